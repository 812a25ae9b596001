import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { machineTime } from '#server/platform/clock.ts';
import { type Config, config } from '#server/platform/config.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { log } from '#server/platform/log.ts';

/**
 * Where the bytes of files lie, outside everything that is served, under their SHA-256: the same bytes lie there once.
 * Every method throws BUSY `file_store_away` when a storage elsewhere cannot be reached.
 */
export type Store = {
	/** Whether laying bytes down takes a journey over the network. */
	isFar: boolean;
	/** Lays a finished temporary file down; it is on disk, or in the bucket, when this resolves. */
	keep(path: string, hash: string, size: number): Promise<void>;
	has(hash: string): Promise<boolean>;
	read(hash: string): Promise<Readable>;
	bytes(hash: string): Promise<Buffer>;
	remove(hash: string): Promise<void>;
	/** Every hash that lies there. */
	each(): AsyncIterable<string>;
	/** When the bytes were laid down, in milliseconds since 1970. */
	keptAt(hash: string): Promise<number>;
};

const stores = new WeakMap<Config, Promise<Store>>();

/** The store of this installation: a folder of `DATA_DIR`, or the bucket that `FILES_S3_BUCKET` names. */
export function theStore(): Promise<Store> {
	const settings = config();
	let store = stores.get(settings);
	if (!store) {
		store = settings.FILES_S3_BUCKET
			? bucketStore(settings, settings.FILES_S3_BUCKET)
			: Promise.resolve(folderStore(settings));
		stores.set(settings, store);
	}
	return store;
}

/** `ab/cd/abcd…`, so that no folder grows too long. */
export function keyOf(hash: string): string {
	if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('a file is kept under its SHA-256');
	return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}

function rootOf({ DATA_DIR }: Config): string {
	return join(DATA_DIR, 'files');
}

function folderStore(settings: Config): Store {
	const root = rootOf(settings);
	const disk = new Disk(new FSDriver({ location: root, visibility: 'private' }));
	return {
		...readingFrom(disk),
		isFar: false,
		// A rename within the folder: a file is there whole or not at all, which a copy would not promise.
		async keep(path, hash) {
			const target = join(root, keyOf(hash));
			const folder = join(target, '..');
			await mkdir(folder, { recursive: true, mode: 0o700 });
			await rename(path, target);
			if (process.platform !== 'win32') await flushFolder(folder);
		},
	};
}

async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
}

async function bucketStore(settings: Config, bucket: string): Promise<Store> {
	const { S3Driver } = await import('flydrive/drivers/s3');
	const { FILES_S3_ENDPOINT, FILES_S3_REGION } = settings;
	const driver = new S3Driver({
		bucket,
		region: FILES_S3_REGION,
		visibility: 'private',
		// What only Amazon's own service understands is left out: any that speaks the protocol will do.
		supportsACL: false,
		requestChecksumCalculation: 'WHEN_REQUIRED',
		responseChecksumValidation: 'WHEN_REQUIRED',
		...(FILES_S3_ENDPOINT ? { endpoint: FILES_S3_ENDPOINT, forcePathStyle: true } : {}),
	});
	const disk = new Disk(driver);
	return reachable({
		...readingFrom(disk),
		isFar: true,
		async keep(path, hash, size) {
			const handle = await open(path, 'r');
			try {
				const contents = handle.createReadStream({ autoClose: false });
				await disk.putStream(keyOf(hash), contents, { contentLength: size, contentType: 'application/octet-stream' });
			} finally {
				await handle.close();
			}
		},
	});
}

function readingFrom(disk: Disk): Omit<Store, 'keep' | 'isFar'> {
	return {
		has: (hash) => disk.exists(keyOf(hash)),
		read: (hash) => disk.getStream(keyOf(hash)),
		bytes: async (hash) => Buffer.from(await disk.getBytes(keyOf(hash))),
		remove: (hash) => disk.delete(keyOf(hash)),
		keptAt: async (hash) => (await disk.getMetaData(keyOf(hash))).lastModified.getTime(),
		async *each() {
			let page: string | undefined;
			do {
				const listed = await disk.listAll(undefined, { recursive: true, ...(page ? { paginationToken: page } : {}) });
				for (const { name } of [...listed.objects]) if (/^[0-9a-f]{64}$/.test(name)) yield name;
				page = listed.paginationToken;
			} while (page);
		},
	};
}

/** A storage elsewhere may be away: that is no fault of ours, and the same request may succeed later. */
function reachable(store: Store): Store {
	const say = (error: unknown): never => {
		if (isRefusal(error)) throw error;
		log().error({ part: 'files', err: error }, 'the file storage did not answer');
		throw refuse('BUSY', 'file_store_away');
	};
	return {
		isFar: store.isFar,
		keep: (...given) => store.keep(...given).catch(say),
		has: (hash) => store.has(hash).catch(say),
		read: (hash) => store.read(hash).catch(say),
		bytes: (hash) => store.bytes(hash).catch(say),
		remove: (hash) => store.remove(hash).catch(say),
		keptAt: (hash) => store.keptAt(hash).catch(say),
		async *each() {
			try {
				yield* store.each();
			} catch (error) {
				say(error);
			}
		},
	};
}

/** A file being received, beside the store, so that taking it over is a rename. */
export type Incoming = { path: string; handle: FileHandle };

function incomingFolder(): string {
	return join(rootOf(config()), 'incoming');
}

/** Opens a new file that only this program can read. Whoever opened it removes it. */
export async function openIncoming(): Promise<Incoming> {
	const folder = incomingFolder();
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, `${newId()}.part`);
	return { path, handle: await open(path, 'wx', 0o600) };
}

/** Removes what uploads left behind that ended with their process. Returns how many. */
export async function removeLeftovers(olderThanHours: number): Promise<number> {
	const folder = incomingFolder();
	const before = machineTime() - olderThanHours * 3_600_000;
	let removed = 0;
	for (const name of await readdir(folder).catch(() => [])) {
		const path = join(folder, name);
		const found = await stat(path).catch(() => null);
		if (!found || found.mtimeMs > before) continue;
		await rm(path, { force: true });
		removed += 1;
	}
	return removed;
}
