import { inArray } from 'drizzle-orm';
import { organization, person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import type { ChangesOutput } from '#server/directives/outputs.ts';
import { country } from '#server/directives/rules.ts';
import { type Staleness, stalenessOf } from '#server/directives/staleness.ts';
import type { Assignment } from '#server/directives/state.ts';
import { openDirective } from '#server/history/openings.ts';
import { typicalPlans } from '#server/milestones/typical-plans.ts';
import { rhythmInWords } from '#server/obligations/words.ts';
import { nameOf } from '#server/organizations/names.ts';
import { formatDate, formatInstant, formatPercent } from '#server/platform/dates.ts';
import { hasSentence, inLocale, type Locale, translator } from '#server/platform/language.ts';

/**
 * What others changed in a directive since a version of it was read, in the reader's words: stands beside the words
 * of the person whose save came too late. NOT_FOUND outside the reader's reach.
 */
export async function describeChanges(actor: Actor, input: { number: string; since: number }): Promise<ChangesOutput> {
	const scope = scopeFor(actor, 'directive.read');
	const state = await openDirective(actor, input.number);
	const { version, changedBy, changedAt, changes } = await stalenessOf(scope, state, input.since);
	return {
		version,
		changedBy,
		changedAt: formatInstant(actor.locale, changedAt),
		changes: await changesInWords(actor.locale, changes),
	};
}

/** Changes of fields as people read them, in the reader's language; what says nothing to people is left out. */
export async function changesInWords(locale: Locale, changes: Staleness['changes']): Promise<ChangesOutput['changes']> {
	const t = translator(locale);
	const named = changes.filter(({ field }) => isNamed(locale, field));
	const names = await namesIn(locale, named);
	for (const { kind, names: plan } of await typicalPlans()) names.set(kind, inLocale(plan, locale));
	return named.map(({ field, before, after }) => ({
		field,
		label: t(`directive.changed.${field}`),
		before: wordsFor(locale, field, before, names),
		after: wordsFor(locale, field, after, names),
	}));
}

/** The names of the fields that changed, in the reader's language. */
export function changedFields(locale: Locale, changes: Staleness['changes']): string[] {
	const named = changes.filter(({ field }) => isNamed(locale, field));
	return named.map(({ field }) => translator(locale)(`directive.changed.${field}`));
}

/** Only what has a name for people: keys and counters say nothing to them. */
function isNamed(locale: Locale, field: string): boolean {
	return hasSentence(locale, `directive.changed.${field}`);
}

/** Names of the people and organizations that the changes point to by id. */
async function namesIn(locale: Locale, changes: Staleness['changes']): Promise<Map<string, string>> {
	const values = changes.flatMap(({ before, after }) => [before, after]);
	const ids = values.flatMap((value) => (isAssignments(value) ? value.map((each) => each.organizationId) : [value]));
	const wanted = ids.filter((id): id is string => typeof id === 'string' && /^[0-9a-z]{26}$/.test(id));
	if (wanted.length === 0) return new Map();
	const [organizations, people] = await Promise.all([
		database().select().from(organization).where(inArray(organization.id, wanted)),
		database().select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, wanted)),
	]);
	return new Map([
		...organizations.map((row) => [row.id, nameOf(locale, row).name] as const),
		...people.map((row) => [row.id, row.name] as const),
	]);
}

const statuses: Record<string, string> = {
	stage: 'marks.stage',
	outcome: 'marks.outcome',
	proposedOutcome: 'marks.outcome',
	confidence: 'marks.track',
	assessment: 'marks.track',
	language: 'directive.language',
};

function wordsFor(locale: Locale, field: string, value: unknown, names: Map<string, string>): string {
	const t = translator(locale);
	if (value === null || value === undefined || value === '') return t('directive.changed.nothing');
	if (typeof value === 'boolean') return t(value ? 'directive.changed.yes' : 'directive.changed.no');
	if (typeof value === 'number') return field === 'percent' ? formatPercent(locale, value) : String(value);
	if (field === 'recurrence') return rhythmInWords(locale, value);
	if (isAssignments(value)) return assignmentsInWords(locale, value, names);
	if (field === 'pendingExtensionId') return t('directive.changed.waiting');
	const text = String(value);
	const { issuerLevels, topics, urgencyMarks } = country().rules;
	if (field in statuses) return t(`${statuses[field]}.${text}`);
	if (field === 'issuerLevel') return issuerLevels.find(({ level }) => level === text)?.name[locale] ?? text;
	if (field === 'urgency') return urgencyMarks.find(({ code }) => code === text)?.name[locale] ?? text;
	if (field === 'topic') return inLocale(topics.find(({ code }) => code === text)?.name ?? {}, locale) || text;
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(locale, text);
	if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return formatInstant(locale, text);
	return names.get(text) ?? text;
}

function isAssignments(value: unknown): value is Assignment[] {
	return Array.isArray(value);
}

function assignmentsInWords(locale: Locale, assignments: Assignment[], names: Map<string, string>): string {
	const t = translator(locale);
	return assignments
		.map(({ organizationId, part, dueOn, contribution }) =>
			[
				names.get(organizationId) ?? '',
				part,
				dueOn && formatDate(locale, dueOn),
				contribution && t(`directive.contribution.${contribution}`),
			]
				.filter(Boolean)
				.join(', '),
		)
		.join('; ');
}
