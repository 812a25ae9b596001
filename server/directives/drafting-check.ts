import { findDeadlines } from '#server/capture/deadlines.ts';
import { fold } from '#server/capture/folded.ts';
import { grammarOf } from '#server/capture/languages.ts';
import { regex, spaced, words } from '#server/capture/patterns.ts';
import { sentencesOf } from '#server/capture/segment.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { Locale } from '#server/platform/language.ts';
import {
	isWorkingDay,
	shiftToWorkingDay,
	type WorkingCalendar,
	workingDaysBetween,
} from '#server/platform/working-days.ts';

/** What the check may find; each code has its sentences under `drafting.<code>` in messages/. */
export const draftingCodes = [
	'result_vague',
	'result_missing',
	'lead_missing',
	'deadline_missing',
	'deadline_past',
	'deadline_short',
	'deadline_not_working',
	'several',
	'duplicate',
	'resources_missing',
] as const;
export type DraftingCode = (typeof draftingCodes)[number];

/** One finding with the facts of its sentence. Dates are `YYYY-MM-DD`. */
export type DraftingWarning = { code: DraftingCode; facts: Record<string, string | number> };

/** What is judged of a directive. */
export type Drafted = {
	words: string;
	language: Locale;
	/** Whether a lead is named. */
	hasLead: boolean;
	deadline: CalendarDate | null;
	standing: boolean;
	basis: string | null;
	/** Which typical plan fits it, where somebody said so. */
	kind: string | null;
};

export type DraftingGround = {
	today: CalendarDate;
	/** The day of the meeting, where it came from one. */
	heldOn: CalendarDate | null;
	calendar: WorkingCalendar;
	/** Directives on control that say the same, the likest first. */
	duplicates: readonly { number: string; title: string }[];
};

/** Nobody executes anything in less. */
const leastWorkingDays = 2;
/** Kinds of directives that cannot be carried out without money or a document to rest on. */
const spendingKinds = /construction|rollout|procurement/;

/**
 * What a directive's drafting falls short of: a concrete end result, a named lead, a realistic deadline, one directive
 * per item, no duplicate, resources or a basis where the matter demands them. Deterministic and pure; the findings
 * stand in the order of `draftingCodes`.
 */
export function checkDrafting(drafted: Drafted, ground: DraftingGround): DraftingWarning[] {
	const found: DraftingWarning[] = [];
	found.push(...resultOf(drafted));
	if (!drafted.hasLead) found.push({ code: 'lead_missing', facts: {} });
	found.push(...termOf(drafted, ground));
	const count = directivesIn(drafted.words, drafted.language, ground);
	if (count > 1) found.push({ code: 'several', facts: { count } });
	for (const { number, title } of ground.duplicates.slice(0, 1))
		found.push({ code: 'duplicate', facts: { number, title } });
	if (lacksResources(drafted)) found.push({ code: 'resources_missing', facts: {} });
	return found;
}

function resultOf({ words: text, language }: Drafted): DraftingWarning[] {
	const { plain, low } = fold(text);
	const signs = grammarOf(language).drafting;
	// "Take measures" has a verb that elsewhere ends in a result: what is vague as a whole does not count by its parts.
	if (words(signs.result, '').test(low.replace(words(signs.vague), ' '))) return [];
	const vague = words(signs.vague, '').exec(low);
	if (vague)
		return [
			{ code: 'result_vague', facts: { phrase: plain.slice(vague.index, vague.index + vague[0].length).slice(0, 80) } },
		];
	return words(`${signs.neutral}|${signs.told}`, '').test(low) ? [] : [{ code: 'result_missing', facts: {} }];
}

function termOf({ deadline, standing }: Drafted, { today, heldOn, calendar }: DraftingGround): DraftingWarning[] {
	if (standing) return [];
	if (!deadline) return [{ code: 'deadline_missing', facts: {} }];
	const found: DraftingWarning[] = [];
	const from = heldOn && heldOn > today ? heldOn : today;
	if (deadline < today) found.push({ code: 'deadline_past', facts: { deadline } });
	else if (workingDaysBetween(calendar, from, deadline) < leastWorkingDays)
		found.push({ code: 'deadline_short', facts: { deadline, least: leastWorkingDays } });
	if (!isWorkingDay(calendar, deadline))
		found.push({
			code: 'deadline_not_working',
			facts: {
				deadline,
				before: shiftToWorkingDay(calendar, deadline, 'preceding'),
				after: shiftToWorkingDay(calendar, deadline, 'following'),
			},
		});
	return found;
}

const itemMark = /^\s*(?:\d{1,2}[.)]|[-•–—*]|\p{Ll}\))\s+\S/u;

/**
 * How many directives a text seems to hold: its list items, its sentences with an act of their own (a sentence that
 * only asks for a report belongs to the one before), or two dates for different things.
 */
function directivesIn(text: string, language: Locale, ground: DraftingGround): number {
	const signs = grammarOf(language).drafting;
	const act = words(`${signs.result}|${signs.vague}|${signs.neutral}`, '');
	const items = text.split('\n').filter((line) => itemMark.test(line)).length;
	if (items > 1) return items;
	const { plain, low } = fold(text);
	const grammar = grammarOf(language);
	const report = words(grammar.reportOnIt, '');
	const sentences = sentencesOf(plain, { start: 0, end: plain.length }, regex(spaced(grammar.abbreviations)))
		.map(({ start, end }) => low.slice(start, end))
		.filter((sentence) => act.test(sentence) && !report.test(sentence));
	if (sentences.length > 1) return sentences.length;
	const timed = { meetingDate: ground.heldOn ?? ground.today, calendar: ground.calendar };
	const dates = findDeadlines(low, { start: 0, end: Math.min(low.length, 5000) }, grammar, timed)
		.filter(({ weak, reason }) => !weak && (reason === 'named_date' || reason === 'end_of_period'))
		.map(({ date }) => date);
	return new Set(dates).size > 1 ? 2 : 1;
}

function lacksResources({ words: text, language, basis, kind }: Drafted): boolean {
	const { low } = fold(text);
	const signs = grammarOf(language).drafting;
	const spends = (kind !== null && spendingKinds.test(kind)) || words(signs.spending, '').test(low);
	return spends && !basis && !words(signs.resources, '').test(low);
}
