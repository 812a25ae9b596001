import { expect, test } from 'vitest';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { kz } from '#server/countries/kz/pack.ts';
import { cardsOf } from '#server/minutes/cards.ts';

const meetingDate = '2025-09-03';
const organizations = knownOrganizations(kz);
const ground = { meetingDate, calendar: kz.calendar, codes: new Set(organizations.map(({ code }) => code)) };

test.each([
	[
		'1. Министерству транспорта совместно с\nМинистерством финансов до 1 декабря\n2025 года провести инспек-\nцию дорог.',
		'провести инспекцию дорог.',
		'Провести инспекцию дорог',
	],
	[
		'1. The Ministry of Transport shall draft a con-\ncept of repairs by 1 December 2025.',
		'draft a concept of repairs by 1 December 2025.',
		'Draft a concept of repairs',
	],
])('a card has whole words and a whole title, and its place is that of the source (%#)', (text, words, title) => {
	const proposals = propose(text, { meetingDate, country: kz, organizations });
	const [card] = cardsOf(proposals, ground);
	expect(card?.words.endsWith(words)).toBe(true);
	expect(Object.values(card?.titles ?? {})).toContain(title);
	expect(text.slice(card?.start, card?.end)).toBe(proposals[0]?.quote);
	expect(proposals[0]?.quote).toContain('-\n');
});

test('a card says why whom the words name cannot lead: it gives directives', () => {
	const text = 'РЕШИЛИ:\n1. Контроль за исполнением протокола возложить на Аппарат Правительства.';
	const [card] = cardsOf(propose(text, { meetingDate, country: kz, organizations }), { ...ground, codes: new Set() });
	expect(card).toMatchObject({ lead: '', proposed: { leadName: 'Аппарат Правительства' } });
	expect(card?.proposed?.reasons).toContainEqual({ part: 'lead', code: 'gives_directives' });
});
