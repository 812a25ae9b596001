import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { backUp, restoreBackup } from '#db/backup.ts';
import { checkDirectives, checkStorage } from '#db/check.ts';
import { type OpenDatabase, openDatabase, theDatabase, useDatabase } from '#db/client.ts';
import { acceptedDirective, actorOf, draftOf, issuedDirective, makeMeeting, makeOrganization } from '#db/factories.ts';
import { schema } from '#db/schema/all.ts';
import { session } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { addressOf, onServer } from '#db/testing/postgres-server.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { listInput } from '#server/directives/inputs.ts';
import { listDirectives } from '#server/directives/list.ts';
import { verifyTrail } from '#server/trail/verify.ts';

const server = inject('postgresServer');
const folder = mkdtempSync(join(tmpdir(), 'tapsyrma-test-'));
const file = join(folder, 'backup');
const stamp = { madeAt: '2026-11-22T10:00:00.000Z', product: '1.2.3' };
const secret = { 'auth-secret': Buffer.from('a secret of the installation') };
/** Nothing is uploaded here. */
const nowhere = async () => null;
const notKept = async () => {};
let controller: Actor;

useFreshDatabase();

beforeAll(async () => {
	const ministry = await makeOrganization({ code: 'mlsp' });
	controller = await actorOf('controller');
	const coordinator = await actorOf('coordinator', ministry);
	const meeting = await makeMeeting(controller);
	await draftOf(controller, ministry);
	await issuedDirective(controller, ministry, {
		meetingId: meeting.id,
		words: 'Ұлттық көші-қон тұжырымдамасын әзірлеу',
	});
	await acceptedDirective(controller, coordinator, ministry, { restricted: true });
	const at = new Date();
	const row = { id: 's', token: 't', userId: controller.personId, expiresAt: at, createdAt: at, updatedAt: at };
	await transact((tx) => tx.insert(session).values(row));
	await backUp(file, stamp, secret, nowhere);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row of every table, in an order of its own. */
async function everything(): Promise<Record<string, string[]>> {
	const all: Record<string, string[]> = {};
	for (const [name, table] of Object.entries(schema)) {
		const rows = await database().select().from(table);
		all[name] = rows.map((row) => JSON.stringify(sorted(row))).sort();
	}
	return all;
}

/** PostgreSQL keeps the fields of JSON in an order of its own. */
function sorted(value: unknown): unknown {
	if (value instanceof Date || value === null || typeof value !== 'object') return value;
	if (Array.isArray(value)) return value.map(sorted);
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, each]) => [key, sorted(each)]),
	);
}

/** Does something in an empty place of the engine in use, given what it takes to open it. */
async function elsewhere(name: string, work: (where: { folder: string; url?: string | undefined }) => Promise<void>) {
	const place = `restore_${process.pid}_${name}`;
	if (server) await onServer(server, `create database ${place}`);
	const where = { folder: join(folder, name), url: server ? addressOf(server, place) : undefined };
	await work(where);
	if (server) await onServer(server, `drop database if exists ${place} with (force)`);
}

async function within<T>(open: OpenDatabase, work: () => Promise<T>): Promise<T> {
	const before = useDatabase(open);
	try {
		return await work();
	} finally {
		useDatabase(before);
		await open.close();
	}
}

describe('a backup', () => {
	test('restores every row, the trail and the search into an empty place', async () => {
		const before = await everything();
		await elsewhere('whole', async (where) => {
			const { about, files } = await restoreBackup(file, where, notKept);
			expect(about).toMatchObject({ ...stamp, engine: theDatabase().engine, rows: { directive: 3 } });
			expect(files).toEqual(secret);
			await within(openDatabase(where), async () => {
				expect(await everything()).toEqual({ ...before, session: [] });
				expect(await verifyTrail()).toMatchObject({ whole: true, seq: about.trail.seq, head: about.trail.head });
				const damage = [...(await checkStorage()), ...(await checkDirectives())].flatMap((each) => each.damage);
				expect(damage).toEqual([]);
				const found = await listDirectives(controller, listInput.parse({ q: 'ТҰЖЫРЫМДАМАСЫН' }));
				expect(found.rows).toHaveLength(1);
			});
		});
	}, 60_000);

	test.runIf(server)(
		'of PostgreSQL restores into an embedded database',
		() => {
			const there = join(folder, 'embedded');
			const run = (...words: string[]) =>
				spawnSync(process.execPath, ['server/cli/tapsyrma.ts', ...words], {
					env: { ...process.env, DATABASE_URL: '', DATA_DIR: there },
					encoding: 'utf8',
				});
			expect(run('restore', file).stderr).toBe('');
			const checked = run('check');
			expect(checked.stdout).toContain('everything is whole');
			expect(checked.status).toBe(0);
		},
		60_000,
	);

	test('goes only into an empty place', async () => {
		await elsewhere('twice', async (where) => {
			await restoreBackup(file, where, notKept);
			await expect(restoreBackup(file, where, notKept)).rejects.toThrow('empty place');
		});
	}, 60_000);

	test('is readable by its owner only, and never overwrites a file', async () => {
		expect(statSync(file).mode & 0o077).toBe(0);
		await expect(backUp(file, stamp, {}, nowhere)).rejects.toThrow('exists already');
	});

	test('that is damaged or something else is refused, and nothing is left behind', async () => {
		const other = join(folder, 'something else');
		writeFileSync(other, 'not a backup');
		await elsewhere('other', async (where) => {
			await expect(restoreBackup(other, where, notKept)).rejects.toThrow('is not a backup');
			await expect(restoreBackup(join(folder, 'nothing'), where, notKept)).rejects.toThrow('does not exist');
			const bytes = readFileSync(file);
			// Whatever page this falls on, the file no longer agrees with itself.
			bytes.fill(0x5a, 4096 * 3, 4096 * 40);
			writeFileSync(other, bytes);
			await expect(restoreBackup(other, where, notKept)).rejects.toThrow();
			await restoreBackup(file, where, notKept);
		});
	}, 60_000);
});
