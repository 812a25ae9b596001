import { withWholeWords } from '#server/capture/broken-words.ts';
import type { Proposal } from '#server/capture/proposal.ts';
import { suggestTitle } from '#server/capture/title.ts';
import type { Card } from '#server/minutes/inputs.ts';
import { indicatorsOf } from '#server/minutes/proposed-figures.ts';
import { usualDay } from '#server/minutes/rhythm.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import type { WorkingCalendar } from '#server/platform/working-days.ts';

/** The most cards that one text may make: about a thousand pages of minutes. */
export const mostCards = 1000;

type Ground = {
	meetingDate: CalendarDate;
	calendar: WorkingCalendar;
	/** Codes of the organizations that may be given directives. */
	codes: ReadonlySet<string>;
};

/** One line, cut at a length. */
function line(text: string | null, most: number): string {
	return (text ?? '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, most);
}

/** The cards that proposals make, in the order of the text; what is not known is left empty for the clerk. */
export function cardsOf(proposals: readonly Proposal[], ground: Ground): Card[] {
	return proposals.slice(0, mostCards).map((one, index) => cardOf(one, `p${index + 1}`, ground));
}

function cardOf(one: Proposal, id: string, { meetingDate, calendar, codes }: Ground): Card {
	const known = one.assignees.map((each) => (each.code !== null && codes.has(each.code) ? each.code : ''));
	const lead = known[0] ?? '';
	const others = [...new Set(known.slice(1))].filter((code) => code !== '' && code !== lead).slice(0, 60);
	const title = suggestTitle(
		one.action || withWholeWords(one.quote),
		one.language,
		{ meetingDate, calendar },
		one.assignees.map(({ name }) => name),
	);
	const { language, standing } = one;
	const itemNumber = line(one.number, 20);
	const recurrence = one.recurring && {
		...one.recurring,
		day: one.recurring.day ?? usualDay[one.recurring.frequency],
	};
	const indicators = indicatorsOf(one.indicators, line(title, 200));
	const links = one.links.map((link) => line(link, 300));
	const deadline = one.standing ? '' : (one.deadline ?? '');
	return {
		id,
		start: one.start,
		end: one.end,
		itemNumber,
		words: wordsOf(one.quote),
		language,
		titles: { en: '', ru: '', kk: '', [language]: line(title, 300) },
		lead,
		coExecutors: others.map((organization) => ({ organization, part: '', dueOn: '' })),
		deadline,
		deadlinePhrase: line(one.deadlineText, 300),
		standing,
		recurrence,
		topic: '',
		kind: '',
		urgency: '',
		basis: '',
		indicators,
		links,
		restricted: false,
		dropped: false,
		proposed: {
			leadName: line(one.assignees[0]?.name ?? '', 400),
			leadCode: lead,
			others,
			inferred: one.assignees[0]?.inferred ?? false,
			unknown: one.assignees
				.filter((_, place) => known[place] === '')
				.map(({ name }) => line(name, 400))
				.slice(0, 60),
			phrase: line(one.deadlineText, 400),
			deadline,
			parts: { itemNumber, language, title: line(title, 300), standing, recurrence, indicators, links },
			repeated: Math.min(one.also.length, 1000),
			confidence: one.confidence,
			reasons: one.reasons.map((each) =>
				each.part === 'lead' && lead === '' && one.assignees[0]?.code ? { ...each, code: 'gives_directives' } : each,
			),
			links: one.links.map((link) => line(link, 1000)),
			indicators: one.indicators.map((indicator) => line(indicator, 1000)),
		},
	};
}

/** The words as they will be kept: words that the end of a line broke are whole, the rest stays verbatim. */
export function wordsOf(quote: string): string {
	const lines = quote.replaceAll('\r\n', '\n').replaceAll('\u0000', '').toWellFormed();
	return withWholeWords(lines).trim().slice(0, 20_000);
}
