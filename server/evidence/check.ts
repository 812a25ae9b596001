import { createHash } from 'node:crypto';
import { asc, gt } from 'drizzle-orm';
import { type Finding, finding } from '#db/check.ts';
import { file } from '#db/schema/files.ts';
import { database } from '#db/transact.ts';
import { theStore } from '#server/evidence/store.ts';
import { orphanedHashes } from '#server/evidence/sweep.ts';
import { machineTime } from '#server/platform/clock.ts';

/** Bytes whose row is still to come may lie in the store for as long as an upload takes, in milliseconds. */
const settling = 3_600_000;

/** Whether the bytes of every file are there and are what was uploaded, and whether bytes lie there that no file names. */
export async function checkFiles(): Promise<Finding> {
	const damage: string[] = [];
	const looked = new Set<string>();
	let count = 0;
	for (let after = ''; ; ) {
		const rows = await database().select().from(file).where(gt(file.id, after)).orderBy(asc(file.id)).limit(500);
		for (const { id, hash, size } of rows) {
			if (!looked.has(hash)) damage.push(...(await damageOf(id, hash, size)));
			looked.add(hash);
		}
		count += rows.length;
		const last = rows.at(-1);
		if (!last) break;
		after = last.id;
	}
	return finding('files', `${count} files`, [...damage, ...(await orphans())]);
}

async function damageOf(id: string, hash: string, size: number): Promise<string[]> {
	const store = await theStore();
	if (!(await store.has(hash))) return [`file ${id}: its bytes are missing (${hash})`];
	const found = createHash('sha256');
	let length = 0;
	for await (const piece of await store.read(hash)) {
		found.update(piece);
		length += piece.length;
	}
	return found.digest('hex') === hash && length === size ? [] : [`file ${id}: its bytes were altered (${hash})`];
}

async function orphans(): Promise<string[]> {
	const store = await theStore();
	const found: string[] = [];
	for await (const hash of orphanedHashes())
		if ((await store.keptAt(hash)) < machineTime() - settling) found.push(`bytes that belong to no file (${hash})`);
	return found;
}
