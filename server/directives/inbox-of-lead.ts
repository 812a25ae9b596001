import { and, eq, exists, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { group, openFor, type Waiting } from '#server/directives/inbox-openings.ts';
import { moves } from '#server/directives/lifecycle.ts';
import { isScheduled, isSilent, isUnderAdditionalControl } from '#server/directives/predicates.ts';
import { country } from '#server/directives/rules.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

/** What the lead organization owes: to accept, to name somebody, to report. */
export function ofCoordinators(actor: Actor): Waiting[] {
	const untaken = inArray(directive.stage, [...moves.accept.from]);
	return [
		...group('to_accept', openFor(actor, 'accept'), () => 'accept'),
		...group('returned', openFor(actor, 'submit', wasReturned()), () => 'submit'),
		...group('to_report', openFor(actor, 'submit', sql`not ${wasReturned()}`, reportIsOwed()), () => 'report'),
		...group('to_assign', openFor(actor, 'assign', nobodyAnswers(), sql`not (${untaken})`), () => 'assign'),
	];
}

/** An executor answers for the directives on which he or she is named. */
export function ofExecutors(actor: Actor): Waiting[] {
	if (!actor.memberships.some(({ role }) => role === 'executor')) return [];
	const mine = eq(directive.responsibleId, actor.personId);
	return [
		...group('returned', openFor(actor, 'report', mine, wasReturned()), () => 'report'),
		...group('to_report', openFor(actor, 'report', mine, sql`not ${wasReturned()}`, reportIsOwed()), () => 'report'),
	];
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

/** The calendar asks for word from the lead: silent for long, due soon or overdue, or additional control about to end. */
function reportIsOwed(): SQL {
	const soon = addDays(today(), country().rules.dueSoonDays);
	const controlEnds = and(isUnderAdditionalControl(), lte(directive.controlUntil, soon));
	return or(isScheduled('overdue'), isScheduled('due_soon'), isSilent(), controlEnds) as SQL;
}
