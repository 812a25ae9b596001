import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { assignment, directive, meeting } from '#db/schema/directives.ts';
import { organization, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { DirectiveRow, OrganizationRef } from '#server/directives/outputs.ts';
import { country } from '#server/directives/rules.ts';
import { daysLate, scheduleOf } from '#server/directives/schedule.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { rhythmOf } from '#server/obligations/kept.ts';
import { nameOf } from '#server/organizations/names.ts';
import { today } from '#server/platform/clock.ts';
import { daysBetween } from '#server/platform/dates.ts';
import { inLocale, type Locale } from '#server/platform/language.ts';

/** What a row is made of beside the directive itself. */
export type Surroundings = {
	meeting: { id: string; title: string; heldOn: string } | null;
	lead: OrganizationRef | null;
	coExecutors: OrganizationRef[];
	responsible: string | null;
};

/** As a list names a directive: the words of a restricted one are told where it is opened, and that is written down. */
export function asListed(row: DirectiveRow): DirectiveRow {
	return row.restricted ? { ...row, words: '' } : row;
}

/** Directives with their surroundings as lists name them, in the given order. The caller's condition carries the scope. */
export async function selectRows(locale: Locale, condition: SQL, order: SQL[], limit: number): Promise<DirectiveRow[]> {
	return (await selectWholeRows(locale, condition, order, limit)).map(asListed);
}

/** The same with the words of restricted directives, for whoever notes them as opened before telling anything. */
export async function selectWholeRows(
	locale: Locale,
	condition: SQL,
	order: SQL[],
	limit: number,
): Promise<DirectiveRow[]> {
	const rows = await database()
		.select({
			directive,
			lead: organization,
			meeting: { id: meeting.id, title: meeting.title, heldOn: meeting.heldOn },
			responsible: person.name,
		})
		.from(directive)
		.leftJoin(organization, eq(organization.id, directive.leadOrganizationId))
		.leftJoin(meeting, eq(meeting.id, directive.meetingId))
		.leftJoin(person, eq(person.id, directive.responsibleId))
		.where(condition)
		.orderBy(...order)
		.limit(limit);
	const others = await coExecutorsOf(
		locale,
		rows.map((row) => row.directive.id),
	);
	return rows.map((row) =>
		rowOf(locale, row.directive as DirectiveState, {
			meeting: row.meeting?.id ? row.meeting : null,
			lead: row.lead ? nameOf(locale, row.lead) : null,
			coExecutors: others.get(row.directive.id) ?? [],
			responsible: row.responsible,
		}),
	);
}

async function coExecutorsOf(locale: Locale, ids: string[]): Promise<Map<string, OrganizationRef[]>> {
	const found = new Map<string, OrganizationRef[]>();
	if (ids.length === 0) return found;
	const rows = await database()
		.select({ directiveId: assignment.directiveId, organization })
		.from(assignment)
		.innerJoin(organization, eq(organization.id, assignment.organizationId))
		.where(and(inArray(assignment.directiveId, ids), eq(assignment.role, 'co')))
		.orderBy(asc(assignment.directiveId), asc(assignment.position));
	for (const row of rows) {
		const list = found.get(row.directiveId) ?? [];
		list.push(nameOf(locale, row.organization));
		found.set(row.directiveId, list);
	}
	return found;
}

type Described = Omit<DirectiveState, 'assignments'>;

/** The dates by which a directive is judged: a draft's deadline does not run yet. */
export function datesOf(state: Pick<Described, 'issuedAt' | 'deadline' | 'settledOn' | 'closedOn'>) {
	return {
		deadline: state.issuedAt ? state.deadline : null,
		settledOn: state.settledOn,
		closedOn: state.closedOn,
	};
}

type Texts = Pick<
	Described,
	'titleEn' | 'titleRu' | 'titleKk' | 'words' | 'language' | 'wordsEn' | 'wordsRu' | 'wordsKk'
>;

/**
 * The title for a reader, else the words in the reader's language, shortened where a title would stand; only when
 * nothing is in that language, a title in another one or the words as they were given.
 */
export function titleOf(locale: Locale, state: Texts): string {
	const titles = { en: state.titleEn, ru: state.titleRu, kk: state.titleKk };
	const words = { en: state.wordsEn, ru: state.wordsRu, kk: state.wordsKk };
	return titles[locale] || shortened(words[locale]) || inLocale(titles, locale) || shortened(state.words);
}

function shortened(text: string | null): string {
	const line = text?.replace(/\s+/g, ' ') ?? '';
	return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}

/** A directive as lists show it, as of `day`. */
export function rowOf(locale: Locale, state: Described, around: Surroundings, day = today()): DirectiveRow {
	const dates = datesOf(state);
	const moved = state.deadline && state.originalDeadline ? daysBetween(state.originalDeadline, state.deadline) : 0;
	return {
		id: state.id,
		number: state.number,
		version: state.version,
		itemNumber: state.itemNumber,
		title: titleOf(locale, state),
		words: state.words,
		language: state.language,
		...around,
		issuer: state.issuer,
		issuerLevel: state.issuerLevel,
		basis: state.basis,
		topic: state.topic,
		kind: state.kind,
		recurrence: rhythmOf(state.recurrence),
		urgency: state.urgency ?? null,
		restricted: state.restricted,
		stage: state.stage,
		outcome: state.outcome,
		proposedOutcome: state.proposedOutcome,
		extensionPending: state.pendingExtensionId != null,
		confidence: state.confidence,
		percent: state.percent,
		assessment: state.assessment,
		schedule: scheduleOf(dates, day, country().rules.dueSoonDays),
		daysLate: daysLate(dates, day),
		standing: state.standing,
		deadline: state.deadline,
		deadlinePhrase: state.deadlinePhrase,
		originalDeadline: state.originalDeadline,
		deadlineMoves: state.deadlineMoves,
		daysMoved: moved,
		breachedOn: state.breachedOn,
		executedOn: state.executedOn,
		closedOn: state.closedOn,
		controlUntil: state.controlUntil,
		issuedAt: state.issuedAt,
		lastReportAt: state.lastReportAt,
		updatedAt: state.updatedAt,
	};
}
