import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { directiveLink } from '#db/schema/collaboration.ts';
import { directive, report } from '#db/schema/directives.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, type Scope, scopeFor } from '#server/access/scope.ts';
import { titleOf } from '#server/directives/rows.ts';
import { loadDirective } from '#server/directives/state.ts';
import type { Outcome, Stage } from '#server/directives/vocabulary.ts';
import { openDirective } from '#server/history/openings.ts';
import type { LinkKind } from '#server/links/link.ts';
import type { LinkOutput, Relation } from '#server/links/outputs.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { endOf } from '#server/platform/clock.ts';
import { reportsSeen } from '#server/reports/seen.ts';

/** What each kind of link is called at its beginning and at its end. */
const ends: Record<LinkKind, { from: Relation; to: Relation; document: Relation }> = {
	split_from: { from: 'split_from', to: 'split_into', document: 'split_from' },
	merged_into: { from: 'merged_into', to: 'merged_from', document: 'merged_into' },
	supersedes: { from: 'supersedes', to: 'superseded_by', document: 'superseded_by' },
	align_with: { from: 'align_with', to: 'aligned_by', document: 'align_with' },
};

/**
 * How a directive stands to others and to documents, oldest first. A link whose other end lies outside the reader's
 * reach is not there. `on` gives the links that stood at the end of a day. NOT_FOUND outside the reader's reach.
 */
export async function listLinks(actor: Actor, number: string, on?: CalendarDate): Promise<LinkOutput[]> {
	const scope = scopeFor(actor, 'directive.read');
	const { id } = await openDirective(actor, number);
	const until = on && endOf(on);
	const rows = await database()
		.select({ link: directiveLink, by: person.name })
		.from(directiveLink)
		.leftJoin(person, eq(person.id, directiveLink.byId))
		.where(
			and(
				or(eq(directiveLink.fromId, id), eq(directiveLink.toId, id)),
				until
					? and(lte(directiveLink.at, until), or(isNull(directiveLink.removedAt), gt(directiveLink.removedAt, until)))
					: isNull(directiveLink.removedAt),
			),
		)
		.orderBy(asc(directiveLink.at), asc(directiveLink.id));
	const others = await reached(
		scope,
		rows.flatMap(({ link }) => [link.fromId, link.toId ?? id]).filter((each) => each !== id),
	);
	return rows.flatMap(({ link, by }): LinkOutput[] => {
		const { from, to, document } = ends[link.kind as LinkKind];
		const shared = { id: link.id, note: link.note, by, at: link.at };
		if (link.documentTitle !== null) {
			const cited = {
				title: link.documentTitle,
				number: link.documentNumber,
				date: link.documentDate,
				url: link.url,
			};
			return [{ ...shared, relation: document, directive: null, document: cited }];
		}
		const other = others.get(link.fromId === id ? (link.toId ?? '') : link.fromId);
		return other ? [{ ...shared, relation: link.fromId === id ? from : to, directive: other, document: null }] : [];
	});
}

async function reached(scope: Scope, ids: string[]) {
	const found = new Map<string, NonNullable<LinkOutput['directive']>>();
	if (ids.length === 0) return found;
	const rows = await database()
		.select()
		.from(directive)
		.where(and(inArray(directive.id, ids), directivesWithin(scope)));
	const reports = await database()
		.select({ directiveId: report.directiveId, kind: report.kind, organizationId: report.organizationId })
		.from(report)
		.where(inArray(report.directiveId, ids));
	for (const row of rows) {
		const seen = reportsSeen(scope, await loadDirective(scope, row.id));
		found.set(row.id, {
			number: row.number,
			title: titleOf(scope.actor.locale, row),
			stage: row.stage as Stage,
			outcome: row.outcome as Outcome | null,
			reports: reports.filter((each) => each.directiveId === row.id && seen(each)).length,
		});
	}
	return found;
}
