import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { closeDirective } from '#server/directives/close.ts';
import type { Touched } from '#server/directives/draft.ts';
import { readInbox } from '#server/directives/inbox.ts';
import { listInput } from '#server/directives/inputs.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { listDirectives } from '#server/directives/list.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import { decideExtensionInput } from '#server/extensions/inputs.ts';
import { listExtensions } from '#server/extensions/list.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { withdrawExtension } from '#server/extensions/withdraw.ts';
import { listNotifications } from '#server/notifications/read.ts';
import { at, endOf, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';

useFreshDatabase();

let office: MadeOrganization;
let ministry: MadeOrganization;
let controller: Actor;
let curator: Actor;
let coordinator: Actor;

beforeAll(async () => {
	office = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization();
	controller = await actorOf('controller', office);
	curator = await actorOf('curator', office);
	coordinator = await actorOf('coordinator', ministry);
});

const evidence = [{ kind: 'link', title: 'Act', url: 'https://law.example/act' } as const];
const due = () => addDays(today(), 30);
const later = (days: number) => addDays(due(), days);

async function reasonOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
	} catch (error) {
		if (isRefusal(error)) return `${error.code} ${error.reason}`;
		throw error;
	}
	return 'done';
}

const accepted = (given = {}) => acceptedDirective(controller, coordinator, ministry, { deadline: due(), ...given });
const high = { issuer: 'Prime Minister', issuerLevel: 'prime_minister' } as const;

/** A request for so many days more, on a directive in work unless another is given. */
async function asked(given?: Touched, days = 10): Promise<Touched> {
	const on = given ?? (await accepted());
	return requestExtension(coordinator, { ...on, deadline: later(days), reason: 'The tender was contested' });
}
const grant = (by: Actor, on: Touched, deadline?: string) =>
	decideExtension(by, { ...on, decision: 'grant', deadline, reason: deadline ? 'Not longer than the quarter' : null });
const decline = (by: Actor, on: Touched) =>
	decideExtension(by, { ...on, decision: 'refuse', reason: 'The work was not begun' });
const standing = async (number: string) => {
	const { deadline, originalDeadline, deadlineMoves, daysMoved, ledger, breachedOn } = await readDirective(
		controller,
		number,
	);
	return { deadline, originalDeadline, deadlineMoves, daysMoved, lines: ledger.length, breachedOn };
};
const latest = async (number: string) => (await listExtensions(controller, number)).requests[0];

describe('a request for an extension', () => {
	it('waits for a decision and leaves the deadline alone', async () => {
		const on = await asked();
		expect(await standing(on.number)).toMatchObject({ deadline: due(), deadlineMoves: 0, lines: 1 });
		expect(await latest(on.number)).toMatchObject({
			position: 1,
			decision: 'pending',
			deadline: due(),
			proposedDeadline: later(10),
			days: 10,
			repeats: null,
			requestedBy: coordinator.name,
		});
	});

	it('is taken on the day of the deadline and refused on the day after', async () => {
		const on = await accepted();
		const ask = () => requestExtension(coordinator, { ...on, deadline: later(5), reason: 'x' });
		expect(await reasonOf(at(endOf(addDays(due(), 1)), ask))).toBe('CONFLICT deadline_passed');
		expect(await reasonOf(at(endOf(due()), ask))).toBe('done');
	});

	it('must ask for a later date than the one that stands', async () => {
		const on = await accepted();
		for (const deadline of [due(), addDays(due(), -1)]) {
			const ask = requestExtension(coordinator, { ...on, deadline, reason: 'x' });
			expect(await reasonOf(ask)).toBe('RULE extension_not_later');
		}
	});

	it('is not taken while another waits, under review, once closing is proposed, or without a dated deadline', async () => {
		const waiting = await asked();
		expect(await reasonOf(asked(waiting))).toBe('CONFLICT extension_pending');
		const submitted = await submitFinalReport(coordinator, {
			...(await accepted()),
			text: 'Done',
			executedOn: today(),
			evidence,
		});
		expect(await reasonOf(asked(submitted))).toBe('CONFLICT wrong_stage');
		const proposed = await proposeClosing(controller, {
			...(await accepted(high)),
			outcome: 'superseded',
			basis: 'Another directive',
		});
		expect(await reasonOf(asked(proposed))).toBe('CONFLICT proposal_pending');
		const endless = await accepted({ standing: true, deadline: null });
		expect(await reasonOf(asked(endless))).toBe('CONFLICT deadline_none');
	});

	it('is taken before the directive is accepted for execution, and after a report came back', async () => {
		const issued = await issuedDirective(controller, ministry, { deadline: due() });
		expect(await reasonOf(asked(issued))).toBe('done');
		const report = { text: 'Done', executedOn: today(), evidence };
		const submitted = await submitFinalReport(coordinator, { ...(await accepted()), ...report });
		const returned = await returnFinalReport(controller, { ...submitted, note: 'The act is missing' });
		expect(await reasonOf(asked(returned))).toBe('done');
	});

	it('is withdrawn by the lead, after which another may follow', async () => {
		const on = await withdrawExtension(coordinator, await asked());
		expect(await latest(on.number)).toMatchObject({ decision: 'withdrawn', decidedBy: coordinator.name });
		expect(await reasonOf(withdrawExtension(coordinator, on))).toBe('CONFLICT extension_missing');
		const again = await asked(on);
		expect(await latest(again.number)).toMatchObject({ position: 2, decision: 'pending', repeats: null });
	});
});

describe('the decision on a request', () => {
	it('grants the date asked for and moves the deadline through the ledger', async () => {
		const on = await grant(controller, await asked());
		expect(await standing(on.number)).toMatchObject({
			deadline: later(10),
			originalDeadline: due(),
			deadlineMoves: 1,
			daysMoved: 10,
			lines: 2,
		});
		expect(await latest(on.number)).toMatchObject({ decision: 'granted', decidedDeadline: later(10) });
		const [event] = await readDirectiveTrail(controller, on.number);
		expect(event).toMatchObject({ action: 'extension.decide', facts: { from: due(), to: later(10) } });
	});

	it('grants another date', async () => {
		const on = await grant(controller, await asked(), later(4));
		expect(await standing(on.number)).toMatchObject({ deadline: later(4), deadlineMoves: 1, daysMoved: 4 });
		expect(await latest(on.number)).toMatchObject({
			decision: 'granted_otherwise',
			proposedDeadline: later(10),
			decidedDeadline: later(4),
			decisionReason: 'Not longer than the quarter',
		});
	});

	it('grants no date that is not later than the one that stands, and none that is past', async () => {
		const on = await asked();
		expect(await reasonOf(grant(controller, on, due()))).toBe('RULE extension_not_later');
		const afterwards = () => grant(controller, on);
		expect(await reasonOf(at(endOf(later(11)), afterwards))).toBe('RULE deadline_in_past');
	});

	it('refuses with a reason, which it must have, and the request that follows says that it is a repeat', async () => {
		expect(decideExtensionInput.safeParse({ number: '1', version: 1, decision: 'refuse' }).success).toBe(false);
		const on = await decline(controller, await asked());
		expect(await standing(on.number)).toMatchObject({ deadline: due(), deadlineMoves: 0, lines: 1 });
		expect(await latest(on.number)).toMatchObject({ decision: 'refused', decisionReason: 'The work was not begun' });
		const again = await asked(on, 3);
		expect(await latest(again.number)).toMatchObject({ position: 2, repeats: 1 });
	});

	it('is a curator’s for high issuers, a controller’s for others', async () => {
		const on = await asked(await accepted(high));
		expect(await reasonOf(grant(controller, on))).toBe('CONFLICT curator_decides');
		expect(await reasonOf(grant(curator, on))).toBe('done');
		expect(await reasonOf(grant(controller, await asked()))).toBe('done');
	});

	it('is never the requester’s own', async () => {
		const both: Actor = { ...coordinator, memberships: [...coordinator.memberships, ...controller.memberships] };
		expect(await reasonOf(grant(both, await asked()))).toBe('CONFLICT own_request');
	});

	it('is told to whoever asked, once', async () => {
		const told = async () => {
			const { rows } = await listNotifications(coordinator, { limit: 100 });
			return rows.filter(({ facts }) => facts.action === 'extension.decide');
		};
		const before = (await told()).length;
		const on = await grant(controller, await asked(), later(4));
		const after = await told();
		expect(after.length).toBe(before + 1);
		expect(after[0]).toMatchObject({
			directive: { number: on.number },
			facts: { decision: 'granted_otherwise', asked: later(10), to: later(4) },
		});
	});

	it('is one, when two decide at once; the other is told that somebody was first', async () => {
		const on = await asked();
		const second = await actorOf('controller', office);
		const answers = await Promise.all([reasonOf(grant(controller, on)), reasonOf(decline(second, on))]);
		expect(answers.sort()).toEqual(['CONFLICT stale', 'done']);
		const { requests } = await listExtensions(controller, on.number);
		expect(requests.map((each) => each.decision)).not.toContain('pending');
		expect((await standing(on.number)).lines).toBe(requests[0]?.decision === 'granted' ? 2 : 1);
	});

	it('does not erase that the deadline was missed meanwhile', async () => {
		const on = await asked();
		await at(endOf(addDays(due(), 2)), () => grant(controller, on));
		expect(await standing(on.number)).toMatchObject({ deadline: later(10), breachedOn: addDays(due(), 1) });
	});

	it('waits while a report is under review, and while closing is proposed', async () => {
		const submitted = await submitFinalReport(coordinator, {
			...(await asked()),
			text: 'Done',
			executedOn: today(),
			evidence,
		});
		expect(await reasonOf(grant(controller, submitted))).toBe('CONFLICT wrong_stage');
		const returned = await returnFinalReport(controller, { ...submitted, note: 'The act is missing' });
		expect(await reasonOf(grant(controller, returned))).toBe('done');
		const proposed = await proposeClosing(controller, {
			...(await asked(await accepted(high))),
			outcome: 'superseded',
			basis: 'Another directive',
		});
		expect(await reasonOf(grant(curator, proposed))).toBe('CONFLICT proposal_pending');
	});
});

describe('a request never hangs', () => {
	it('where the deadline would be moved past it: it is decided instead', async () => {
		const on = await asked();
		const move = moveDeadline(controller, { ...on, deadline: later(20), reason: 'x' });
		expect(await reasonOf(move)).toBe('CONFLICT extension_pending');
	});

	it('where the directive is closed: it lapses, and the trail says so', async () => {
		const on = await closeDirective(controller, { ...(await asked()), outcome: 'superseded', basis: 'A new law' });
		expect(await latest(on.number)).toMatchObject({ decision: 'lapsed', decidedBy: controller.name });
		const [event] = await readDirectiveTrail(controller, on.number);
		expect(event?.facts).toMatchObject({ extensionLapsed: true });
		expect(await reasonOf(withdrawExtension(coordinator, on))).toBe('CONFLICT wrong_stage');
	});

	it('where execution is found and additional control follows', async () => {
		const report = { text: 'Done', executedOn: today(), evidence };
		const submitted = await submitFinalReport(coordinator, { ...(await asked()), ...report });
		const found = await acceptFinalReport(controller, submitted);
		const on = await keepOnControl(controller, { ...found, until: later(90), note: 'x' });
		expect(await latest(on.number)).toMatchObject({ decision: 'lapsed' });
	});
});

describe('a request that waits', () => {
	const waitsFor = async (actor: Actor, number: string) => {
		const { groups } = await readInbox(actor, { group: 'extension_to_decide', limit: 200 });
		return groups.some(({ rows }) => rows.some(({ row }) => row.number === number));
	};

	it('waits for whoever decides at the issuer’s level, until it is decided', async () => {
		const low = await asked();
		expect([await waitsFor(controller, low.number), await waitsFor(curator, low.number)]).toEqual([true, false]);
		const raised = await asked(await accepted(high));
		expect([await waitsFor(controller, raised.number), await waitsFor(curator, raised.number)]).toEqual([false, true]);
		expect(await waitsFor(coordinator, low.number)).toBe(false);
		await grant(controller, low);
		expect(await waitsFor(controller, low.number)).toBe(false);
	});

	it('does not wait for the person who made it', async () => {
		const both: Actor = { ...coordinator, memberships: [...coordinator.memberships, ...controller.memberships] };
		expect(await waitsFor(both, (await asked()).number)).toBe(false);
	});

	it('is found in the register', async () => {
		const on = await asked();
		const find = () => listDirectives(controller, listInput.parse({ extensionPending: true, limit: 200 }));
		const found = (await find()).rows;
		expect(found.map((row) => row.number)).toContain(on.number);
		expect(found.every((row) => row.extensionPending)).toBe(true);
		await decline(controller, on);
		expect((await find()).rows.map((row) => row.number)).not.toContain(on.number);
	});
});
