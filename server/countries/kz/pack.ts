import { calendar } from '#server/countries/kz/calendar.ts';
import { organizations } from '#server/countries/kz/organizations.ts';
import { aliases } from '#server/countries/kz/phrases.ts';
import { plans } from '#server/countries/kz/plans.ts';
import { rules } from '#server/countries/kz/rules.ts';
import type { CountryPack } from '#server/countries/pack.ts';

/** Kazakhstan. */
export const kz: CountryPack = {
	code: 'kz',
	name: { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' },
	// One zone for the whole country since 1 March 2024.
	timeZone: 'Asia/Almaty',
	locales: ['ru', 'kk', 'en'],
	organizations,
	aliases,
	calendar,
	rules,
	plans,
};
