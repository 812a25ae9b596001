import type { Sheet } from '#server/imports/sheet.ts';
import { aside } from '#server/platform/aside.ts';

/** The largest register takes a third of it on a slow machine; what takes longer never ends. */
const PATIENCE_MS = 60_000;

/** The table in a CSV or XLSX file, read in a thread of its own. Throws what `readSheet` and `aside` throw. */
export function sheetAside(bytes: Uint8Array): Promise<Sheet> {
	return aside(['imports', 'worker.ts'], bytes, PATIENCE_MS);
}
