import { type Paragraph, type Table, TableRow } from 'docx';
import { type AnnexColumn, type AnnexRow, annexColumns, type SummaryModel } from '#server/summaries/model.ts';
import { cell, grid, line, rowLines } from '#server/summaries/render/docx-parts.ts';
import { bucketTone, hex, ink, toneInk } from '#server/summaries/render/palette.ts';

/** Widths between the margins of a page laid across, in twentieths of a point. */
const widths: Record<AnnexColumn, number> = {
	number: 1_300,
	directive: 3_818,
	organizations: 1_800,
	deadline: 1_700,
	selfReport: 1_290,
	assessment: 1_290,
	schedule: 1_300,
	lastReport: 2_300,
};

/** The annex: every directive with its deadlines, its three statuses and the last report; the header repeats. */
export function annexTable(model: SummaryModel): Table {
	const head = annexColumns.map((column) =>
		cell(widths[column], line({ text: model.labels.columns[column], bold: true, size: 15, color: ink.quiet }), {
			shading: { fill: hex(ink.band) },
		}),
	);
	const rows = model.annex.map((row) => {
		const said = cells(row);
		return new TableRow({
			cantSplit: true,
			children: annexColumns.map((column) => cell(widths[column], said[column])),
		});
	});
	return grid(Object.values(widths), [new TableRow({ tableHeader: true, children: head }), ...rows], rowLines);
}

function cells({ line: said, bucket }: AnnexRow): Record<AnnexColumn, Paragraph[]> {
	const tone = toneInk[bucketTone[bucket] ?? 'plain'];
	return {
		number: [line({ text: said.number, bold: true, size: 16 }), ...quiet(said.item)],
		directive: [
			line({ text: said.title, bold: true, size: 16 }),
			line({ text: said.words, size: 16 }),
			...quiet([said.source, said.restricted].filter(Boolean).join(' · ')),
		],
		organizations: [line({ text: said.lead || '–', size: 16 }), ...quiet(said.coExecutors)],
		deadline: [
			line({ text: said.deadline || '–', bold: true, size: 16 }),
			...quiet(said.phrase ? `«${said.phrase}»` : ''),
			...quiet(said.moved),
			...(said.breached ? [line({ text: said.breached, size: 14, color: toneInk.alarm })] : []),
		],
		selfReport: [line({ text: said.selfReport || '–', size: 16 })],
		assessment: [line({ text: said.assessment || '–', size: 16 })],
		schedule: [
			line({ text: said.schedule || '–', bold: true, size: 16, color: tone }),
			...quiet([said.stage, said.closedOn].filter(Boolean).join(', ')),
		],
		lastReport: [
			line({ text: said.lastReportOn || '–', bold: said.lastReportOn !== '', size: 16 }),
			...quiet(said.lastReport),
			...quiet(said.roadMap),
		],
	};
}

function quiet(text: string): Paragraph[] {
	return text ? [line({ text, size: 14, color: ink.quiet })] : [];
}
