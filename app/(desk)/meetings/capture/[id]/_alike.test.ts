import { expect, it } from 'vitest';
import type { Card } from '#server/minutes/inputs.ts';
import { alikeCards } from './_alike.ts';

const cards = (...words: string[]) => words.map((each, index) => ({ id: `p${index + 1}`, words: each }) as Card);

it('cards that say the same are told, whatever their articles, order and full stops', () => {
	const found = alikeCards(
		cards(
			'The Ministry of Finance must submit the draft budget by 1 October.',
			'The Ministry of Justice must publish the register.',
			'Ministry of Finance must submit a draft budget by 1 October',
			'До 1 октября Минтруду внести проект.',
			'Минтруду до 1 октября внести проект',
		),
	);
	expect([...found]).toEqual([
		['p3', 1],
		['p5', 4],
	]);
});

it('cards that differ in a date, an amount or an organization do not say the same, nor do empty ones', () => {
	const found = alikeCards(
		cards(
			'Минтруду до 1 октября внести проект',
			'Минтруду до 2 октября внести проект',
			'Минфину до 1 октября внести проект',
			'',
			'',
		),
	);
	expect([...found]).toEqual([]);
});
