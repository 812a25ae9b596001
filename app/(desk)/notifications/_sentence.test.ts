import { expect, it } from 'vitest';
import { notificationKinds } from '#server/notifications/outputs.ts';
import { locales } from '#server/platform/language.ts';
import { placeOf, sentenceOf } from './_sentence.ts';

const directive = { number: '2026-00001', title: 'Roads', restricted: false };

it.each(locales)('has a sentence for everything people are told of in %s', (locale) => {
	for (const kind of notificationKinds) {
		const sentence = sentenceOf(locale, {
			kind,
			facts: { action: 'directive.accept', dueOn: '2026-10-01' },
			directive,
		});
		expect(sentence, kind).not.toMatch(/[{}]|notifications\./);
		expect(sentence).not.toBe('');
	}
});

it('tells a change as the trail does, and a task with its day', () => {
	const moved = { action: 'deadline.move', from: '2026-09-01', to: '2026-10-01' };
	expect(sentenceOf('en', { kind: 'change', facts: moved, directive })).toBe(
		'Deadline moved from 1 Sept 2026 to 1 Oct 2026',
	);
	expect(sentenceOf('en', { kind: 'delegated', facts: { dueOn: '2026-10-01' }, directive })).toContain('1 Oct 2026');
});

it('leads to the very place', () => {
	expect(placeOf({ kind: 'mention', facts: { remarkId: 'abc' }, directive })).toBe('/directives/2026-00001#remark-abc');
	expect(placeOf({ kind: 'delegated', facts: {}, directive })).toBe('/directives/2026-00001#tasks');
	expect(placeOf({ kind: 'deputy', facts: {}, directive: null })).toBe('/account#deputies');
	expect(placeOf({ kind: 'handed_over', facts: {}, directive: null })).toBe('/inbox');
});
