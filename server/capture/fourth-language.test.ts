import { expect, test } from 'vitest';
import { latinLetter } from '#server/capture/grammar/alphabets.ts';
import type { Grammar, Mention, Role } from '#server/capture/grammar.ts';
import { languages, readTogether } from '#server/capture/languages.ts';
import type { KnownOrganization } from '#server/capture/organization-book.ts';
import { unsaid } from '#server/capture/patterns.ts';
import { propose } from '#server/capture/propose.ts';
import { countryPack } from '#server/countries/find.ts';
import type { Locale } from '#server/platform/language.ts';

/*
 * A handful of Uzbek forms as a fourth language: nothing of the engine knows it, and it shares its script with English.
 */

const ministry = /(?:\p{Lu}\p{L}+ )+vazirligi(?:ga|ning)?/gu;

function roleOf(_plain: string, low: string, { end }: { end: number }): Role {
	return low.slice(0, end).endsWith('ga') ? 'addressee' : 'any';
}

const uzbek: Grammar = {
	language: 'uz' as Locale,
	signs: {
		letter: latinLetter,
		word: '(?:shni|lgan|gacha|iga|larni|ning|tib)$|^(?:va|bilan|uchun|yil|yangi|bosh)$',
		share: 0.25,
	},
	titles: { before: 'va', besideNames: 'bilan' },
	meetings: { document: 'bayonnoma', chair: 'raislik qildi', place: {}, kinds: {}, levels: {} },
	names: {},
	clauses: { governed: 'shni' },
	drafting: {
		...{ result: 'tasdiqlash', vague: 'kuchaytirish', neutral: unsaid },
		...{ told: '\\p{L}+shni', spending: unsaid, resources: unsaid },
	},
	verbLast: true,
	abbreviations: unsaid,
	time: {
		months: [
			'yanvar',
			'fevral',
			'mart',
			'aprel',
			'may',
			'iyun',
			'iyul',
			'avgust',
			'sentabr',
			'oktabr',
			'noyabr',
			'dekabr',
		],
		weekdays: ['dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba', 'yakshanba'],
		day: '\\d{1,2}',
		dayWords: [],
		numbers: [
			['bir', 1],
			['besh', 5],
			['on', 10],
		],
		ordinals: ['birinchi', 'ikkinchi', 'uchinchi', 'tortinchi'],
		units: {
			working_day: 'ish kuni',
			hour: 'soat',
			day: 'kun',
			week: 'hafta',
			month: 'oy',
			quarter: 'chorak',
			half: 'yarim yil',
			year: 'yil',
		},
		thisYear: 'shu yil',
		nextYear: 'kelasi yil',
		next: 'kelasi',
		dates: ['{year} yil {day} {month}', '{day} {month}'],
		phrases: [
			{ kind: 'date', say: '{date}gacha' },
			{ kind: 'after', say: '{number} {unit} ichida' },
		],
		titles: unsaid,
		ends: 'oxiri',
		ownEvents: unsaid,
		others: { deeds: unsaid, side: 'before', say: unsaid },
		events: [],
	},
	recurrence: [{ frequency: 'monthly', say: 'har oy' }],
	standing: 'doimiy',
	acts: [
		{
			name: 'instructed',
			say: '(?<what>[^;!?]{3,400}?shni) (?<verb>topshirdi)',
			whom: 'clause',
			roles: ['addressee'],
			strength: 0.9,
			past: true,
			needs: ['addressee'],
		},
	],
	actionStart: unsaid,
	notActions: unsaid,
	recounted: 'avval',
	pastVerb: 'di$',
	cuts: unsaid,
	never: 'kerak emas',
	heads: unsaid,
	governs: unsaid,
	labels: {
		...{ responsible: unsaid, deadline: unsaid, action: unsaid },
		...{ decision: unsaid, due: unsaid, finished: unsaid },
	},
	columns: { action: 'vazifa', assignee: 'ijrochi', deadline: 'muddat', number: 'raqam' },
	responsible: unsaid,
	reportOnIt: unsaid,
	issuers: 'bosh vazir',
	backward: 'ushbu vazirlik',
	links: [],
	indicators: [],
	joins: 'va',
	among: 'va',
	bodies: unsaid,
	anybody: unsaid,
	shared: { plural: unsaid, singular: '', noun: 'last', and: 'va' },
	nameForms: (name) => [`${name.toLowerCase()}(?:ga|ning)?`],
	shorterNames: () => ({}),
	formMentions: (plain) =>
		[...plain.matchAll(ministry)].map((match): Mention => {
			const span = { start: match.index, end: match.index + match[0].length };
			return { ...span, code: null, kind: 'organization', role: 'any' };
		}),
	roleOf,
	stop: '^(?:va|bilan)$',
};

const organizations: KnownOrganization[] = [
	{
		code: 'mof',
		name: {
			...{ en: 'Ministry of Finance', ru: 'Министерство финансов', kk: 'Қаржы министрлігі' },
			...{ uz: 'Moliya vazirligi' },
		},
		short: { en: 'MoF', ru: 'Минфин', kk: 'ҚМ' },
	},
];
const occasion = {
	meetingDate: '2025-03-04',
	country: countryPack('kz'),
	organizations,
	languages: readTogether([...languages.all, uzbek]),
};
const said = 'Bosh vazir Moliya vazirligiga 2025 yil 1 oktabrgacha yangi tartibni ishlab chiqishni topshirdi.';

test('a grammar of a fourth language proposes a directive with its addressee and deadline', () => {
	const [one, ...others] = propose(said, occasion);
	expect(others).toEqual([]);
	expect(one).toMatchObject({
		language: 'uz',
		deadline: '2025-10-01',
		deadlineText: '2025 yil 1 oktabrgacha',
		assignees: [{ code: 'mof', name: 'Moliya vazirligiga', inferred: false }],
	});
});

test('bodies that no list knows, and terms that are counted, are read by the forms of the fourth language', () => {
	const [one] = propose('Bosh vazir Suv vazirligiga on kun ichida yangi rejani taqdim etishni topshirdi.', occasion);
	expect(one).toMatchObject({ deadline: '2025-03-14', assignees: [{ code: null, name: 'Suv vazirligiga' }] });
});

test('sentences of the other languages beside it are read in their own', () => {
	const text = [
		said,
		'The Prime Minister instructed the Ministry of Finance to publish the rules by 1 May 2025.',
		'Премьер-министр поручил Министерству финансов до 1 мая 2025 года опубликовать правила.',
	].join('\n');
	expect(propose(text, occasion).map(({ language, assignees }) => [language, assignees[0]?.code])).toEqual([
		['uz', 'mof'],
		['en', 'mof'],
		['ru', 'mof'],
	]);
});
