import { akimats } from '#server/countries/kz/akimats.ts';
import type { PackOrganization } from '#server/countries/pack.ts';

/**
 * The Government Office and the ministries as of November 2025, in the order of protocol.
 * Decrees change names and duties: administrators keep the installation's own copy and its validity dates.
 */
const central: readonly PackOrganization[] = [
	{
		code: 'go',
		kind: 'government_office',
		name: { en: 'Government Office', ru: 'Аппарат Правительства', kk: 'Үкімет Аппараты' },
		short: { en: 'Government Office', ru: 'Аппарат', kk: 'Аппарат' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mia',
		kind: 'ministry',
		name: { en: 'Ministry of Internal Affairs', ru: 'Министерство внутренних дел', kk: 'Ішкі істер министрлігі' },
		short: { en: 'Interior Ministry', ru: 'МВД', kk: 'ІІМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mfa',
		kind: 'ministry',
		name: { en: 'Ministry of Foreign Affairs', ru: 'Министерство иностранных дел', kk: 'Сыртқы істер министрлігі' },
		short: { en: 'Foreign Ministry', ru: 'МИД', kk: 'СІМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mod',
		kind: 'ministry',
		name: { en: 'Ministry of Defence', ru: 'Министерство обороны', kk: 'Қорғаныс министрлігі' },
		short: { en: 'Defence Ministry', ru: 'МО', kk: 'ҚМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mes',
		kind: 'ministry',
		name: {
			en: 'Ministry of Emergency Situations',
			ru: 'Министерство по чрезвычайным ситуациям',
			kk: 'Төтенше жағдайлар министрлігі',
		},
		short: { en: 'Emergencies Ministry', ru: 'МЧС', kk: 'ТЖМ' },
		validFrom: '2020-09-11',
		validTo: null,
	},
	{
		code: 'moj',
		kind: 'ministry',
		name: { en: 'Ministry of Justice', ru: 'Министерство юстиции', kk: 'Әділет министрлігі' },
		short: { en: 'Justice Ministry', ru: 'МЮ', kk: 'ӘМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mof',
		kind: 'ministry',
		name: { en: 'Ministry of Finance', ru: 'Министерство финансов', kk: 'Қаржы министрлігі' },
		short: { en: 'Finance Ministry', ru: 'МФ', kk: 'ҚарМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mne',
		kind: 'ministry',
		name: {
			en: 'Ministry of National Economy',
			ru: 'Министерство национальной экономики',
			kk: 'Ұлттық экономика министрлігі',
		},
		short: { en: 'Economy Ministry', ru: 'МНЭ', kk: 'ҰЭМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mlsp',
		kind: 'ministry',
		name: {
			en: 'Ministry of Labour and Social Protection of the Population',
			ru: 'Министерство труда и социальной защиты населения',
			kk: 'Еңбек және халықты әлеуметтік қорғау министрлігі',
		},
		short: { en: 'Labour Ministry', ru: 'МТСЗН', kk: 'ЕХӘҚМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'moh',
		kind: 'ministry',
		name: { en: 'Ministry of Healthcare', ru: 'Министерство здравоохранения', kk: 'Денсаулық сақтау министрлігі' },
		short: { en: 'Health Ministry', ru: 'МЗ', kk: 'ДСМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'moe',
		kind: 'ministry',
		name: { en: 'Ministry of Enlightenment', ru: 'Министерство просвещения', kk: 'Оқу-ағарту министрлігі' },
		short: { en: 'Enlightenment Ministry', ru: 'МП', kk: 'ОАМ' },
		validFrom: '2022-06-11',
		validTo: null,
	},
	{
		code: 'mshe',
		kind: 'ministry',
		name: {
			en: 'Ministry of Science and Higher Education',
			ru: 'Министерство науки и высшего образования',
			kk: 'Ғылым және жоғары білім министрлігі',
		},
		short: { en: 'Science Ministry', ru: 'МНВО', kk: 'ҒЖБМ' },
		validFrom: '2022-06-11',
		validTo: null,
	},
	{
		code: 'moa',
		kind: 'ministry',
		name: { en: 'Ministry of Agriculture', ru: 'Министерство сельского хозяйства', kk: 'Ауыл шаруашылығы министрлігі' },
		short: { en: 'Agriculture Ministry', ru: 'МСХ', kk: 'АШМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'moen',
		kind: 'ministry',
		name: { en: 'Ministry of Energy', ru: 'Министерство энергетики', kk: 'Энергетика министрлігі' },
		short: { en: 'Energy Ministry', ru: 'МЭ', kk: 'ЭМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mic',
		kind: 'ministry',
		name: {
			en: 'Ministry of Industry and Construction',
			ru: 'Министерство промышленности и строительства',
			kk: 'Өнеркәсіп және құрылыс министрлігі',
		},
		short: { en: 'Industry Ministry', ru: 'МПС', kk: 'ӨҚМ' },
		validFrom: '2023-09-01',
		validTo: null,
	},
	{
		code: 'mot',
		kind: 'ministry',
		name: { en: 'Ministry of Transport', ru: 'Министерство транспорта', kk: 'Көлік министрлігі' },
		short: { en: 'Transport Ministry', ru: 'МТ', kk: 'КМ' },
		validFrom: '2023-09-01',
		validTo: null,
	},
	{
		code: 'mci',
		kind: 'ministry',
		name: {
			en: 'Ministry of Culture and Information',
			ru: 'Министерство культуры и информации',
			kk: 'Мәдениет және ақпарат министрлігі',
		},
		short: { en: 'Culture Ministry', ru: 'МКИ', kk: 'МАМ' },
		validFrom: '2023-09-01',
		validTo: null,
	},
	{
		code: 'mts',
		kind: 'ministry',
		name: {
			en: 'Ministry of Tourism and Sports',
			ru: 'Министерство туризма и спорта',
			kk: 'Туризм және спорт министрлігі',
		},
		short: { en: 'Tourism Ministry', ru: 'МТС', kk: 'ТСМ' },
		validFrom: '2023-09-01',
		validTo: null,
	},
	{
		code: 'menr',
		kind: 'ministry',
		name: {
			en: 'Ministry of Ecology and Natural Resources',
			ru: 'Министерство экологии и природных ресурсов',
			kk: 'Экология және табиғи ресурстар министрлігі',
		},
		short: { en: 'Ecology Ministry', ru: 'МЭПР', kk: 'ЭТРМ' },
		validFrom: null,
		validTo: null,
	},
	{
		code: 'mwri',
		kind: 'ministry',
		name: {
			en: 'Ministry of Water Resources and Irrigation',
			ru: 'Министерство водных ресурсов и ирригации',
			kk: 'Су ресурстары және ирригация министрлігі',
		},
		short: { en: 'Water Ministry', ru: 'МВРИ', kk: 'СРИМ' },
		validFrom: '2023-09-01',
		validTo: null,
	},
	{
		code: 'mti',
		kind: 'ministry',
		name: {
			en: 'Ministry of Trade and Integration',
			ru: 'Министерство торговли и интеграции',
			kk: 'Сауда және интеграция министрлігі',
		},
		short: { en: 'Trade Ministry', ru: 'МТИ', kk: 'СИМ' },
		validFrom: '2019-06-17',
		validTo: null,
	},
	// Transformed in September 2025 from the ministry of digital development, whose duties it carries on:
	// one organization here, under its present name.
	{
		code: 'maidd',
		kind: 'ministry',
		name: {
			en: 'Ministry of Artificial Intelligence and Digital Development',
			ru: 'Министерство искусственного интеллекта и цифрового развития',
			kk: 'Жасанды интеллект және цифрлық даму министрлігі',
		},
		short: { en: 'AI and Digital Ministry', ru: 'МИИЦР', kk: 'ЖИЦДМ' },
		validFrom: '2019-06-17',
		validTo: null,
	},
];

export const organizations: readonly PackOrganization[] = [...central, ...akimats];
