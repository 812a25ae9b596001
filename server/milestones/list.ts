import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { milestoneVersion } from '#db/schema/execution.ts';
import { organization, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { findScope } from '#server/access/scope.ts';
import { allowedMovesOf } from '#server/directives/allowed-moves.ts';
import type { MoveName } from '#server/directives/lifecycle.ts';
import { country, rules } from '#server/directives/rules.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { openDirective } from '#server/history/openings.ts';
import { actsOn, speaksFor } from '#server/milestones/acts.ts';
import { layOut } from '#server/milestones/lay-out.ts';
import type { MilestoneOutput, RoadMap } from '#server/milestones/outputs.ts';
import { possibleOwners } from '#server/milestones/owners.ts';
import { planDutyOf } from '#server/milestones/plan-duty.ts';
import { progressOf, standingOf } from '#server/milestones/standing.ts';
import { type Milestone, milestonesOf } from '#server/milestones/state.ts';
import { typicalPlans } from '#server/milestones/typical-plans.ts';
import { nameOf } from '#server/organizations/names.ts';
import { today } from '#server/platform/clock.ts';
import { addDays, daysBetween } from '#server/platform/dates.ts';
import { inLocale, isLocale, type Locale } from '#server/platform/language.ts';

/** A directive's road map for one reader: NOT_FOUND outside the reader's reach. */
export async function readRoadMap(actor: Actor, number: string): Promise<RoadMap> {
	const state = await openDirective(actor, number);
	const milestones = await milestonesOf(state.id);
	const moves = await allowedMovesOf(actor, state);
	const open = (name: MoveName) => moves.some(({ move, allowed }) => move === name && allowed);
	const keeps = open('plan');
	const speaks = open('report_milestone') ? speaksFor(findScope(actor, 'report.milestone'), state) : () => false;
	const { next, ...counts } = progressOf(milestones, today());
	return {
		number: state.number,
		version: state.version,
		deadline: state.deadline,
		planDueOn: state.planDueOn,
		plannedAt: state.plannedAt,
		duty: planDutyOf(state),
		milestones: (await described(milestones, state, actor.locale)).map((each, place) => {
			const found = milestones[place];
			return { ...each, acts: found ? actsOn(found.state, { keeps, speaks: speaks(found) }) : [] };
		}),
		progress: { ...counts, next: next && { title: next.title, dueOn: next.dueOn } },
		keeps,
		owners: keeps ? await possibleOwners(state, actor.locale) : [],
		typical: keeps ? await offered(state, actor.locale) : [],
	};
}

/** Milestones as readers see them, today or, of a past state, on that day; what may be done with each is added after. */
export async function described(
	milestones: readonly Milestone[],
	{ deadline }: Pick<DirectiveState, 'deadline'>,
	locale: Locale,
	day = today(),
): Promise<MilestoneOutput[]> {
	const soonUntil = addDays(day, rules().dueSoonDays);
	const organizations = await organizationsIn(milestones, locale);
	const people = await peopleIn(milestones);
	const reasons = await reasonsOf(milestones);
	return milestones.map((each) => {
		const ownerName = each.ownerId ? people.get(each.ownerId) : undefined;
		return {
			id: each.id,
			version: each.version,
			title: each.title,
			dueOn: each.dueOn,
			originalDueOn: each.originalDueOn,
			moves: each.moves,
			daysMoved: daysBetween(each.originalDueOn, each.dueOn),
			organization: (each.organizationId && organizations.get(each.organizationId)) || null,
			owner: each.ownerId && ownerName ? { id: each.ownerId, name: ownerName } : null,
			state: each.state,
			standing: standingOf(each, day, soonUntil),
			doneOn: each.doneOn,
			note: each.note,
			acts: [],
			beyondDeadline: deadline !== null && each.state === 'planned' && each.dueOn > deadline,
			reasons: (reasons.get(each.id) ?? [])
				.filter(({ version }) => version <= each.version)
				.map(({ version: _, ...said }) => said),
		};
	});
}

async function organizationsIn(milestones: readonly Milestone[], locale: Locale) {
	const ids = [...new Set(milestones.flatMap(({ organizationId }) => organizationId ?? []))];
	const rows = ids.length ? await database().select().from(organization).where(inArray(organization.id, ids)) : [];
	return new Map(rows.map((row) => [row.id, nameOf(locale, row)]));
}

async function peopleIn(milestones: readonly Milestone[]): Promise<Map<string, string>> {
	const ids = [...new Set(milestones.flatMap(({ ownerId }) => ownerId ?? []))];
	const rows = ids.length
		? await database().select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids))
		: [];
	return new Map(rows.map((row) => [row.id, row.name]));
}

async function reasonsOf(milestones: readonly Milestone[]) {
	const ids = milestones.filter(({ version }) => version > 1).map(({ id }) => id);
	if (ids.length === 0) return new Map<string, never[]>();
	const rows = await database()
		.select({ version: milestoneVersion, by: person.name })
		.from(milestoneVersion)
		.leftJoin(person, eq(person.id, milestoneVersion.changedById))
		.where(and(inArray(milestoneVersion.milestoneId, ids), isNotNull(milestoneVersion.reason)))
		.orderBy(asc(milestoneVersion.milestoneId), asc(milestoneVersion.version));
	const said = rows.toReversed().map(({ version: { milestoneId, version, at, reason, state }, by }) => {
		const then = state as Milestone;
		return { milestoneId, version, at, by, reason: reason ?? '', dueOn: then.dueOn, state: then.state };
	});
	const grouped = Map.groupBy(said, ({ milestoneId }) => milestoneId);
	return new Map([...grouped].map(([id, list]) => [id, list.map(({ milestoneId: _, ...each }) => each)]));
}

/** Typical plans dated for this directive, in the directive's own language: milestones are kept in one. */
async function offered(state: DirectiveState, locale: Locale): Promise<RoadMap['typical']> {
	const language = isLocale(state.language) ? state.language : 'ru';
	const plans = (await typicalPlans()).filter(({ retired }) => !retired);
	const dated = plans.map(({ kind, names, steps, usualDays }) => {
		const dates = layOut(steps, { from: today(), deadline: state.deadline, usualDays }, country().calendar);
		return {
			kind,
			name: inLocale(names, locale),
			fits: kind === state.kind,
			steps: steps.map(({ title }, index) => ({ title: inLocale(title, language), dueOn: dates[index] ?? today() })),
		};
	});
	return dated.sort((a, b) => Number(b.fits) - Number(a.fits));
}
