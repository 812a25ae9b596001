import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, similarity } from '#server/directives/similarity.ts';

const alike = (one: string, other: string) => similarity(contentWords(one), contentWords(other));

describe('two texts', () => {
	it('are alike whatever the endings, the case and the marks', () => {
		const one = 'Министерству труда внести проект Концепции миграционной политики';
		const other = 'Министерством труда вносится проект «концепция миграционной политики».';
		expect(alike(one, other)).toBeGreaterThan(0.8);
	});

	it('that say other things are not', () => {
		expect(alike('Построить школу в Абайской области', 'Внести проект Концепции миграционной политики')).toBeLessThan(
			0.2,
		);
	});

	it('differ by their numbers', () => {
		expect(alike('Выдать 500 карт в 12 пунктах', 'Выдать 800 карт в 15 пунктах')).toBeLessThan(0.7);
	});

	it('are as alike one way as the other, and a text with words is the same as itself', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
				const found = alike(one, other);
				expect(found).toBe(alike(other, one));
				expect(found >= 0 && found <= 1).toBe(true);
				if (contentWords(one).length > 0) expect(alike(one, one)).toBe(1);
			}),
		);
	});
});
