import { asc } from 'drizzle-orm';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { checkDirectives, checkStorage } from '#db/check.ts';
import { assignment, directive, meeting, report } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { daysUntil } from '#db/seed/calendar.ts';
import type { Ground } from '#db/seed/orders.ts';
import { sittingsFor } from '#db/seed/orders.ts';
import type { Change, Life } from '#db/seed/record.ts';
import { lifeOf, seedGovernment } from '#db/seed/seed.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Circumstances } from '#server/directives/conditions.ts';
import { hindrance } from '#server/directives/lifecycle.ts';
import { datesOf } from '#server/directives/rows.ts';
import { country, decidersFor } from '#server/directives/rules.ts';
import { breachOf, scheduleOf, schedules } from '#server/directives/schedule.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { outcomes, stages } from '#server/directives/vocabulary.ts';
import type { Organization } from '#server/organizations/find.ts';
import { at } from '#server/platform/clock.ts';
import { verifyTrail } from '#server/trail/verify.ts';

const today = '2026-11-22';
const atNoon = `${today}T07:00:00.000Z`;
/** Four hundred accounts take their time on PostgreSQL, in milliseconds. */
const patience = 120_000;
const wanted = { directives: 400, seed: '7' };
const seed = () => at(atNoon, () => seedGovernment(wanted));

async function fingerprint() {
	const ids = async (table: typeof directive | typeof meeting | typeof report | typeof person) =>
		(await database().select({ id: table.id }).from(table).orderBy(asc(table.id))).map((row) => row.id);
	const [directives, meetings, reports, people] = [
		await ids(directive),
		await ids(meeting),
		await ids(report),
		await ids(person),
	];
	return { directives, meetings, reports, people, trail: await verifyTrail() };
}

describe('a seeded government', () => {
	let first: Awaited<ReturnType<typeof fingerprint>>;

	describe('made once', () => {
		useFreshDatabase();
		beforeAll(async () => {
			await seed();
			first = await fingerprint();
		}, patience);

		test('is whole: references, versions, ledger, reports, search and trail', async () => {
			const damage = [...(await checkStorage()), ...(await checkDirectives())].flatMap((each) => each.damage);
			expect(damage).toEqual([]);
			expect(first.trail.whole).toBe(true);
			expect(first.directives).toHaveLength(wanted.directives);
		});

		test('has directives of every ending and state of the calendar, late, moved, missed and restricted ones', async () => {
			const rows = (await database().select().from(directive)) as DirectiveState[];
			const soon = country().rules.dueSoonDays;
			expect(new Set(rows.map((row) => row.outcome).filter(Boolean))).toEqual(new Set(outcomes));
			expect(new Set(rows.map((row) => scheduleOf(datesOf(row), today, soon)))).toEqual(new Set(schedules));
			expect(rows.filter((row) => row.breachedOn).length).toBeGreaterThan(20);
			expect(rows.filter((row) => breachOf(datesOf(row), today) && !row.breachedOn)).toEqual([]);
			expect(rows.filter((row) => row.deadlineMoves > 0).length).toBeGreaterThan(20);
			expect(rows.filter((row) => row.restricted).length).toBeGreaterThan(2);
			expect(rows.filter((row) => row.stage === 'closed').length).toBeGreaterThan(200);
		});

		test('gives something to every organization', async () => {
			const given = await database().selectDistinct({ id: assignment.organizationId }).from(assignment);
			expect(given).toHaveLength(country().organizations.length - 1);
		});

		test('is not made a second time', async () => {
			await expect(seed()).rejects.toThrow('seeded already');
		});
	});

	describe.skipIf(inject('postgresServer'))('made again elsewhere on the same day', () => {
		useFreshDatabase();
		beforeAll(async () => {
			await seed();
		}, patience);

		test('has the same ids and the same trail', async () => {
			expect(await fingerprint()).toEqual(first);
		});
	});
});

/** The circumstances in which a seeded change was made. */
function circumstancesOf(life: Life, change: Change, before: DirectiveState): Circumstances {
	const deciders = decidersFor(before.issuerLevel);
	const final = life.reports.find((each) => each.id === before.finalReportId);
	return {
		stage: before.stage,
		hasLead: before.leadOrganizationId !== null,
		hasTerm: before.deadline !== null || before.standing,
		proposedOutcome: before.proposedOutcome,
		proposedById: before.proposedById,
		finalReport: final
			? {
					writtenById: final.writtenById,
					accepted: before.finalReportAccepted,
					evidenceCount: life.evidence.filter((piece) => piece.reportId === final.id).length,
				}
			: null,
		closingDecider: deciders.closing,
		deadlineDecider: deciders.deadline,
		term: before.deadline ? 'ahead' : 'none',
		extensionRequestedById:
			life.beside.extensions.find(({ id }) => id === before.pendingExtensionId)?.requestedById ?? null,
		extensionsExhausted: false,
		parts: [],
		milestones: 0,
		person: { id: change.by?.id ?? '', sameEyes: [], isCurator: change.by?.id.startsWith('curator') ?? false },
	};
}

const someone = (role: string) => [{ id: `${role}-1`, name: role }];
const staff = {
	controller: someone('controller'),
	curator: someone('curator'),
	coordinator: someone('coordinator'),
	executor: someone('executor'),
};

test('every move in a seeded life is one that the lifecycle allows, and time only goes forward', () => {
	const places = ['a', 'b', 'c'].map((id) => ({ id }) as Organization);
	const staffs = new Map(places.map(({ id }) => [id, staff]));
	const ground: Ground = { seed: 'x', days: daysUntil(today), places, staff: staffs, office: staff };
	const seen = new Set<string>();
	const reached = new Set<string>();
	let index = 0;
	for (const sitting of sittingsFor(ground, 3000)) {
		for (let order = 0; order < sitting.directives; order += 1, index += 1) {
			const life = lifeOf(ground, { sitting, number: `n-${index}`, order, index });
			reached.add(life.state.stage);
			for (const [place, change] of life.changes.entries()) {
				const before = life.changes[place - 1];
				seen.add(change.action);
				expect(change.at <= Date.parse(atNoon)).toBe(true);
				if (!before) continue;
				expect(change.at, `${index} ${change.action}`).toBeGreaterThan(before.at);
				if (!change.move) continue;
				const outcome = change.state.outcome ?? change.state.proposedOutcome ?? undefined;
				const refused = hindrance(change.move, circumstancesOf(life, change, before.state), outcome);
				expect(refused, `${index} ${change.action} of ${before.state.stage}`).toBe(null);
			}
		}
	}
	expect(reached).toEqual(new Set(stages));
	expect(seen.size).toBeGreaterThanOrEqual(14);
});
