import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kz } from '#server/countries/kz/pack.ts';
import { checkDrafting, type Drafted, type DraftingGround, draftingCodes } from '#server/directives/drafting-check.ts';
import { addDays } from '#server/platform/dates.ts';
import { locales } from '#server/platform/language.ts';
import { isWorkingDay } from '#server/platform/working-days.ts';

const ground: DraftingGround = { today: '2025-07-15', heldOn: '2025-07-15', calendar: kz.calendar, duplicates: [] };
const sound = {
	en: 'The Ministry of Labour is to submit the draft Concept of Migration Policy to the Government.',
	ru: 'Министерству труда внести в Правительство проект Концепции миграционной политики.',
	kk: 'Еңбек министрлігі көші-қон саясаты тұжырымдамасының жобасын Үкіметке енгізсін.',
} as const;

function drafted(given: Partial<Drafted> = {}): Drafted {
	return {
		words: sound.en,
		language: 'en',
		hasLead: true,
		deadline: '2025-10-01',
		standing: false,
		basis: null,
		kind: null,
		...given,
	};
}
const codesOf = (given: Partial<Drafted>, on: Partial<DraftingGround> = {}) =>
	checkDrafting(drafted(given), { ...ground, ...on }).map(({ code }) => code);

describe('a well drafted directive', () => {
	it.each(locales)('is let pass without a word (%s)', (language) => {
		expect(codesOf({ words: sound[language], language })).toEqual([]);
	});
});

describe('the end result', () => {
	it.each([
		['en', 'The Ministry of Finance is to strengthen work with investors.', 'strengthen'],
		['en', 'Ministry of Energy: work out the question of gas supply.', 'work out'],
		['en', 'Akimats shall take the necessary measures.', 'take the necessary measures'],
		['ru', 'Министерству финансов усилить работу с инвесторами.', 'усилить'],
		['ru', 'Министерству энергетики проработать вопрос газоснабжения.', 'проработать'],
		['ru', 'Акимам принять исчерпывающие меры.', 'принять исчерпывающие меры'],
		['kk', 'Қаржы министрлігі инвесторлармен жұмысты күшейтсін.', 'күшейтсін'],
		['kk', 'Энергетика министрлігі газбен қамту мәселесін пысықтасын.', 'пысықтасын'],
		['kk', 'Әкімдер қажетті шаралар қабылдасын.', 'қажетті шаралар қабылдасын'],
		['en', 'Ministry of Energy: take the repairs under personal control.', 'take the repairs under personal control'],
		['en', 'Ministry of Trade to monitor prices.', 'monitor'],
		['ru', 'Акимам взять под личный контроль строительство школ.', 'взять под личный контроль'],
		['ru', 'Акиматам проводить на постоянной основе мониторинг цен.', 'проводить на постоянной основе мониторинг'],
		['ru', 'Министерству обеспечить безусловное исполнение плана.', 'обеспечить безусловное исполнение'],
		['kk', 'Әкім құрылысты жеке бақылауына алсын.', 'бақылауына алсын'],
		['kk', 'Министрлік баға мониторингін тұрақты жүргізсін.', 'мониторингін тұрақты жүргізсін'],
		['kk', 'Әкімдік жоспардың мүлтіксіз орындалуын қамтамасыз етсін.', 'мүлтіксіз орындалуын қамтамасыз етсін'],
	] as const)('is missed where the act never ends (%s: %s)', (language, words, phrase) => {
		const [first] = checkDrafting(drafted({ words, language }), ground);
		expect(first).toEqual({ code: 'result_vague', facts: { phrase } });
	});

	it.each([
		['en', 'The Ministry of Labour is to tighten regulation and to submit amendments to the law.'],
		['ru', 'Министерству труда усилить регулирование и внести законодательные поправки.'],
		['kk', 'Еңбек министрлігі реттеуді күшейтсін және заңнамаға түзетулер енгізсін.'],
	] as const)('counts when it stands beside an act without end (%s)', (language, words) => {
		expect(codesOf({ words, language })).toEqual([]);
	});

	it.each([
		['en', 'Migration policy of the Republic.'],
		['ru', 'О миграционной политике Республики.'],
		['kk', 'Республиканың көші-қон саясаты туралы.'],
	] as const)('is missed where no act is named (%s)', (language, words) => {
		expect(codesOf({ words, language })).toEqual(['result_missing']);
	});

	it.each([
		['en', 'The Ministry of Transport must staff every weather post.'],
		['en', 'Review the tariffs.'],
		['en', 'Coordinate with akimats on the schedule.'],
		['ru', 'Акимату оборудовать пункты обогрева на трассе.'],
		['ru', 'Министерству транспорта укомплектовать участки снегоуборочной техникой.'],
		['kk', 'Көлік министрлігі жол учаскелерін техникамен жасақтасын.'],
		['kk', 'Әкімдікке жылыту орындарын белгілеу қажет.'],
	] as const)('is not missed where any other act is told (%s: %s)', (language, words) => {
		expect(codesOf({ words, language })).toEqual([]);
	});

	it.each([
		['ru', 'Электрическая сеть Карагандинской области и её части.'],
		['kk', 'Көлік министрлігінің жобасын талқылау туралы.'],
	] as const)('is missed where nouns only end like acts (%s: %s)', (language, words) => {
		expect(codesOf({ words, language })).toEqual(['result_missing']);
	});

	it('is taken as said where the verb is as concrete as what follows it', () => {
		expect(codesOf({ words: 'Акимам обеспечить выдачу 5 тыс. ID-карт.', language: 'ru' })).toEqual([]);
	});
});

describe('the lead and the deadline', () => {
	it('are asked for', () => {
		expect(codesOf({ hasLead: false, deadline: null })).toEqual(['lead_missing', 'deadline_missing']);
	});

	it('a standing directive needs no date', () => {
		expect(codesOf({ deadline: null, standing: true })).toEqual([]);
	});

	it('leave at least two working days, counted from today or from a meeting that is still to come', () => {
		expect(codesOf({ deadline: '2025-07-16' })).toEqual(['deadline_short']);
		expect(codesOf({ deadline: '2025-07-17' })).toEqual([]);
		expect(codesOf({ deadline: '2025-07-17' }, { heldOn: '2025-07-16' })).toEqual(['deadline_short']);
	});

	it('tell the working days around a day that is free', () => {
		const [found] = checkDrafting(drafted({ deadline: '2025-08-30' }), ground);
		expect(found).toEqual({
			code: 'deadline_not_working',
			facts: { deadline: '2025-08-30', before: '2025-08-29', after: '2025-09-02' },
		});
	});

	it('say when the date is over', () => {
		expect(codesOf({ deadline: '2025-07-14' })).toEqual(['deadline_past']);
	});
});

describe('one directive per item', () => {
	it.each([
		[
			'en',
			'The Ministry of Finance is to submit the draft budget. The Ministry of Health is to build two clinics from the budget.',
		],
		['ru', 'Министерству финансов внести проект бюджета. Министерству здравоохранения утвердить план.'],
		['kk', 'Қаржы министрлігі бюджет жобасын енгізсін. Денсаулық сақтау министрлігі жоспарды бекітсін.'],
	] as const)('two sentences with an act each are two (%s)', (language, words) => {
		expect(codesOf({ words, language })).toEqual(['several']);
	});

	it('the items of a list are counted', () => {
		const words = 'Министерству финансов:\n1) внести проект;\n2) утвердить план;\n3) открыть счёт.';
		expect(checkDrafting(drafted({ words, language: 'ru' }), ground)).toEqual([
			{ code: 'several', facts: { count: 3 } },
		]);
	});

	it('two dates are two', () => {
		const words = 'Министерству финансов внести проект до 1 октября 2025 года и отчёт до 1 декабря 2025 года.';
		expect(codesOf({ words, language: 'ru' })).toEqual(['several']);
	});
});

describe('resources', () => {
	it.each([
		['en', 'The akimat is to build a school.', 'The akimat is to build a school within the budget of the region.'],
		['ru', 'Акимату построить школу.', 'Акимату построить школу за счёт средств бюджета.'],
		['kk', 'Әкімдік мектеп салсын.', 'Әкімдік бюджет қаражаты есебінен мектеп салсын.'],
	] as const)('are asked for where the matter costs money (%s)', (language, without, within) => {
		expect(codesOf({ words: without, language })).toEqual(['resources_missing']);
		expect(codesOf({ words: within, language })).toEqual([]);
		expect(codesOf({ words: without, language, basis: 'Law on the budget' })).toEqual([]);
	});

	it('are asked for where the kind of the directive says so', () => {
		expect(codesOf({ kind: 'construction' })).toEqual(['resources_missing']);
		expect(codesOf({ kind: 'policy-concept' })).toEqual([]);
	});
});

describe('a duplicate', () => {
	it('is named by its number', () => {
		const duplicates = [{ number: '2025-00042', title: 'Draft Concept' }];
		expect(checkDrafting(drafted(), { ...ground, duplicates })).toEqual([
			{ code: 'duplicate', facts: { number: '2025-00042', title: 'Draft Concept' } },
		]);
	});
});

describe('whatever is written', () => {
	const anything = fc.record({
		words: fc.oneof(fc.string({ unit: 'binary', maxLength: 2000 }), fc.constantFrom(...Object.values(sound))),
		language: fc.constantFrom(...locales),
		hasLead: fc.boolean(),
		deadline: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays('2025-07-15', days))),
		standing: fc.boolean(),
		basis: fc.option(fc.string()),
		kind: fc.option(fc.string()),
	});

	it('is answered in the order of the codes, each at most once, and the same every time', () => {
		fc.assert(
			fc.property(anything, (given) => {
				const codes = checkDrafting(given, ground).map(({ code }) => draftingCodes.indexOf(code));
				expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
				expect(checkDrafting(given, ground).map(({ code }) => draftingCodes.indexOf(code))).toEqual(codes);
			}),
			{ numRuns: 300 },
		);
	});

	it('is warned of a day that is not worked exactly when it is not', () => {
		fc.assert(
			fc.property(anything, (given) => {
				const warned = checkDrafting(given, ground).some(({ code }) => code === 'deadline_not_working');
				const free = given.deadline !== null && !given.standing && !isWorkingDay(kz.calendar, given.deadline);
				expect(warned).toBe(free);
			}),
			{ numRuns: 300 },
		);
	});

	it('loses no finding but its own when a lead is named', () => {
		fc.assert(
			fc.property(anything, (given) => {
				const without = checkDrafting({ ...given, hasLead: false }, ground).filter(
					({ code }) => code !== 'lead_missing',
				);
				expect(checkDrafting({ ...given, hasLead: true }, ground)).toEqual(without);
			}),
			{ numRuns: 100 },
		);
	});

	it('of twenty thousand characters is answered at once', () => {
		const words = 'Министерству финансов усилить работу до 1 октября. '.repeat(400).slice(0, 20_000);
		const start = performance.now();
		checkDrafting(drafted({ words, language: 'ru' }), ground);
		expect(performance.now() - start).toBeLessThan(500);
	});
});
