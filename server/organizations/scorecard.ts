import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { assignment, directive } from '#db/schema/directives.ts';
import { membership, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { type Actor, isGovernmentWide } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import { findScope, type Scope, scopeFor } from '#server/access/scope.ts';
import { matching } from '#server/directives/filters.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import { selectRows } from '#server/directives/rows.ts';
import { country } from '#server/directives/rules.ts';
import {
	countedOrganizations,
	figuresByLead,
	latenessIn,
	leavesRestrictedOut,
	loadOf,
	noFigures,
	punctualityOver,
} from '#server/organizations/figures.ts';
import type { ScorecardInput } from '#server/organizations/inputs.ts';
import type { ScorecardOutput } from '#server/organizations/outputs.ts';
import { stepsUntil } from '#server/organizations/period.ts';
import { readOrganization } from '#server/organizations/read.ts';
import { today } from '#server/platform/clock.ts';
import { sortedBy } from '#server/platform/dates.ts';

/** How far back punctuality is followed. */
const stepsShown = { month: 12, quarter: 8 } as const;

/**
 * One organization: what it leads and assists in, how punctual it is, who works there. Its figures are given only
 * to readers whose reach holds all that they count; others learn how many directives they share with it.
 * NOT_FOUND `organization_not_found`.
 */
export async function readScorecard(actor: Actor, input: ScorecardInput): Promise<ScorecardOutput> {
	scopeFor(actor, 'organization.read');
	const organization = await readOrganization(actor, input.code);
	const scope = findScope(actor, 'directive.read');
	const counted = scope ? countedOrganizations(scope) : [];
	const known = scope !== null && (!counted || counted.includes(organization.id));
	const { dueSoonDays, silentAfterDays } = country().rules;
	return {
		from: input.from,
		to: input.to,
		organization,
		withoutRestricted: scope !== null && !counted?.includes(organization.id) && leavesRestrictedOut(scope),
		dueSoonDays,
		silentAfterDays,
		readsDirectives: scope !== null,
		card: known ? await cardOf(scope, organization.id, input) : null,
		shared: scope && !known ? await database().$count(directive, matching(scope, { organization: [input.code] })) : 0,
		people: worksWith(actor, organization.id) ? await peopleOf(actor, organization.id) : null,
	};
}

async function cardOf(scope: Scope, organizationId: string, input: ScorecardInput) {
	const counted = await figuresByLead(scope, input, [organizationId]);
	const figures = counted.get(organizationId) ?? noFigures();
	const load = await loadOf(scope, organizationId);
	const led = eq(directive.leadOrganizationId, organizationId);
	const byDeadline = [asc(directive.deadlineKey), asc(directive.id)];
	const mostMoved = [desc(directive.deadlineMoves), asc(directive.originalDeadline), asc(directive.id)];
	const longestSilent = [asc(lastHeard()), asc(directive.id)];
	const first = (which: SQL, filter: RegisterFilter, order: SQL[], most: number) =>
		selectRows(scope.actor.locale, and(which, matching(scope, { ...filter, onControl: true })) ?? which, order, most);
	return {
		figures,
		late: await latenessIn(scope, organizationId, input),
		load,
		series: await punctualityOver(scope, organizationId, stepsUntil(input.step, today(), stepsShown[input.step])),
		onControl: { total: figures.onControl, rows: await first(led, {}, byDeadline, 20) },
		moved: { total: figures.moved, rows: await first(led, { moved: true }, mostMoved, 5) },
		silent: { total: figures.silent, rows: await first(led, { silent: true }, longestSilent, 10) },
		coExecuted: {
			total: Object.values(load.co).reduce((sum, count) => sum + count, 0),
			rows: await first(assistedBy(organizationId), {}, byDeadline, 10),
		},
	};
}

function assistedBy(organizationId: string): SQL {
	const assisted = database()
		.select({ id: assignment.directiveId })
		.from(assignment)
		.where(and(eq(assignment.organizationId, organizationId), eq(assignment.role, 'co')));
	return inArray(directive.id, assisted);
}

function lastHeard(): SQL {
	return sql`coalesce(${directive.lastReportAt}, ${directive.acceptedAt}, ${directive.issuedAt})`;
}

/** Colleagues and those who work for the whole government may know who works there. */
function worksWith(actor: Actor, organizationId: string): boolean {
	return actor.memberships.some((held) => held.organizationId === organizationId || isGovernmentWide(held));
}

async function peopleOf(actor: Actor, organizationId: string): Promise<ScorecardOutput['people']> {
	const rows = await database()
		.select({ id: person.id, name: person.name, position: person.position, role: membership.role })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(and(eq(membership.organizationId, organizationId), isNull(person.disabledAt)))
		.orderBy(asc(membership.role));
	const people = new Map<string, NonNullable<ScorecardOutput['people']>[number]>();
	for (const { role, ...each } of rows) {
		const found = people.get(each.id) ?? { ...each, roles: [] };
		found.roles.push(role as Role);
		people.set(each.id, found);
	}
	return sortedBy(actor.locale, [...people.values()], ({ name }) => name);
}
