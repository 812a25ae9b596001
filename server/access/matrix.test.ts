import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeMeeting,
	makeOrganization,
} from '#db/factories.ts';
import { attachment, delegation } from '#db/schema/collaboration.ts';
import { assignment, deadlineEntry, decision, directive, report } from '#db/schema/directives.ts';
import { extension, indicator, milestone } from '#db/schema/execution.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { type Action, actions, type Role, roles, rolesFor } from '#server/access/grants.ts';
import { delegateTask } from '#server/delegations/give.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { closeDirective } from '#server/directives/close.ts';
import { declineProposal } from '#server/directives/decline.ts';
import { discardDirective } from '#server/directives/discard.ts';
import { draftDirective } from '#server/directives/draft.ts';
import { editDirective } from '#server/directives/edit.ts';
import { draftInput, listInput } from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { countDirectives, eachDirective, listDirectives } from '#server/directives/list.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { attachToDirective } from '#server/evidence/attach.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import { listExtensions } from '#server/extensions/list.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { withdrawExtension } from '#server/extensions/withdraw.ts';
import { listOpenings } from '#server/history/openings.ts';
import { addIndicator } from '#server/indicators/add.ts';
import { alignDirective } from '#server/links/align.ts';
import { mergeDirective } from '#server/links/merge.ts';
import { splitDirective } from '#server/links/split.ts';
import { editMeeting } from '#server/meetings/edit.ts';
import { listMeetings, readMeeting } from '#server/meetings/read.ts';
import { recordMeeting } from '#server/meetings/record.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { finishMilestone } from '#server/milestones/finish.ts';
import { unwatchDirective } from '#server/notifications/watch.ts';
import { today } from '#server/platform/clock.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { remindOfDirective } from '#server/reminders/remind.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { acceptContribution } from '#server/reports/accept-contribution.ts';
import { contribute } from '#server/reports/contribute.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { returnContribution } from '#server/reports/return-contribution.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { untagDirective } from '#server/tags/tag.ts';
import { writeRemark } from '#server/talk/write.ts';
import { findScope, scopeFor } from './scope.ts';

useFreshDatabase();

/** A version nobody has: whoever is let in learns that it is stale, and nothing changes. */
const nobodysVersion = 9999;
let version = nobodysVersion;
/** A milestone of a directive, for which one's own organization answers where it is assigned. */
const milestoneOf = new Map<string, string>();

/** Every action on one directive, tried without effect. */
const attempts: Partial<Record<Action, (actor: Actor, number: string) => Promise<unknown>>> = {
	'directive.read': (actor, number) => readDirective(actor, number),
	'directive.edit': (actor, number) => editDirective(actor, { number, version }),
	'directive.attach': (actor, number) => attachToDirective(actor, { number, version, files: [{ fileId: 'none' }] }),
	'directive.discard': (actor, number) => discardDirective(actor, { number, version }),
	'directive.issue': (actor, number) => issueDirective(actor, { number, version }),
	'directive.accept': (actor, number) => acceptDirective(actor, { number, version }),
	'directive.assign': (actor, number) => assignDirective(actor, { number, version, responsibleId: 'nobody' }),
	'directive.delegate': (actor, number) => delegateTask(actor, { number, toId: 'nobody', task: 'x' }),
	'directive.watch': (actor, number) => unwatchDirective(actor, { number }),
	// An answer to nothing: whoever is let in learns that, and nothing is said.
	'comment.write': (actor, number) =>
		writeRemark(actor, { number, text: 'x', audience: 'all', replyToId: 'nothing' }).catch(letIn('remark_not_found')),
	'directive.assess': (actor, number) => assessDirective(actor, { number, version, assessment: 'at_risk', note: 'x' }),
	'directive.propose': (actor, number) => proposeClosing(actor, { number, version, outcome: 'executed', basis: 'x' }),
	'directive.decline': (actor, number) => declineProposal(actor, { number, version, note: 'x' }),
	'directive.close': (actor, number) => closeDirective(actor, { number, version, outcome: 'executed', basis: 'x' }),
	'directive.keep-on-control': (actor, number) =>
		keepOnControl(actor, { number, version, until: '2099-01-01', note: 'x' }),
	'directive.split': (actor, number) =>
		splitDirective(actor, { number, version, parts: [{ words: 'x', titles: {} }], original: 'stays' }),
	'directive.merge': (actor, number) => mergeDirective(actor, { number, version, into: number, basis: 'x' }),
	'directive.openings': (actor, number) => listOpenings(actor, number),
	'directive.tag': (actor, number) => untagDirective(actor, { number, word: 'none' }),
	'directive.remind': (actor, number) => remindOfDirective(actor, { number }),
	'directive.link': (actor, number) => alignDirective(actor, { number }),
	'deadline.move': (actor, number) => moveDeadline(actor, { number, version, deadline: '2099-01-01', reason: 'x' }),
	'extension.request': (actor, number) =>
		requestExtension(actor, { number, version, deadline: '2099-01-01', reason: 'x' }),
	'extension.withdraw': (actor, number) => withdrawExtension(actor, { number, version }),
	'extension.decide': (actor, number) => decideExtension(actor, { number, version, decision: 'grant' }),
	'report.write': (actor, number) =>
		writeProgress(actor, { number, version, text: 'x', percent: 1, confidence: 'on_track', evidence: [] }),
	'report.submit': (actor, number) =>
		submitFinalReport(actor, { number, version, text: 'x', executedOn: '2025-01-01', evidence: [] }),
	'report.contribute': (actor, number) => contribute(actor, { number, version, text: 'x', evidence: [] }),
	'report.accept-contribution': (actor, number) =>
		acceptContribution(actor, { number, version, organization: own.code }),
	'report.return-contribution': (actor, number) =>
		returnContribution(actor, { number, version, organization: own.code, note: 'x' }),
	'milestone.keep': (actor, number) =>
		addMilestones(actor, { number, version, milestones: [{ title: 'x', dueOn: '2099-01-01' }] }),
	'indicator.keep': (actor, number) =>
		addIndicator(actor, {
			number,
			version,
			name: 'x',
			unit: 'x',
			baseline: 0,
			baselineOn: '2025-01-01',
			target: 1,
			targetOn: '2099-01-01',
		}),
	'report.milestone': (actor, number) =>
		finishMilestone(actor, { id: milestoneOf.get(number) ?? 'none', version, doneOn: '2025-01-01' }),
	'report.accept': (actor, number) => acceptFinalReport(actor, { number, version }),
	'report.return': (actor, number) => returnFinalReport(actor, { number, version, note: 'x' }),
};

/**
 * What goes on while a final report is under review (rule 10): reading, talk, watching, filing under the
 * secretariat's own words, and the reviewer's decisions. */
const duringReview: readonly Action[] = [
	'directive.read',
	'directive.openings',
	'directive.watch',
	'directive.tag',
	'comment.write',
	'directive.assess',
	'directive.propose',
	'directive.decline',
	'directive.close',
	'directive.keep-on-control',
	'report.accept',
	'report.return',
];

/** Everything that is kept of one directive, as rows of the tables that name it. */
async function keptOf(directiveId: string): Promise<Record<string, unknown[]>> {
	const kept: Record<string, unknown[]> = {
		directive: await database().select().from(directive).where(eq(directive.id, directiveId)),
	};
	const tables = {
		assignment,
		attachment,
		deadlineEntry,
		decision,
		delegation,
		extension,
		indicator,
		milestone,
		report,
	};
	for (const [name, table] of Object.entries(tables)) {
		kept[name] = await database().select().from(table).where(eq(table.directiveId, directiveId));
	}
	return kept;
}

/** With what an attempt is refused, for people to read; 'let in' when it is not. */
async function refusalOf(attempt: Promise<unknown>): Promise<string> {
	try {
		await attempt;
		return 'let in';
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return `${error.code} ${error.reason}`;
	}
}

/** Takes one refusal for having been let in: it comes only after the gate. */
function letIn(reason: string) {
	return (error: unknown) => {
		if (!isRefusal(error) || error.reason !== reason) throw error;
	};
}

/** What the design says, written by hand: who is let in to an action, and through which relation. */
const office = ['controller', 'curator'] as const;
const readers = {
	controller: 'any',
	curator: 'any',
	auditor: 'any',
	official: 'assigned',
	coordinator: 'assigned',
	executor: 'assigned',
} as const;
const byDesign: Partial<Record<Action, Partial<Record<Role, 'any' | 'assigned' | 'lead' | 'co'>>>> = {
	'directive.read': readers,
	'directive.edit': { controller: 'any' },
	'directive.attach': { controller: 'any' },
	'directive.discard': { controller: 'any' },
	'directive.issue': { controller: 'any' },
	'directive.accept': { coordinator: 'lead' },
	'directive.assign': { coordinator: 'lead' },
	'directive.delegate': { coordinator: 'assigned', executor: 'assigned' },
	'directive.watch': readers,
	'comment.write': { controller: 'any', curator: 'any', coordinator: 'assigned', executor: 'assigned' },
	'directive.assess': { controller: 'any' },
	'directive.propose': { controller: 'any' },
	'directive.decline': { curator: 'any' },
	'directive.close': Object.fromEntries(office.map((role) => [role, 'any'])),
	'directive.keep-on-control': Object.fromEntries(office.map((role) => [role, 'any'])),
	'directive.split': { controller: 'any' },
	'directive.merge': Object.fromEntries(office.map((role) => [role, 'any'])),
	'directive.link': { controller: 'any' },
	'directive.openings': { controller: 'any', auditor: 'any' },
	'directive.tag': Object.fromEntries(office.map((role) => [role, 'any'])),
	'directive.remind': { controller: 'any' },
	'deadline.move': Object.fromEntries(office.map((role) => [role, 'any'])),
	'extension.request': { coordinator: 'lead' },
	'extension.withdraw': { coordinator: 'lead' },
	'extension.decide': Object.fromEntries(office.map((role) => [role, 'any'])),
	'report.write': { coordinator: 'lead', executor: 'lead' },
	'report.submit': { coordinator: 'lead' },
	'report.contribute': { coordinator: 'co' },
	'report.accept-contribution': { coordinator: 'lead' },
	'report.return-contribution': { coordinator: 'lead' },
	'milestone.keep': { coordinator: 'lead', executor: 'lead' },
	'indicator.keep': { coordinator: 'lead', executor: 'lead' },
	'report.milestone': { coordinator: 'assigned', executor: 'assigned' },
	'report.accept': { controller: 'any' },
	'report.return': { controller: 'any' },
};

type Answer = 'let in' | 'FORBIDDEN' | 'NOT_FOUND';

async function answerOf(attempt: Promise<unknown>): Promise<Answer> {
	try {
		await attempt;
		return 'let in';
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND' ? error.code : 'let in';
	}
}

type Place = { number: string; lead: string; assigned: string[]; restricted: boolean; draft: boolean };

let go: MadeOrganization;
let own: MadeOrganization;
let other: MadeOrganization;
let controller: Actor;
const directives: Record<string, Place> = {};
/** Each role as the people of DESIGN 1 hold it: the Government Office's own, or one ministry's. */
const people: { name: string; role: Role; actor: Actor }[] = [];

beforeAll(async () => {
	go = await makeOrganization({ kind: 'government_office' });
	own = await makeOrganization();
	other = await makeOrganization();
	controller = await actorOf('controller', go);
	const meeting = await makeMeeting(controller);
	const place = async (name: string, lead: MadeOrganization, restricted: boolean, co: MadeOrganization[] = []) => {
		const made = await issuedDirective(controller, lead, {
			restricted,
			meetingId: meeting.id,
			coExecutors: co.map((each) => ({ organization: each.code })),
		});
		const assigned = [lead.id, ...co.map((each) => each.id)];
		directives[name] = { number: made.number, lead: lead.id, assigned, restricted, draft: false };
		const answering = assigned.includes(own.id) ? own : lead;
		const { ids } = await addMilestones(await actorOf('coordinator', lead), {
			...made,
			milestones: [{ title: 'x', dueOn: '2099-01-01', organization: answering.code }],
		});
		milestoneOf.set(made.number, ids[0] ?? '');
	};
	await place("one's own", own, false);
	await place("one's own restricted", own, true);
	await place('one co-executed', other, false, [own]);
	await place('a restricted one co-executed', other, true, [own]);
	await place("another ministry's", other, false);
	await place("another ministry's restricted", other, true);
	const draft = await draftOf(controller, own);
	directives["one's own draft"] = {
		number: draft.number,
		lead: own.id,
		assigned: [own.id],
		restricted: false,
		draft: true,
	};
	for (const role of roles) {
		const ministerial = role === 'coordinator' || role === 'executor' || role === 'official';
		people.push({ name: role, role, actor: await actorOf(role, ministerial ? own : go) });
	}
	people.push({ name: 'official of the Government Office', role: 'official', actor: await actorOf('official', go) });
	people.push({ name: 'official of the whole government', role: 'official', actor: await actorOf('official', null) });
	people.push({ name: 'auditor of the whole government', role: 'auditor', actor: await actorOf('auditor', null) });
});

function expected(action: Action, role: Role, actor: Actor, place: Place | null): Answer {
	const relation = byDesign[action]?.[role];
	if (!relation) return 'FORBIDDEN';
	if (!place) return 'NOT_FOUND';
	const [held] = actor.memberships;
	const organizationId = held?.organizationId ?? null;
	const wide = organizationId === null || organizationId === go.id;
	if (relation === 'lead') return !place.draft && place.lead === organizationId ? 'let in' : 'NOT_FOUND';
	const co = place.assigned.includes(organizationId ?? '') && place.lead !== organizationId;
	if (relation === 'co') return !place.draft && co ? 'let in' : 'NOT_FOUND';
	if (role === 'official' && place.draft) return 'NOT_FOUND';
	if (relation === 'any') return 'let in';
	if (place.draft) return 'NOT_FOUND';
	if (wide) return place.restricted && organizationId === null ? 'NOT_FOUND' : 'let in';
	return place.assigned.includes(organizationId ?? '') ? 'let in' : 'NOT_FOUND';
}

describe('access, over every action, role and directive', () => {
	it('tries every action that concerns a directive', () => {
		const concerned = actions.filter((action) =>
			/^(directive|comment|report|deadline|extension|milestone|indicator)\./.test(action),
		);
		const elsewhere: Action[] = ['directive.draft'];
		expect(Object.keys(attempts).sort()).toEqual(concerned.filter((action) => !elsewhere.includes(action)).sort());
		expect(Object.keys(byDesign).sort()).toEqual(Object.keys(attempts).sort());
	});

	for (const action of Object.keys(attempts) as Action[]) {
		it(`${action}: as the design says for each role on each directive`, async () => {
			const attempt = attempts[action];
			for (const { name, role, actor } of people) {
				const places: [string, Place | null][] = [...Object.entries(directives), ['a missing one', null]];
				for (const [which, place] of places) {
					const answer = await answerOf(attempt?.(actor, place?.number ?? '2001-00001') ?? Promise.resolve());
					expect(`${name}, ${which}: ${answer}`).toBe(`${name}, ${which}: ${expected(action, role, actor, place)}`);
				}
			}
		});
	}

	it('lists, counts, searches and exports exactly what single reads allow', async () => {
		const all = Object.values(directives).map((place) => place.number);
		for (const { name, actor } of people) {
			if (!findScope(actor, 'directive.read')) continue;
			const readable: string[] = [];
			for (const number of all) if ((await answerOf(readDirective(actor, number))) === 'let in') readable.push(number);
			const said = (what: string, numbers: string[]) => expect([name, what, ...numbers.sort()]);
			const listed = await listDirectives(actor, listInput.parse({ limit: 200 }));
			said(
				'list',
				listed.rows.map((row) => row.number),
			).toEqual([name, 'list', ...readable.sort()]);
			expect([name, listed.total.count]).toEqual([name, readable.length]);
			expect([name, await countDirectives(actor, {})]).toEqual([name, readable.length]);
			const searched = await listDirectives(actor, listInput.parse({ q: 'Directive', limit: 200 }));
			said(
				'search',
				searched.rows.map((row) => row.number),
			).toEqual([name, 'search', ...readable.sort()]);
			const exported: string[] = [];
			for await (const row of eachDirective(scopeFor(actor, 'register.export'), {})) exported.push(row.number);
			said('export', exported).toEqual([name, 'export', ...readable.sort()]);
			for (const number of all.filter((each) => !readable.includes(each))) {
				const found = await listDirectives(actor, listInput.parse({ q: number }));
				expect([name, number, found.rows.length]).toEqual([name, number, 0]);
				expect(await answerOf(readDirectiveTrail(actor, number))).toBe('NOT_FOUND');
				expect(await answerOf(listExtensions(actor, number))).toBe('NOT_FOUND');
			}
		}
	});

	it('pages through a list without losing or repeating a directive', async () => {
		for (const sort of ['deadline', 'number', 'updated', 'reported'] as const) {
			for (const direction of ['asc', 'desc'] as const) {
				const seen: string[] = [];
				for (let cursor: string | undefined; ; ) {
					const page = await listDirectives(controller, listInput.parse({ limit: 2, sort, direction, cursor }));
					seen.push(...page.rows.map((row) => row.number));
					if (!page.nextCursor) break;
					cursor = page.nextCursor;
				}
				expect(seen.length).toBe(Object.keys(directives).length);
				expect(new Set(seen).size).toBe(seen.length);
			}
		}
	});

	it('shows a meeting to whoever reaches one of its directives, with no other directive and no minutes to ministries', async () => {
		const hidden = await makeMeeting(controller, { minutes: 'Everything that was said' });
		await issuedDirective(controller, other, { restricted: true, meetingId: hidden.id });
		for (const { name, actor } of people) {
			if (!findScope(actor, 'meeting.read')) continue;
			const { rows } = await listMeetings(actor, { limit: 50 });
			for (const row of rows) {
				const page = await readMeeting(actor, row.id);
				const numbers = page.directives.map((each) => each.number);
				for (const number of numbers) expect(await answerOf(readDirective(actor, number))).toBe('let in');
				expect([name, row.execution.total]).toEqual([name, numbers.length]);
			}
			const seesHidden = rows.some((row) => row.id === hidden.id);
			expect([name, await answerOf(readMeeting(actor, hidden.id))]).toEqual([
				name,
				seesHidden ? 'let in' : 'NOT_FOUND',
			]);
			const ministerial = actor.memberships.some((held) => held.organizationId === own.id);
			const mayNot = ministerial || name === 'official of the whole government';
			expect([name, seesHidden]).toEqual([name, !mayNot]);
		}
	});

	it('lets only a controller draft directives and record or edit meetings', async () => {
		const draft = draftInput.parse({
			words: 'x',
			language: 'en',
			issuer: 'x',
			issuerLevel: 'other',
			leadOrganization: 'no-such-organization',
		});
		const meeting = await makeMeeting(controller);
		for (const { name, role, actor } of people) {
			const due = role === 'controller' ? 'let in' : 'FORBIDDEN';
			expect([name, await answerOf(draftDirective(actor, draft))]).toEqual([name, due]);
			expect([name, await answerOf(editMeeting(actor, { id: meeting.id, version }))]).toEqual([name, due]);
			if (role === 'controller') continue;
			const record = recordMeeting(actor, {
				title: 'x',
				kind: 'other',
				heldOn: '2025-01-01',
				chair: 'x',
				chairLevel: 'other',
				language: 'en',
			});
			expect([name, await answerOf(record)]).toEqual([name, 'FORBIDDEN']);
		}
	});

	it('gives registry roles that were handed to a ministry by mistake no power at all', async () => {
		for (const role of ['controller', 'curator'] as const) {
			const misplaced = await actorOf(role, own);
			expect(await answerOf(readDirective(misplaced, directives["one's own"]?.number ?? ''))).toBe('FORBIDDEN');
			expect(await answerOf(countDirectives(misplaced, {}))).toBe('FORBIDDEN');
			expect(findScope(misplaced, 'directive.draft')).toBeNull();
			expect(findScope(misplaced, 'meeting.record')).toBeNull();
		}
	});

	it('denies whoever holds no role, and every action to roles it does not name', () => {
		const nobody: Actor = { personId: 'x', name: 'x', email: 'x', locale: 'en', memberships: [] };
		for (const action of actions) {
			expect(() => scopeFor(nobody, action)).toThrow('FORBIDDEN');
			for (const { role, actor } of people) {
				expect([action, role, findScope(actor, action) !== null]).toEqual([
					action,
					role,
					rolesFor(action).includes(role),
				]);
			}
		}
	});

	it('changes nothing of a directive under review but by the reviewer’s decisions, talk, watching and filing', async () => {
		const lead = await actorOf('coordinator', other);
		const coExecutor = await actorOf('coordinator', own);
		const working = await acceptedDirective(controller, lead, other, { coExecutors: [{ organization: own.code }] });
		const milestones = [{ title: 'x', dueOn: '2099-01-01', organization: own.code }];
		const planned = await addMilestones(lead, { ...working, milestones });
		milestoneOf.set(working.number, planned.ids[0] ?? '');
		const contributed = await contribute(coExecutor, { ...planned, text: 'x', evidence: [] });
		const evidence = [{ kind: 'link' as const, title: 'x', url: 'https://law.example/x' }];
		const { number, id } = await submitFinalReport(lead, {
			...contributed,
			text: 'x',
			executedOn: today(),
			evidence,
		});
		const before = await keptOf(id);
		version = (await readDirective(controller, number)).version;
		const everybody = [...people.map(({ actor }) => actor), lead, await actorOf('executor', other)];
		const open: string[][] = [];
		try {
			for (const action of Object.keys(attempts) as Action[]) {
				if (duringReview.includes(action)) continue;
				for (const actor of everybody) {
					if (!findScope(actor, action)) continue;
					const answer = await refusalOf(attempts[action]?.(actor, number) ?? Promise.resolve());
					if (!/^(NOT_FOUND|CONFLICT wrong_stage)/.test(answer)) open.push([action, actor.name, answer]);
				}
				expect([action, await keptOf(id)]).toEqual([action, before]);
			}
		} finally {
			version = nobodysVersion;
		}
		expect(open).toEqual([]);
	});
});
