import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, draftOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { closeDirective } from '#server/directives/close.ts';
import { editDirective } from '#server/directives/edit.ts';
import { listInput } from '#server/directives/inputs.ts';
import { listDirectives } from '#server/directives/list.ts';
import { readDirective } from '#server/directives/read.ts';
import { at } from '#server/platform/clock.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { submitInput } from '#server/reports/inputs.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { generateAhead } from './generate-ahead.ts';
import { readObligations } from './list.ts';

useFreshDatabase();

let lead: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let official: Actor;

beforeAll(async () => {
	lead = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', lead);
	official = await actorOf('official', null);
});

/** A day's morning in Astana. */
const on = <T>(day: string, work: () => Promise<T>) => at(`${day}T04:00:00.000Z`, work);

/** A standing directive issued on 15 September 2026, with a report every month by day 5 of the next. */
async function standing() {
	return on('2026-09-15', () =>
		acceptedDirective(controller, coordinator, lead, { standing: true, recurrence: { every: 'monthly', day: 5 } }),
	);
}

async function told(number: string) {
	return (await readObligations(official, number)).obligations.map(({ periodFrom, periodTo, dueOn, status }) =>
		[periodFrom, periodTo, dueOn, status].join(' '),
	);
}

const report = (number: string, version: number, obligationId: string | null) =>
	writeProgress(coordinator, {
		number,
		version,
		text: 'As every month',
		percent: 10,
		confidence: 'on_track',
		evidence: [],
		obligationId,
	});

describe('periodic reports of a directive', () => {
	it('are written down ahead when it is issued, and further by the timed task', async () => {
		const { number } = await standing();
		await on('2026-09-16', async () => {
			expect(await told(number)).toEqual([
				'2026-09-15 2026-09-30 2026-10-05 upcoming',
				'2026-10-01 2026-10-31 2026-11-05 upcoming',
				'2026-11-01 2026-11-30 2026-12-05 upcoming',
			]);
			expect(await generateAhead()).toBe(0);
		});
		await on('2026-10-06', async () => {
			expect(await generateAhead()).toBe(1);
			expect((await told(number)).at(-1)).toBe('2026-12-01 2026-12-31 2027-01-05 upcoming');
			expect((await told(number))[0]).toContain('overdue');
		});
	});

	it('are met by the report that the lead writes for one, in time or late, and only once', async () => {
		const { number, version } = await standing();
		const [first, second] = (await readObligations(official, number)).obligations;
		const { version: next } = await on('2026-10-05', () => report(number, version, first?.id ?? ''));
		await on('2026-11-06', () => report(number, next, second?.id ?? ''));
		await on('2026-11-07', async () => {
			const { obligations, counts } = await readObligations(official, number);
			expect(obligations.map(({ status }) => status)).toEqual(['met', 'met_late', 'upcoming']);
			expect(counts).toEqual({ overdue: 0, met: 1, metLate: 1 });
			await expect(report(number, next + 1, first?.id ?? '')).rejects.toThrow('obligation_not_open');
			const other = await standing();
			await expect(report(other.number, other.version, first?.id ?? '')).rejects.toThrow('obligation_not_found');
		});
	});

	it('are cancelled when the directive is closed, but for those already missed', async () => {
		const { number, version } = await standing();
		await on('2026-10-20', () =>
			closeDirective(controller, { number, version, outcome: 'superseded', basis: 'Another directive' }),
		);
		await on('2026-10-21', async () => {
			expect((await told(number)).map((line) => line.split(' ').at(-1))).toEqual(['overdue', 'cancelled', 'cancelled']);
			const before = await told(number);
			await generateAhead();
			expect(await told(number)).toEqual(before);
		});
	});

	it('follow another rhythm from the first day not yet due, and cover each day once', async () => {
		const { number, version } = await standing();
		await on('2026-10-20', () =>
			editDirective(controller, { number, version, recurrence: { every: 'quarterly', day: 10 } }),
		);
		await on('2026-10-21', async () => {
			const open = (await told(number)).filter((line) => !line.endsWith('cancelled'));
			expect(open).toEqual(['2026-09-15 2026-09-30 2026-10-05 overdue', '2026-10-01 2026-12-31 2027-01-10 upcoming']);
			const { version: now } = await readDirective(controller, number);
			await editDirective(controller, { number, version: now, recurrence: { every: 'monthly', day: 10 } });
			expect((await told(number)).filter((line) => line.endsWith('upcoming'))).toEqual([
				'2026-10-01 2026-10-31 2026-11-10 upcoming',
				'2026-11-01 2026-11-30 2026-12-10 upcoming',
				'2026-12-01 2026-12-31 2027-01-10 upcoming',
			]);
			await editDirective(controller, { number, version: now + 1, recurrence: null });
			expect((await told(number)).some((line) => line.endsWith('upcoming'))).toBe(false);
		});
	});

	it('stop at the deadline of a directive that has one', async () => {
		const { number } = await on('2026-09-15', () =>
			acceptedDirective(controller, coordinator, lead, {
				deadline: '2026-11-30',
				recurrence: { every: 'weekly', day: 1 },
			}),
		);
		const { obligations } = await readObligations(official, number);
		expect(obligations.at(-1)?.dueOn).toBe('2026-11-30');
		expect(obligations.length).toBe(11);
	});

	it('are not owed by a draft', async () => {
		const draft = await draftOf(controller, lead, { standing: true, recurrence: { every: 'weekly', day: 5 } });
		expect((await readObligations(controller, draft.number)).obligations).toEqual([]);
		expect((await readObligations(controller, draft.number)).words).toBe('Every week (day: Friday)');
	});

	it('are found in the register while they are owed, and by readers of the directive alone', async () => {
		const { number, version } = await standing();
		const found = async (obligation: 'due' | 'overdue', reader = official) => {
			const { rows } = await listDirectives(reader, listInput.parse({ obligation, limit: 200 }));
			return rows.some((row) => row.number === number);
		};
		const stranger = await actorOf('coordinator', await makeOrganization());
		await on('2026-10-01', async () => expect([await found('due'), await found('overdue')]).toEqual([true, false]));
		await on('2026-10-06', async () => {
			expect([await found('due'), await found('overdue'), await found('overdue', stranger)]).toEqual([
				true,
				true,
				false,
			]);
			await expect(readObligations(stranger, number)).rejects.toThrow('NOT_FOUND');
		});
		const { obligations } = await readObligations(official, number);
		await on('2026-10-07', async () => {
			await report(number, version, obligations[0]?.id ?? '');
			expect(await found('overdue')).toBe(false);
		});
	});

	it('are told by the final report while it is under review: nothing is met meanwhile', async () => {
		const { number, version } = await standing();
		const [first] = (await readObligations(official, number)).obligations;
		await on('2026-10-01', async () => {
			const made = await submitFinalReport(coordinator, {
				number,
				version,
				text: 'Done',
				executedOn: '2026-09-30',
				evidence: [{ kind: 'document', title: 'Act' }],
			});
			await expect(report(number, made.version, first?.id ?? '')).rejects.toThrow('wrong_stage');
		});
	});

	it('do not fall overdue while the final report is under review, when nobody can write them', async () => {
		const { number, version } = await standing();
		const overdue = async () => {
			const { rows } = await listDirectives(official, listInput.parse({ obligation: 'overdue', limit: 200 }));
			return rows.some((row) => row.number === number);
		};
		const submitted = await on('2026-11-01', () =>
			submitFinalReport(coordinator, {
				number,
				version,
				text: 'Done',
				executedOn: '2026-10-30',
				evidence: [{ kind: 'document', title: 'Act' }],
			}),
		);
		const statuses = async () => (await told(number)).map((line) => line.split(' ').at(-1));
		// What was missed before is missed; what falls due meanwhile waits for the review.
		await on('2026-11-10', async () => {
			expect(await statuses()).toEqual(['overdue', 'due_soon', 'upcoming']);
			expect(await overdue()).toBe(true);
		});
		await on('2026-11-11', async () => {
			const accepted = await acceptFinalReport(controller, { number, version: submitted.version });
			await closeDirective(controller, { number, version: accepted.version, outcome: 'executed', basis: 'The act' });
			expect(await statuses()).toEqual(['overdue', 'cancelled', 'cancelled']);
		});
	});

	it('are owed again, as overdue as they are, when the final report is sent back', async () => {
		const { number, version } = await standing();
		const [first] = (await readObligations(official, number)).obligations;
		const { version: next } = await on('2026-10-05', () => report(number, version, first?.id ?? ''));
		const given = { number, text: 'Done', executedOn: '2026-10-30', evidence: [{ kind: 'document', title: 'Act' }] };
		const submitted = await on('2026-11-01', () =>
			submitFinalReport(coordinator, submitInput.parse({ ...given, version: next })),
		);
		const found = async () => {
			const { rows } = await listDirectives(official, listInput.parse({ obligation: 'overdue', limit: 200 }));
			return rows.some((row) => row.number === number);
		};
		await on('2026-11-10', async () => {
			expect(await found()).toBe(false);
			await returnFinalReport(controller, { number, version: submitted.version, note: 'Figures', remarks: [] });
			expect(await found()).toBe(true);
			expect((await told(number))[1]).toContain('overdue');
		});
	});
});
