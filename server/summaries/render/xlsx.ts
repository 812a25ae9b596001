import { type Translate, translator } from '#server/platform/language.ts';
import { type CellValue, type DataColumn, directiveTable } from '#server/summaries/columns.ts';
import type { SummaryModel } from '#server/summaries/model.ts';
import { type Sheet, type SheetCell, workbook } from '#server/summaries/render/workbook.ts';

type Rows = AsyncIterable<CellValue[]> | Iterable<CellValue[]>;

/** The register as a workbook of one sheet. */
export function renderRegisterXlsx(
	columns: DataColumn[],
	rows: Rows,
	about: { title: string; author: string; made: string },
): AsyncGenerator<Buffer> {
	return workbook([dataSheet(about.title, columns, rows)], about);
}

/** A summary as a workbook: its figures, its organizations, its directives. */
export function renderXlsx(model: SummaryModel): AsyncGenerator<Buffer> {
	const t = translator(model.locale);
	const { columns, cells } = directiveTable(model.locale, 'summary');
	const rows = model.annex.map(({ row }) => cells(row));
	return workbook(
		[summarySheet(model, t), organizationsSheet(model, t), dataSheet(t('summaries.sheet.directives'), columns, rows)],
		{ title: `${model.title}. ${model.scopeLine}`, author: model.house, made: model.asOf },
	);
}

function summarySheet(model: SummaryModel, t: Translate): Sheet {
	const said = [model.restrictedLine, model.reachLine, model.finding, model.omittedNote].filter(Boolean);
	const rows: SheetCell[][] = [
		[{ value: model.house, look: 'quiet' }],
		[{ value: model.title, look: 'title' }],
		[{ value: model.scopeLine, look: 'strong' }],
		[{ value: model.periodLine }],
		[{ value: model.asOfLine }],
		...said.map((text): SheetCell[] => [{ value: text, look: 'wrapped' }]),
		[],
		[
			{ value: t('summaries.sheet.figure'), look: 'header' },
			{ value: t('summaries.sheet.value'), look: 'numbersHeader' },
		],
		...model.headline.map((figure): SheetCell[] => [
			{ value: figure.label },
			figure.key === 'discipline'
				? { value: figure.value === null ? figure.text : figure.value / 100, look: 'strongPercent' }
				: { value: figure.value, look: 'strong' },
		]),
		[],
		[{ value: model.disciplineNote, look: 'quiet' }],
		[{ value: `${model.labels.trail}: № ${model.trail.seq}, ${model.trail.hash}`, look: 'quiet' }],
	];
	return { name: t('summaries.sheet.summary'), widths: [96, 16], pagesWide: 1, rows };
}

function organizationsSheet(model: SummaryModel, t: Translate): Sheet {
	const { series } = model.chart;
	const labels = [
		model.labels.organization,
		model.labels.total,
		t('summaries.figure.onControl'),
		...series.map(({ label }) => label),
		model.labels.discipline,
	];
	const header = labels.map((value, at): SheetCell => ({ value, look: at === 0 ? 'header' : 'numbersHeader' }));
	const rows = model.organizations.map(({ name, figures, discipline }): SheetCell[] => [
		{ value: name },
		{ value: figures.total, look: 'strong' },
		{ value: figures.onControl },
		...series.map(({ bucket }): SheetCell => ({ value: figures.buckets[bucket] })),
		{ value: figures.discipline === null ? discipline : figures.discipline / 100, look: 'percent' },
	]);
	return {
		name: t('summaries.sheet.organizations'),
		widths: [56, 9, 14, ...series.map(() => 16), 18],
		pagesWide: 1,
		rows: [header, ...rows],
		headerRow: 1,
	};
}

function dataSheet(name: string, columns: DataColumn[], rows: Rows): Sheet {
	return { name, widths: columns.map(({ width }) => width), pagesWide: 3, rows: dataRows(columns, rows), headerRow: 1 };
}

async function* dataRows(columns: DataColumn[], rows: Rows): AsyncGenerator<SheetCell[]> {
	yield columns.map(
		({ header, kind }): SheetCell => ({ value: header, look: kind === 'number' ? 'numbersHeader' : 'header' }),
	);
	for await (const row of rows) yield row.map((value, at) => dataCell(columns[at], value));
}

function dataCell(column: DataColumn | undefined, value: CellValue): SheetCell {
	if (column?.kind === 'date') return { value, date: true };
	return column?.kind === 'text' ? { value, look: 'wrapped' } : { value };
}
