import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';

/** The bytes of an uploaded file by their SHA-256; null when they are not there. */
export type ReadUpload = (hash: string) => Promise<Buffer | null>;
/** Lays the bytes of an uploaded file down under their SHA-256. */
export type KeepUpload = (hash: string, bytes: Buffer) => Promise<void>;

/**
 * Puts the bytes of every file that the copy names into the copy, one at a time. A file that nothing held and that was
 * removed meanwhile leaves the copy too. Returns the hashes of those that should be there and are not.
 */
export async function packUploads(copy: Sqlite.Database, read: ReadUpload): Promise<string[]> {
	const held = 'id in (select file_id from evidence) or id in (select file_id from attachment)';
	copy.exec('CREATE TABLE backup_upload (hash TEXT PRIMARY KEY, body BLOB NOT NULL)');
	const put = copy.prepare('insert into backup_upload (hash, body) values (?, ?)');
	const missing: string[] = [];
	for (const { hash } of copy.prepare('select distinct hash from file order by hash').all() as { hash: string }[]) {
		const bytes = await read(hash);
		if (bytes) {
			put.run(hash, bytes);
			continue;
		}
		copy.prepare(`delete from file where hash = ? and not (${held})`).run(hash);
		if (copy.prepare('select 1 from file where hash = ?').get(hash)) missing.push(hash);
	}
	return missing;
}

/** Takes the bytes out of a backup, checks each against its hash and hands it over. Throws when one was altered. */
export async function unpackUploads(copy: Sqlite.Database, keep: KeepUpload): Promise<void> {
	const isThere = copy.prepare("select 1 from sqlite_master where name = 'backup_upload'").get();
	if (!isThere) return;
	const body = copy.prepare('select body from backup_upload where hash = ?');
	for (const { hash } of copy.prepare('select hash from backup_upload').all() as { hash: string }[]) {
		const { body: bytes } = body.get(hash) as { body: Buffer };
		if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`the file ${hash} was altered`);
		await keep(hash, bytes);
	}
	copy.exec('DROP TABLE backup_upload');
	// The database must not stay as large as the backup was.
	copy.exec('VACUUM');
}
