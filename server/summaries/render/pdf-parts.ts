import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Bucket } from '#server/summaries/figures.ts';
import type {
	AnnexRow,
	ChartRow,
	DirectiveGroup,
	Figure,
	OrganizationBlock,
	SummaryModel,
} from '#server/summaries/model.ts';
import { bucketInk, bucketTone, ink, toneInk } from '#server/summaries/render/palette.ts';

const BAR = { width: 200, height: 11 };

/** The headline figures in even rows, the number above its label. */
export function figureGrid(model: SummaryModel): Content {
	const perRow = [4, 5, 6].find((columns) => model.headline.length % columns === 0) ?? 5;
	const rows: TableCell[][] = [];
	for (let start = 0; start < model.headline.length; start += perRow) {
		const cells = model.headline.slice(start, start + perRow).map(figureCell);
		while (cells.length < perRow) cells.push({ text: '' });
		rows.push(cells);
	}
	return {
		table: { widths: Array(perRow).fill('*'), body: rows, dontBreakRows: true },
		layout: {
			hLineWidth: () => 0.6,
			vLineWidth: (column: number) => (column === 0 || column === perRow ? 0 : 0.6),
			hLineColor: () => ink.line,
			vLineColor: () => ink.line,
			paddingTop: () => 5,
			paddingBottom: () => 5,
			paddingLeft: (column: number) => (column === 0 ? 0 : 8),
		},
	};
}

function figureCell({ text, label, value, tone }: Figure): TableCell {
	return {
		stack: [
			{ text, fontSize: value === null ? 11 : 17, bold: true, color: toneInk[tone], lineHeight: 1.1 },
			{ text: label, fontSize: 7.8, color: ink.quiet, lineHeight: 1.15 },
		],
	};
}

/** What the segments of the bars mean, in the order in which they stand. */
export function legend({ chart }: SummaryModel): Content {
	const entries = chart.series.map(
		({ bucket, label }): Content => ({
			columns: [
				{ width: 8, canvas: [{ type: 'rect', x: 0, y: 2, w: 8, h: 8, color: bucketInk[bucket].fill }] },
				{ width: '*', text: label, color: ink.quiet },
			],
			columnGap: 4,
		}),
	);
	const rows: TableCell[][] = [];
	for (let start = 0; start < entries.length; start += 4) {
		const row: TableCell[] = entries.slice(start, start + 4) as TableCell[];
		while (row.length < 4) row.push({ text: '' });
		rows.push(row);
	}
	return {
		table: { widths: ['*', '*', '*', '*'], body: rows.length > 0 ? rows : [['', '', '', '']] },
		layout: { defaultBorder: false, paddingLeft: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
		fontSize: 8,
		margin: [0, 0, 0, 4],
	};
}

/** The chart: a bar for every organization with the numbers in its segments, and the figures beside it. */
export function chartTable(model: SummaryModel): Content {
	const { chart, labels, organizations, figures } = model;
	const head = [labels.organization, '', labels.total, bucketHead(model), labels.discipline];
	const rows = chart.rows.map((row, place): TableCell[] => [
		{ text: row.label },
		{ svg: bar(row, chart.longest, model), margin: [0, 1.5, 0, 0] },
		number(row.total, ink.text),
		number(organizations[place]?.figures.overdue ?? 0, toneInk.alarm),
		{ text: organizations[place]?.discipline ?? '', alignment: 'right' },
	]);
	const total: TableCell[] = [
		{ text: labels.total, bold: true },
		'',
		number(figures.total, ink.text),
		number(figures.overdue, toneInk.alarm),
		{ text: model.headline.find((figure) => figure.key === 'discipline')?.text ?? '', alignment: 'right', bold: true },
	];
	const header = head.map(
		(text, column): TableCell => ({ text, style: 'quiet', alignment: column > 1 ? 'right' : 'left' }),
	);
	return {
		table: {
			headerRows: 1,
			dontBreakRows: true,
			widths: ['*', BAR.width, 38, 58, 76],
			body: [header, ...rows, ...(chart.rows.length > 1 ? [total] : [])],
		},
		layout: lines(chart.rows.length > 1 ? chart.rows.length + 1 : undefined),
		fontSize: 8.3,
	};
}

function bucketHead({ headline }: SummaryModel): string {
	return headline.find((figure) => figure.key === 'overdue')?.label ?? '';
}

function number(value: number, color: string): TableCell {
	return { text: String(value), alignment: 'right', bold: value > 0, color: value > 0 ? color : ink.quiet };
}

function bar(row: ChartRow, longest: number, model: SummaryModel): string {
	let x = 0;
	const parts = row.values.map((value, place) => {
		const series = model.chart.series[place];
		if (!series || value === 0) return '';
		const width = (value / longest) * BAR.width;
		const { fill, text } = bucketInk[series.bucket];
		const drawn = [
			`<rect x="${x}" y="0" width="${Math.max(width - 0.6, 0.4)}" height="${BAR.height}" fill="${fill}"/>`,
		];
		if (width > String(value).length * 5 + 3) {
			drawn.push(
				`<text x="${x + width / 2}" y="8.3" font-family="NotoSans" font-size="7" fill="${text}" text-anchor="middle">${value}</text>`,
			);
		}
		x += width;
		return drawn.join('');
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${BAR.width}" height="${BAR.height}" viewBox="0 0 ${BAR.width} ${BAR.height}">${parts.join('')}</svg>`;
}

/** One block per organization: its name, its figures in a sentence, its directives by how they stand. */
export function organizationBlocks(model: SummaryModel): Content[] {
	return model.organizations.map((block) => organizationBlock(model, block));
}

function organizationBlock(model: SummaryModel, block: OrganizationBlock): Content {
	const groups = [...block.groups, ...(block.assisted ? [block.assisted] : [])];
	const rows: TableCell[][] = [
		[{ text: block.name, bold: true, fontSize: 10.5, margin: [0, 4, 0, 0] }],
		[{ text: block.finding, color: ink.quiet, margin: [0, 0, 0, 2] }],
		...groups.flatMap((group) => groupRows(model, group)),
	];
	return {
		table: { headerRows: 2, keepWithHeaderRows: 1, dontBreakRows: true, widths: ['*'], body: rows },
		layout: {
			hLineWidth: (row: number) => (row === 0 ? 0.8 : 0),
			vLineWidth: () => 0,
			hLineColor: () => ink.line,
			paddingLeft: () => 0,
			paddingTop: () => 1.2,
			paddingBottom: () => 1.2,
		},
		fontSize: 8.3,
		margin: [0, 0, 0, 8],
	};
}

/** A group's label stands in one row with its first directive, so that a page never ends between the two. */
function groupRows(model: SummaryModel, group: Omit<DirectiveGroup, 'bucket'> & { bucket?: Bucket }): TableCell[][] {
	const tone = (group.bucket && bucketTone[group.bucket]) ?? 'plain';
	const label: Content = {
		text: `${group.label}: ${group.count}`,
		bold: true,
		color: toneInk[tone],
		margin: [0, 3, 0, 2],
	};
	const [first, ...others] = group.rows.flatMap((place) => model.annex[place] ?? []).map(brief);
	return [[{ stack: first ? [label, first] : [label] }], ...others.map((row): TableCell[] => [row as TableCell])];
}

function brief({ line }: AnnexRow): Content {
	const note = [line.moved, line.breached].filter(Boolean).join('; ');
	const deadline = { text: line.deadline || '–' };
	return {
		columns: [
			{ width: 54, text: line.number, color: ink.quiet },
			{ width: '*', text: line.title },
			{ width: 146, stack: note ? [deadline, { text: note, color: ink.quiet, fontSize: 7.3 }] : [deadline] },
		],
		columnGap: 8,
	};
}

/** Hairlines between rows, a stronger one under the header and above a total. */
export function lines(totalRow?: number) {
	return {
		hLineWidth: (row: number) => (row === 0 ? 0 : row === 1 || row === totalRow ? 0.8 : 0.4),
		vLineWidth: () => 0,
		hLineColor: (row: number) => (row === 1 || row === totalRow ? ink.quiet : ink.hair),
		paddingLeft: (column: number) => (column === 0 ? 0 : 5),
		paddingRight: () => 3,
		paddingTop: () => 2.4,
		paddingBottom: () => 2.4,
	};
}
