import { isDraft } from '#server/directives/lifecycle.ts';
import { rhythmInWords } from '#server/obligations/words.ts';
import { dateOf } from '#server/platform/clock.ts';
import { type Locale, type Translate, translator } from '#server/platform/language.ts';
import { kindText, levelText, topicText, urgencyText, type Worded } from '#server/summaries/line.ts';

/** A value of a table of data; dates are `YYYY-MM-DD`. */
export type CellValue = string | number | null;

export type DataColumn = {
	key: string;
	header: string;
	kind: 'text' | 'date' | 'number';
	/** In characters, for sheets. */
	width: number;
};

type Kind = Pick<DataColumn, 'kind' | 'width'> & { summaryOnly?: true };
type Reading = { row: Worded; locale: Locale; t: Translate };

const text = (width: number): Kind => ({ kind: 'text', width });
const date: Kind = { kind: 'date', width: 13 };
const number: Kind = { kind: 'number', width: 11 };
const onDay = (instant: string | null) => (instant ? dateOf(instant) : null);

/** Every column of the directives' table in CSV and XLSX, of the register and of summaries alike. */
const table: Record<string, Kind & { of(reading: Reading): CellValue }> = {
	number: { ...text(12), of: ({ row }) => row.number },
	item: { ...text(8), of: ({ row }) => row.itemNumber },
	meeting: { ...text(30), of: ({ row }) => row.meeting?.title ?? null },
	meetingDate: { ...date, of: ({ row }) => row.meeting?.heldOn ?? null },
	title: { ...text(40), of: ({ row }) => row.title },
	words: { ...text(60), of: ({ row }) => row.words },
	issuer: { ...text(20), of: ({ row }) => row.issuer },
	issuerLevel: { ...text(20), of: ({ row, locale }) => levelText(row.issuerLevel, locale) },
	basis: { ...text(20), of: ({ row }) => row.basis },
	topic: { ...text(18), of: ({ row, locale }) => topicText(row.topic, locale) },
	kind: { ...text(22), of: ({ row, locale }) => kindText(row.kind, locale) },
	urgency: { ...text(14), of: ({ row, locale }) => urgencyText(row.urgency, locale) },
	language: { ...text(12), of: ({ row, t }) => t(`directive.language.${row.language}`) },
	restricted: { ...text(14), of: ({ row, t }) => yes(row.restricted, t) },
	lead: { ...text(30), of: ({ row }) => row.lead?.name ?? null },
	coExecutors: { ...text(26), of: ({ row }) => row.coExecutors.map((each) => each.short).join(', ') },
	responsible: { ...text(22), of: ({ row }) => row.responsible },
	originalDeadline: { ...date, of: ({ row }) => row.originalDeadline },
	deadline: { ...date, of: ({ row }) => row.deadline },
	standing: { ...text(11), of: ({ row, t }) => yes(row.standing, t) },
	phrase: { ...text(18), of: ({ row }) => row.deadlinePhrase },
	recurrence: { ...text(30), of: ({ row, locale }) => rhythmInWords(locale, row.recurrence) || null },
	moves: { ...number, of: ({ row }) => row.deadlineMoves },
	daysMoved: { ...number, of: ({ row }) => row.daysMoved },
	extensionPending: { ...text(14), of: ({ row, t }) => yes(row.extensionPending, t) },
	breachedOn: { ...date, of: ({ row }) => row.breachedOn },
	confidence: { ...text(18), of: ({ row, t }) => track(row.confidence, t) },
	percent: { ...number, of: ({ row }) => row.percent },
	assessment: { ...text(18), of: ({ row, t }) => track(row.assessment, t) },
	schedule: { ...text(18), of: ({ row, t }) => (isDraft(row.stage) ? null : t(`marks.schedule.${row.schedule}`)) },
	daysLate: { ...number, of: ({ row }) => row.daysLate },
	stage: { ...text(20), of: ({ row, t }) => t(`marks.stage.${row.stage}`) },
	outcome: { ...text(16), of: ({ row, t }) => (row.outcome ? t(`marks.outcome.${row.outcome}`) : null) },
	issuedOn: { ...date, of: ({ row }) => onDay(row.issuedAt) },
	executedOn: { ...date, of: ({ row }) => row.executedOn },
	closedOn: { ...date, of: ({ row }) => row.closedOn },
	lastReportOn: { ...date, of: ({ row }) => onDay(row.lastReportAt) },
	lastReport: { ...text(50), summaryOnly: true, of: ({ row }) => row.lastReport ?? null },
	roadMap: { ...text(40), summaryOnly: true, of: ({ row }) => row.roadMap || null },
};

function track(value: string | null, t: Translate): string | null {
	return value ? t(`marks.track.${value}`) : null;
}

/** Remembers words: a table says the same few a hundred thousand times. */
function remembering(t: Translate): Translate {
	const known = new Map<string, string>();
	return (key) => {
		const word = known.get(key) ?? t(key);
		known.set(key, word);
		return word;
	};
}

function yes(value: boolean, t: Translate): string | null {
	return value ? t('summaries.export.yes') : null;
}

/** The headings of everything that an exported register holds, in one language, by the column's key. */
export function registerHeadings(locale: Locale): ReadonlyMap<string, string> {
	return new Map(directiveTable(locale, 'register').columns.map(({ key, header }) => [key, header]));
}

/** The table of directives in one language: its columns, and the cells of a row. The register has no reports in it. */
export function directiveTable(locale: Locale, kind: 'register' | 'summary') {
	const t = remembering(translator(locale));
	const chosen = Object.entries(table).filter(([, column]) => kind === 'summary' || !column.summaryOnly);
	const columns = chosen.map(
		([key, column]): DataColumn => ({
			key,
			header: t(`summaries.export.${key}`),
			kind: column.kind,
			width: column.width,
		}),
	);
	const cells = (row: Worded): CellValue[] => {
		const reading = { row, locale, t };
		return chosen.map(([, column]) => column.of(reading));
	};
	return { columns, cells };
}
