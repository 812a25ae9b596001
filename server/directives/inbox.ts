import {
	and,
	asc,
	eq,
	exists,
	inArray,
	isNotNull,
	isNull,
	lt,
	lte,
	ne,
	not,
	notExists,
	notInArray,
	or,
	type SQL,
	sql,
} from 'drizzle-orm';
import { assignment, directive, report } from '#db/schema/directives.ts';
import { extension } from '#db/schema/execution.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { type Absent, type Actor, capacitiesOf } from '#server/access/actor.ts';
import { directivesWithin, findScope, scopeFor } from '#server/access/scope.ts';
import { issuerLevels } from '#server/countries/pack.ts';
import { extensionPending, isScheduled, isSilent } from '#server/directives/filters.ts';
import { ofPlanKeepers, plannedParts } from '#server/directives/inbox-of-plans.ts';
import { group, openFor, reaches, type Waiting } from '#server/directives/inbox-openings.ts';
import { type Inbox, type InboxGroup, type InboxInput, inboxGroups } from '#server/directives/inbox-outputs.ts';
import { type MoveName, moveFor, moves } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { selectRows } from '#server/directives/rows.ts';
import { country, decidersFor } from '#server/directives/rules.ts';
import { standingKey } from '#server/directives/state.ts';
import { outcomes } from '#server/directives/vocabulary.ts';
import { stoodInSince } from '#server/people/standing-in.ts';
import { today } from '#server/platform/clock.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';
import { addDays } from '#server/platform/dates.ts';
import { owedBy } from '#server/reports/parts.ts';

/** How many of each group stand on the first page. */
const beginning = 10;

/** The same, with what of it waits for the actor only on behalf of an absent person. */
type WaitingForAll = Waiting & { own: SQL; lent: { absent: Absent; condition: SQL }[] };

/**
 * What waits for the actor, by urgency: every directive on which one of the actor's roles can take the next step
 * now. Officials and auditors take none, so nothing waits for them (`acts` is false).
 */
export async function readInbox(actor: Actor, input: InboxInput): Promise<Inbox> {
	scopeFor(actor, 'directive.read');
	const waiting = waitingOf(actor);
	const wanted = input.group ? waiting.filter(({ group }) => group === input.group) : waiting;
	const limit = input.limit ?? (input.group ? 50 : beginning);
	const groups: Inbox['groups'] = [];
	for (const each of wanted) {
		const count = await database().$count(directive, each.condition);
		if (count > 0) groups.push({ group: each.group, count, ...(await pageOf(actor, each, limit, input.cursor)) });
	}
	return { acts: waiting.length > 0, groups };
}

/** How much waits for the actor in all: one number beside the inbox on every page. */
export async function waitingFor(actor: Actor): Promise<number> {
	scopeFor(actor, 'directive.read');
	let count = 0;
	for (const { condition } of waitingOf(actor)) count += await database().$count(directive, condition);
	return count;
}

async function pageOf(actor: Actor, waiting: WaitingForAll, limit: number, cursor: string | undefined) {
	const { group, condition, move } = waiting;
	const after = cursor ? decodeCursor(cursor) : null;
	const beyond = after ? sql`(${directive.deadlineKey}, ${directive.id}) > (${after.value}, ${after.id})` : undefined;
	const order = [asc(directive.deadlineKey), asc(directive.id)];
	const found = await selectRows(actor.locale, and(condition, beyond) as SQL, order, limit + 1);
	const rows = found.slice(0, limit);
	const last = rows.at(-1);
	const parts = new Map([...(await owedParts(actor, group, rows)), ...(await plannedParts(actor, group, rows))]);
	const absentFor = await absentByRow(waiting, rows);
	return {
		rows: rows.map((row) => ({
			row,
			move: move(row),
			part: parts.get(row.id) ?? null,
			onBehalfOf: absentFor.get(row.id) ?? null,
		})),
		nextCursor:
			found.length > limit && last ? encodeCursor({ value: last.deadline ?? standingKey, id: last.id }) : null,
	};
}

/** For whom rows wait that wait for the actor only as somebody's deputy, by the row's id. */
async function absentByRow({ own, lent }: WaitingForAll, rows: readonly DirectiveRow[]): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	if (lent.length === 0 || rows.length === 0) return found;
	const shown = inArray(
		directive.id,
		rows.map(({ id }) => id),
	);
	const idsWhere = async (condition: SQL) => {
		const matching = await database().select({ id: directive.id }).from(directive).where(and(shown, condition));
		return matching.map(({ id }) => id);
	};
	const mine = new Set(await idsWhere(own));
	for (const { absent, condition } of lent) {
		for (const id of await idsWhere(condition)) if (!mine.has(id) && !found.has(id)) found.set(id, absent.name);
	}
	return found;
}

/** The groups that the actor's roles open, in order of urgency; a deputy's include those of the absent person. */
function waitingOf(actor: Actor): WaitingForAll[] {
	const all = capacitiesOf(actor).flatMap((capacity) =>
		waitingIn(capacity.actor).map((each) => ({ ...each, absent: capacity.onBehalfOf })),
	);
	return inboxGroups.flatMap((group) => {
		const same = all.filter((each) => each.group === group);
		const [first] = same;
		if (!first) return [];
		// A person who is coordinator and executor has one group of each kind, not two.
		const condition = either(same);
		const own = either(same.filter(({ absent }) => !absent));
		const lent = same.flatMap(({ absent, condition: theirs }) => (absent ? [{ absent, condition: theirs }] : []));
		return [{ group, move: first.move, condition, own, lent }];
	});
}

function either(waiting: readonly Waiting[]): SQL {
	return or(...waiting.map(({ condition }) => condition)) ?? sql`1 = 0`;
}

function waitingIn(actor: Actor): Waiting[] {
	return [
		...ofCoordinators(actor),
		...ofExecutors(actor),
		...ofControllers(actor),
		...ofCurators(actor),
		...ofDeciders(actor),
		...ofCoExecutors(actor),
		...ofPlanKeepers(actor),
	];
}

function ofCoordinators(actor: Actor): Waiting[] {
	const untaken = inArray(directive.stage, [...moves.accept.from]);
	return [
		...group('to_accept', openFor(actor, 'accept'), () => 'accept'),
		...group('returned', openFor(actor, 'submit', wasReturned()), () => 'submit'),
		...group('to_report', openFor(actor, 'submit', sql`not ${wasReturned()}`, reportIsOwed()), () => 'report'),
		...group('to_assign', openFor(actor, 'assign', nobodyAnswers(), sql`not (${untaken})`), () => 'assign'),
	];
}

/** What a co-executor owes the lead, and what the lead owes an answer to (rule 9). */
function ofCoExecutors(actor: Actor): Waiting[] {
	const own = ownCoExecutors(actor);
	const contribution = (state: SQL) => partWith(and(inArray(assignment.organizationId, own), state));
	const owed = contribution(isNull(assignment.contribution));
	// A part without any date is owed when the lead asks, not by the calendar.
	const dated = or(isNotNull(directive.deadline), contribution(isNotNull(assignment.dueOn)));
	const asked = contribution(eq(assignment.contribution, 'returned'));
	const waiting = exists(
		database()
			.select({ one: sql`1` })
			.from(assignment)
			.where(and(eq(assignment.directiveId, directive.id), eq(assignment.contribution, 'submitted'))),
	);
	return [
		...group('contribution_returned', openFor(actor, 'contribute', asked), () => 'contribute'),
		...group('contribution_owed', openFor(actor, 'contribute', owed, dated), () => 'contribute'),
		...group('contribution_to_accept', openFor(actor, 'accept_contribution', waiting), () => 'accept_contribution'),
	];
}

/** The organizations for which a person may contribute. */
function ownCoExecutors(actor: Actor): string[] {
	return findScope(actor, moves.contribute.action)?.doors.flatMap((door) => door.organizationIds ?? []) ?? [];
}

/** Directives gathered by their co-executors' parts: a ministry's few are met sooner so than by asking each of all. */
function partWith(condition: SQL | undefined): SQL {
	const found = database()
		.select({ id: assignment.directiveId })
		.from(assignment)
		.where(and(eq(assignment.role, 'co'), condition));
	return inArray(directive.id, found);
}

/** By directive, the earliest part that the person's organizations owe, where a group asks for parts. */
async function owedParts(actor: Actor, group: InboxGroup, rows: readonly DirectiveRow[]) {
	const found = new Map<string, Inbox['groups'][number]['rows'][number]['part']>();
	if (rows.length === 0 || !(group === 'contribution_owed' || group === 'contribution_returned')) return found;
	const standing =
		group === 'contribution_owed' ? isNull(assignment.contribution) : eq(assignment.contribution, 'returned');
	const ids = rows.map((row) => row.id);
	const parts = await database()
		.select({ directiveId: assignment.directiveId, dueOn: assignment.dueOn })
		.from(assignment)
		.where(
			and(inArray(assignment.directiveId, ids), inArray(assignment.organizationId, ownCoExecutors(actor)), standing),
		);
	for (const row of rows) {
		const dates = parts.filter((part) => part.directiveId === row.id).map((part) => part.dueOn ?? row.deadline);
		const dueOn = dates.filter((date) => date !== null).sort()[0] ?? null;
		found.set(row.id, { dueOn, ...owedBy(dueOn) });
	}
	return found;
}

/** An executor answers for the directives on which he or she is named. */
function ofExecutors(actor: Actor): Waiting[] {
	if (!actor.memberships.some(({ role }) => role === 'executor')) return [];
	const mine = eq(directive.responsibleId, actor.personId);
	return [
		...group('returned', openFor(actor, 'report', mine, wasReturned()), () => 'report'),
		...group('to_report', openFor(actor, 'report', mine, sql`not ${wasReturned()}`, reportIsOwed()), () => 'report'),
	];
}

function ofControllers(actor: Actor): Waiting[] {
	const unread = and(eq(directive.finalReportAccepted, false), notWrittenBy(actor));
	const accepted = and(eq(directive.finalReportAccepted, true), isNull(directive.proposedOutcome));
	const ended = and(isNotNull(directive.controlUntil), lt(directive.controlUntil, today()));
	const settle = (row: DirectiveRow): MoveName =>
		decidersFor(row.issuerLevel).closing === 'controller' ? 'close_executed' : 'propose_executed';
	return [
		...group('to_review', openFor(actor, 'accept_report', unread), () => 'accept_report'),
		// Whoever proposes may also close where the level leaves it to the controller; a curator only decides.
		...group('to_close', openFor(actor, 'propose_executed', accepted), settle),
		...group('control_ended', openFor(actor, 'assess', isUnderAdditionalControl(), ended), () => 'assess'),
		...group('to_issue', openFor(actor, 'issue'), () => 'issue'),
	];
}

/**
 * Four eyes: who proposed does not decide. A proposal stands only while the directive is open, so its stage need not
 * be asked; said as a list of outcomes because an index answers that at once.
 */
function ofCurators(actor: Actor): Waiting[] {
	const scope = findScope(actor, moves.decline.action);
	if (!reaches(scope)) return [];
	const proposed = and(
		inArray(directive.proposedOutcome, [...outcomes]),
		ne(directive.proposedById, actor.personId),
		not(
			stoodInSince(
				actor.personId,
				directive.proposedById,
				sql`coalesce(${directive.lastReportAt}, ${directive.issuedAt})`,
			),
		),
		directivesWithin(scope),
	);
	return group('to_decide', proposed ?? null, (row) => moveFor('close', row.proposedOutcome ?? 'executed'));
}

/**
 * Requests for a later deadline, each with whoever its level names: a curator may decide any, but only what waits for
 * a curator waits for him. Nobody decides on a request he made.
 */
function ofDeciders(actor: Actor): Waiting[] {
	const byController = issuerLevels.filter((level) => decidersFor(level).deadline === 'controller');
	const theirs = ['controller', 'curator'].flatMap((role) => {
		if (!actor.memberships.some((held) => held.role === role)) return [];
		return role === 'curator'
			? notInArray(directive.issuerLevel, byController)
			: inArray(directive.issuerLevel, byController);
	});
	if (theirs.length === 0) return [];
	const conditions = [extensionPending(), or(...theirs), isNull(directive.proposedOutcome), notAskedBy(actor)];
	return group('extension_to_decide', openFor(actor, 'decide_extension', ...conditions), () => 'decide_extension');
}

/** Nobody is named responsible, or somebody whose account was disabled. */
function nobodyAnswers(): SQL {
	const gone = database()
		.select({ id: person.id })
		.from(person)
		.where(and(eq(person.id, directive.responsibleId), isNotNull(person.disabledAt)));
	return or(isNull(directive.responsibleId), exists(gone)) as SQL;
}

/** Where the lead works on, but on a report that came back. */
function wasReturned(): SQL {
	return inArray(directive.stage, [moves.return_report.to]);
}

function isUnderAdditionalControl(): SQL {
	return inArray(directive.stage, [moves.keep_on_control.to]);
}

/** The calendar asks for word from the lead: silent for long, due soon or overdue, or additional control about to end. */
function reportIsOwed(): SQL {
	const soon = addDays(today(), country().rules.dueSoonDays);
	const controlEnds = and(isUnderAdditionalControl(), lte(directive.controlUntil, soon));
	return or(isScheduled('overdue'), isScheduled('due_soon'), isSilent(), controlEnds) as SQL;
}

/** Nobody decides on a request he or she made (rule 6). */
function notAskedBy(actor: Actor): SQL {
	const own = database()
		.select({ id: extension.id })
		.from(extension)
		.where(
			and(
				eq(extension.id, directive.pendingExtensionId),
				or(
					eq(extension.requestedById, actor.personId),
					stoodInSince(actor.personId, extension.requestedById, sql`${extension.requestedAt}`),
				),
			),
		);
	return notExists(own);
}

/** Nobody reviews a report he or she wrote, or the one wrote for whom he or she stands in (rule 8). */
function notWrittenBy(actor: Actor): SQL {
	const own = database()
		.select({ id: report.id })
		.from(report)
		.where(
			and(
				eq(report.id, directive.finalReportId),
				or(
					eq(report.writtenById, actor.personId),
					stoodInSince(actor.personId, report.writtenById, sql`${report.recordedAt}`),
				),
			),
		);
	return notExists(own);
}
