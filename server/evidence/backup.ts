import { rm } from 'node:fs/promises';
import { openIncoming, theStore } from '#server/evidence/store.ts';

/** For a backup: the bytes under a hash; null when they are not in the store. */
export async function storedBytes(hash: string): Promise<Buffer | null> {
	const store = await theStore();
	return (await store.has(hash)) ? store.bytes(hash) : null;
}

/** For a restore: lays bytes down under their hash, as an upload would. */
export async function keepBytes(hash: string, bytes: Buffer): Promise<void> {
	const { path, handle } = await openIncoming();
	try {
		await handle.writeFile(bytes);
		await handle.sync().finally(() => handle.close());
		await (await theStore()).keep(path, hash, bytes.length);
	} finally {
		await rm(path, { force: true });
	}
}
