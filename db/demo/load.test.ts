import { asc } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { isDemo, loadDemo } from '#db/demo/load.ts';
import { captureSession, learnedPhrase } from '#db/schema/capture.ts';
import { comment, delegation, deputy, directiveLink, directiveTag, notification } from '#db/schema/collaboration.ts';
import { directive, meeting, report } from '#db/schema/directives.ts';
import { file } from '#db/schema/files.ts';
import { membership, person } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import { datesOf } from '#server/directives/rows.ts';
import { country } from '#server/directives/rules.ts';
import { breachOf, scheduleOf, schedules } from '#server/directives/schedule.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { outcomes, stages } from '#server/directives/vocabulary.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import { at } from '#server/platform/clock.ts';
import { verifyTrail } from '#server/trail/verify.ts';

const today = '2026-11-22';
/** Telling a year takes seconds on a busy machine, in milliseconds. */
const patience = 60_000;
const atNine = `${today}T04:00:00.000Z`;

async function everything() {
	const ids = async (table: typeof directive | typeof meeting | typeof report | typeof person | typeof membership) =>
		(await database().select({ id: table.id }).from(table).orderBy(asc(table.id))).map((row) => row.id);
	const verdict = await verifyTrail();
	const files = await database().select({ id: file.id, hash: file.hash }).from(file).orderBy(asc(file.id));
	return {
		files,
		directives: await ids(directive),
		meetings: await ids(meeting),
		reports: await ids(report),
		people: await ids(person),
		memberships: await ids(membership),
		trail: verdict,
	};
}

describe('the demo', () => {
	const folder = useFilesFolder();
	let first: Awaited<ReturnType<typeof everything>>;

	describe('told once', () => {
		useFreshDatabase();
		beforeAll(async () => {
			await at(atNine, loadDemo);
			first = await everything();
		}, patience);

		test('shows every stage, outcome and state of the calendar', async () => {
			const rows = (await database().select().from(directive)) as DirectiveState[];
			expect(new Set(rows.map((row) => row.stage))).toEqual(new Set(stages));
			expect(new Set(rows.map((row) => row.outcome).filter(Boolean))).toEqual(new Set(outcomes));
			const soon = country().rules.dueSoonDays;
			expect(new Set(rows.map((row) => scheduleOf(datesOf(row), today, soon)))).toEqual(new Set(schedules));
		});

		test('has marked every missed deadline, and kept the mark where the deadline moved later', async () => {
			const rows = (await database().select().from(directive)) as DirectiveState[];
			const missed = rows.filter((row) => breachOf(datesOf(row), today) !== null);
			expect(missed.length).toBeGreaterThan(3);
			expect(missed.filter((row) => !row.breachedOn).map((row) => row.number)).toEqual([]);
		});

		test('shows what people do beside reporting, and keeps the bytes of every file', async () => {
			const counts = [comment, delegation, deputy, directiveLink, directiveTag, notification].map((table) =>
				database().$count(table),
			);
			for (const count of await Promise.all(counts)) expect(count).toBeGreaterThan(0);
			const links = await database().select({ kind: directiveLink.kind }).from(directiveLink);
			expect(new Set(links.map(({ kind }) => kind))).toEqual(
				new Set(['align_with', 'merged_into', 'split_from', 'supersedes']),
			);
			expect(JSON.stringify(await database().select().from(captureSession))).toContain('"dropped":true');
			expect((await database().select().from(learnedPhrase)).map(({ state }) => state)).toEqual(['proposed']);
			const kept = folder.contents().join('\n');
			expect(first.files.length).toBeGreaterThan(3);
			for (const { hash } of first.files) expect(kept).toContain(hash);
		});

		test('leaves a whole trail', () => {
			expect(first.trail.whole).toBe(true);
		});

		test('prints the accounts again and tells nothing twice when it is there already', async () => {
			const lines = await at(atNine, loadDemo);
			expect(lines.join('\n')).toContain('controller.go@demo.gov.example');
			expect(await isDemo()).toBe(true);
			expect(await everything()).toEqual(first);
		});
	});

	describe('told again elsewhere on the same day', () => {
		useFreshDatabase();

		beforeAll(async () => {
			await at(atNine, loadDemo);
		}, patience);

		test('has the same ids and the same trail', async () => {
			expect(await everything()).toEqual(first);
		});
	});
});
