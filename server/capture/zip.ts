import { inflateRawSync } from 'node:zlib';
import { refuse } from '#server/platform/errors.ts';

/** An entry of a ZIP file, as its central directory tells. */
type Entry = { name: string; method: number; packed: number; size: number; at: number; encrypted: boolean };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The entries of a ZIP file; null where it is broken. Only the directory is read, nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): Entry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end < 0) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: Entry[] = [];
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
 * Unpacks the parts that will be read, once and with a limit, because the directory of a bomb may lie about sizes.
 * Throws TOO_LARGE where they are more than `most` bytes together, RULE where the file is broken.
 */
export function assertUnpacks(bytes: Uint8Array, entries: readonly Entry[], wanted: RegExp, most: number): void {
	let left = most;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (const entry of entries) {
		if (!wanted.test(entry.name)) continue;
		if (entry.size > left) throw refuse('TOO_LARGE', 'document_too_large_inside');
		if (entry.at + 30 > bytes.length) throw refuse('RULE', 'document_broken');
		const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
		const packed = bytes.subarray(from, from + entry.packed);
		left -= entry.method === 0 ? packed.length : unpackedSize(packed, left);
	}
}

function unpackedSize(packed: Uint8Array, most: number): number {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
	} catch (error) {
		const tooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		throw tooMuch ? refuse('TOO_LARGE', 'document_too_large_inside') : refuse('RULE', 'document_broken');
	}
}
