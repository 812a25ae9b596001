import type { OrganizationRef } from '#server/directives/outputs.ts';
import { datesOf } from '#server/directives/rows.ts';
import { scheduleOf } from '#server/directives/schedule.ts';
import type { Organization } from '#server/organizations/find.ts';
import { endOf, type Instant } from '#server/platform/clock.ts';
import { breachAt } from '#server/summaries/annex.ts';
import type { CountedOrganization } from '#server/summaries/compose.ts';
import {
	type Bucket,
	bucketOf,
	buckets,
	type Figures,
	type Measured,
	noFigures,
	tally,
	type Yardstick,
} from '#server/summaries/figures.ts';
import { type CountedState, eachState, type Subject } from '#server/summaries/states.ts';

/** A directive of the annex with what decides its place there. */
export type Listed = { id: string; bucket: Bucket; position: number; deadline: string };

export type Census = {
	figures: Figures;
	/** Figures by id of the lead organization; the empty id is of directives without one. */
	byLead: Map<string, Figures>;
	/** Directives in which the counted organizations only assist: listed, not counted. */
	assisted: number;
	/** Whether something in it is for official use only. */
	restricted: boolean;
	/** Every directive, in the order of the annex. */
	listed: Listed[];
};

/**
 * Counts a subject in one pass, as it is now (`past` null) or as it stood. Only directives led by `counted`
 * organizations (null: by any) are counted.
 */
export async function takeCensus(
	subject: Subject,
	yardstick: Yardstick,
	past: Instant | null,
	counted: readonly string[] | null,
	organizations: readonly Organization[],
): Promise<Census> {
	const census: Census = { figures: noFigures(), byLead: new Map(), assisted: 0, restricted: false, listed: [] };
	const positions = new Map(organizations.map((each, position) => [each.id, position]));
	const isInPeriod = periodTest(yardstick);
	for await (const state of eachState(subject, past)) {
		if (!isInPeriod(state)) continue;
		const measured = measure(state, yardstick);
		const lead = state.leadOrganizationId ?? '';
		const led = counted === null || counted.includes(lead);
		const position = positions.get(lead) ?? organizations.length;
		census.restricted ||= state.restricted;
		census.listed.push({
			id: state.id,
			bucket: bucketOf(measured, yardstick),
			// Those in which an organization only assists stand after its own.
			position: led ? position : organizations.length + 1 + position,
			deadline: state.deadlineKey,
		});
		if (led) count(census, lead, measured, yardstick);
		else census.assisted += 1;
	}
	census.listed.sort(byUrgency);
	return census;
}

function count(census: Census, lead: string, measured: Measured, yardstick: Yardstick): void {
	const own = census.byLead.get(lead) ?? noFigures();
	tally(census.figures, measured, yardstick);
	tally(own, measured, yardstick);
	census.byLead.set(lead, own);
}

/** The organizations of a census in the order of the government; a counted one that only assists has empty figures. */
export function organizationsOf(
	{ byLead, assisted }: Census,
	counted: readonly string[] | null,
	organizations: readonly Organization[],
	names: Map<string, OrganizationRef>,
): CountedOrganization[] {
	return [...organizations.map((each) => each.id), ''].flatMap((id) => {
		const figures = byLead.get(id) ?? (assisted > 0 && counted?.includes(id) ? noFigures() : null);
		return figures ? [{ organization: names.get(id) ?? null, figures }] : [];
	});
}

function byUrgency(a: Listed, b: Listed): number {
	return (
		a.position - b.position ||
		buckets.indexOf(a.bucket) - buckets.indexOf(b.bucket) ||
		compare(a.deadline, b.deadline) ||
		compare(a.id, b.id)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a directive was on control, or closed, on any day of the period. */
function periodTest({ period: { from, to } }: Yardstick): (state: CountedState) => boolean {
	const end = to ? endOf(to) : null;
	return ({ issuedAt, closedOn }) => {
		if (end && issuedAt && issuedAt > end) return false;
		return !(from && closedOn && closedOn < from);
	};
}

function measure(state: CountedState, { day, dueSoonDays }: Yardstick): Measured {
	return {
		...state,
		schedule: scheduleOf(datesOf(state), day, dueSoonDays),
		breachedOn: breachAt(state, day),
		heardAt: state.lastReportAt ?? state.acceptedAt ?? state.issuedAt,
	};
}
