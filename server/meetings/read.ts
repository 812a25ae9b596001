import { and, asc, desc, eq, exists, inArray, like, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { wordsOf } from '#db/full-text.ts';
import { directive, meeting } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, findScope, type Scope, scopeFor, seesDrafts } from '#server/access/scope.ts';
import { isDraft } from '#server/directives/lifecycle.ts';
import { onControl, scheduleColumn } from '#server/directives/predicates.ts';
import { selectWholeRows } from '#server/directives/rows.ts';
import type { Schedule } from '#server/directives/schedule.ts';
import { noteRestricted } from '#server/history/openings.ts';
import { controlOf } from '#server/meetings/control.ts';
import type { listMeetingsInput } from '#server/meetings/inputs.ts';
import type { MeetingOutput, MeetingRow } from '#server/meetings/outputs.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';
import { refuse } from '#server/platform/errors.ts';

/** A meeting is there for whoever reaches one of its directives; those who see drafts see every meeting. */
export function meetingsWithin(scope: Scope): SQL | undefined {
	if (seesDrafts(scope)) return undefined;
	return exists(
		database()
			.select({ one: sql`1` })
			.from(directive)
			.where(and(eq(directive.meetingId, meeting.id), directivesWithin(scope))),
	);
}

const summaryColumns = {
	id: meeting.id,
	title: meeting.title,
	kind: meeting.kind,
	heldOn: meeting.heldOn,
	number: meeting.number,
	chair: meeting.chair,
	chairLevel: meeting.chairLevel,
	place: meeting.place,
	version: meeting.version,
};

/** Meetings, newest first, each with the execution of those of its directives that the reader reaches. */
export async function listMeetings(
	actor: Actor,
	input: z.output<typeof listMeetingsInput>,
): Promise<{ rows: MeetingRow[]; nextCursor: string | null }> {
	const scope = scopeFor(actor, 'meeting.read');
	const after = input.cursor ? decodeCursor(input.cursor) : null;
	const rows = await database()
		.select(summaryColumns)
		.from(meeting)
		.where(
			and(
				meetingsWithin(scope),
				after ? sql`(${meeting.heldOn}, ${meeting.id}) < (${after.value}, ${after.id})` : undefined,
				...wordsOf(input.q ?? '').map((word) => like(meeting.folded, `%${word}%`)),
			),
		)
		.orderBy(desc(meeting.heldOn), desc(meeting.id))
		.limit(input.limit + 1);
	const shown = rows.slice(0, input.limit);
	const last = shown.at(-1);
	const figures = await executionOf(
		scope,
		shown.map((row) => row.id),
	);
	return {
		rows: shown.map((row) => ({ ...row, ...standing(scope, figures.get(row.id)) })),
		nextCursor: rows.length > input.limit && last ? encodeCursor({ value: last.heldOn, id: last.id }) : null,
	};
}

/** Whether every issued directive lies within a scope, restricted ones included: minutes and files name them all. */
export function seesMinutes(scope: Scope): boolean {
	return scope.doors.some((door) => !door.organizationIds && door.restricted);
}

function standing(scope: Scope, execution: MeetingRow['execution'] = emptyExecution()) {
	return { execution, control: controlOf(execution), seesAll: seesMinutes(scope) && seesDrafts(scope) };
}

function emptyExecution(): MeetingRow['execution'] {
	return { total: 0, drafts: 0, onControl: 0, closed: 0, overdue: 0, dueSoon: 0 };
}

async function executionOf(scope: Scope, ids: string[]): Promise<Map<string, MeetingRow['execution']>> {
	const found = new Map<string, MeetingRow['execution']>();
	if (ids.length === 0) return found;
	const rows = await database()
		.select({
			meetingId: directive.meetingId,
			schedule: scheduleColumn(),
			draft: sql<number>`case when ${directive.issuedAt} is null then 1 else 0 end`,
			running: sql<number>`case when ${onControl()} then 1 else 0 end`,
			count: sql<number>`count(*)`,
		})
		.from(directive)
		.where(and(inArray(directive.meetingId, ids), directivesWithin(scope)))
		.groupBy(sql`1`, sql`2`, sql`3`, sql`4`);
	for (const row of rows) {
		const id = row.meetingId ?? '';
		const sums = found.get(id) ?? emptyExecution();
		const count = Number(row.count);
		sums.total += count;
		if (Number(row.draft)) sums.drafts += count;
		else if (Number(row.running)) sums.onControl += count;
		else sums.closed += count;
		if ((row.schedule as Schedule) === 'overdue') sums.overdue += count;
		if ((row.schedule as Schedule) === 'due_soon') sums.dueSoon += count;
		found.set(id, sums);
	}
	return found;
}

/** A meeting's row inside a scope; NOT_FOUND outside it. */
export async function loadMeeting(scope: Scope, id: string): Promise<typeof meeting.$inferSelect> {
	const [row] = await database()
		.select()
		.from(meeting)
		.where(and(eq(meeting.id, id), meetingsWithin(scope)));
	if (!row) throw refuse('NOT_FOUND', 'meeting_not_found');
	return row;
}

/**
 * Notes the restricted directives of a meeting that the reader reaches as opened: its page tells their words, and its
 * minutes and files everything that was said of them.
 */
export async function noteMeeting(scope: Scope, id: string): Promise<void> {
	const rows = await database()
		.select({ id: directive.id, restricted: directive.restricted })
		.from(directive)
		.where(and(eq(directive.meetingId, id), eq(directive.restricted, true), directivesWithin(scope)));
	await noteRestricted(scope.actor, rows);
}

/**
 * One meeting with its directives in the order of its items. The minutes, which name everything, are given only
 * to readers who see the whole government, restricted directives included.
 */
export async function readMeeting(actor: Actor, id: string): Promise<MeetingOutput> {
	const scope = scopeFor(actor, 'meeting.read');
	const row = await loadMeeting(scope, id);
	await noteMeeting(scope, id);
	const directives = await selectWholeRows(
		actor.locale,
		and(eq(directive.meetingId, id), directivesWithin(scope)) ?? sql`1 = 0`,
		[asc(directive.itemOrder), asc(directive.id)],
		1000,
	);
	const figures = await executionOf(scope, [id]);
	return {
		id: row.id,
		title: row.title,
		kind: row.kind,
		heldOn: row.heldOn,
		number: row.number,
		chair: row.chair,
		chairLevel: row.chairLevel,
		place: row.place,
		version: row.version,
		sourceUrl: row.sourceUrl,
		language: row.language,
		minutes: seesMinutes(scope) ? row.minutes : null,
		updatedAt: row.updatedAt,
		...standing(scope, figures.get(id)),
		directives,
		mayEdit: findScope(actor, 'meeting.edit') !== null,
		mayDraft: findScope(actor, 'directive.draft') !== null,
		mayIssue: findScope(actor, 'directive.issue') !== null && directives.some((each) => isDraft(each.stage)),
	};
}
