import { eq } from 'drizzle-orm';
import { trailHead } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { type Scope, scopeFor } from '#server/access/scope.ts';
import { country } from '#server/directives/rules.ts';
import { loadMeeting } from '#server/meetings/read.ts';
import { countedOrganizations, leavesRestrictedOut } from '#server/organizations/figures.ts';
import { allOrganizations, type Organization } from '#server/organizations/find.ts';
import { nameOf } from '#server/organizations/names.ts';
import { dateOf, endOf, now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { annexOf } from '#server/summaries/annex.ts';
import { organizationsOf, takeCensus } from '#server/summaries/census.ts';
import { composeSummary } from '#server/summaries/compose.ts';
import { SOON_DAYS, type Yardstick } from '#server/summaries/figures.ts';
import { askedScope, type SummaryInput } from '#server/summaries/inputs.ts';
import type { SummaryModel, SummaryScope } from '#server/summaries/model.ts';
import type { Subject } from '#server/summaries/states.ts';

/**
 * Compiles a progress summary for a reader: what the scope, the period and the reader's reach take in, as it stood
 * at `asOf`. `most` bounds the annex; figures always count everything.
 * Throws NOT_FOUND for a meeting or organization that is not there for the reader, RULE for a period that ends
 * before it begins and for a moment that has not come.
 */
export async function compileSummary(actor: Actor, input: SummaryInput, most: number): Promise<SummaryModel> {
	const scope = scopeFor(actor, 'summary.read');
	const locale = input.locale ?? actor.locale;
	const yardstick = yardstickOf(input);
	const past = yardstick.asOf < now() ? yardstick.asOf : null;
	const organizations = await allOrganizations();
	const names = new Map(organizations.map((each) => [each.id, nameOf(locale, each)]));
	const { about, subject } = await subjectOf({ ...actor, locale }, scope, input, organizations);
	const own = countedOrganizations(scope);
	const counted = subject.organizationId ? [subject.organizationId] : own;
	const census = await takeCensus(subject, yardstick, past, counted, organizations);
	const [head] = await database().select().from(trailHead).where(eq(trailHead.id, 1));
	const office = organizations.find((each) => each.kind === 'government_office');
	return composeSummary({
		...census,
		locale,
		scope: about,
		yardstick,
		house: (office && names.get(office.id)?.name) ?? '',
		reach: {
			organizations: (own ?? []).flatMap((id) => names.get(id)?.name ?? []),
			withoutRestricted: leavesRestrictedOut(scope),
			isPartial: own !== null && (counted ?? []).some((id) => !own.includes(id)),
		},
		listed: census.listed.length,
		organizations: organizationsOf(census, counted, organizations, names),
		annex: await annexOf(census.listed.slice(0, most), locale, yardstick, past, scope, names),
		trail: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
	});
}

function yardstickOf({ from, to, asOf }: SummaryInput): Yardstick {
	if (from && to && from > to) throw refuse('RULE', 'period_reversed', { from, to });
	const present = now();
	const asked = asOf === undefined ? present : asOf.length === 10 ? endOf(asOf) : new Date(asOf).toISOString();
	// Today's end has not come, but "as of today" means now.
	const ahead = asOf?.length === 10 ? asOf > dateOf(present) : asked > present;
	if (ahead) throw refuse('RULE', 'as_of_ahead', { asOf: dateOf(asked) });
	const moment = asked < present ? asked : present;
	return {
		asOf: moment,
		day: dateOf(moment),
		period: { from: from ?? null, to: to ?? null },
		soonDays: SOON_DAYS,
		dueSoonDays: country().rules.dueSoonDays,
		silentDays: country().rules.silentAfterDays,
	};
}

async function subjectOf(
	actor: Actor,
	scope: Scope,
	input: SummaryInput,
	organizations: Organization[],
): Promise<{ about: SummaryScope; subject: Subject }> {
	const asked = askedScope(input.scope);
	const whole: Subject = { scope, meetingId: null, organizationId: null };
	if (asked.kind === 'meeting') {
		const { id, title, heldOn, number } = await loadMeeting(scopeFor(actor, 'meeting.read'), asked.id);
		return { about: { kind: 'meeting', id, title, heldOn, number }, subject: { ...whole, meetingId: id } };
	}
	if (asked.kind === 'all') return { about: asked, subject: whole };
	const found = organizations.find((each) => each.code === asked.code);
	if (!found) throw refuse('NOT_FOUND', 'organization_not_found');
	const { id, code, name } = nameOf(actor.locale, found);
	return { about: { kind: 'organization', id, code, name }, subject: { ...whole, organizationId: id } };
}
