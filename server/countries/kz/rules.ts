import type { ControlRules } from '#server/countries/pack.ts';

/** Who decides, what counts as soon, late or silent. Starting values: an installation sets its own. */
export const rules: ControlRules = {
	issuerLevels: [
		{
			level: 'president',
			name: { en: 'President', ru: 'Президент', kk: 'Президент' },
			closing: 'curator',
			deadline: 'curator',
		},
		{
			level: 'prime_minister',
			name: { en: 'Prime Minister', ru: 'Премьер-Министр', kk: 'Премьер-Министр' },
			closing: 'curator',
			deadline: 'curator',
		},
		{
			level: 'deputy_prime_minister',
			name: { en: 'Deputy Prime Minister', ru: 'Заместитель Премьер-Министра', kk: 'Премьер-Министрдің орынбасары' },
			closing: 'controller',
			deadline: 'controller',
		},
		{
			level: 'government_office_head',
			name: {
				en: 'Head of the Government Office',
				ru: 'Руководитель Аппарата Правительства',
				kk: 'Үкімет Аппаратының Басшысы',
			},
			closing: 'controller',
			deadline: 'controller',
		},
		{
			level: 'other',
			name: { en: 'Other official', ru: 'Иное должностное лицо', kk: 'Өзге лауазымды тұлға' },
			closing: 'controller',
			deadline: 'controller',
		},
	],
	topics: [
		{ code: 'migration', name: { en: 'Migration', ru: 'Миграция', kk: 'Көші-қон' } },
		{ code: 'social-protection', name: { en: 'Social protection', ru: 'Социальная защита', kk: 'Әлеуметтік қорғау' } },
		{ code: 'employment', name: { en: 'Employment', ru: 'Занятость', kk: 'Жұмыспен қамту' } },
		{ code: 'digitalization', name: { en: 'Digitalization', ru: 'Цифровизация', kk: 'Цифрландыру' } },
		{ code: 'healthcare', name: { en: 'Healthcare', ru: 'Здравоохранение', kk: 'Денсаулық сақтау' } },
		{ code: 'education', name: { en: 'Education and science', ru: 'Образование и наука', kk: 'Білім және ғылым' } },
		{ code: 'transport', name: { en: 'Transport', ru: 'Транспорт', kk: 'Көлік' } },
		{ code: 'water', name: { en: 'Water resources', ru: 'Водные ресурсы', kk: 'Су ресурстары' } },
		{ code: 'energy', name: { en: 'Energy', ru: 'Энергетика', kk: 'Энергетика' } },
		{ code: 'agriculture', name: { en: 'Agriculture', ru: 'Сельское хозяйство', kk: 'Ауыл шаруашылығы' } },
		{ code: 'industry', name: { en: 'Industry', ru: 'Промышленность', kk: 'Өнеркәсіп' } },
		{
			code: 'construction',
			name: {
				en: 'Construction and utilities',
				ru: 'Строительство и коммунальное хозяйство',
				kk: 'Құрылыс және коммуналдық шаруашылық',
			},
		},
		{
			code: 'regional-development',
			name: { en: 'Regional development', ru: 'Региональное развитие', kk: 'Өңірлік даму' },
		},
		{
			code: 'emergency-preparedness',
			name: {
				en: 'Emergency preparedness',
				ru: 'Готовность к чрезвычайным ситуациям',
				kk: 'Төтенше жағдайларға дайындық',
			},
		},
		{ code: 'public-order', name: { en: 'Public order', ru: 'Общественный порядок', kk: 'Қоғамдық тәртіп' } },
		{ code: 'defence', name: { en: 'Defence', ru: 'Оборона', kk: 'Қорғаныс' } },
		{ code: 'foreign-affairs', name: { en: 'Foreign affairs', ru: 'Внешняя политика', kk: 'Сыртқы саясат' } },
		{
			code: 'legal-reform',
			name: { en: 'Legal reform', ru: 'Совершенствование законодательства', kk: 'Заңнаманы жетілдіру' },
		},
		{ code: 'budget', name: { en: 'Budget and finance', ru: 'Бюджет и финансы', kk: 'Бюджет және қаржы' } },
		{ code: 'investment', name: { en: 'Investment', ru: 'Инвестиции', kk: 'Инвестициялар' } },
		{ code: 'trade', name: { en: 'Trade', ru: 'Торговля', kk: 'Сауда' } },
		{ code: 'ecology', name: { en: 'Ecology', ru: 'Экология', kk: 'Экология' } },
		{
			code: 'culture',
			name: { en: 'Culture and information', ru: 'Культура и информация', kk: 'Мәдениет және ақпарат' },
		},
		{ code: 'tourism-sport', name: { en: 'Tourism and sport', ru: 'Туризм и спорт', kk: 'Туризм және спорт' } },
		{ code: 'other', name: { en: 'Other', ru: 'Прочее', kk: 'Өзге' } },
	],
	dueSoonDays: 7,
	silentAfterDays: 30,
	deadlineShift: 'keep',
	extensionLimit: { count: 2, enforcement: 'warn' },
	urgencyMarks: [
		{ code: 'very_urgent', name: { en: 'Very urgent', ru: 'Весьма срочно', kk: 'Өте шұғыл' }, workingDays: 1 },
		{ code: 'urgent', name: { en: 'Urgent', ru: 'Срочно', kk: 'Шұғыл' }, workingDays: 3 },
		{ code: 'expedite', name: { en: 'Expedite', ru: 'Ускорить', kk: 'Жеделдетілсін' }, workingDays: 10 },
	],
	planDuty: { levels: ['president', 'prime_minister'], workingDays: 10 },
	draftingCheck: { enforcement: 'warn' },
};
