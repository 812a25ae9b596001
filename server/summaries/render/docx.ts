import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	Header,
	HeadingLevel,
	type ISectionOptions,
	LineRuleType,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	Tab,
	TabStopType,
	TextRun,
} from 'docx';
import type { SummaryModel } from '#server/summaries/model.ts';
import { annexTable } from '#server/summaries/render/docx-annex.ts';
import { chartTable, figureGrid, legend, organizationBlocks } from '#server/summaries/render/docx-parts.ts';
import { hex, ink } from '#server/summaries/render/palette.ts';

/** It comes with every office program or has a twin of the same widths, and holds all Kazakh letters. */
const FONT = 'Calibri';
/** A4 and its margins in twentieths of a point. */
const page = {
	width: 11_906,
	height: 16_838,
	margin: { top: 1_134, bottom: 1_020, left: 1_020, right: 1_020, header: 560, footer: 500 },
};
const languages = { en: 'en-GB', ru: 'ru-KZ', kk: 'kk-KZ' } as const;

/** Draws a summary as a Word document: real headings and tables, to be worked on further. */
export function renderDocx(model: SummaryModel): Promise<Buffer> {
	const document = new Document({
		title: `${model.title}. ${model.scopeLine}`,
		creator: model.house,
		lastModifiedBy: model.house,
		description: model.asOfLine,
		styles: {
			default: {
				document: {
					run: { font: FONT, size: 19, color: hex(ink.text), language: { value: languages[model.locale] } },
					paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } },
				},
				title: {
					run: { size: 38, bold: true, color: hex(ink.accent), font: FONT },
					paragraph: { spacing: { before: 240, after: 80, line: 264, lineRule: LineRuleType.AUTO } },
				},
				heading1: {
					run: { size: 26, bold: true, color: hex(ink.accent), font: FONT },
					paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
				},
				heading2: {
					run: { size: 21, bold: true, color: hex(ink.text), font: FONT },
					paragraph: { spacing: { before: 260, after: 40 }, keepNext: true },
				},
				heading3: {
					run: { size: 18, bold: true, color: hex(ink.text), font: FONT },
					paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
				},
			},
		},
		sections: sections(model),
	});
	return Packer.toBuffer(document);
}

function sections(model: SummaryModel): ISectionOptions[] {
	const upright: ISectionOptions = {
		properties: { titlePage: true, page: { size: { width: page.width, height: page.height }, margin: page.margin } },
		headers: { default: runningHead(model, page.width), first: new Header({ children: [new Paragraph('')] }) },
		footers: { default: runningFoot(model, page.width), first: runningFoot(model, page.width) },
		children: [...cover(model), ...body(model)],
	};
	if (model.annex.length === 0) return [upright];
	return [
		upright,
		{
			properties: {
				page: {
					size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
					margin: page.margin,
				},
			},
			headers: { default: runningHead(model, page.height) },
			footers: { default: runningFoot(model, page.height) },
			children: [
				new Paragraph({
					heading: HeadingLevel.HEADING_1,
					spacing: { before: 0, after: 120 },
					text: model.labels.annex,
				}),
				...(model.omittedNote
					? [new Paragraph({ children: [new TextRun({ text: model.omittedNote, italics: true })] })]
					: []),
				annexTable(model),
			],
		},
	];
}

function cover(model: SummaryModel): Paragraph[] {
	const quiet = { color: hex(ink.quiet), size: 19 };
	return [
		new Paragraph({
			border: { bottom: { style: BorderStyle.SINGLE, size: 10, space: 4, color: hex(ink.accent) } },
			tabStops: [{ type: TabStopType.RIGHT, position: page.width - 2 * page.margin.left }],
			children: [
				new TextRun({ text: model.house, bold: true, color: hex(ink.quiet), size: 17 }),
				new TextRun({ children: [new Tab(), model.restrictedLine], bold: true, size: 17 }),
			],
		}),
		new Paragraph({ heading: HeadingLevel.TITLE, text: model.title }),
		new Paragraph({ children: [new TextRun({ text: model.scopeLine, size: 24 })] }),
		new Paragraph({ children: [new TextRun({ text: `${model.periodLine}  ·  ${model.asOfLine}`, ...quiet })] }),
		...(model.reachLine ? [new Paragraph({ children: [new TextRun({ text: model.reachLine, italics: true })] })] : []),
		new Paragraph({
			spacing: { before: 240 },
			indent: { left: 120 },
			shading: { fill: hex(ink.band) },
			border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(ink.accent) } },
			children: [new TextRun({ text: model.finding, bold: true, size: 21 })],
		}),
	];
}

function body(model: SummaryModel) {
	const trail = note(`${model.labels.trail}: № ${model.trail.seq}, ${model.trail.hash}`);
	if (model.figures.total === 0 && model.annex.length === 0) {
		return [new Paragraph({ spacing: { before: 360 }, text: model.labels.none }), trail];
	}
	return [
		heading(model.labels.headline),
		figureGrid(model),
		note(model.disciplineNote),
		heading(model.labels.chart),
		new Paragraph({ keepNext: true, children: [new TextRun({ text: model.chart.title, bold: true })] }),
		legend(model),
		// Without a paragraph between them Word makes one table of two.
		new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, keepNext: true }),
		chartTable(model),
		trail,
		heading(model.labels.organizations),
		...organizationBlocks(model),
	];
}

function heading(text: string): Paragraph {
	return new Paragraph({ heading: HeadingLevel.HEADING_1, text });
}

function note(text: string): Paragraph {
	return new Paragraph({
		spacing: { before: 120 },
		children: [new TextRun({ text, size: 15, color: hex(ink.quiet) })],
	});
}

function runningHead(model: SummaryModel, width: number): Header {
	const line = { size: 15, color: hex(ink.quiet) };
	return new Header({
		children: [
			new Paragraph({
				tabStops: [{ type: TabStopType.RIGHT, position: width - 2 * page.margin.left }],
				children: [
					new TextRun({ text: `${model.title}. ${model.scopeLine}`, ...line }),
					new TextRun({ children: [new Tab(), model.restrictedLine], ...line, bold: true }),
				],
			}),
		],
	});
}

function runningFoot(model: SummaryModel, width: number): Footer {
	const line = { size: 15, color: hex(ink.quiet) };
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.LEFT,
				tabStops: [{ type: TabStopType.RIGHT, position: width - 2 * page.margin.left }],
				children: [
					new TextRun({ text: `${model.asOfLine}  ·  ${model.trailLine}`, ...line }),
					new TextRun({
						children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
						...line,
					}),
				],
			}),
		],
	});
}
