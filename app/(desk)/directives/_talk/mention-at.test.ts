import { expect, it } from 'vitest';
import { mentionAt, withMention } from './mention-at.ts';

it('finds the name that is being typed after an @', () => {
	expect(mentionAt('Please, @Ай', 11)).toEqual({ from: 8, words: 'Ай' });
	expect(mentionAt('@Айгүл Се', 9)).toEqual({ from: 0, words: 'Айгүл Се' });
	expect(mentionAt('write to a@b', 12)).toBeNull();
	expect(mentionAt('@', 1)).toBeNull();
	expect(mentionAt('@Ай and then a whole sentence follows', 37)).toBeNull();
});

it('puts the whole name in its place, with the caret after it', () => {
	const typed = mentionAt('Ask @Да today', 7);
	expect(typed && withMention('Ask @Да today', 7, typed, 'Дана Омар')).toEqual({
		text: 'Ask @Дана Омар today',
		caret: 15,
	});
});
