import { and, desc, eq, inArray } from 'drizzle-orm';
import { directiveVersion } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { eventsSeen } from '#server/access/events-seen.ts';
import { isWithin, type Scope, scopeFor } from '#server/access/scope.ts';
import { changedFields, changesInWords } from '#server/directives/changes.ts';
import type { ChangesOutput } from '#server/directives/outputs.ts';
import { asSeen, differencesBetween, type Staleness } from '#server/directives/staleness.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import { openDirective } from '#server/history/openings.ts';
import type { Comparison, VersionOutput } from '#server/history/outputs.ts';
import { type Piece, wordDiff } from '#server/history/word-diff.ts';
import { refuse } from '#server/platform/errors.ts';

/** As many versions as a page shows; the oldest of a longer life are reached by date. */
const mostVersions = 500;

type Kept = { version: number; at: string; by: string | null; action: string; facts: Record<string, unknown> };
type KeptVersion = Kept & { state: DirectiveState };

/**
 * The versions of a directive that the reader could have read when they stood, newest first: who made each, when, by
 * what act, and what it changed. NOT_FOUND outside the reader's reach.
 */
export async function listVersions(actor: Actor, number: string): Promise<VersionOutput[]> {
	const scope = scopeFor(actor, 'directive.read');
	const kept = await readable(actor, scope, number);
	return kept.map(({ state, ...line }, place) => {
		const before = kept[place + 1];
		return { ...line, fields: before ? changedFields(actor.locale, differencesBetween(before.state, state)) : [] };
	});
}

/** Two versions side by side, their texts compared word by word. NOT_FOUND for a version the reader could not have read. */
export async function compareVersions(
	actor: Actor,
	input: { number: string; from: number; to: number },
): Promise<Comparison> {
	const scope = scopeFor(actor, 'directive.read');
	const kept = await readable(actor, scope, input.number, [input.from, input.to]);
	const [from, to] = [input.from, input.to].map((version) => kept.find((each) => each.version === version));
	if (!from || !to) throw refuse('NOT_FOUND', 'version_not_found');
	const differences = differencesBetween(from.state, to.state);
	const changes = await changesInWords(actor.locale, differences);
	const rawOf = (field: string) => differences.find((each) => each.field === field);
	const line = ({ state: _, ...told }: KeptVersion): Kept => told;
	return {
		from: line(from),
		to: line(to),
		changes: changes.map((change) => ({ ...change, pieces: piecesOf(change, rawOf(change.field)) })),
	};
}

/** What people wrote, which is compared word by word; of a date or a name there is no half. */
const texts = /^(words|title|issuer$|basis$|assessmentNote$|deadlinePhrase$)/;

function piecesOf(
	{ field, before, after }: ChangesOutput['changes'][number],
	raw: Staleness['changes'][number] | undefined,
): Piece[] {
	if (texts.test(field) && raw?.before && raw.after) return wordDiff(before, after);
	const isThere = (value: unknown) => value !== null && value !== undefined && value !== '';
	return [
		...(isThere(raw?.before) ? [{ kind: 'removed' as const, text: before }] : []),
		...(isThere(raw?.after) ? [{ kind: 'added' as const, text: after }] : []),
	];
}

async function readable(actor: Actor, scope: Scope, number: string, only?: number[]): Promise<KeptVersion[]> {
	const standing = await openDirective(actor, number);
	const rows = await database()
		.select({
			version: directiveVersion.version,
			at: directiveVersion.validFrom,
			by: person.name,
			action: trailEvent.action,
			facts: trailEvent.facts,
			state: directiveVersion.state,
		})
		.from(directiveVersion)
		.leftJoin(person, eq(person.id, directiveVersion.changedById))
		.leftJoin(trailEvent, eq(trailEvent.seq, directiveVersion.eventSeq))
		.where(
			and(eq(directiveVersion.directiveId, standing.id), only ? inArray(directiveVersion.version, only) : undefined),
		)
		.orderBy(desc(directiveVersion.version))
		.limit(mostVersions);
	return rows
		.map((row) => ({
			...row,
			action: row.action ?? '',
			facts: (row.facts ?? {}) as Record<string, unknown>,
			state: row.state as DirectiveState,
		}))
		.filter((row) => isWithin(scope, placeOf(row.state)))
		.filter((row) => eventsSeen(scope, placeOf(row.state))(row) && eventsSeen(scope, placeOf(standing))(row))
		.map((row) => ({ ...row, state: asSeen(scope, row.state) }));
}
