import {
	AlignmentType,
	BorderStyle,
	HeadingLevel,
	type ITableCellOptions,
	LineRuleType,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlign,
	WidthType,
} from 'docx';
import type { Figures } from '#server/summaries/figures.ts';
import type { AnnexRow, Figure, OrganizationBlock, SummaryModel } from '#server/summaries/model.ts';
import { bucketInk, bucketTone, hex, ink, toneInk } from '#server/summaries/render/palette.ts';

/** Width between the margins of an upright page, in twentieths of a point. */
const WIDTH = 9_866;
const BAR = 4_000;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: hex(ink.hair) } as const;
const firm = { style: BorderStyle.SINGLE, size: 6, color: hex(ink.line) } as const;
/** Tables draw lines between rows only. */
export const rowLines = {
	top: none,
	left: none,
	right: none,
	insideVertical: none,
	bottom: hair,
	insideHorizontal: hair,
};
const noLines = { ...rowLines, bottom: none, insideHorizontal: none };

type Run = { text: string; bold?: boolean; color?: string; size?: number; italics?: boolean };

/** A paragraph of a table cell. */
export function line(runs: Run | Run[], more: { right?: boolean; before?: number } = {}): Paragraph {
	return new Paragraph({
		alignment: more.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
		spacing: { line: 252, lineRule: LineRuleType.AUTO, before: more.before ?? 0 },
		children: [runs]
			.flat()
			.map(
				({ color, size, ...run }) => new TextRun({ ...run, size: size ?? 17, ...(color ? { color: hex(color) } : {}) }),
			),
	});
}

/** A table cell of a fixed width in twentieths of a point. */
export function cell(
	width: number,
	children: Paragraph | Paragraph[] | Table[],
	more: Partial<ITableCellOptions> = {},
): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		margins: { top: 40, bottom: 40, left: 60, right: 100 },
		children: [children].flat(),
		...more,
	});
}

/** A table of fixed columns. */
export function grid(
	widths: number[],
	rows: TableRow[],
	borders: ConstructorParameters<typeof Table>[0]['borders'],
): Table {
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		rows,
		borders,
	});
}

/** The headline figures in even rows, the number above its label. */
export function figureGrid({ headline }: SummaryModel): Table {
	const perRow = [4, 5, 6].find((columns) => headline.length % columns === 0) ?? 5;
	const width = Math.floor(WIDTH / perRow);
	const rows: TableRow[] = [];
	for (let start = 0; start < headline.length; start += perRow) {
		const figures = headline.slice(start, start + perRow);
		const cells = figures.map((figure) => cell(width, figureLines(figure)));
		while (cells.length < perRow) cells.push(cell(width, line({ text: '' })));
		rows.push(new TableRow({ children: cells, cantSplit: true }));
	}
	const borders = { top: firm, bottom: firm, left: none, right: none, insideHorizontal: firm, insideVertical: firm };
	return grid(Array(perRow).fill(width), rows, borders);
}

function figureLines({ text, label, value, tone }: Figure): Paragraph[] {
	return [
		line({ text, bold: true, size: value === null ? 22 : 34, color: toneInk[tone] }),
		line({ text: label, size: 16, color: ink.quiet }),
	];
}

/** What the fields of the bars mean, in the order in which they stand. */
export function legend({ chart }: SummaryModel): Table {
	const width = Math.floor(WIDTH / 4);
	const rows: TableRow[] = [];
	for (let start = 0; start < chart.series.length; start += 4) {
		const entries = chart.series.slice(start, start + 4).map(({ bucket, label }) => {
			const shading = { type: ShadingType.CLEAR, fill: hex(bucketInk[bucket].fill) };
			const swatch = new TextRun({ text: '\u00a0\u00a0\u00a0\u00a0', size: 14, shading });
			const said = new TextRun({ text: `\u00a0\u00a0${label}`, size: 16, color: hex(ink.quiet) });
			return cell(width, new Paragraph({ keepNext: true, children: [swatch, said] }));
		});
		while (entries.length < 4) entries.push(cell(width, line({ text: '' })));
		rows.push(new TableRow({ children: entries }));
	}
	return grid(Array(4).fill(width), rows, noLines);
}

/** The chart as a table: a bar of shaded fields with their numbers for every organization. */
export function chartTable(model: SummaryModel): Table {
	const { chart, labels, organizations } = model;
	const widths = [WIDTH - BAR - 4_100, BAR, 850, 1_250, 2_000];
	const overdue = model.headline.find((figure) => figure.key === 'overdue')?.label ?? '';
	const headings = [labels.organization, '', labels.total, overdue, labels.discipline];
	const head = headings.map((text, at) =>
		cell(widths[at] ?? 0, line({ text, size: 15, color: ink.quiet }, { right: at > 1 }), {
			verticalAlign: VerticalAlign.BOTTOM,
		}),
	);
	const row = (label: string, drawn: Table | Paragraph, figures: Figures, discipline: string, bold: boolean) => {
		const late = { text: String(figures.overdue), bold: figures.overdue > 0 };
		const cells = [
			cell(widths[0] ?? 0, line({ text: label, bold })),
			cell(BAR, drawn instanceof Table ? [drawn] : drawn, { margins: { top: 30, bottom: 0, left: 0, right: 0 } }),
			cell(widths[2] ?? 0, line({ text: String(figures.total), bold: true }, { right: true })),
			cell(widths[3] ?? 0, line({ ...late, color: late.bold ? toneInk.alarm : ink.quiet }, { right: true })),
			cell(widths[4] ?? 0, line({ text: discipline, bold }, { right: true })),
		];
		return new TableRow({ children: cells, cantSplit: true });
	};
	const rows = organizations.map(({ short, figures, discipline }, place) =>
		row(short, bar(chart.rows[place]?.values ?? [], chart.longest, model), figures, discipline, false),
	);
	if (rows.length > 1) {
		const discipline = model.headline.find((figure) => figure.key === 'discipline')?.text ?? '';
		rows.push(row(labels.total, line({ text: '' }), model.figures, discipline, true));
	}
	return grid(widths, [new TableRow({ tableHeader: true, children: head }), ...rows], rowLines);
}

function bar(values: number[], longest: number, model: SummaryModel): Table | Paragraph {
	const parts = values.flatMap((value, place) => {
		const series = model.chart.series[place];
		return series && value > 0
			? [{ value, ink: bucketInk[series.bucket], width: Math.max(60, Math.round((value / longest) * (BAR - 120))) }]
			: [];
	});
	if (parts.length === 0) return line({ text: '' });
	const cells = parts.map(({ value, ink: { fill, text }, width }) =>
		cell(
			width,
			new Paragraph({
				alignment: AlignmentType.CENTER,
				spacing: { line: 220, lineRule: LineRuleType.AUTO },
				children: [new TextRun({ text: width > 180 ? String(value) : '', size: 14, color: hex(text) })],
			}),
			{ shading: { type: ShadingType.CLEAR, fill: hex(fill) }, margins: { top: 0, bottom: 0, left: 0, right: 0 } },
		),
	);
	const gap = { style: BorderStyle.SINGLE, size: 4, color: 'FFFFFF' } as const;
	return grid(
		parts.map(({ width }) => width),
		[new TableRow({ children: cells })],
		{ ...noLines, insideVertical: gap },
	);
}

/** One block per organization: a heading, its figures in a sentence, its directives by how they stand. */
export function organizationBlocks(model: SummaryModel): (Paragraph | Table)[] {
	return model.organizations.flatMap((block) => [
		new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.name }),
		new Paragraph({
			keepNext: true,
			children: [new TextRun({ text: block.finding, size: 17, color: hex(ink.quiet) })],
		}),
		...groupsOf(block).flatMap(({ label, count, rows, color }) => [
			new Paragraph({
				heading: HeadingLevel.HEADING_3,
				children: [new TextRun({ text: `${label}: ${count}`, color: hex(color) })],
			}),
			...(rows.length > 0 ? [briefTable(rows.flatMap((place) => model.annex[place] ?? []))] : []),
		]),
	]);
}

function groupsOf(block: OrganizationBlock) {
	const own = block.groups.map(({ bucket, ...group }) => ({ ...group, color: toneInk[bucketTone[bucket] ?? 'plain'] }));
	return block.assisted ? [...own, { ...block.assisted, color: ink.text }] : own;
}

function briefTable(rows: AnnexRow[]): Table {
	const widths = [1_250, WIDTH - 1_250 - 2_900, 2_900];
	const made = rows.map(({ line: said }) => {
		const moved = [said.moved, said.breached].filter(Boolean).join('; ');
		return new TableRow({
			cantSplit: true,
			children: [
				cell(widths[0] ?? 0, line({ text: said.number, color: ink.quiet })),
				cell(widths[1] ?? 0, line({ text: said.title })),
				cell(widths[2] ?? 0, [
					line({ text: said.deadline || '–' }),
					...(moved ? [line({ text: moved, size: 15, color: ink.quiet })] : []),
				]),
			],
		});
	});
	return grid(widths, made, noLines);
}
