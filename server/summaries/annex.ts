import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { meeting, report } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Scope } from '#server/access/scope.ts';
import type { OrganizationRef } from '#server/directives/outputs.ts';
import { datesOf, rowOf } from '#server/directives/rows.ts';
import { breachOf } from '#server/directives/schedule.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { roadMapsAt } from '#server/milestones/as-it-stood.ts';
import { roadMapInLine } from '#server/milestones/in-line.ts';
import type { Locale } from '#server/platform/language.ts';
import { leadsWordSeen } from '#server/reports/seen.ts';
import type { Bucket, Yardstick } from '#server/summaries/figures.ts';
import { lineOf, type Worded } from '#server/summaries/line.ts';
import type { AnnexRow } from '#server/summaries/model.ts';
import { fullStates } from '#server/summaries/states.ts';

/** Ids asked for in one query. */
const SOME = 500;

type Wanted = { id: string; bucket: Bucket };

/** The rows of the annex in the given order: directives with their surroundings and the newest report of that time. */
export async function annexOf(
	wanted: readonly Wanted[],
	locale: Locale,
	yardstick: Yardstick,
	asOf: string | null,
	scope: Scope,
	organizations: Map<string, OrganizationRef>,
): Promise<AnnexRow[]> {
	const ids = wanted.map((each) => each.id);
	const states = await fullStates(ids, asOf);
	const all = [...states.values()];
	const meetings = await meetingsOf(all.map((state) => state.meetingId));
	const people = await namesOf(all.map((state) => state.responsibleId));
	const reports = await lastReports(ids, yardstick.asOf, scope);
	const roadMaps = await roadMapsAt(ids, yardstick.asOf);
	return wanted.flatMap(({ id, bucket }) => {
		const state = states.get(id);
		if (!state) return [];
		const row: Worded = {
			...rowOf(locale, { ...state, breachedOn: breachAt(state, yardstick.day) }, surroundings(state), yardstick.day),
			lastReport: reports.get(id) ?? null,
			roadMap: roadMapInLine(locale, state, roadMaps.get(id) ?? [], yardstick.day),
		};
		return [{ row, bucket, line: lineOf(row, locale) }];
	});

	function surroundings(state: DirectiveState) {
		const named = (organizationId: string | null) =>
			organizationId ? (organizations.get(organizationId) ?? null) : null;
		return {
			meeting: state.meetingId ? (meetings.get(state.meetingId) ?? null) : null,
			lead: named(state.leadOrganizationId),
			coExecutors: state.assignments
				.filter((each) => each.role === 'co')
				.flatMap((each) => named(each.organizationId) ?? []),
			responsible: state.responsibleId ? (people.get(state.responsibleId) ?? null) : null,
		};
	}
}

/** A missed deadline is written down at the next change; a summary shows it from the day it was missed. */
export function breachAt(
	state: Parameters<typeof datesOf>[0] & Pick<DirectiveState, 'breachedOn'>,
	day: string,
): string | null {
	return state.breachedOn ?? breachOf(datesOf(state), day);
}

async function meetingsOf(ids: readonly (string | null)[]) {
	const found = new Map<string, { id: string; title: string; heldOn: string }>();
	for (const some of slices(ids)) {
		const rows = await database()
			.select({ id: meeting.id, title: meeting.title, heldOn: meeting.heldOn })
			.from(meeting)
			.where(inArray(meeting.id, some));
		for (const row of rows) found.set(row.id, row);
	}
	return found;
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const some of slices(ids)) {
		const rows = await database()
			.select({ id: person.id, name: person.name })
			.from(person)
			.where(inArray(person.id, some));
		for (const row of rows) found.set(row.id, row.name);
	}
	return found;
}

/** The lead's newest words on each directive that had been written by `asOf`, as far as the reader may see them. */
async function lastReports(ids: readonly string[], asOf: string, scope: Scope): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const some of slices(ids)) {
		const newest = database()
			.select({ directiveId: report.directiveId, position: sql<number>`max(${report.position})`.as('newest') })
			.from(report)
			.where(and(inArray(report.directiveId, some), lte(report.recordedAt, asOf), leadsWordSeen(scope)))
			.groupBy(report.directiveId)
			.as('newest');
		const rows = await database()
			.select({ directiveId: report.directiveId, text: report.text })
			.from(report)
			.innerJoin(newest, and(eq(newest.directiveId, report.directiveId), eq(newest.position, report.position)));
		for (const row of rows) found.set(row.directiveId, row.text);
	}
	return found;
}

function slices(ids: readonly (string | null)[]): string[][] {
	const known = [...new Set(ids.filter((id) => id !== null))];
	return Array.from({ length: Math.ceil(known.length / SOME) }, (_, at) => known.slice(at * SOME, (at + 1) * SOME));
}
