import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { markedTexts } from '#server/capture/texts/marked.ts';
import { kz } from '#server/countries/kz/pack.ts';
import type { Locale } from '#server/platform/language.ts';

/*
 * What reading a text costs grows with its length and with nothing else, whatever stands in it. What is measured is
 * the time of this process, so that what else the machine does is not counted.
 */

const languages: readonly Locale[] = ['en', 'ru', 'kk'];
const occasion = { meetingDate: '2025-07-15', country: kz, organizations: knownOrganizations(kz) };

function cost(text: string): number {
	const start = process.cpuUsage();
	propose(text, occasion);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** Where once takes longer than it may, the better of two. */
function better(text: string, most: number): number {
	const spent = cost(text);
	return spent > most ? Math.min(spent, cost(text)) : spent;
}

const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Words that grammars look for, names, times, and what opens or parts sentences and lists. */
const pieces = [
	...['Clerk to write ', 'asked the Ministry of Finance to ', 'was instructed to open and ', 'ACTION: ', 'Agreed: '],
	...['by 14 March ', 'within 10 days of the signing ', 'before the end of the third quarter ', 'Ministers: '],
	...['поручил управлению образования создать бригады; ', 'необходимо ', 'Министерству финансов и ', 'Минфину, '],
	...['Срок: ', 'до 1 октября ', 'за 10 дней до заседания. ', 'в двухнедельный срок ', 'РЕШИЛИ:\n', 'аким '],
	...[
		'қамтамасыз етсін, ',
		'тапсырылды, ал ',
		'басқармасына',
		'Қаржы министрлігіне ',
		'жыл соңына дейін ',
		'Мерзімі: ',
	],
	...['1) ', '2.1 ', '№ 3\n', 'III\n', '6:30\n', 'а) ', '- ', '• ', '12/3:. ', 'Task \n'],
	...['(', ')', '"', '«', '»', ';', ':', ',', '. ', '? ', '—', '|', '\t', '\n', ' '],
	...['(hereinafter the Rules) ', '(далее – Правила) ', 'Reed will ', 'шаңға', 'a', 'Я', '9'],
];

describe('a million characters', () => {
	test.each([
		['one letter', 'а'],
		['one need', 'необходимо '],
		['actions without a full stop', 'Clerk to write '],
		['addressees without end', 'Министерству финансов и '],
		['items without end', '1) обеспечить;\n'],
		['colons', 'а:'],
		['brackets', '('],
		['spaces', ' '],
		['line breaks', '\n'],
		['cells', 'a\t'],
		['lines of small words', 'и всякое и разное\n'],
	])(
		'are read in under five seconds: %s',
		(_, piece) => {
			expect(cost(repeated(piece, 1_000_000))).toBeLessThan(5000);
		},
		60_000,
	);
});

describe('a hundred pages', () => {
	test.each(languages)(
		'are read in under five seconds (%s)',
		(lang) => {
			const all = markedTexts(lang).map(({ text }, index) =>
				text.replaceAll(/\d+/g, (number) => String((Number(number) * (index + 7)) % 97)),
			);
			let text = '';
			for (let page = 0; text.length < 300_000; page += 1) text += `${all[page % all.length]}\n\n`;
			expect(propose(text, occasion).length).toBeGreaterThan(0);
			expect(cost(text)).toBeLessThan(5000);
		},
		30_000,
	);
});

describe('a hundred thousand characters', () => {
	test('of anything that grammars look for are read in under a second', () => {
		const slow = pieces
			.map((piece) => ({ piece, spent: better(repeated(piece, 100_000), 1000) }))
			.filter(({ spent }) => spent > 1000);
		expect(slow).toEqual([]);
	}, 120_000);
});

describe('a text four times as long', () => {
	const phrases = languages.flatMap((lang) =>
		markedTexts(lang).flatMap(({ text }) => text.match(/\S+(?:\s+\S+){0,3}/g) ?? []),
	);
	const mixtures = fc
		.array(fc.tuple(fc.constantFrom(...pieces, ...phrases), fc.constantFrom('', ' ', '\n', '. ', ', ', '; ', ': ')), {
			minLength: 1,
			maxLength: 12,
		})
		.map((parts) => parts.flat().join(''));

	test('takes about four times as long, whatever is said in it again and again', () => {
		fc.assert(
			fc.property(mixtures, (piece) => {
				const most = Math.max(cost(repeated(piece, 12_000)), 40) * 8;
				expect(better(repeated(piece, 48_000), most)).toBeLessThan(most);
			}),
			{ numRuns: 40 },
		);
	}, 120_000);
});
