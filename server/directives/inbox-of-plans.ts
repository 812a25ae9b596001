import { and, eq, inArray, lte, or, type SQL } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { milestone, obligation } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import { type Actor, capacitiesOf } from '#server/access/actor.ts';
import { directivesWithin, findScope } from '#server/access/scope.ts';
import { group, openFor, reaches, type Waiting } from '#server/directives/inbox-openings.ts';
import type { Inbox, InboxGroup } from '#server/directives/inbox-outputs.ts';
import { moves } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { rules } from '#server/directives/rules.ts';
import { planIsOwed } from '#server/milestones/plan-duty.ts';
import { isOpen } from '#server/obligations/generate.ts';
import { owesReport } from '#server/obligations/owed.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { movedFrom } from '#server/reports/part-dates.ts';
import { owedBy } from '#server/reports/parts.ts';

/**
 * What plans and rhythms ask of the lead's people: a road map owed, a periodic report due soon or overdue (of a
 * coordinator all of them, of an executor those for which he or she answers), and of everybody the milestones that
 * bear his or her name.
 */
export function ofPlanKeepers(actor: Actor): Waiting[] {
	const coordinates = actor.memberships.some(({ role }) => role === 'coordinator');
	const mine = coordinates ? undefined : eq(directive.responsibleId, actor.personId);
	return [
		...group('report_due', openFor(actor, 'report', mine, owesReport('due')), () => 'report'),
		...group('plan_owed', openFor(actor, 'plan', mine, planIsOwed('missing')), () => 'plan'),
		...group('milestone_due', ownedMilestones(actor), () => 'report_milestone'),
	];
}

/** Directives that move and on whose road map the person's own milestones are near or past. */
function ownedMilestones(actor: Actor): SQL | null {
	const scope = findScope(actor, 'directive.read');
	if (!reaches(scope) || !findScope(actor, moves.report_milestone.action)) return null;
	const found = database().select({ id: milestone.directiveId }).from(milestone).where(dueTo(actor));
	const stages = inArray(directive.stage, [...moves.report_milestone.from]);
	return and(inArray(directive.id, found), stages, directivesWithin(scope)) ?? null;
}

function dueTo(actor: Actor): SQL | undefined {
	const soon = addDays(today(), rules().dueSoonDays);
	return and(eq(milestone.ownerId, actor.personId), eq(milestone.state, 'planned'), lte(milestone.dueOn, soon));
}

type Part = Inbox['groups'][number]['rows'][number]['part'];

/** The dates that such groups go by instead of the directive's own: of the plan, the nearest milestone, the oldest report. */
export async function plannedParts(
	actor: Actor,
	name: InboxGroup,
	rows: readonly DirectiveRow[],
): Promise<Map<string, Part>> {
	const ids = rows.map(({ id }) => id);
	const dates = ids.length > 0 ? await datesOf(actor, name, ids) : [];
	const found = new Map<string, Part>();
	for (const { id, dueOn, originalDueOn, moves } of dates) {
		const before = found.get(id)?.dueOn;
		if (dueOn && (!before || dueOn < before)) {
			found.set(id, { dueOn, ...movedFrom(originalDueOn ?? dueOn, moves ?? 0, dueOn), ...owedBy(dueOn) });
		}
	}
	return found;
}

type Dated = { id: string; dueOn: string | null; originalDueOn?: string; moves?: number };

async function datesOf(actor: Actor, name: InboxGroup, ids: string[]): Promise<Dated[]> {
	switch (name) {
		case 'plan_owed':
			return database()
				.select({ id: directive.id, dueOn: directive.planDueOn })
				.from(directive)
				.where(inArray(directive.id, ids));
		case 'milestone_due':
			return database()
				.select({
					id: milestone.directiveId,
					dueOn: milestone.dueOn,
					originalDueOn: milestone.originalDueOn,
					moves: milestone.moves,
				})
				.from(milestone)
				.where(and(inArray(milestone.directiveId, ids), or(...capacitiesOf(actor).map((each) => dueTo(each.actor)))));
		case 'report_due':
			return database()
				.select({ id: obligation.directiveId, dueOn: obligation.dueOn })
				.from(obligation)
				.where(and(inArray(obligation.directiveId, ids), isOpen()));
		default:
			return [];
	}
}
