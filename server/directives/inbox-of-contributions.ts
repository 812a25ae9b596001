import { and, eq, exists, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { assignment, directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { findScope } from '#server/access/scope.ts';
import { group, openFor, type Waiting } from '#server/directives/inbox-openings.ts';
import type { Inbox, InboxGroup } from '#server/directives/inbox-outputs.ts';
import { moves } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { movedFrom, movedPartDates, unmoved } from '#server/reports/part-dates.ts';
import { owedBy } from '#server/reports/parts.ts';

/** What a co-executor owes the lead, and what the lead owes an answer to (rule 9). */
export function ofCoExecutors(actor: Actor): Waiting[] {
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
export async function owedParts(actor: Actor, group: InboxGroup, rows: readonly DirectiveRow[]) {
	const found = new Map<string, Inbox['groups'][number]['rows'][number]['part']>();
	if (rows.length === 0 || !(group === 'contribution_owed' || group === 'contribution_returned')) return found;
	const standing =
		group === 'contribution_owed' ? isNull(assignment.contribution) : eq(assignment.contribution, 'returned');
	const ids = rows.map((row) => row.id);
	const parts = await database()
		.select({
			directiveId: assignment.directiveId,
			organizationId: assignment.organizationId,
			dueOn: assignment.dueOn,
		})
		.from(assignment)
		.where(
			and(inArray(assignment.directiveId, ids), inArray(assignment.organizationId, ownCoExecutors(actor)), standing),
		);
	const moved = await movedPartDates(parts.filter(({ dueOn }) => dueOn).map(({ directiveId }) => directiveId));
	for (const row of rows) {
		// Without a date of its own a part goes by the directive's deadline, with all that the ledger says of that.
		const whole = {
			dueOn: row.deadline,
			...movedFrom(row.originalDeadline ?? '', row.deadlineMoves, row.deadline ?? ''),
		};
		const dates = parts
			.filter((part) => part.directiveId === row.id)
			.map(({ dueOn, organizationId }) => (dueOn ? { dueOn, ...moved(row.id, organizationId) } : whole));
		const first = dates.filter(({ dueOn }) => dueOn).sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))[0];
		const { dueOn, ...moves } = first ?? { dueOn: null, ...unmoved };
		found.set(row.id, { dueOn, ...moves, ...owedBy(dueOn) });
	}
	return found;
}
