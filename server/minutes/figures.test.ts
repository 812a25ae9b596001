import { describe, expect, it } from 'vitest';
import { figuresOf, isMeasurable, typedNumber } from '#server/minutes/figures.ts';
import { indicatorsOf } from '#server/minutes/proposed-figures.ts';

const read = (...phrases: string[]) =>
	indicatorsOf(phrases, 'Охват').map(({ baseline, target, unit }) => [baseline, target, unit]);

describe('a figure that a text names', () => {
	it.each([
		['до 85 процентов', 85, '%'],
		['to 85 per cent', 85, '%'],
		['at least 12,500 jobs', 12_500, 'jobs'],
		['не менее 1 200 рабочих мест', 1200, 'рабочих мест'],
		['до 2,5 млрд тенге', 2.5, 'млрд тенге'],
		['85 пайызға дейін жеткізу', 85, '%'],
		['500 мың адамға дейін', 500, 'мың адам'],
		['0.125 %', 0.125, '%'],
	])('%s is a target with its unit, from nought', (phrase, target, unit) => {
		expect(read(phrase)).toEqual([[0, target, unit]]);
	});

	it('starts from where the text says it stands', () => {
		expect(read('с 60', 'до 85 процентов')).toEqual([[60, 85, '%']]);
		expect(read('from 10 percent', 'to 5 percent')).toEqual([[10, 5, '%']]);
		expect(read('с 60')).toEqual([]);
	});

	it('is left open where nought is no beginning: under a ceiling, and on the way to nought', () => {
		expect(read('не более 5 процентов')).toEqual([[null, 5, '%']]);
		expect(read('до 0 процентов')).toEqual([[null, 0, '%']]);
	});

	it('is named after its directive, and told from others by its words', () => {
		expect(indicatorsOf(['до 85 процентов'], 'Охват')[0]?.name).toBe('Охват');
		const names = indicatorsOf(['до 85 процентов', 'до 3 школ'], 'О'.repeat(300)).map(({ name }) => name);
		expect(names.every((name) => name.length <= 200)).toBe(true);
		expect(names[1]).toMatch(/О \(до 3 школ\)$/);
	});
});

it.each([
	['85', 85],
	[' 1 200 ', 1200],
	['12,500', 12_500],
	['2,5', 2.5],
	['0.125', 0.125],
	['-3', -3],
	['−3,5 %', -3.5],
	['90%', 90],
	['1,5 млн', null],
	['', null],
	['1,2,3', null],
])('a typed %s is the number %s, as the reading takes it', (text, value) => {
	expect(typedNumber(text)).toBe(value);
});

it('a figure measures only what has a name, a unit, a way to go and time for it', () => {
	const whole = { name: 'Охват', unit: '%', baseline: 0, target: 85, targetOn: '' };
	const [dated] = figuresOf({ indicators: [whole], deadline: '2025-10-01' });
	expect(dated && isMeasurable(dated, '2025-07-15')).toBe(true);
	const [own] = figuresOf({ indicators: [{ ...whole, targetOn: '2026-01-01' }], deadline: '2025-10-01' });
	expect(own?.targetOn).toBe('2026-01-01');
	for (const lack of [
		{ name: '' },
		{ unit: '' },
		{ baseline: null },
		{ target: null },
		{ target: 0 },
		{ targetOn: '' },
	])
		expect(isMeasurable({ ...whole, targetOn: '2025-10-01', ...lack }, '2025-07-15')).toBe(false);
	expect(dated && isMeasurable(dated, '2025-10-01')).toBe(false);
});
