import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { describe, expect, test } from 'vitest';
import { documentText } from '#server/capture/documents.ts';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { pdf } from '#server/capture/testing/documents.ts';
import { kz } from '#server/countries/kz/pack.ts';

const organizations = knownOrganizations(kz);

const intro =
	'Протокол совещания от 3 сентября 2025 года о подготовке к отопительному сезону, а также по другим вопросам, внесённым на рассмотрение.';
const rows = [
	['№', 'Мероприятие', 'Исполнитель', 'Срок'],
	[
		'1',
		'Провести инвентаризацию складов зерна и представить в Правительство отчёт о её итогах с предложениями по замене оборудования',
		'Министерство сельского хозяйства, Министерство финансов',
		'15 октября 2025 г.',
	],
	['2', 'Завершить ремонт моста', 'Министерство транспорта', 'до 1 декабря 2025 года'],
	[
		'3',
		'Разработать план переселения граждан в северные регионы страны на 2026 год',
		'Министерство труда и социальной защиты населения',
		'1 ноября 2025 г.',
	],
];
const asked = [
	['moa', '2025-10-15'],
	['mot', '2025-12-01'],
	['mlsp', '2025-11-01'],
];

type Look = { widths?: (string | number)[]; layout?: string; middle?: boolean };

function table(body: readonly (readonly string[])[], { widths = [20, '*', 140, 90], layout, middle }: Look = {}) {
	const cells = body.map((row, at) =>
		row.map((text): TableCell => ({ text, ...(middle ? { alignment: at === 0 ? 'center' : 'left' } : {}) })),
	);
	return { table: { widths, body: cells }, ...(layout ? { layout } : {}) } satisfies Content;
}

async function read(...content: Content[]): Promise<string> {
	return (await documentText(await pdf(content))).text;
}

function proposedIn(text: string) {
	const found = propose(text, { meetingDate: '2025-09-03', country: kz, organizations });
	return found.map((one) => [one.assignees[0]?.code ?? null, one.deadline]);
}

function rowsIn(text: string): string[][] {
	return text.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')] : []));
}

describe('a table in PDF', () => {
	const looks: [string, Look][] = [
		['with borders', {}],
		['with lines under its rows', { layout: 'lightHorizontalLines' }],
		['without lines', { layout: 'noBorders' }],
		['with headings in the middle', { middle: true }],
	];
	test.each(looks)('%s is read row by row, with the lines of a cell joined', async (_, look) => {
		const text = await read(intro, table(rows, look), 'Заседание закрыто в 15:00.');
		expect(rowsIn(text)).toEqual(rows);
		expect(text.split('\n').filter(Boolean).at(-1)).toBe('Заседание закрыто в 15:00.');
		expect(proposedIn(text)).toEqual(asked);
	});

	test('in three columns without numbers is read where every cell takes two lines', async () => {
		const three = rows.map(([, ...cells]) => cells);
		const text = await read(intro, table(three, { widths: [220, 130, 60] }));
		expect(rowsIn(text)).toEqual(three);
		expect(proposedIn(text)).toEqual(asked);
	});

	test('goes on over pages, an empty cell keeping its place', async () => {
		const many = Array.from({ length: 40 }, (_, at) => [
			`${at + 1}`,
			`Подготовить и внести в Правительство доклад номер ${at + 1} о ходе подготовки регионов к отопительному сезону`,
			at === 30 ? '' : 'Министерство транспорта',
			'1 декабря 2025 г.',
		]);
		const text = await read(intro, table([rows[0] ?? [], ...many]));
		expect(rowsIn(text)).toEqual([rows[0], ...many]);
	});

	test('gives whole words where the ends of lines broke them', async () => {
		const text = await read(
			table([
				rows[0] ?? [],
				['1', 'Провести инспек-\nцию социально-\nэкономического развития', 'МФ', '1 ноября 2025 г.'],
			]),
		);
		expect(text).toContain('\tПровести инспекцию социально-экономического развития\t');
	});
});

describe('no table is', () => {
	const long = `${intro} Министрам поручено усилить работу с населением, о принятых мерах докладывать ежемесячно. `;
	const plain: [string, Content[]][] = [
		['a page in two columns', [{ columns: [long.repeat(5), long.repeat(5)], columnGap: 20 }]],
		['a page in three columns', [{ columns: [long.repeat(3), long.repeat(3), long.repeat(3)], columnGap: 20 }]],
		['paragraphs with their numbers apart', [{ ol: [long, long, long] }]],
		['justified paragraphs', [{ text: long.repeat(6), alignment: 'justify' }]],
		[
			'signatures',
			[
				{ columns: ['Премьер-Министр', 'А. Ахметов'] },
				{ columns: ['Министр финансов', 'Б. Серикова'], margin: [0, 10] },
			],
		],
	];
	test.each(plain)('%s', async (_, content) => {
		expect(await read(intro, ...content)).not.toContain('\t');
	});
});

test('a hundred pages of tables are read and proposed in under five seconds', async () => {
	const many = Array.from({ length: 1700 }, (_, at) => [`${at + 1}`, ...(rows[(at % 3) + 1] ?? []).slice(1)]);
	const bytes = await pdf([table([rows[0] ?? [], ...many])]);
	// The machine's own work, as its neighbours on a test machine take their share of the clock.
	const began = process.cpuUsage();
	const { text, pages } = await documentText(bytes);
	const found = proposedIn(text);
	const { user, system } = process.cpuUsage(began);
	expect((user + system) / 1000).toBeLessThan(5000);
	expect(pages).toBeGreaterThanOrEqual(100);
	expect(found).toHaveLength(1700);
}, 60_000);
