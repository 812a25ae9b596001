import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, marksByBlock, piecesOf } from './_text-blocks.ts';

const texts = fc.oneof(
	fc.string({ maxLength: 9000 }),
	fc.array(fc.string({ maxLength: 300 }), { maxLength: 60 }).map((lines) => lines.join('\n')),
	fc.integer({ min: 0, max: 30_000 }).map((length) => 'a'.repeat(length)),
);

it('a text is drawn whole, in blocks of bounded length, with every mark where its card stands', () => {
	fc.assert(
		fc.property(texts, fc.array(fc.tuple(fc.nat(9000), fc.nat(500)), { maxLength: 30 }), (text, spans) => {
			const blocks = blocksOf(text);
			expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
			for (const { start, end } of blocks) expect(end - start).toBeLessThanOrEqual(6000);
			const cards = spans.map(([start, length], index) => ({
				id: String(index),
				start: Math.min(start, text.length),
				end: Math.min(start + length, text.length),
			}));
			const marks = marksByBlock(blocks, cards);
			const pieces = blocks.flatMap((block, index) => piecesOf(block, marks.get(index) ?? []));
			expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
			for (const { card, start, end } of pieces) {
				const own = cards.find(({ id }) => id === card);
				if (own) expect(start >= own.start && end <= own.end).toBe(true);
			}
		}),
	);
});
