import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of the archive, made piece by piece while it is written. */
export type ZipEntry = { name: string; pieces: AsyncIterable<string> | Iterable<string> };

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

/** 1 January 1980, the earliest date of the format: the same content always gives the same file. */
const DOS_DATE = 0x0021;
/** Sizes follow the data, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;

/**
 * A ZIP archive as a stream (APPNOTE 4.3, sizes in data descriptors), so that a sheet of any length needs little
 * memory; packing runs outside the main thread. No entry may reach 4 GB.
 */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
	const written: Written[] = [];
	let offset = 0;
	for await (const entry of entries) {
		const name = Buffer.from(entry.name, 'utf8');
		const file: Written = { name, crc: 0, packed: 0, size: 0, offset };
		const head = localHeader(name);
		yield head;
		for await (const part of pack(entry.pieces, file)) yield part;
		yield dataDescriptor(file);
		offset += head.length + file.packed + 16;
		written.push(file);
	}
	const directory = Buffer.concat(written.map(directoryEntry));
	yield directory;
	yield directoryEnd(written.length, directory.length, offset);
}

/** Deflates pieces as they come and keeps count of them. */
async function* pack(pieces: ZipEntry['pieces'], file: Written): AsyncGenerator<Buffer> {
	const deflate = createDeflateRaw({ level: 6 });
	const feeding = pipeline(counted(pieces, file), deflate);
	// A failure reaches the reader through the stream itself.
	feeding.catch(() => {});
	for await (const part of deflate as AsyncIterable<Buffer>) {
		file.packed += part.length;
		yield part;
	}
	await feeding;
}

async function* counted(pieces: ZipEntry['pieces'], file: Written): AsyncGenerator<Buffer> {
	for await (const piece of pieces) {
		const bytes = Buffer.from(piece, 'utf8');
		file.crc = crc32(bytes, file.crc);
		file.size += bytes.length;
		yield bytes;
	}
}

function localHeader(name: Buffer): Buffer {
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(VERSION, 4);
	head.writeUInt16LE(FLAGS, 6);
	head.writeUInt16LE(DEFLATE, 8);
	head.writeUInt16LE(DOS_DATE, 12);
	head.writeUInt16LE(name.length, 26);
	return Buffer.concat([head, name]);
}

function dataDescriptor({ crc, packed, size }: Written): Buffer {
	const tail = Buffer.alloc(16);
	tail.writeUInt32LE(0x08074b50, 0);
	tail.writeUInt32LE(crc, 4);
	tail.writeUInt32LE(packed, 8);
	tail.writeUInt32LE(size, 12);
	return tail;
}

function directoryEntry({ name, crc, packed, size, offset }: Written): Buffer {
	const entry = Buffer.alloc(46);
	entry.writeUInt32LE(0x02014b50, 0);
	entry.writeUInt16LE(VERSION, 4);
	entry.writeUInt16LE(VERSION, 6);
	entry.writeUInt16LE(FLAGS, 8);
	entry.writeUInt16LE(DEFLATE, 10);
	entry.writeUInt16LE(DOS_DATE, 14);
	entry.writeUInt32LE(crc, 16);
	entry.writeUInt32LE(packed, 20);
	entry.writeUInt32LE(size, 24);
	entry.writeUInt16LE(name.length, 28);
	entry.writeUInt32LE(offset, 42);
	return Buffer.concat([entry, name]);
}

function directoryEnd(count: number, size: number, offset: number): Buffer {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return end;
}
