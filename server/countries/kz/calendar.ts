import type { CountryCalendar, Holiday, MovedDay, Names } from '#server/countries/pack.ts';

/*
 * Working days 2024–2027 for a five-day week. Holidays and the rule that a compensated holiday on a weekend
 * gives the next working day off come from the labour code (not for Orthodox Christmas and Kurban Ait).
 * Days moved beyond that rule are set by order, each year anew, often only weeks ahead; those of 2024 and 2025
 * are entered, later ones were not known. Kurban Ait follows the lunar calendar. Everything here is a start:
 * administrators edit the installation's calendar when an order or a law changes it.
 */

const names = {
	newYear: { en: 'New Year', ru: 'Новый год', kk: 'Жаңа жыл' },
	christmas: { en: 'Orthodox Christmas', ru: 'Православное Рождество', kk: 'Православиелік Рождество' },
	women: {
		en: "International Women's Day",
		ru: 'Международный женский день',
		kk: 'Халықаралық әйелдер күні',
	},
	nauryz: { en: 'Nauryz', ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы' },
	unity: {
		en: 'Day of Unity of the People of Kazakhstan',
		ru: 'Праздник единства народа Казахстана',
		kk: 'Қазақстан халқының бірлігі мерекесі',
	},
	defender: { en: 'Defender of the Fatherland Day', ru: 'День защитника Отечества', kk: 'Отан қорғаушы күні' },
	victory: { en: 'Victory Day', ru: 'День Победы', kk: 'Жеңіс күні' },
	capital: { en: 'Capital Day', ru: 'День столицы', kk: 'Астана күні' },
	constitution: {
		en: 'Constitution Day',
		ru: 'День Конституции Республики Казахстан',
		kk: 'Қазақстан Республикасының Конституциясы күні',
	},
	republic: { en: 'Republic Day', ru: 'День Республики', kk: 'Республика күні' },
	independence: { en: 'Independence Day', ru: 'День Независимости', kk: 'Тәуелсіздік күні' },
	kurbanAit: { en: 'First day of Kurban Ait', ru: 'Первый день Курбан-айта', kk: 'Құрбан айттың бірінші күні' },
} satisfies Record<string, Names>;

const yearly: readonly [day: string, name: Names, compensated: boolean][] = [
	['01-01', names.newYear, true],
	['01-02', names.newYear, true],
	['01-07', names.christmas, false],
	['03-08', names.women, true],
	['03-21', names.nauryz, true],
	['03-22', names.nauryz, true],
	['03-23', names.nauryz, true],
	['05-01', names.unity, true],
	['05-07', names.defender, true],
	['05-09', names.victory, true],
	['07-06', names.capital, true],
	['08-30', names.constitution, true],
	['10-25', names.republic, true],
	['12-16', names.independence, true],
];

const kurbanAit = ['2024-06-16', '2025-06-06', '2026-05-27', '2027-05-16'];

const holidays: readonly Holiday[] = [2024, 2025, 2026, 2027]
	.flatMap((year) => yearly.map(([day, name, compensated]): Holiday => ({ date: `${year}-${day}`, name, compensated })))
	.concat(kurbanAit.map((date) => ({ date, name: names.kurbanAit, compensated: false })))
	.sort((one, other) => (one.date < other.date ? -1 : 1));

const insteadOf = (date: string, name: Names): MovedDay => ({
	date,
	reason: {
		en: `Day off for ${name.en}, which fell on a weekend`,
		ru: `Выходной в связи с совпадением с выходным днём: ${name.ru}`,
		kk: `Демалыс күніне тұспа-тұс келгендіктен берілген демалыс: ${name.kk}`,
	},
});

const byOrder = (date: string, from: Names): MovedDay => ({
	date,
	reason: {
		en: `Moved by order: ${from.en}`,
		ru: `Перенос приказом: ${from.ru}`,
		kk: `Бұйрықпен ауыстырылды: ${from.kk}`,
	},
});

const daysOff: readonly MovedDay[] = [
	insteadOf('2024-03-25', names.nauryz),
	byOrder('2024-05-08', {
		en: 'day off from 4 May 2024',
		ru: 'выходной с 4 мая 2024 года',
		kk: '2024 жылғы 4 мамырдағы демалыс',
	}),
	insteadOf('2024-07-08', names.capital),
	byOrder('2025-01-03', {
		en: 'day off from 5 January 2025',
		ru: 'выходной с 5 января 2025 года',
		kk: '2025 жылғы 5 қаңтардағы демалыс',
	}),
	insteadOf('2025-03-10', names.women),
	insteadOf('2025-03-24', names.nauryz),
	insteadOf('2025-03-25', names.nauryz),
	insteadOf('2025-07-07', names.capital),
	insteadOf('2025-09-01', names.constitution),
	insteadOf('2025-10-27', names.republic),
	insteadOf('2026-03-09', names.women),
	insteadOf('2026-03-24', names.nauryz),
	insteadOf('2026-03-25', names.nauryz),
	insteadOf('2026-05-11', names.victory),
	insteadOf('2026-08-31', names.constitution),
	insteadOf('2026-10-26', names.republic),
	insteadOf('2027-01-04', names.newYear),
	insteadOf('2027-03-24', names.nauryz),
	insteadOf('2027-05-03', names.unity),
	insteadOf('2027-05-10', names.victory),
];

const workingDays: readonly MovedDay[] = [
	byOrder('2024-05-04', {
		en: 'day off moved to 8 May 2024',
		ru: 'выходной перенесён на 8 мая 2024 года',
		kk: 'демалыс 2024 жылғы 8 мамырға',
	}),
	byOrder('2025-01-05', {
		en: 'day off moved to 3 January 2025',
		ru: 'выходной перенесён на 3 января 2025 года',
		kk: 'демалыс 2025 жылғы 3 қаңтарға',
	}),
];

export const calendar: CountryCalendar = {
	weekend: [6, 7],
	holidays,
	daysOff,
	workingDays,
	firstYear: 2024,
	lastYear: 2027,
};
