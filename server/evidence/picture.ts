import { limits } from '#server/evidence/limits.ts';
import { refuse } from '#server/platform/errors.ts';
import { endsAsZip } from '#server/platform/zip.ts';

/** What a picture's own headers say: points across and down, and where its data end. */
type Picture = { width: number; height: number; end: number };

/** A picture that ends where it says, holds no archive and is not larger than a program can open. */
export function checkPicture(bytes: Buffer, extension: string): void {
	if (endsAsZip(bytes)) throw refuse('RULE', 'file_hides_another');
	if (extension === 'png') checkWhole(bytes, readPng(bytes));
	else if (extension === 'jpg') checkWhole(bytes, readJpeg(bytes, 0));
	else for (const page of tiffPages(bytes)) checkSize(page);
}

function checkWhole(bytes: Buffer, picture: Picture): void {
	checkSize(picture);
	let { end } = picture;
	// Cameras put further pictures behind the first: each is checked like it.
	while (bytes[end] === 0xff && bytes[end + 1] === 0xd8) {
		const next = readJpeg(bytes, end);
		checkSize(next);
		end = next.end;
	}
	const rest = bytes.subarray(end);
	const isPadding = rest.every((byte) => byte === 0);
	const isMakersNote =
		rest.subarray(-4).toString('latin1') === 'SEFT' && !rest.includes('PK\x03\x04') && !rest.includes('<');
	if (!isPadding && !isMakersNote) throw refuse('RULE', 'file_hides_another');
}

function checkSize({ width, height }: Pick<Picture, 'width' | 'height'>): void {
	if (width < 1 || height < 1) throw refuse('RULE', 'file_broken');
	if (width > limits.side || height > limits.side || width * height > limits.pixels)
		throw refuse('TOO_LARGE', 'file_picture_too_large', { width, height, megapixels: limits.pixels / 1_000_000 });
}

function differs(extension: string) {
	return refuse('UNSUPPORTED_MEDIA', 'file_type_differs', { extension });
}

function readPng(bytes: Buffer): Picture {
	if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw differs('.png');
	let size: Pick<Picture, 'width' | 'height'> | null = null;
	for (let at = 8; at + 12 <= bytes.length; ) {
		const length = bytes.readUInt32BE(at);
		const kind = bytes.toString('latin1', at + 4, at + 8);
		const next = at + 12 + length;
		if (next > bytes.length || (size === null && kind !== 'IHDR')) break;
		if (kind === 'IHDR') size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
		if (kind === 'IEND' && size) return { ...size, end: next };
		at = next;
	}
	throw refuse('RULE', 'file_broken');
}

/** Markers that carry a length and the picture's size; the others of the range are tables. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

function readJpeg(bytes: Buffer, start: number): Picture {
	if (bytes[start] !== 0xff || bytes[start + 1] !== 0xd8) throw differs('.jpg');
	let size: Pick<Picture, 'width' | 'height'> | null = null;
	for (let at = start + 2; at + 4 <= bytes.length + 2; ) {
		if (bytes[at] !== 0xff) break;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (marker === 0xd9) {
			if (!size) break;
			return { ...size, end: at + 2 };
		}
		if (at + 4 > bytes.length) break;
		const length = bytes.readUInt16BE(at + 2);
		if (length < 2) break;
		if (frames.has(marker) && at + 9 <= bytes.length)
			size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
		at += 2 + length;
		if (marker === 0xda) at = afterScan(bytes, at);
	}
	throw refuse('RULE', 'file_broken');
}

/** The first marker after packed points: an escaped 0xff and a restart belong to them. */
function afterScan(bytes: Buffer, start: number): number {
	for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const marker = bytes[at + 1] ?? 0;
		if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
	}
	return bytes.length;
}

const mostPages = 2000;

function tiffPages(bytes: Buffer): Pick<Picture, 'width' | 'height'>[] {
	const order = bytes.toString('latin1', 0, 2);
	const little = order === 'II';
	if (bytes.length < 8 || (!little && order !== 'MM')) throw differs('.tif');
	const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
	const long = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
	if (short(2) !== 42) throw differs('.tif');
	const pages: Pick<Picture, 'width' | 'height'>[] = [];
	const seen = new Set<number>();
	for (let at = long(4); at !== 0; ) {
		if (seen.has(at) || pages.length >= mostPages || at + 2 > bytes.length) throw refuse('RULE', 'file_broken');
		seen.add(at);
		const count = short(at);
		if (at + 6 + count * 12 > bytes.length) throw refuse('RULE', 'file_broken');
		const page = { width: 0, height: 0 };
		for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
			const value = short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
			if (short(entry) === 256) page.width = value;
			if (short(entry) === 257) page.height = value;
		}
		pages.push(page);
		at = long(at + 2 + count * 12);
	}
	if (pages.length === 0) throw refuse('RULE', 'file_broken');
	return pages;
}
