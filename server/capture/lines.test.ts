import { describe, expect, test } from 'vitest';
import { withWholeWords } from '#server/capture/broken-words.ts';
import { fold } from '#server/capture/folded.ts';
import { linesOf } from '#server/capture/lines.ts';

function linesIn(...written: string[]): string[] {
	const text = fold(written.join('\n'));
	return linesOf(text).map(({ start, end }) => text.plain.slice(start, end).replace(/\s+/g, ' '));
}

describe('a line goes on in the next', () => {
	test('where it ends with a word that governs what follows, a name with its capital too', () => {
		expect(linesIn('Министерству транспорта совместно с', 'Министерством финансов завершить ремонт.')).toEqual([
			'Министерству транспорта совместно с Министерством финансов завершить ремонт.',
		]);
		expect(linesIn('The Ministry shall, jointly with the', 'Ministry of Finance, report.')).toHaveLength(1);
		expect(linesIn('Көлік министрлігі және', 'Қаржы министрлігі есеп берсін.')).toHaveLength(1);
	});

	test('where a date is parted from its day, its month or its year', () => {
		expect(linesIn('Министерству транспорта до 1 декабря', '2025 года завершить ремонт.')).toHaveLength(1);
		expect(linesIn('The Ministry is to report by', '1 December 2025.')).toHaveLength(1);
	});

	test('where the page is narrow and the next word had no room', () => {
		expect(
			linesIn(
				'Агентству по стратегическому',
				'планированию внести до начала',
				'следующего месяца предложения',
				'по развитию регионов Аппарату',
				'Правительства на рассмотрение.',
			),
		).toHaveLength(1);
	});
});

describe('a line of its own stays', () => {
	const apart: [string, string[]][] = [
		['headings', ['Повестка дня', 'Водоснабжение', 'Дороги', 'Разное']],
		['items', ['1. Министерству финансов совместно с', '2. Министерству труда внести предложения.']],
		['titles in capitals', ['Протокол совещания по', 'РЕШИЛИ']],
		['parts of a list', ['Аппарату подготовить доклад,', 'Министерству труда внести предложения о выплатах,']],
		['years', ['Итоги за годы', '2024 год', '2025 год']],
		['names', ['Ахметов А. А., министр', 'Серикова Б. Б., вице-министр', 'Omarov C., minister']],
	];
	test.each(apart)('%s', (_, written) => {
		expect(linesIn(...written)).toHaveLength(written.length);
	});
});

test('words that the end of a line broke are whole, and a hyphen of their own stays', () => {
	const whole: [string, string][] = [
		['провести инспек-\nцию дорог', 'провести инспекцию дорог'],
		['a con-\ncept of repairs', 'a concept of repairs'],
		['инспек\u00ad\nцию и про\u00adверку', 'инспекцию и проверку'],
		['социально-\nэкономического развития', 'социально-экономического развития'],
		['провести іс-\nшаралар', 'провести іс-шаралар'],
		['a long-\nterm plan', 'a long-term plan'],
		['до 2025-\n2026 годов', 'до 2025-\n2026 годов'],
		['первое —\nвторое', 'первое —\nвторое'],
	];
	for (const [written, read] of whole) expect(withWholeWords(written)).toBe(read);
});
