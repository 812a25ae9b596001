import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { comment } from '#db/schema/collaboration.ts';
import { organization, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { findScope, isWithin, scopeFor } from '#server/access/scope.ts';
import { loadDirective, placeOf } from '#server/directives/state.ts';
import { openDirective } from '#server/history/openings.ts';
import { nameOf } from '#server/organizations/names.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';
import type { Audience, ListRemarksInput, MentionableInput } from '#server/talk/inputs.ts';
import type { MentionableOutput, RemarkOutput, RemarksOutput } from '#server/talk/outputs.ts';
import { ownPlace } from '#server/talk/own-place.ts';
import { reachersNamed } from '#server/talk/reachers.ts';
import { mayRemove } from '#server/talk/remove.ts';
import { circleOf } from '#server/talk/write.ts';

/** How many people the chooser offers at once. */
const offered = 8;

type Row = {
	remark: typeof comment.$inferSelect;
	author: string;
	organization: typeof organization.$inferSelect | null;
};

/**
 * The talk about a directive as one reader may hear it: what was said to everybody within reach, and what the
 * reader's own organizations keep to themselves. The latest page, in the order in which it was said.
 */
export async function listRemarks(actor: Actor, input: ListRemarksInput): Promise<RemarksOutput> {
	const state = await openDirective(actor, input.number);
	const after = input.cursor ? decodeCursor(input.cursor) : null;
	const found = await rowsWhere(
		actor,
		and(
			eq(comment.directiveId, state.id),
			isNull(comment.replyToId),
			after ? sql`(${comment.at}, ${comment.id}) < (${after.value}, ${after.id})` : undefined,
		),
		[desc(comment.at), desc(comment.id)],
		input.limit + 1,
	);
	const page = found.slice(0, input.limit).reverse();
	const first = page[0]?.remark;
	const replies = await repliesTo(actor, page);
	const names = await namesOf([...page, ...replies]);
	const speaking = findScope(actor, 'comment.write');
	const mayWrite = speaking !== null && isWithin(speaking, placeOf(state));
	const told = (row: Row) => toRemark(actor, row, names, mayWrite);
	return {
		remarks: page.map((row) => ({
			...told(row),
			replies: replies.filter(({ remark }) => remark.replyToId === row.remark.id).map(told),
		})),
		earlier: first && found.length > input.limit ? encodeCursor({ value: first.at, id: first.id }) : null,
		mayWrite,
		organization: mayWrite ? await shortName(actor, ownPlace(actor, state)) : null,
	};
}

async function repliesTo(actor: Actor, page: readonly Row[]): Promise<Row[]> {
	if (page.length === 0) return [];
	const ids = page.map(({ remark }) => remark.id);
	return rowsWhere(actor, inArray(comment.replyToId, ids), [asc(comment.at), asc(comment.id)], 1000);
}

async function rowsWhere(actor: Actor, condition: SQL | undefined, order: SQL[], limit: number): Promise<Row[]> {
	const own = actor.memberships.map(({ organizationId }) => organizationId);
	const named = own.filter((id) => id !== null);
	const kept = or(
		named.length > 0 ? inArray(comment.organizationId, named) : undefined,
		own.length > named.length ? isNull(comment.organizationId) : undefined,
	);
	return database()
		.select({ remark: comment, author: person.name, organization })
		.from(comment)
		.innerJoin(person, eq(person.id, comment.authorId))
		.leftJoin(organization, eq(organization.id, comment.organizationId))
		.where(and(condition, or(eq(comment.audience, 'all'), kept)))
		.orderBy(...order)
		.limit(limit);
}

/** Names of those mentioned: only of people whom the author could mention, who were within reach then. */
async function namesOf(rows: readonly Row[]): Promise<Map<string, string>> {
	const ids = [...new Set(rows.flatMap(({ remark }) => remark.mentions as string[]))];
	if (ids.length === 0) return new Map();
	const people = await database()
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(inArray(person.id, ids));
	return new Map(people.map(({ id, name }) => [id, name]));
}

function toRemark(actor: Actor, row: Row, names: ReadonlyMap<string, string>, mayWrite: boolean): RemarkOutput {
	const { remark, author } = row;
	const removed = remark.removedAt !== null;
	return {
		id: remark.id,
		author,
		organization: row.organization && nameOf(actor.locale, row.organization).short,
		audience: remark.audience as Audience,
		text: removed ? null : remark.text,
		mentions: removed ? [] : (remark.mentions as string[]).flatMap((id) => names.get(id) ?? []),
		at: remark.at,
		mayRemove: mayWrite && mayRemove(remark, actor.personId),
	};
}

async function shortName(actor: Actor, organizationId: string | null): Promise<string | null> {
	if (!organizationId) return null;
	const [row] = await database().select().from(organization).where(eq(organization.id, organizationId));
	return row ? nameOf(actor.locale, row).short : null;
}

/** Whom the actor may mention in a remark to an audience: people who may read it, whose names contain the words. */
export async function listMentionable(actor: Actor, input: MentionableInput): Promise<MentionableOutput> {
	const state = await loadDirective(scopeFor(actor, 'comment.write'), input.number);
	const circle = circleOf(state, { audience: input.audience, organizationId: ownPlace(actor, state) });
	const found = (await reachersNamed(circle, input.query, offered + 1)).filter(({ id }) => id !== actor.personId);
	const ids = found.flatMap(({ memberships }) => memberships[0]?.organizationId ?? []);
	const rows = ids.length > 0 ? await database().select().from(organization).where(inArray(organization.id, ids)) : [];
	const shorts = new Map(rows.map((row) => [row.id, nameOf(actor.locale, row).short]));
	return found.slice(0, offered).map(({ id, name, position, memberships }) => ({
		id,
		name,
		position,
		organization: shorts.get(memberships[0]?.organizationId ?? '') ?? null,
	}));
}
