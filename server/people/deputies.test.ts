import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorNow,
	actorOf,
	issuedDirective,
	type MadeOrganization,
	makeOrganization,
} from '#db/factories.ts';
import { person } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { findScope } from '#server/access/scope.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { readInbox, waitingFor } from '#server/directives/inbox.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { endDeputy } from '#server/people/end-deputy.ts';
import { nameDeputy } from '#server/people/name-deputy.ts';
import { readDeputies } from '#server/people/read-deputies.ts';
import { membershipsOf } from '#server/people/rights.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { submitFinalReport } from '#server/reports/submit.ts';

useFreshDatabase();

let go: MadeOrganization;
let ministry: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;
let administrator: Actor;

beforeEach(async () => {
	go = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization();
	controller = await actorOf('controller', go);
	coordinator = await actorOf('coordinator', ministry);
	executor = await actorOf('executor', ministry);
	administrator = await actorOf('administrator', go);
});

const later = (days: number) => new Date(Date.parse(now()) + days * 86_400_000).toISOString();

async function away(absent: Actor, deputy: Actor, days = 5): Promise<string> {
	const { id } = await nameDeputy(absent, {
		deputyId: deputy.personId,
		fromOn: today(),
		toOn: addDays(today(), days),
		reason: 'On leave',
	});
	return id;
}

describe('a deputy for an absence', () => {
	it('acts with the absent person’s rights, and the trail names the deputy and for whom', async () => {
		const made = await issuedDirective(controller, ministry);
		await expect(acceptDirective(executor, made)).rejects.toThrow('not_permitted');
		await away(coordinator, executor);
		const deputy = await actorNow(executor);
		await acceptDirective(deputy, made);
		const [event] = await readDirectiveTrail(coordinator, made.number);
		expect(event).toMatchObject({
			action: 'directive.accept',
			actor: executor.name,
			facts: { onBehalfOf: coordinator.name, onBehalfOfId: coordinator.personId },
		});
	});

	it('is not named as acting for anybody where his or her own rights suffice', async () => {
		const second = await actorOf('coordinator', ministry);
		const made = await issuedDirective(controller, ministry);
		await away(coordinator, second);
		await acceptDirective(await actorNow(second), made);
		const [event] = await readDirectiveTrail(coordinator, made.number);
		expect(event?.facts.onBehalfOf).toBeUndefined();
	});

	it('has the rights on the named days only: they begin and end by the date', async () => {
		await nameDeputy(coordinator, {
			deputyId: executor.personId,
			fromOn: addDays(today(), 2),
			toOn: addDays(today(), 4),
		});
		const lent = async () => (await membershipsOf(executor.personId)).some(({ role }) => role === 'coordinator');
		expect(await lent()).toBe(false);
		expect(await at(later(2), lent)).toBe(true);
		expect(await at(later(4), lent)).toBe(true);
		expect(await at(later(5), lent)).toBe(false);
	});

	it('loses them at once when it is ended early, and ending twice is a conflict', async () => {
		const id = await away(coordinator, executor);
		expect((await membershipsOf(executor.personId)).length).toBe(2);
		await expect(endDeputy(await actorOf('executor', ministry), { id })).rejects.toThrow('NOT_FOUND');
		await endDeputy(coordinator, { id });
		expect((await membershipsOf(executor.personId)).length).toBe(1);
		await expect(endDeputy(coordinator, { id })).rejects.toThrow('deputy_ended');
	});

	it('loses them when the absent person’s account is disabled', async () => {
		await away(coordinator, executor);
		await transact((tx) => tx.update(person).set({ disabledAt: now() }).where(eq(person.id, coordinator.personId)));
		expect((await membershipsOf(executor.personId)).length).toBe(1);
	});

	it('sees what waits for the absent person as his or her own, marked', async () => {
		const made = await issuedDirective(controller, ministry);
		expect(await waitingFor(executor)).toBe(0);
		await away(coordinator, executor);
		const deputy = await actorNow(executor);
		const inbox = await readInbox(deputy, {});
		const group = inbox.groups.find((each) => each.group === 'to_accept');
		expect(group?.rows).toMatchObject([{ row: { number: made.number }, onBehalfOf: coordinator.name }]);
		expect(await waitingFor(deputy)).toBe(1);
		const own = await readInbox(coordinator, {});
		expect(own.groups[0]?.rows).toMatchObject([{ onBehalfOf: null }]);
	});
});

describe('deputies are colleagues, one at a time, and no chain', () => {
	it('refuses somebody of another organization, past and reversed days, a second deputy, a deputy who is away', async () => {
		const stranger = await actorOf('executor', await makeOrganization());
		const name = (by: Actor, deputy: Actor, fromOn: string, toOn: string) =>
			nameDeputy(by, { deputyId: deputy.personId, fromOn, toOn });
		const day = today();
		await expect(name(coordinator, stranger, day, day)).rejects.toThrow('deputy_not_colleague');
		await expect(name(coordinator, coordinator, day, day)).rejects.toThrow('deputy_not_colleague');
		await expect(name(coordinator, executor, addDays(day, -1), day)).rejects.toThrow('absence_in_past');
		await expect(name(coordinator, executor, addDays(day, 1), day)).rejects.toThrow('absence_reversed');
		await expect(name(coordinator, executor, day, addDays(day, 400))).rejects.toThrow('absence_too_long');
		await away(coordinator, executor);
		const second = await actorOf('executor', ministry);
		await expect(name(coordinator, second, addDays(day, 3), addDays(day, 9))).rejects.toThrow('deputy_named_already');
		await expect(name(second, coordinator, day, day)).rejects.toThrow('deputy_away');
	});

	it('lends only own rights: the deputy of a deputy does not act for the first', async () => {
		const second = await actorOf('executor', ministry);
		await away(coordinator, executor);
		await away(executor, second);
		const held = await membershipsOf(second.personId);
		expect(held.map(({ role }) => role)).toEqual(['executor', 'executor']);
	});

	it('never lends an administrator’s rights', async () => {
		await away(administrator, controller);
		expect(findScope(await actorNow(controller), 'person.change')).toBeNull();
	});

	it('is named for another only by an administrator', async () => {
		const days = { fromOn: today(), toOn: today() };
		const given = { personId: coordinator.personId, deputyId: executor.personId, ...days };
		await expect(nameDeputy(executor, given)).rejects.toThrow('not_permitted');
		await expect(readDeputies(executor, { personId: coordinator.personId })).rejects.toThrow('not_permitted');
		await nameDeputy(administrator, given);
		const read = await readDeputies(coordinator, {});
		expect(read.deputies).toMatchObject([{ name: executor.name, current: true }]);
		expect((await readDeputies(executor, {})).standsInFor).toMatchObject([{ name: coordinator.name }]);
	});
});

describe('four eyes while somebody stands in', () => {
	/** A final report written by one person who also works in the Government Office. */
	async function reportBy(writer: Actor): Promise<{ number: string; version: number }> {
		const made = await acceptedDirective(controller, coordinator, go);
		return submitFinalReport(writer, {
			...made,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'Act', documentNumber: '1' }],
		});
	}

	beforeEach(async () => {
		coordinator = await actorOf('coordinator', go);
	});

	it('keeps a deputy from accepting what the absent person wrote, and the absent person from what the deputy wrote', async () => {
		const written = await reportBy(coordinator);
		await away(coordinator, controller);
		const deputy = await actorNow(controller);
		await expect(acceptFinalReport(deputy, written)).rejects.toThrow('own_report');
		const moves = (await readDirective(deputy, written.number)).allowedMoves;
		expect(moves.find(({ move }) => move === 'accept_report')).toMatchObject({ allowed: false, reason: 'own_report' });
		const review = (await readInbox(deputy, {})).groups.find(({ group }) => group === 'to_review');
		expect(review?.rows.map(({ row }) => row.number) ?? []).not.toContain(written.number);
		const other = await actorOf('controller', go);
		expect(await acceptFinalReport(other, written)).toMatchObject({ number: written.number });
	});

	it('holds also after the absence, for what was written during it', async () => {
		const id = await away(controller, coordinator);
		const written = await reportBy(await actorNow(coordinator));
		await at(later(1), () => endDeputy(controller, { id }));
		await at(later(2), async () => {
			await expect(acceptFinalReport(controller, written)).rejects.toThrow('own_report');
		});
	});

	it('lets them review again what was written after the absence', async () => {
		const id = await away(controller, coordinator);
		await endDeputy(controller, { id });
		const written = await at(later(1), () => reportBy(coordinator));
		expect(await at(later(1), () => acceptFinalReport(controller, written))).toMatchObject({ number: written.number });
	});
});
