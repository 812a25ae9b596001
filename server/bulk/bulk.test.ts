import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { notification } from '#db/schema/collaboration.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { toEach } from '#server/bulk/each.ts';
import { closeDirective } from '#server/directives/close.ts';
import { filterInput, listInput } from '#server/directives/inputs.ts';
import { eachDirective, listDirectives } from '#server/directives/list.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { listTags, tagsOn } from '#server/tags/list.ts';
import { callerFactory } from '#server/trpc/init.ts';
import { appRouter } from '#server/trpc/router.ts';

useFreshDatabase();

let controller: Actor;
let own: MadeOrganization;
let other: MadeOrganization;
let coordinator: Actor;
let executor: Actor;
let stranger: Actor;
const as = (actor: Actor) => callerFactory(appRouter)({ actor, locale: actor.locale });

beforeAll(async () => {
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	own = await makeOrganization();
	other = await makeOrganization();
	coordinator = await actorOf('coordinator', own);
	executor = await actorOf('executor', own);
	stranger = await actorOf('coordinator', other);
});

describe('one act on several directives', () => {
	it('names the responsible person where it may, and says of each other row why not', async () => {
		const accepted = await acceptedDirective(controller, coordinator, own);
		const stale = await acceptedDirective(controller, coordinator, own);
		const foreign = await issuedDirective(controller, other);
		const closed = await issuedDirective(controller, own);
		const ended = await closeDirective(controller, { ...closed, outcome: 'not_executed', basis: 'x' });
		const { rows } = await as(coordinator).bulk.assign({
			directives: [
				accepted,
				{ number: stale.number, version: 1 },
				foreign,
				{ number: '2001-00001', version: 1 },
				ended,
			],
			responsibleId: executor.personId,
		});
		expect(rows.map(({ number, done, reason }) => [number, done, reason])).toEqual([
			[accepted.number, true, null],
			[stale.number, false, 'stale'],
			[foreign.number, false, 'directive_not_found'],
			['2001-00001', false, 'directive_not_found'],
			[closed.number, false, 'wrong_stage'],
		]);
		// What is out of reach and what does not exist are answered alike, in the reader's words.
		expect(rows[2]?.because).toBe(rows[3]?.because);
		expect((await readDirective(controller, accepted.number)).responsible).toBe(executor.name);
		const last = (await readDirectiveTrail(controller, accepted.number))[0];
		expect(last).toMatchObject({ action: 'directive.assign', facts: { responsible: executor.name } });
	});

	it('takes at most two hundred, and nobody without the action', async () => {
		const many = Array.from({ length: 201 }, (_, index) => `2001-${String(index).padStart(5, '0')}`);
		await expect(as(controller).bulk.remind({ numbers: many })).rejects.toThrow();
		await expect(as(coordinator).bulk.remind({ numbers: many.slice(0, 1) })).rejects.toThrow('FORBIDDEN');
		expect((await as(coordinator).bulk.assignable()).map(({ id }) => id).sort()).toEqual(
			[coordinator.personId, executor.personId].sort(),
		);
	});

	it('reminds the responsible person and the coordinators, not while the report is with the controller', async () => {
		const one = await acceptedDirective(controller, coordinator, own);
		await as(coordinator).bulk.assign({ directives: [one], responsibleId: executor.personId });
		const two = await acceptedDirective(controller, coordinator, own);
		await submitFinalReport(coordinator, {
			...two,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'An act' }],
		});
		const { rows } = await as(controller).bulk.remind({
			numbers: [one.number, two.number, one.number],
			note: 'Ten days are left',
		});
		expect(rows.map(({ done, reason }) => [done, reason])).toEqual([
			[true, null],
			[false, 'wrong_stage'],
		]);
		const told = await database()
			.select({ personId: notification.personId })
			.from(notification)
			.where(and(eq(notification.directiveId, one.id), eq(notification.kind, 'reminder')));
		expect(told.map(({ personId }) => personId).sort()).toEqual([coordinator.personId, executor.personId].sort());
		expect((await readDirectiveTrail(coordinator, one.number))[0]).toMatchObject({
			action: 'directive.remind',
			facts: { count: 2, note: 'Ten days are left' },
		});
		const empty = await issuedDirective(controller, await makeOrganization());
		expect((await as(controller).bulk.remind({ numbers: [empty.number] })).rows[0]?.reason).toBe('nobody_to_remind');
	});

	it('exports exactly the selected, of what is within reach', async () => {
		const mine = await issuedDirective(controller, own);
		const foreign = await issuedDirective(controller, other);
		const filter = filterInput.parse({ number: [mine.number, foreign.number] });
		const exported: string[] = [];
		for await (const row of eachDirective(scopeFor(coordinator, 'register.export'), filter)) exported.push(row.number);
		expect(exported).toEqual([mine.number]);
	});
});

describe('a database that is busy', () => {
	const rows = ['2026-1', '2026-2', '2026-3'].map((number) => ({ number }));
	const busyFrom = (first: number) => {
		const tried: string[] = [];
		const verb = async ({ number }: { number: string }) => {
			tried.push(number);
			if (tried.length >= first) throw refuse('BUSY', 'busy');
		};
		return { tried, verb };
	};

	it('before anything is done ends the whole, so that it may be sent again', async () => {
		const { tried, verb } = busyFrom(1);
		await expect(toEach(controller, 'directive.tag', rows, verb)).rejects.toMatchObject({ code: 'BUSY' });
		expect(tried).toEqual(['2026-1']);
	});

	it('is not waited for at each row again: what is left is answered at once', async () => {
		const { tried, verb } = busyFrom(2);
		const answer = await toEach(controller, 'directive.tag', rows, verb);
		expect(answer.rows.map(({ number, done, reason }) => [number, done, reason])).toEqual([
			['2026-1', true, null],
			['2026-2', false, 'busy'],
			['2026-3', false, 'busy'],
		]);
		expect(tried).toEqual(['2026-1', '2026-2']);
	});
});

describe('tags', () => {
	it('are put on and taken off several at once, whatever their case, at any stage', async () => {
		const open = await issuedDirective(controller, own);
		const closed = await issuedDirective(controller, own);
		await closeDirective(controller, { ...closed, outcome: 'not_executed', basis: 'x' });
		const numbers = [open.number, closed.number];
		expect((await as(controller).bulk.tag({ numbers, word: 'Паводок' })).rows.every(({ done }) => done)).toBe(true);
		const again = await as(controller).bulk.tag({ numbers: [open.number], word: 'ПАВОДОК' });
		expect(again.rows[0]?.reason).toBe('tag_stands');
		expect(await tagsOn(controller, numbers)).toEqual(numbers.map((number) => ({ number, words: ['Паводок'] })));
		const { rows } = await listDirectives(controller, listInput.parse({ tag: ['паводок'] }));
		expect(rows.map(({ number }) => number).sort()).toEqual([...numbers].sort());
		await as(controller).bulk.untag({ numbers: [open.number], word: 'паводок' });
		expect(await tagsOn(controller, numbers)).toEqual([{ number: closed.number, words: ['Паводок'] }]);
		expect((await readDirectiveTrail(controller, open.number)).map(({ action }) => action).slice(0, 2)).toEqual([
			'directive.untag',
			'directive.tag',
		]);
	});

	it('are seen and suggested only with the directives that a reader reaches', async () => {
		const secret = await issuedDirective(controller, own, { restricted: true });
		await as(controller).tags.tag({ number: secret.number, word: 'Тайный план' });
		expect((await listTags(coordinator)).map(({ word }) => word)).toContain('Тайный план');
		expect((await listTags(stranger)).map(({ word }) => word)).not.toContain('Тайный план');
		expect(await tagsOn(stranger, [secret.number])).toEqual([]);
		const found = await listDirectives(stranger, listInput.parse({ tag: ['Тайный план'] }));
		expect(found.total.count).toBe(0);
	});
});
