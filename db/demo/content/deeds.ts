import type { DemoDeed, DemoPaper } from '#db/demo/content/shape.ts';
import { talk } from '#db/demo/content/talk.ts';

/** The signed minutes of the one meeting that took place; its instructions are retold. */
const scan: DemoPaper = {
	name: 'Протокол № 24 от 15.07.2025.pdf',
	heading: 'ПРОТОКОЛ № 24 заседания Правительства Республики Казахстан от 15 июля 2025 года',
	lines: [
		'1. Усилить административный контроль в сфере миграции.',
		'2. Шекарадағы өткізу пункттерінде мигранттарға ID-карта беруді жеделдету.',
		'3. До конца года внести предложения по лицензированию деятельности частных агентств занятости.',
		'4. К 1 октября внести проект Концепции миграционной и демографической политики.',
		'Контроль за исполнением возложить на Аппарат Правительства.',
	],
	signed: 'Премьер-Министр О. Бектенов',
};

/** A conference whose minutes the secretariat has taken in and is looking through. */
const roads = `ПРОТОКОЛ № 21-5
совещания о готовности автомобильных дорог к зиме

г. Астана, {от:-4}
Председательствовал: Заместитель Премьер-Министра Республики Казахстан

РЕШИЛИ:

1. Доклады принять к сведению.

2. Министерству транспорта {до:24} укомплектовать дорожно-эксплуатационные участки снегоуборочной техникой и запасом противогололёдных материалов.

3. Министерству по чрезвычайным ситуациям совместно с Министерством внутренних дел {до:10} утвердить порядок закрытия участков дорог при ухудшении погоды.

4. Акимату Актюбинской области {до:17} оборудовать пункты обогрева на участках дорог с наибольшим числом заносов.

5. Жасанды интеллект және цифрлық даму министрлігі {дейін:30} жол жағдайы туралы хабарламаларды жүргізушілерге жеткізетін сервисті іске қоссын.`;

/** In order of time. */
export const deeds: readonly DemoDeed[] = [
	{
		do: 'attach',
		on: '2025-07-16',
		by: 'controller.go',
		meeting: 'migration',
		title: 'Подписанный протокол (скан)',
		paper: scan,
	},
	{
		do: 'align',
		on: '2025-08-04',
		by: 'controller.go',
		directive: 'migration-concept',
		with: {
			document: {
				title: 'Проект Концепции региональной политики до 2030 года',
				url: 'https://legalacts.gov.example/draft/regional-policy-2030',
			},
		},
		note: 'Целевые индикаторы по регионам должны совпадать.',
	},
	{
		do: 'watch',
		on: -120,
		by: 'official.go',
		directives: ['economy-investment-order', 'economy-localization'],
	},
	{
		do: 'align',
		on: -84,
		by: 'controller.go',
		directive: 'floods-banks',
		with: { directive: 'floods-plan' },
		note: 'Участки и сроки — по сводному плану противопаводковых мероприятий.',
	},
	{ do: 'watch', on: -84, by: 'curator.go', directives: ['floods-dams', 'floods-banks'] },
	{ do: 'watch', on: -84, by: 'controller.go', directives: ['floods-dams'] },
	{
		do: 'tag',
		on: -83,
		by: 'controller.go',
		word: 'паводок',
		directives: ['floods-plan', 'floods-dams', 'floods-forecast', 'floods-banks', 'floods-warning'],
	},
	{
		do: 'delegate',
		key: 'hydrology-archive',
		on: -60,
		by: 'coordinator.menr',
		directive: 'floods-forecast',
		to: 'executor.menr',
		task: 'Собрать архив наблюдений по 81 посту и передать в Минводресурсов в машиночитаемом виде.',
		dueOn: -18,
	},
	{
		do: 'delegate',
		key: 'module-grounds',
		on: -31,
		by: 'coordinator.mshe',
		directive: 'floods-forecast',
		to: 'executor.mshe',
		task: 'Есептеу модулінің ғылыми негіздемесін дайындап, екі рецензия алу.',
		dueOn: 12,
	},
	{
		do: 'finish',
		on: -18,
		by: 'executor.menr',
		task: 'hydrology-archive',
		note: 'Архив передан по всем 81 постам, акт подписан.',
	},
	{
		do: 'split',
		on: -8,
		by: 'controller2.go',
		directive: 'heating-air',
		part: {
			key: 'heating-air-posts',
			words: 'акимату города Алматы обеспечить непрерывную передачу данных городских постов наблюдения',
			titles: {
				en: 'Keep the data of air monitoring posts in Almaty flowing',
				ru: 'Передача данных постов наблюдения за воздухом в Алматы',
				kk: 'Алматыдағы ауаны бақылау бекеттерінің деректерін беру',
			},
			lead: 'kz-75',
		},
	},
	{ do: 'take', on: -6, by: 'coordinator.kz-75', directive: 'heating-air-posts', to: 'executor.kz-75' },
	{
		do: 'teach',
		on: -10,
		by: 'controller2.go',
		language: 'ru',
		phrase: 'водному ведомству',
		organization: 'mwri',
		quote: 'Водному ведомству обеспечить устойчивую работу насосных станций.',
		meetingDate: -14,
	},
	...talk,
	{
		do: 'remind',
		on: -3,
		by: 'controller2.go',
		directive: 'heating-karaganda',
		note: 'Срок истёк, график в Аппарат Правительства не поступил.',
	},
	{ do: 'capture', on: -2, by: 'controller.go', meetingDate: -4, text: roads, drop: 0 },
	{
		do: 'tag',
		on: -2,
		by: 'controller.go',
		word: 'на личном контроле',
		directives: ['floods-dams', 'economy-investment-order', 'heating-fuel'],
	},
	{
		do: 'deputy',
		on: -2,
		by: 'coordinator.moen',
		deputy: 'executor.moen',
		fromOn: -1,
		toOn: 6,
		reason: 'Командировка в Павлодарскую область',
	},
	{ do: 'read_notifications', on: -1, by: 'official.go' },
];
