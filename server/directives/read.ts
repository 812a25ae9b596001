import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import { deadlineEntry, decision, evidence, meeting, report } from '#db/schema/directives.ts';
import { file } from '#db/schema/files.ts';
import { organization, person } from '#db/schema/people.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { eventsSeen } from '#server/access/events-seen.ts';
import { type Scope, scopeFor } from '#server/access/scope.ts';
import { allowedMovesOf } from '#server/directives/allowed-moves.ts';
import { assignablePeople } from '#server/directives/assign.ts';
import type { DecisionOutput, DirectiveOutput, LedgerLine, ReportOutput } from '#server/directives/outputs.ts';
import { rowOf } from '#server/directives/rows.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import { openDirective } from '#server/history/openings.ts';
import { nameOf } from '#server/organizations/names.ts';
import { type Instant, today } from '#server/platform/clock.ts';
import { daysBetween } from '#server/platform/dates.ts';
import type { Locale } from '#server/platform/language.ts';
import { consolidated } from '#server/reports/consolidated.ts';
import { partsOf } from '#server/reports/parts.ts';
import { remarksOn } from '#server/reports/remarks.ts';
import { reportsSeen } from '#server/reports/seen.ts';

/** Everything a directive's page tells, for one reader: NOT_FOUND outside the reader's reach. */
export async function readDirective(actor: Actor, number: string): Promise<DirectiveOutput> {
	const scope = scopeFor(actor, 'directive.read');
	const state = await openDirective(actor, number);
	return describeDirective(actor, scope, state);
}

/** A state of a directive as its page tells it, by the clock's today. The caller has checked the scope. */
export async function describeDirective(actor: Actor, scope: Scope, state: DirectiveState): Promise<DirectiveOutput> {
	const { locale } = actor;
	const organizations = await organizationsOf(state, locale);
	const names = await namesOf([state.responsibleId, state.proposedById]);
	const moves = await allowedMovesOf(actor, state);
	const ref = (id: string) => organizations.get(id) ?? { id, code: '', name: '', short: '' };
	const row = rowOf(locale, state, {
		meeting: await meetingOf(state.meetingId),
		lead: state.leadOrganizationId ? ref(state.leadOrganizationId) : null,
		coExecutors: state.assignments.filter((each) => each.role === 'co').map((each) => ref(each.organizationId)),
		responsible: state.responsibleId ? (names.get(state.responsibleId) ?? null) : null,
	});
	return {
		...row,
		day: today(),
		titles: { en: state.titleEn, ru: state.titleRu, kk: state.titleKk },
		translations: { en: state.wordsEn, ru: state.wordsRu, kk: state.wordsKk },
		sourceUrl: state.sourceUrl,
		responsibleId: state.responsibleId,
		parts: await partsOf(actor, scope, state, ref),
		assessmentNote: state.assessmentNote,
		assessedAt: state.assessedAt,
		acceptedAt: state.acceptedAt,
		finalReportAccepted: state.finalReportAccepted,
		proposedBy: state.proposedById ? (names.get(state.proposedById) ?? null) : null,
		ledger: await ledgerOf(state.id),
		reports: await reportsOf(scope, state),
		decisions: await decisionsOf(state.id),
		allowedMoves: moves,
		assignable: moves.some((each) => each.move === 'assign' && each.allowed)
			? await assignablePeople(state.leadOrganizationId)
			: [],
	};
}

async function organizationsOf(state: DirectiveState, locale: Locale) {
	const ids = state.assignments.map((each) => each.organizationId);
	const rows = ids.length ? await database().select().from(organization).where(inArray(organization.id, ids)) : [];
	return new Map(rows.map((row) => [row.id, nameOf(locale, row)]));
}

async function meetingOf(id: string | null) {
	if (!id) return null;
	const [row] = await database()
		.select({ id: meeting.id, title: meeting.title, heldOn: meeting.heldOn })
		.from(meeting)
		.where(eq(meeting.id, id));
	return row ?? null;
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
	const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))];
	if (wanted.length === 0) return new Map();
	const rows = await database()
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(inArray(person.id, wanted));
	return new Map(rows.map((row) => [row.id, row.name]));
}

/** The deadline ledger, oldest first, each line with the days it added. */
async function ledgerOf(directiveId: string): Promise<LedgerLine[]> {
	const rows = await database()
		.select({ entry: deadlineEntry, setBy: person.name })
		.from(deadlineEntry)
		.leftJoin(person, eq(person.id, deadlineEntry.setById))
		.where(eq(deadlineEntry.directiveId, directiveId))
		.orderBy(asc(deadlineEntry.position));
	return rows.map(({ entry, setBy }, index) => {
		const before = rows[index - 1]?.entry.deadline;
		return {
			position: entry.position,
			deadline: entry.deadline,
			standing: entry.standing,
			phrase: entry.phrase,
			reason: entry.reason,
			setBy,
			setAt: entry.setAt,
			days: before && entry.deadline ? daysBetween(before, entry.deadline) : null,
		};
	});
}

/** Reports with their evidence, newest first, as far as the reader may see them. */
async function reportsOf(scope: Scope, state: DirectiveState): Promise<ReportOutput[]> {
	const { locale } = scope.actor;
	const seen = reportsSeen(scope, state);
	const found = await database()
		.select({ report, organization, writtenBy: person.name })
		.from(report)
		.innerJoin(organization, eq(organization.id, report.organizationId))
		.innerJoin(person, eq(person.id, report.writtenById))
		.where(eq(report.directiveId, state.id))
		.orderBy(desc(report.position));
	const rows = found.filter((row) => seen(row.report));
	if (rows.length === 0) return [];
	const pieces = await database()
		.select({ evidence, file })
		.from(evidence)
		.leftJoin(file, eq(file.id, evidence.fileId))
		.where(
			inArray(
				evidence.reportId,
				rows.map((row) => row.report.id),
			),
		)
		.orderBy(asc(evidence.reportId), asc(evidence.position));
	const reviewers = await namesOf(rows.map((row) => row.report.reviewedById));
	const contributions = await consolidated(
		scope,
		state,
		rows.map((row) => row.report),
	);
	const remarks = await remarksOn(rows.map((row) => row.report.id));
	return rows.map((row) => ({
		id: row.report.id,
		kind: row.report.kind as ReportOutput['kind'],
		organization: nameOf(locale, row.organization),
		text: row.report.text,
		percent: row.report.percent,
		confidence: row.report.confidence as ReportOutput['confidence'],
		executedOn: row.report.executedOn,
		writtenBy: row.writtenBy,
		recordedAt: row.report.recordedAt,
		review: row.report.review as ReportOutput['review'],
		reviewedBy: row.report.reviewedById ? (reviewers.get(row.report.reviewedById) ?? null) : null,
		reviewedAt: row.report.reviewedAt,
		reviewNote: row.report.reviewNote,
		evidence: pieces
			.filter(({ evidence: piece }) => piece.reportId === row.report.id)
			.map(({ evidence: piece, file: held }) => ({
				id: piece.id,
				kind: piece.kind as ReportOutput['evidence'][number]['kind'],
				title: piece.title,
				url: piece.url,
				documentNumber: piece.documentNumber,
				documentDate: piece.documentDate,
				file: held && { id: held.id, name: held.name, size: held.size, mediaType: held.mediaType },
			})),
		contributions: contributions(row.report),
		remarks: remarks.get(row.report.id) ?? [],
	}));
}

/** Findings and decisions, newest first. */
async function decisionsOf(directiveId: string): Promise<DecisionOutput[]> {
	const rows = await database()
		.select({ decision, madeBy: person.name })
		.from(decision)
		.innerJoin(person, eq(person.id, decision.madeById))
		.where(eq(decision.directiveId, directiveId))
		.orderBy(desc(decision.position));
	const until = await controlDates(directiveId);
	return rows.map(({ decision: made, madeBy }) => ({
		id: made.id,
		kind: made.kind,
		outcome: made.outcome as DecisionOutput['outcome'],
		assessment: made.assessment as DecisionOutput['assessment'],
		basis: made.basis,
		note: made.note,
		executedOn: made.executedOn,
		reportId: made.reportId,
		until: made.kind === 'additional_control' ? (until.pop() ?? null) : null,
		madeBy,
		madeAt: made.madeAt,
	}));
}

/** The dates until which additional control was set, oldest first: the trail keeps each with its decision. */
async function controlDates(directiveId: string): Promise<string[]> {
	const rows = await database()
		.select({ facts: trailEvent.facts })
		.from(trailEvent)
		.where(and(eq(trailEvent.directiveId, directiveId), eq(trailEvent.action, 'directive.keep-on-control')))
		.orderBy(asc(trailEvent.seq));
	return rows.map(({ facts }) => String((facts as Record<string, unknown>).until));
}

/** The trail of one directive, newest first, for whoever may read the directive; up to an instant if one is given. */
export async function readDirectiveTrail(actor: Actor, number: string, until?: Instant) {
	const scope = scopeFor(actor, 'directive.read');
	const state = await openDirective(actor, number);
	const seen = eventsSeen(scope, placeOf(state));
	const rows = await database()
		.select()
		.from(trailEvent)
		.where(and(eq(trailEvent.directiveId, state.id), until ? lte(trailEvent.at, until) : undefined))
		.orderBy(desc(trailEvent.seq))
		.limit(500);
	return rows
		.map((row) => ({
			seq: row.seq,
			at: row.at,
			actor: row.actorName,
			action: row.action,
			facts: row.facts as Record<string, unknown>,
			hash: row.hash,
		}))
		.filter(seen);
}
