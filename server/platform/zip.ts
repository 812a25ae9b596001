import { createInflateRaw } from 'node:zlib';
import { refuse } from '#server/platform/errors.ts';

/** An entry of a ZIP file, as its central directory tells. */
export type ZipEntry = { name: string; method: number; packed: number; size: number; at: number; encrypted: boolean };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** After an entry's data its sizes may follow once more. */
const largestDescriptor = 24;

/** The entries of a ZIP file; null where it is broken. Only the directory is read, nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end < 0) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: ZipEntry[] = [];
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return null;
		const length = view.getUint16(at + 28, true);
		if (at + 46 + length > bytes.length) return null;
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		});
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function findEnd(view: DataView): number {
	const lowest = Math.max(0, view.byteLength - 22 - 65_535);
	for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === endOfDirectory) return at;
	return -1;
}

/**
 * Whether the bytes are one archive and nothing else: entries follow each other from the first byte to the directory,
 * and the directory reaches to the last. What is hidden before, between or behind them would be seen by nobody.
 */
export function isOnlyZip(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end < 0 || end + 22 + view.getUint16(end + 20, true) !== bytes.length || view.getUint16(end + 20, true) > 0)
		return false;
	const directory = view.getUint32(end + 16, true);
	if (directory + view.getUint32(end + 12, true) !== end) return false;
	let expected = 0;
	for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
		const gap = entry.at - expected;
		if (gap < 0 || gap > (expected === 0 ? 0 : largestDescriptor)) return false;
		const from = dataOf(view, entry);
		if (from < 0) return false;
		expected = from + entry.packed;
	}
	return directory - expected >= 0 && directory - expected <= largestDescriptor;
}

/** Whether a whole archive ends with the last byte, though the file may begin as something else. */
export function endsAsZip(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	return end >= 0 && end + 22 + view.getUint16(end + 20, true) === bytes.length;
}

/** Where an entry's data begin; -1 where no entry stands. */
function dataOf(view: DataView, entry: ZipEntry): number {
	if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== localEntry) return -1;
	return entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
}

/**
 * Unpacks the parts that will be read, once and with a limit, because the directory of a bomb may lie about sizes.
 * Throws TOO_LARGE where they are more than `most` bytes together, RULE where the file is broken.
 */
export async function assertUnpacks(
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	wanted: RegExp,
	most: number,
): Promise<void> {
	let left = most;
	for (const entry of entries) {
		if (!wanted.test(entry.name)) continue;
		for await (const piece of unpacked(bytes, entry, left)) left -= piece.length;
	}
}

/** What an entry holds, piece by piece. Throws TOO_LARGE beyond `most` bytes, RULE where the file is broken. */
export async function* unpacked(bytes: Uint8Array, entry: ZipEntry, most: number): AsyncGenerator<Buffer> {
	if (entry.size > most) throw refuse('TOO_LARGE', 'document_too_large_inside');
	const from = dataOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), entry);
	if (from < 0 || from + entry.packed > bytes.length) throw refuse('RULE', 'document_broken');
	const packed = Buffer.from(bytes.buffer, bytes.byteOffset + from, entry.packed);
	let left = most;
	for await (const piece of entry.method === 0 ? [packed] : inflated(packed)) {
		left -= piece.length;
		if (left < 0) throw refuse('TOO_LARGE', 'document_too_large_inside');
		yield piece;
	}
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
	const inflate = createInflateRaw();
	inflate.end(packed);
	try {
		yield* inflate as AsyncIterable<Buffer>;
	} catch {
		throw refuse('RULE', 'document_broken');
	}
}
