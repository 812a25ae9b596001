import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { About, Card } from '#server/minutes/inputs.ts';
import { forgetLeft, forgetUnsaved, keepUnsaved, leftBehind } from './_unsaved.ts';

const about = { title: 'Meeting' } as About;
const card = (id: string, words: string) => ({ id, words }) as Card;
const server = (version: number, savedBy: string | null, ...words: string[]) => ({
	version,
	savedBy,
	about,
	cards: words.map((each, index) => card(`p${index + 1}`, each)),
});
const words = (left: ReturnType<typeof leftBehind>) => left?.cards.map((each) => each.words);

let stored: Map<string, string>;
beforeEach(() => {
	stored = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => stored.get(name) ?? null,
		setItem: (name: string, value: string) => stored.set(name, value),
		removeItem: (name: string) => stored.delete(name),
	});
	return () => vi.unstubAllGlobals();
});

describe('what a closed tab left behind', () => {
	it('comes back on top of the version that it was typed on', () => {
		expect(leftBehind('x', server(3, 'a', 'one', 'two'))).toBeNull();
		keepUnsaved('x', { version: 3, tab: 'a', changed: [card('p2', 'typed')] });
		const left = leftBehind('x', server(3, null, 'one', 'two'));
		expect(left?.certain).toBe(true);
		expect(words(left)).toEqual(['one', 'typed']);
		expect(leftBehind('y', server(3, null, 'one', 'two'))).toBeNull();
	});

	it('comes back when its own save had arrived and more was typed meanwhile', () => {
		keepUnsaved('x', { version: 3, tab: 'a', changed: [card('p2', 'typed, and more')] });
		const left = leftBehind('x', server(4, 'a', 'one', 'typed'));
		expect(left?.certain).toBe(true);
		expect(words(left)).toEqual(['one', 'typed, and more']);
	});

	it('waits for a choice when another tab has saved since, however often the page is opened', () => {
		keepUnsaved('x', { version: 3, tab: 'a', changed: [card('p2', 'typed')], about: { ...about, title: 'Typed' } });
		for (const _ of [1, 2]) {
			const left = leftBehind('x', server(4, 'b', 'theirs', 'two'));
			expect(left).toMatchObject({ certain: false, about: { title: 'Typed' } });
			expect(words(left)).toEqual(['theirs', 'typed']);
		}
		// What is typed before the choice does not take its place.
		keepUnsaved('x', { version: 4, tab: 'c', changed: [card('p1', 'new')] });
		forgetUnsaved('x');
		expect(words(leftBehind('x', server(5, 'c', 'new', 'two')))).toEqual(['new', 'typed']);
		forgetLeft('x');
		expect(leftBehind('x', server(5, 'c', 'new', 'two'))).toBeNull();
	});

	it('is not lost when two tabs left something before anybody chose', () => {
		keepUnsaved('x', { version: 3, tab: 'a', changed: [card('p1', 'first'), card('p2', 'first')] });
		leftBehind('x', server(4, 'b', 'one', 'two', 'three'));
		keepUnsaved('x', { version: 4, tab: 'c', changed: [card('p2', 'second')] });
		expect(words(leftBehind('x', server(6, 'd', 'one', 'two', 'three')))).toEqual(['first', 'second', 'three']);
	});

	it('brings cards back in their order, added and dropped ones too', () => {
		keepUnsaved('x', { version: 3, tab: 'a', changed: [card('c1', 'added')], order: ['p2', 'c1'] });
		expect(words(leftBehind('x', server(3, null, 'one', 'two')))).toEqual(['two', 'added']);
	});

	it('is nothing where storage is broken or forbidden', () => {
		stored.set('tapsyrma.draft.capture.x', '{');
		expect(leftBehind('x', server(3, null, 'one'))).toBeNull();
		vi.stubGlobal('localStorage', undefined);
		keepUnsaved('x', { version: 3, tab: 'a', changed: [] });
		forgetUnsaved('x');
		expect(leftBehind('x', server(3, null, 'one'))).toBeNull();
	});

	it('is kept under the name of drafts, which signing out removes', () => {
		keepUnsaved('x', { version: 3, tab: 'a', changed: [card('p1', 'typed')] });
		leftBehind('x', server(4, 'b', 'one'));
		keepUnsaved('x', { version: 4, tab: 'a', changed: [card('p1', 'typed')] });
		expect([...stored.keys()].every((name) => name.startsWith('tapsyrma.draft.'))).toBe(true);
		expect(stored.size).toBe(2);
	});
});
