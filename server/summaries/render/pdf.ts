import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { excerpt } from '#server/summaries/excerpt.ts';
import type { SummaryModel } from '#server/summaries/model.ts';
import { ink } from '#server/summaries/render/palette.ts';
import { annexTable } from '#server/summaries/render/pdf-annex.ts';
import { chartTable, figureGrid, legend, organizationBlocks } from '#server/summaries/render/pdf-parts.ts';
import { printed } from '#server/summaries/render/press.ts';

/** Draws a summary as a PDF on A4: an upright part to be read, and the annex across. */
export function renderPdf(model: SummaryModel): Promise<Buffer> {
	return printed(definition(model));
}

function definition(model: SummaryModel): TDocumentDefinitions {
	const made = new Date(model.asOf);
	return {
		pageSize: 'A4',
		pageMargins: [48, 56, 48, 54],
		version: '1.7',
		language: model.locale,
		displayTitle: true,
		info: { title: `${model.title}. ${model.scopeLine}`, author: model.house, creationDate: made, modDate: made },
		defaultStyle: { font: 'NotoSans', fontSize: 9, lineHeight: 1.25, color: ink.text },
		styles: {
			heading: { fontSize: 12.5, bold: true, color: ink.accent, margin: [0, 16, 0, 6] },
			quiet: { fontSize: 8, color: ink.quiet },
		},
		// A heading at the foot of a page would part from what it heads.
		pageBreakBefore: (node) => node.headlineLevel === 1 && (node.startPosition?.verticalRatio ?? 0) > 0.84,
		header: (page) => (page === 1 ? null : runningHead(model)),
		footer: (page, count, size) => runningFoot(model, page, count, size.width),
		content: [...cover(model), ...body(model)],
	} as TDocumentDefinitions;
}

function cover(model: SummaryModel): Content[] {
	return [
		{
			columns: [
				{ text: model.house, width: '*', bold: true, color: ink.quiet },
				{ text: model.restrictedLine, width: 'auto', bold: true },
			],
			fontSize: 8.5,
		},
		rule(ink.accent, 1.2, [0, 4, 0, 14]),
		{ text: model.title, fontSize: 19, bold: true, color: ink.accent, lineHeight: 1.15, outline: true },
		{ text: model.scopeLine, fontSize: 12, margin: [0, 6, 0, 2] },
		{ text: `${model.periodLine}  ·  ${model.asOfLine}`, color: ink.quiet, fontSize: 9.5 },
		...(model.reachLine ? [{ text: model.reachLine, italics: true, margin: [0, 4, 0, 0] } as Content] : []),
		{
			table: { widths: ['*'], body: [[{ text: model.finding, fontSize: 10.5, bold: true, margin: [8, 5, 8, 5] }]] },
			layout: {
				hLineWidth: () => 0,
				vLineWidth: (column: number) => (column === 0 ? 2.5 : 0),
				vLineColor: () => ink.accent,
				fillColor: () => ink.band,
			},
			margin: [0, 14, 0, 0],
		},
	];
}

function body(model: SummaryModel): Content[] {
	const trail: Content = {
		text: `${model.labels.trail}: № ${model.trail.seq}, ${model.trail.hash}`,
		style: 'quiet',
		fontSize: 7,
		margin: [0, 10, 0, 0],
	};
	if (model.figures.total === 0 && model.annex.length === 0) {
		return [{ text: model.labels.none, margin: [0, 18, 0, 0] }, trail];
	}
	return [
		heading(model.labels.headline),
		figureGrid(model),
		{ text: model.disciplineNote, style: 'quiet', fontSize: 7.5, margin: [0, 6, 0, 0] },
		heading(model.labels.chart),
		{ text: model.chart.title, bold: true, margin: [0, 0, 0, 6] },
		legend(model),
		chartTable(model),
		trail,
		heading(model.labels.organizations),
		...organizationBlocks(model),
		{
			text: model.labels.annex,
			style: 'heading',
			outline: true,
			pageBreak: 'before',
			pageOrientation: 'landscape',
			margin: [0, 0, 0, 6],
		},
		...(model.omittedNote ? [{ text: model.omittedNote, italics: true, margin: [0, 0, 0, 6] } as Content] : []),
		annexTable(model) as ContentTable,
	];
}

function heading(text: string): Content {
	return { text, style: 'heading', outline: true, headlineLevel: 1 };
}

function rule(color: string, width: number, margin: [number, number, number, number]): Content {
	const cell: TableCell = { text: '', margin: 0 };
	return {
		table: { widths: ['*'], body: [[cell]] },
		layout: {
			hLineWidth: (row: number) => (row === 0 ? width : 0),
			vLineWidth: () => 0,
			hLineColor: () => color,
			paddingTop: () => 0,
			paddingBottom: () => 0,
		},
		margin,
	};
}

function runningHead(model: SummaryModel): Content {
	const text = excerpt(`${model.title}. ${model.scopeLine}`, 110);
	return {
		columns: [
			{ text, width: '*', color: ink.quiet },
			{ text: model.restrictedLine, width: 'auto', bold: true },
		],
		fontSize: 7.5,
		margin: [48, 28, 48, 0],
	};
}

function runningFoot(model: SummaryModel, page: number, count: number, width: number): Content {
	return {
		columns: [
			{ text: `${model.asOfLine}  ·  ${model.trailLine}`, width: width - 176 },
			{ text: `${page} / ${count}`, width: 80, alignment: 'right' },
		],
		fontSize: 7.5,
		color: ink.quiet,
		margin: [48, 18, 48, 0],
	};
}
