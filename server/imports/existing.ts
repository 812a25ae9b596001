import { and, eq, exists, isNull, notExists, sql } from 'drizzle-orm';
import { textMatches } from '#db/full-text.ts';
import { assignment, directive, meeting } from '#db/schema/directives.ts';
import { organization } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import { directivesWithin, type Scope } from '#server/access/scope.ts';
import { isKeepable } from '#server/directives/number.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import type { ReadRow } from '#server/imports/row.ts';

/** The meeting of a row, where it is registered: same title on the same day. */
export async function meetingOf(row: ReadRow): Promise<string | null> {
	if (!row.meeting) return null;
	const [found] = await database()
		.select({ id: meeting.id })
		.from(meeting)
		.where(and(eq(meeting.heldOn, row.meeting.heldOn), eq(meeting.title, row.meeting.title)))
		.limit(1);
	return found?.id ?? null;
}

/**
 * The directive that a row speaks of: the one of its number, where it has the form of this register's own, else the
 * one with the very same words from the same meeting. A row taken twice therefore makes one directive. Where several
 * rows of the file are `alike`, each is the one of its own lead and item. Null where there is none.
 */
export async function directiveOf(scope: Scope, row: ReadRow, alike: boolean): Promise<DirectiveState | null> {
	if (row.number && isKeepable(row.number)) return first(scope, eq(directive.number, row.number));
	const meetingId = await meetingOf(row);
	if (row.meeting && !meetingId) return null;
	const within = meetingId ? eq(directive.meetingId, meetingId) : isNull(directive.meetingId);
	const matching = meetingId ? undefined : (textMatches(directive.id, row.words) ?? undefined);
	return first(scope, and(within, eq(directive.words, row.words), matching, alike ? itsOwn(row) : undefined));
}

function itsOwn({ lead, itemNumber }: ReadRow) {
	const leads = database()
		.select({ one: sql`1` })
		.from(assignment)
		.innerJoin(organization, eq(organization.id, assignment.organizationId))
		.where(
			and(
				eq(assignment.directiveId, directive.id),
				eq(assignment.role, 'lead'),
				lead === null ? undefined : eq(organization.code, lead),
			),
		);
	return and(
		lead === null ? notExists(leads) : exists(leads),
		itemNumber === null ? undefined : eq(directive.itemNumber, itemNumber),
	);
}

async function first(scope: Scope, condition: ReturnType<typeof and>): Promise<DirectiveState | null> {
	const [found] = await database()
		.select({ id: directive.id })
		.from(directive)
		.where(and(condition, directivesWithin(scope)))
		.limit(1);
	return found ? loadDirective(scope, found.id) : null;
}
