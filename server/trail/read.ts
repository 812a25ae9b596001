import { and, desc, eq, exists, gte, inArray, isNull, like, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { directive, meeting } from '#db/schema/directives.ts';
import { organization, person } from '#db/schema/people.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { contributionsTold } from '#server/access/events-seen.ts';
import { directivesWithin, findScope, scopeFor, seesDrafts } from '#server/access/scope.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { endOf } from '#server/platform/clock.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';
import { addDays, sortedBy } from '#server/platform/dates.ts';
import { refuse } from '#server/platform/errors.ts';
import { inLocale, type Locale } from '#server/platform/language.ts';
import type { ListTrailInput } from '#server/trail/inputs.ts';
import type { TrailOutput, TrailRow } from '#server/trail/outputs.ts';
import type { TrailEvent } from '#server/trail/record.ts';
import { type TrailVerdict, verifyTrail } from '#server/trail/verify.ts';

/**
 * The trail, newest event first. Events of accounts and organizations are there for whoever may read the trail;
 * events of directives and meetings only where the reader reaches these themselves.
 */
export async function listTrail(actor: Actor, input: ListTrailInput): Promise<TrailOutput> {
	scopeFor(actor, 'trail.read');
	const before = input.cursor ? seqOf(input.cursor) : null;
	const found = (await database()
		.select()
		.from(trailEvent)
		.where(
			and(
				before === null ? undefined : lt(trailEvent.seq, before),
				input.action ? ofAction(input.action) : undefined,
				input.personId ? eq(trailEvent.actorId, input.personId) : undefined,
				input.subjectId ? eq(trailEvent.subjectId, input.subjectId) : undefined,
				input.from ? gte(trailEvent.at, beginningOf(input.from)) : undefined,
				input.to ? lte(trailEvent.at, endOf(input.to)) : undefined,
				withinReach(actor),
			),
		)
		.orderBy(desc(trailEvent.seq))
		.limit(input.limit + 1)) as TrailEvent[];
	const page = found.slice(0, input.limit);
	const last = page.at(-1);
	const names = await namesOf(page, actor.locale);
	return {
		rows: page.map((event) => toRow(event, names)),
		nextCursor: last && found.length > input.limit ? encodeCursor({ value: String(last.seq), id: '' }) : null,
	};
}

/** Everybody who may stand in the trail, by name, for choosing whose events to read. */
export async function listTrailActors(actor: Actor): Promise<{ id: string; name: string }[]> {
	scopeFor(actor, 'trail.read');
	const people = await database().select({ id: person.id, name: person.name }).from(person);
	return sortedBy(actor.locale, people, (each) => each.name);
}

/** Recomputes the whole chain for somebody who may read the trail. See `verifyTrail`. */
export async function checkTrail(actor: Actor): Promise<TrailVerdict> {
	scopeFor(actor, 'trail.read');
	return verifyTrail();
}

function seqOf(cursor: string): number {
	const seq = Number(decodeCursor(cursor).value);
	if (!Number.isSafeInteger(seq)) throw refuse('BAD_REQUEST', 'cursor_malformed');
	return seq;
}

function ofAction(action: string): SQL {
	return action.includes('.') ? eq(trailEvent.action, action) : like(trailEvent.action, `${action}.%`);
}

/** The last millisecond of the day before, so that the day's first instant lies after it on either engine. */
function beginningOf(date: CalendarDate): string {
	return new Date(Date.parse(endOf(addDays(date, -1))) + 1).toISOString();
}

/** Subjects that tell nothing of directives. What is not named here is shown with the directives it belongs to. */
const administered = ['person', 'organization', 'installation', 'rules', 'plan', 'phrase'];

function withinReach(actor: Actor): SQL | undefined {
	const scope = findScope(actor, 'directive.read');
	const ofAdministration = and(isNull(trailEvent.directiveId), inArray(trailEvent.subjectKind, administered));
	if (!scope) return ofAdministration;
	// Whoever reaches every directive also sees the events of drafts that are gone.
	if (scope.doors.some((door) => door.organizationIds === null && door.drafts && door.restricted)) return undefined;
	const directives = database().select({ one: sql`1` }).from(directive);
	const ofReachedDirective = exists(
		directives.where(and(eq(directive.id, trailEvent.directiveId), directivesWithin(scope))),
	);
	const ofReachedMeeting = exists(
		database()
			.select({ one: sql`1` })
			.from(directive)
			.where(and(eq(directive.meetingId, trailEvent.subjectId), directivesWithin(scope))),
	);
	// What was taken from the minutes names every directive, also those outside the reader's reach.
	const namesNone = ne(trailEvent.action, 'meeting.capture');
	return or(
		and(ofReachedDirective, contributionsTold(scope)),
		ofAdministration,
		and(eq(trailEvent.subjectKind, 'meeting'), seesDrafts(scope) ? undefined : and(ofReachedMeeting, namesNone)),
	);
}

/** What the subjects of a page of events are called, by kind and id; one query a kind. */
async function namesOf(events: readonly TrailEvent[], locale: Locale): Promise<Map<string, string>> {
	const idsOf = (kind: string) => [
		...new Set(events.filter((event) => event.subjectKind === kind).map((event) => event.subjectId)),
	];
	const names = new Map<string, string>();
	const people = idsOf('person');
	if (people.length > 0) {
		const rows = await database().select().from(person).where(inArray(person.id, people));
		for (const row of rows) names.set(`person ${row.id}`, row.name);
	}
	const organizations = idsOf('organization');
	if (organizations.length > 0) {
		const rows = await database().select().from(organization).where(inArray(organization.id, organizations));
		for (const row of rows) {
			names.set(`organization ${row.id}`, inLocale({ en: row.shortEn, ru: row.shortRu, kk: row.shortKk }, locale));
		}
	}
	const meetings = idsOf('meeting');
	if (meetings.length > 0) {
		const rows = await database().select().from(meeting).where(inArray(meeting.id, meetings));
		for (const row of rows) names.set(`meeting ${row.id}`, row.title);
	}
	const directives = [...new Set(events.flatMap((event) => event.directiveId ?? []))];
	if (directives.length > 0) {
		const columns = { id: directive.id, number: directive.number };
		const rows = await database().select(columns).from(directive).where(inArray(directive.id, directives));
		for (const row of rows) names.set(`directive ${row.id}`, row.number);
	}
	return names;
}

function toRow(event: TrailEvent, names: ReadonlyMap<string, string>): TrailRow {
	const { previous: _previous, ...shown } = event;
	const key = event.directiveId ? `directive ${event.directiveId}` : `${event.subjectKind} ${event.subjectId}`;
	return { ...shown, subject: names.get(key) ?? null };
}
