import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { delegation } from '#db/schema/collaboration.ts';
import { directive } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { type Actor, absentOf, actsFor } from '#server/access/actor.ts';
import { directivesWithin, findScope, isWithin, type Scope } from '#server/access/scope.ts';
import { mayWithdraw, receiverFor } from '#server/delegations/end.ts';
import { sharingOf } from '#server/delegations/may-delegate.ts';
import type { DelegationOutput, DelegationState, DelegationsOutput, OwnTask } from '#server/delegations/outputs.ts';
import { assignablePeople } from '#server/directives/assign.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import { openDirective } from '#server/history/openings.ts';
import { today } from '#server/platform/clock.ts';
import { sortedBy } from '#server/platform/dates.ts';
import { inLocale } from '#server/platform/language.ts';

/** So many tasks of a directive are shown, the newest. */
const most = 200;

/**
 * The tasks of a directive inside the reader's own organizations, open ones first, and to whom the reader may give
 * one. How an organization shares out its work is its own matter: nobody else sees it, the Government Office neither,
 * which holds the organization to account and not its staff.
 */
export async function listDelegations(actor: Actor, input: { number: string }): Promise<DelegationsOutput> {
	const state = await openDirective(actor, input.number);
	const sharing = findScope(actor, 'directive.delegate') ? sharingOf(actor, state) : [];
	const people = [];
	for (const { organizationId } of sharing) people.push(...(await assignablePeople(organizationId)));
	const others = [...new Map(people.map((each) => [each.id, each])).values()].filter(({ id }) => id !== actor.personId);
	return {
		tasks: await tasksOf(actor, state),
		people: sortedBy(actor.locale, others, ({ name }) => name),
		latest: sharing.map(({ latest }) => latest ?? '').sort()[0] || null,
	};
}

async function tasksOf(actor: Actor, about: DirectiveState): Promise<DelegationOutput[]> {
	const own = actor.memberships.flatMap(({ organizationId }) => organizationId ?? []);
	if (own.length === 0) return [];
	const rows = await database()
		.select({ delegation, to: person.name })
		.from(delegation)
		.innerJoin(person, eq(person.id, delegation.toId))
		.where(and(eq(delegation.directiveId, about.id), inArray(delegation.organizationId, own)))
		.orderBy(desc(delegation.createdAt), desc(delegation.id))
		.limit(most);
	const givers = await namesOf(rows.map((row) => row.delegation.fromId));
	const acting = findScope(actor, 'directive.delegate');
	const acts = acting !== null && isWithin(acting, placeOf(about));
	const tasks = rows.map(({ delegation: row, to }): DelegationOutput => {
		const state = stateOf(row);
		const open = acts && state === 'open';
		return {
			id: row.id,
			task: row.task,
			from: givers.get(row.fromId) ?? '',
			to,
			dueOn: row.dueOn,
			createdAt: row.createdAt,
			state,
			endedAt: row.doneAt ?? row.withdrawnAt,
			note: row.doneNote,
			mayFinish: open && receiverFor(actor, row.toId) !== undefined,
			mayWithdraw: open && mayWithdraw(actor, row),
		};
	});
	return [...tasks.filter(({ state }) => state === 'open'), ...tasks.filter(({ state }) => state !== 'open')];
}

function stateOf(row: typeof delegation.$inferSelect): DelegationState {
	if (row.doneAt) return 'done';
	if (!row.withdrawnAt) return 'open';
	return row.doneNote === null ? 'withdrawn' : 'handed_back';
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await database()
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(inArray(person.id, [...new Set(ids)]));
	return new Map(rows.map((row) => [row.id, row.name]));
}

/**
 * The tasks that wait for the actor, or for an absent person for whom the actor stands in; the soonest due first.
 * Nothing waits for somebody who can no longer say that it is done.
 */
export async function listOwnTasks(actor: Actor): Promise<OwnTask[]> {
	const scope = findScope(actor, 'directive.delegate');
	if (!scope) return [];
	const rows = await database()
		.select({ delegation, directive, from: person.name })
		.from(delegation)
		.innerJoin(directive, eq(directive.id, delegation.directiveId))
		.innerJoin(person, eq(person.id, delegation.fromId))
		.where(waitingTasks(actor, scope))
		.orderBy(asc(delegation.dueOn), asc(delegation.id))
		.limit(most);
	const dated = rows.filter((row) => row.delegation.dueOn !== null);
	// Which end of a column without a value sorts to differs between engines.
	const inOrder = [...dated, ...rows.filter((row) => row.delegation.dueOn === null)];
	const absent = new Map(absentOf(actor).map(({ id, name }) => [id, name]));
	return inOrder.map(({ delegation: given, directive: of, from }) => ({
		id: given.id,
		task: given.task,
		from,
		dueOn: given.dueOn,
		late: given.dueOn !== null && given.dueOn < today(),
		createdAt: given.createdAt,
		onBehalfOf: absent.get(given.toId) ?? null,
		directive: {
			number: of.number,
			title: inLocale({ en: of.titleEn, ru: of.titleRu, kk: of.titleKk }, actor.locale) || of.words,
			restricted: of.restricted,
		},
	}));
}

/** How many tasks wait: they count with what else waits in the inbox. */
export async function countOwnTasks(actor: Actor): Promise<number> {
	const scope = findScope(actor, 'directive.delegate');
	if (!scope) return 0;
	const rows = await database()
		.select({ id: delegation.id })
		.from(delegation)
		.innerJoin(directive, eq(directive.id, delegation.directiveId))
		.where(waitingTasks(actor, scope))
		.limit(most);
	return rows.length;
}

/** Open tasks of directives that are still on control and within reach, inside an organization the actor belongs to. */
function waitingTasks(actor: Actor, scope: Scope): SQL | undefined {
	const own = actor.memberships.flatMap(({ organizationId }) => organizationId ?? []);
	return and(
		inArray(delegation.toId, actsFor(actor)),
		inArray(delegation.organizationId, own.length > 0 ? own : ['']),
		isNull(delegation.doneAt),
		isNull(delegation.withdrawnAt),
		isNull(directive.closedOn),
		directivesWithin(scope),
	);
}
