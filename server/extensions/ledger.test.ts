import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import type { Touched } from '#server/directives/draft.ts';
import { readDirective } from '#server/directives/read.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import { listExtensions } from '#server/extensions/list.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { withdrawExtension } from '#server/extensions/withdraw.ts';
import { at, endOf, today } from '#server/platform/clock.ts';
import { addDays, daysBetween } from '#server/platform/dates.ts';
import { isRefusal } from '#server/platform/errors.ts';

useFreshDatabase();

let ministry: MadeOrganization;
let controller: Actor;
let coordinator: Actor;

beforeAll(async () => {
	ministry = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', ministry);
});

type Step = { act: 'request' | 'grant' | 'grant_otherwise' | 'refuse' | 'withdraw' | 'move' | 'wait'; days: number };
const step: fc.Arbitrary<Step> = fc.record({
	act: fc.constantFrom('request', 'request', 'grant', 'grant_otherwise', 'refuse', 'withdraw', 'move', 'wait'),
	days: fc.integer({ min: -3, max: 25 }),
});

/** What a person with a pencil would have in the book. */
type Book = { day: string; original: string; lines: string[]; asked: string | null; breachedOn: string | null };
const standing = (book: Book) => book.lines.at(-1) ?? '';

/** Keeps the book: the date that the step writes down; null when the rules refuse the step. */
function expectedOf(book: Book, { act, days }: Step): Partial<Book> | null {
	const other = addDays(standing(book), days);
	const moved = (to: string) => (to >= book.day ? { lines: [...book.lines, to], asked: null } : null);
	switch (act) {
		case 'wait':
			return { day: addDays(book.day, Math.max(days, 0)) };
		case 'request':
			return book.asked || standing(book) < book.day || days <= 0 ? null : { asked: other };
		case 'withdraw':
		case 'refuse':
			return book.asked ? { asked: null } : null;
		case 'grant':
			return book.asked ? moved(book.asked) : null;
		case 'grant_otherwise':
			return book.asked && days > 0 ? moved(other) : null;
		case 'move':
			return book.asked || days === 0 ? null : moved(other);
	}
}

/** Who has missed a deadline has missed it; it shows as soon as anything is written after its day. */
function breachOf(book: Book): string | null {
	return book.breachedOn ?? (book.day > standing(book) ? addDays(standing(book), 1) : null);
}

async function doIt(on: Touched, deadline: string, { act, days }: Step): Promise<Touched | null> {
	const other = addDays(deadline, days);
	const reason = 'because';
	switch (act) {
		case 'wait':
			return on;
		case 'request':
			return requestExtension(coordinator, { ...on, deadline: other, reason });
		case 'withdraw':
			return withdrawExtension(coordinator, on);
		case 'refuse':
			return decideExtension(controller, { ...on, decision: 'refuse', reason });
		case 'grant':
			return decideExtension(controller, { ...on, decision: 'grant' });
		case 'grant_otherwise':
			return decideExtension(controller, { ...on, decision: 'grant', deadline: other });
		case 'move':
			return moveDeadline(controller, { ...on, deadline: other, reason });
	}
}

async function orRefused(work: Promise<Touched | null>): Promise<Touched | null> {
	try {
		return await work;
	} catch (error) {
		if (isRefusal(error)) return null;
		throw error;
	}
}

async function compare(number: string, book: Book): Promise<void> {
	const { ledger, ...told } = await readDirective(controller, number);
	const { requests } = await listExtensions(controller, number);
	expect(ledger.map((line) => line.deadline)).toEqual(book.lines);
	expect(told).toMatchObject({
		deadline: standing(book),
		originalDeadline: book.original,
		deadlineMoves: book.lines.length - 1,
		daysMoved: daysBetween(book.original, standing(book)),
		breachedOn: book.breachedOn,
	});
	expect(ledger.reduce((sum, line) => sum + (line.days ?? 0), 0)).toBe(told.daysMoved);
	const waiting = requests.filter((each) => each.decision === 'pending');
	expect(waiting.map((each) => each.proposedDeadline)).toEqual(book.asked ? [book.asked] : []);
	expect(requests.filter((each) => each.decision.startsWith('granted')).length).toBeLessThanOrEqual(told.deadlineMoves);
}

describe('the deadline ledger', () => {
	it('keeps the original date, the moves, the days and the breach right, whatever is asked and decided', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
				const deadline = addDays(today(), 15);
				let on = await acceptedDirective(controller, coordinator, ministry, { deadline });
				let book: Book = { day: today(), original: deadline, lines: [deadline], asked: null, breachedOn: null };
				for (const each of steps) {
					const expected = expectedOf(book, each);
					const done = await at(endOf(book.day), () => orRefused(doIt(on, standing(book), each)));
					expect([each, done !== null]).toEqual([each, expected !== null]);
					if (!done || !expected) continue;
					const breachedOn = each.act === 'wait' ? book.breachedOn : breachOf(book);
					book = { ...book, ...expected, breachedOn };
					on = done;
					await compare(on.number, book);
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});
