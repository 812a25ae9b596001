import { describe, expect, it } from 'vitest';
import { conflictOf, type Values } from './_conflict.ts';

const read: Values = {
	title: 'On migration',
	kind: 'sitting',
	heldOn: '2025-07-15',
	number: '12',
	chair: 'Prime Minister',
	chairLevel: 'prime_minister',
	place: 'Astana',
	sourceUrl: '',
	language: 'ru',
	minutes: 'One.',
};

function stale(changes: Partial<Values>) {
	return {
		version: 2,
		changedBy: 'A. Saparova',
		changes: Object.entries(changes).map(([field, after]) => ({ field, before: null, after })),
	};
}

describe('a stale save of a meeting', () => {
	it('takes over what only the other person changed', () => {
		const found = conflictOf(stale({ place: 'Almaty' }), read, { ...read, title: 'On migration and work' });
		expect(found.merged).toEqual([{ field: 'place', theirs: 'Almaty' }]);
		expect(found.clashes).toEqual([]);
	});

	it('shows what both changed, side by side', () => {
		const found = conflictOf(stale({ title: 'On borders' }), read, { ...read, title: 'On work' });
		expect(found.clashes).toEqual([{ field: 'title', theirs: 'On borders', mine: 'On work' }]);
		expect(found).toMatchObject({ version: 2, by: 'A. Saparova', merged: [] });
	});

	it('leaves alone what only the person changed', () => {
		const found = conflictOf(stale({ title: 'On migration' }), read, { ...read, title: 'On work' });
		expect(found.clashes).toEqual([]);
		expect(found.merged).toEqual([]);
	});

	it('reads an emptied field as empty', () => {
		const facts = { version: 2, changes: [{ field: 'number', before: null, after: null }] };
		expect(conflictOf(facts, read, read).merged).toEqual([{ field: 'number', theirs: '' }]);
	});
});
