import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeOrganization,
} from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { assignDirective } from '#server/directives/assign.ts';
import type { Touched } from '#server/directives/draft.ts';
import { readInbox, waitingFor } from '#server/directives/inbox.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { readDirective } from '#server/directives/read.ts';
import { at, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { submitFinalReport } from '#server/reports/submit.ts';

useFreshDatabase();

let office: MadeOrganization;
let labour: MadeOrganization;
let controller: Actor;
let curator: Actor;
let coordinator: Actor;
let executor: Actor;

beforeAll(async () => {
	office = await makeOrganization({ kind: 'government_office' });
	labour = await makeOrganization();
	controller = await actorOf('controller', office);
	curator = await actorOf('curator', office);
	coordinator = await actorOf('coordinator', labour);
	executor = await actorOf('executor', labour);
});

/** The numbers in each group of a person's inbox, with the next step of each. */
async function inboxOf(actor: Actor): Promise<Record<string, string[]>> {
	const { groups } = await readInbox(actor, { limit: 200 });
	return Object.fromEntries(
		groups.map((each) => [each.group, each.rows.map(({ row, move }) => `${row.number} ${move}`)]),
	);
}

const submit = (directive: Touched) =>
	submitFinalReport(coordinator, {
		...directive,
		text: 'Done',
		executedOn: today(),
		evidence: [{ kind: 'link', title: 'Act', url: 'https://example.gov/act' }],
	});

describe('the inbox', () => {
	it('holds what was issued to the coordinator’s organization until it is accepted, and then asks for a name', async () => {
		const issued = await issuedDirective(controller, labour);
		expect((await inboxOf(coordinator)).to_accept).toContain(`${issued.number} accept`);
		const accepted = await acceptedDirective(controller, coordinator, labour);
		const inbox = await inboxOf(coordinator);
		expect(inbox.to_accept).not.toContain(`${accepted.number} accept`);
		expect(inbox.to_assign).toContain(`${accepted.number} assign`);
		expect(inbox.to_assign).not.toContain(`${issued.number} assign`);
	});

	it('asks for a report when the deadline is near, and when nothing was heard for long', async () => {
		const near = await acceptedDirective(controller, coordinator, labour, { deadline: addDays(today(), 2) });
		const silent = await at(`${addDays(today(), -45)}T07:00:00.000Z`, () =>
			acceptedDirective(controller, coordinator, labour, { deadline: addDays(today(), 90) }),
		);
		const quiet = await acceptedDirective(controller, coordinator, labour, { deadline: addDays(today(), 90) });
		const { to_report } = await inboxOf(coordinator);
		expect(to_report).toContain(`${near.number} report`);
		expect(to_report).toContain(`${silent.number} report`);
		expect(to_report).not.toContain(`${quiet.number} report`);
	});

	it('shows executors only what they are named on', async () => {
		const named = await acceptedDirective(controller, coordinator, labour, { deadline: addDays(today(), 1) });
		const unnamed = await acceptedDirective(controller, coordinator, labour, { deadline: addDays(today(), 1) });
		await assignDirective(coordinator, { ...named, responsibleId: executor.personId });
		const inbox = await inboxOf(executor);
		expect(inbox.to_report).toEqual([`${named.number} report`]);
		expect(Object.keys(inbox)).toEqual(['to_report']);
		expect((await inboxOf(coordinator)).to_assign).toContain(`${unnamed.number} assign`);
	});

	it('leads a final report from review to closing, or back to the ministry', async () => {
		const first = await submit(await acceptedDirective(controller, coordinator, labour));
		expect((await inboxOf(controller)).to_review).toContain(`${first.number} accept_report`);
		expect((await inboxOf(coordinator)).to_assign ?? []).not.toContain(`${first.number} assign`);
		const returned = await returnFinalReport(controller, { ...first, note: 'Where is the act?' });
		expect((await inboxOf(coordinator)).returned).toContain(`${returned.number} submit`);
		const again = await submit(returned);
		const accepted = await acceptFinalReport(controller, again);
		const inbox = await inboxOf(controller);
		expect(inbox.to_review ?? []).not.toContain(`${accepted.number} accept_report`);
		expect(inbox.to_close).toContain(`${accepted.number} close_executed`);
	});

	it('gives high issuers’ directives to the curator once they are proposed', async () => {
		const level = { issuerLevel: 'prime_minister' as const };
		const sent = await submit(await acceptedDirective(controller, coordinator, labour, level));
		const accepted = await acceptFinalReport(controller, sent);
		expect((await inboxOf(controller)).to_close).toContain(`${accepted.number} propose_executed`);
		expect((await inboxOf(curator)).to_decide ?? []).toEqual([]);
		await proposeClosing(controller, { ...accepted, outcome: 'executed', basis: 'Accepted' });
		expect((await inboxOf(curator)).to_decide).toEqual([`${accepted.number} close_executed`]);
		expect((await inboxOf(controller)).to_close ?? []).not.toContain(`${accepted.number} propose_executed`);
	});

	it('reminds the controller of drafts, and of additional control that has ended', async () => {
		const draft = await draftOf(controller, null, { deadline: null });
		const kept = await at(`${addDays(today(), -20)}T07:00:00.000Z`, async () => {
			const accepted = await acceptFinalReport(
				controller,
				await submit(await acceptedDirective(controller, coordinator, labour)),
			);
			return keepOnControl(controller, { ...accepted, until: addDays(today(), 10), note: 'Watch the budget' });
		});
		const inbox = await inboxOf(controller);
		expect(inbox.to_issue).toContain(`${draft.number} issue`);
		expect(inbox.control_ended).toEqual([`${kept.number} assess`]);
	});

	it('offers nothing that the directive’s own page would not allow', async () => {
		for (const actor of [controller, curator, coordinator, executor]) {
			const { groups } = await readInbox(actor, { limit: 200 });
			for (const { group, rows } of groups) {
				for (const { row, move } of rows) {
					const { allowedMoves } = await readDirective(actor, row.number);
					const found = allowedMoves.find((each) => each.move === move);
					// A draft that still lacks something waits for the controller too: the page says what it lacks.
					const open = found?.allowed || (group === 'to_issue' && found !== undefined);
					expect([actor.name, row.number, move, open]).toEqual([actor.name, row.number, move, true]);
				}
			}
		}
	});

	it('counts beside the place what its groups hold, and pages each group by key', async () => {
		for (const actor of [controller, curator, coordinator, executor]) {
			const { groups } = await readInbox(actor, {});
			expect(await waitingFor(actor)).toBe(groups.reduce((sum, { count }) => sum + count, 0));
			for (const { group, count } of groups) {
				const seen: string[] = [];
				for (let cursor: string | undefined; ; ) {
					const [page] = (await readInbox(actor, { group, limit: 2, ...(cursor ? { cursor } : {}) })).groups;
					seen.push(...(page?.rows ?? []).map(({ row }) => row.number));
					cursor = page?.nextCursor ?? undefined;
					if (!cursor) break;
				}
				expect([group, new Set(seen).size, seen.length]).toEqual([group, count, count]);
			}
		}
	});

	it('is empty for officials, auditors and another ministry, restricted directives included', async () => {
		await issuedDirective(controller, labour, { restricted: true });
		for (const role of ['official', 'auditor'] as const) {
			expect(await readInbox(await actorOf(role), {})).toEqual({ acts: false, groups: [] });
		}
		const stranger = await actorOf('coordinator', await makeOrganization());
		expect(await readInbox(stranger, {})).toEqual({ acts: true, groups: [] });
		expect(await waitingFor(stranger)).toBe(0);
	});
});
