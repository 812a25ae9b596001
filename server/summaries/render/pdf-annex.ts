import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { type AnnexRow, annexColumns, type SummaryModel } from '#server/summaries/model.ts';
import { bucketTone, ink, toneInk } from '#server/summaries/render/palette.ts';
import { lines } from '#server/summaries/render/pdf-parts.ts';

/** A row with more text than this may break over pages; shorter ones stay whole. */
const WHOLE_ROW = 1_500;
const widths = [44, '*', 88, 80, 64, 64, 62, 112];

/** The annex: every directive with its deadlines, its three statuses and the last report, header repeated. */
export function annexTable(model: SummaryModel): Content {
	const header = annexColumns.map(
		(column): TableCell => ({
			text: model.labels.columns[column],
			style: 'quiet',
			bold: true,
			fontSize: 7.2,
			lineHeight: 1.1,
		}),
	);
	const whole = model.annex.every(({ line }) => line.words.length < WHOLE_ROW);
	return {
		table: { headerRows: 1, dontBreakRows: whole, widths, body: [header, ...model.annex.map((row) => cells(row))] },
		layout: lines(),
		fontSize: 7.6,
		lineHeight: 1.12,
	};
}

function cells({ line, bucket }: AnnexRow): TableCell[] {
	const tone = toneInk[bucketTone[bucket] ?? 'plain'];
	return [
		{ stack: [{ text: line.number, bold: true, noWrap: true }, ...quiet(line.item)] },
		{
			stack: [
				{ text: line.title, bold: true },
				{ text: line.words, margin: [0, 1, 0, 1] },
				...quiet([line.source, line.restricted].filter(Boolean).join(' · ')),
			],
		},
		{ stack: [{ text: line.lead || '–' }, ...quiet(line.coExecutors)] },
		{
			stack: [
				{ text: line.deadline || '–', bold: true },
				...quiet(line.phrase ? `«${line.phrase}»` : ''),
				...quiet(line.moved),
				...(line.breached ? [{ text: line.breached, color: toneInk.alarm, fontSize: 7 }] : []),
			],
		},
		{ text: line.selfReport || '–' },
		{ text: line.assessment || '–' },
		{
			stack: [
				{ text: line.schedule || '–', bold: true, color: tone },
				...quiet([line.stage, line.closedOn].filter(Boolean).join(', ')),
			],
		},
		{
			stack: [
				{ text: line.lastReportOn || '–', bold: line.lastReportOn !== '' },
				...quiet(line.lastReport),
				...quiet(line.roadMap),
			],
		},
	];
}

function quiet(text: string): Content[] {
	return text ? [{ text, color: ink.quiet, fontSize: 7 }] : [];
}
