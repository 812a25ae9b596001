import { isClosed, isDraft } from '#server/directives/lifecycle.ts';
import type { DirectiveRow } from '#server/directives/outputs.ts';
import { country } from '#server/directives/rules.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { dateOf } from '#server/platform/clock.ts';
import { formatDate, formatPercent } from '#server/platform/dates.ts';
import { type Locale, translator } from '#server/platform/language.ts';
import { excerpt } from '#server/summaries/excerpt.ts';

/** Longest piece of a report that a document quotes, in characters. */
const EXCERPT = 240;

/** What is worded: a row of the register, and in summaries the newest report's own words. */
export type Worded = DirectiveRow & { lastReport?: string | null; roadMap?: string };

/** One directive as people read it: every text in one language. What is not there is an empty string. */
export type DirectiveLine = {
	number: string;
	/** "item 3.2". */
	item: string;
	title: string;
	words: string;
	/** The meeting and its date, else who gave it. */
	source: string;
	issuer: string;
	topic: string;
	restricted: string;
	lead: string;
	coExecutors: string;
	deadline: string;
	/** "originally 1 Sep 2025, moved 2×, +30 days". */
	moved: string;
	/** "missed on 2 Sep 2025". */
	breached: string;
	phrase: string;
	selfReport: string;
	assessment: string;
	schedule: string;
	/** The stage, or once closed the outcome. */
	stage: string;
	closedOn: string;
	lastReportOn: string;
	lastReport: string;
	/** "road map: 3 of 7 done, next …"; empty without one. */
	roadMap: string;
};

/** Words a directive in the language its row was read in. */
export function lineOf(row: Worded, locale: Locale): DirectiveLine {
	const t = translator(locale);
	const date = (value: CalendarDate | null | undefined) => (value ? formatDate(locale, value) : '');
	return {
		number: row.number,
		item: row.itemNumber ? t('summaries.line.item', { item: row.itemNumber }) : '',
		title: row.title,
		words: row.words,
		source: row.meeting
			? t('summaries.line.source', { title: row.meeting.title, date: date(row.meeting.heldOn) })
			: row.issuer,
		issuer: row.issuer,
		topic: topicText(row.topic, locale),
		restricted: row.restricted ? t('marks.restricted') : '',
		lead: row.lead?.name ?? '',
		coExecutors: row.coExecutors.map((each) => each.short).join(', '),
		deadline: row.standing ? t('marks.deadline.standing') : date(row.deadline),
		moved: movedText(row, locale),
		breached: row.breachedOn ? t('summaries.line.breached', { date: date(row.breachedOn) }) : '',
		phrase: row.deadlinePhrase ?? '',
		selfReport: selfReportText(row, locale),
		assessment: row.assessment ? t(`marks.track.${row.assessment}`) : '',
		schedule: isDraft(row.stage) ? '' : t(`marks.schedule.${row.schedule}`),
		stage: isClosed(row.stage) && row.outcome ? t(`marks.outcome.${row.outcome}`) : t(`marks.stage.${row.stage}`),
		closedOn: date(row.closedOn),
		lastReportOn: row.lastReportAt ? date(dateOf(row.lastReportAt)) : '',
		lastReport: row.lastReport ? excerpt(row.lastReport, EXCERPT) : '',
		roadMap: row.roadMap ? excerpt(row.roadMap, EXCERPT) : '',
	};
}

function movedText(row: DirectiveRow, locale: Locale): string {
	if (row.deadlineMoves === 0 || !row.originalDeadline) return '';
	return translator(locale)('marks.deadline.moved', {
		original: formatDate(locale, row.originalDeadline),
		times: row.deadlineMoves,
		days: Math.abs(row.daysMoved),
		sign: row.daysMoved < 0 ? '−' : '+',
	});
}

/** The name of a topic, which the country's pack keeps. */
export function topicText(code: string | null, locale: Locale): string {
	if (!code) return '';
	return country().rules.topics.find((topic) => topic.code === code)?.name[locale] ?? code;
}

/** The name of a kind of work as the country's typical plans have it; the code of one that an administrator added. */
export function kindText(code: string | null, locale: Locale): string | null {
	if (!code) return null;
	return country().plans.find(({ kind }) => kind === code)?.name[locale] ?? code;
}

/** The words of a mark of urgency, which the country's rules keep. */
export function urgencyText(code: string | null, locale: Locale): string | null {
	if (!code) return null;
	return country().rules.urgencyMarks.find((mark) => mark.code === code)?.name[locale] ?? code;
}

/** The name of an issuer's level, which the country's pack keeps. */
export function levelText(level: string, locale: Locale): string {
	return country().rules.issuerLevels.find((rule) => rule.level === level)?.name[locale] ?? level;
}

function selfReportText({ confidence, percent }: DirectiveRow, locale: Locale): string {
	const said = confidence ? [translator(locale)(`marks.track.${confidence}`)] : [];
	if (percent !== null) said.push(formatPercent(locale, percent));
	return said.join(', ');
}
