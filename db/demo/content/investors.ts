import type { DemoMeeting } from '#db/demo/content/shape.ts';
import { link, paper, taken } from '#db/demo/content/steps.ts';

export const investors: DemoMeeting = {
	key: 'investors',
	title: 'Working conference with foreign investors',
	kind: 'conference',
	heldOn: -47,
	number: '6',
	chair: 'Deputy Prime Minister of the Republic of Kazakhstan',
	chairLevel: 'deputy_prime_minister',
	place: 'Almaty, Congress Centre',
	sourceUrl: 'https://primeminister.gov.example/en/protocols/investors',
	language: 'en',
	controller: 'controller.go',
	minutes: `1. Conditions for foreign investors

HEARD: reports of the Ministry of Foreign Affairs, the Ministry of Trade and Integration, the Ministry of National Economy and the Ministry of Tourism and Sports; remarks of the investors' association.

The conference noted that visas for specialists take longer than the published term, that foreign traders still file the same papers with several bodies, and that investors learn about the state of their applications by telephone.

RESOLVED:
1. To take note of the reports.
2. To give the instructions in items 1 to 4.
3. To hear a report on their execution at the next conference.`,
	directives: [
		{
			key: 'investors-visas',
			itemNumber: '1',
			words:
				'The Ministry of Foreign Affairs, together with the Ministry of Internal Affairs, shall submit proposals {by:deadline} to shorten the issue of visas for specialists of investment projects.',
			language: 'en',
			titles: {
				en: 'Shorten visas for specialists of investment projects',
				ru: 'Сокращение сроков выдачи виз специалистам инвестпроектов',
				kk: 'Инвестициялық жобалар мамандарына виза беру мерзімін қысқарту',
			},
			topic: 'investment',
			deadline: 18,
			deadlinePhrase: '{by:deadline}',
			lead: 'mfa',
			coExecutors: [{ organization: 'mia', part: 'Checks of invitations within two working days', dueOn: 8 }],
			steps: [
				...taken(-46, -44),
				{
					do: 'report',
					on: -15,
					text: 'Проведён хронометраж рассмотрения 200 заявлений: больше половины срока занимает проверка приглашений. Подготовлены два варианта сокращения.',
					percent: 55,
					confidence: 'on_track',
					evidence: [link('Справка о сроках рассмотрения', 'https://files.mfa.gov.example/visas/timing')],
				},
				{ do: 'assess', on: -11, assessment: 'on_track', note: 'Работа идёт по графику.' },
			],
		},
		{
			key: 'investors-single-window',
			itemNumber: '2',
			words:
				'The Ministry of Trade and Integration shall put the first ten procedures of the trade single window into operation {by:deadline}.',
			language: 'en',
			titles: {
				en: 'Open ten procedures of the trade single window',
				ru: 'Запуск десяти процедур «единого окна» во внешней торговле',
				kk: 'Сыртқы саудадағы «бірыңғай терезенің» он рәсімін іске қосу',
			},
			topic: 'trade',
			deadline: -9,
			deadlinePhrase: '{by:deadline}',
			lead: 'mti',
			coExecutors: [
				{ organization: 'maidd', part: 'Hosting and exchange gateway', dueOn: -20 },
				{ organization: 'mof', part: 'Exchange with customs', dueOn: -20 },
			],
			steps: [
				...taken(-46, -45),
				{
					do: 'report',
					on: -27,
					text: 'Описаны все десять процедур, шесть из них проходят опытную эксплуатацию.',
					percent: 60,
					confidence: 'on_track',
				},
				{
					do: 'submit',
					on: -12,
					executedOn: -13,
					text: 'Десять процедур доступны участникам внешней торговли.',
					evidence: [link('Перечень процедур', 'https://trade.gov.example/single-window')],
				},
				{
					do: 'return_report',
					on: -5,
					note: 'Восемь процедур работают, две — нет.',
					remarks: [
						'Две процедуры из десяти не принимают заявления: устранить.',
						'Приложить протокол испытаний всех десяти процедур.',
					],
				},
				{
					do: 'assess',
					on: -5,
					assessment: 'at_risk',
					note: 'Восемь процедур работают, по двум нужна доработка обмена с таможней.',
				},
			],
		},
		{
			key: 'investors-tourism',
			itemNumber: '3',
			words:
				'Министерству туризма и спорта внести предложения по привлечению инвесторов в горный кластер с расчётом потребности в инфраструктуре. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Propose how to attract investors to the mountain cluster',
				ru: 'Привлечение инвесторов в горный кластер',
				kk: 'Тау кластеріне инвесторларды тарту',
			},
			topic: 'tourism-sport',
			deadline: 40,
			deadlinePhrase: '{до:deadline}',
			lead: 'mts',
			coExecutors: [
				{ organization: 'kz-19', part: 'Перечень земельных участков', dueOn: 20 },
				{ organization: 'menr', part: 'Границы особо охраняемых территорий', dueOn: 20 },
			],
			steps: [
				...taken(-46, -43),
				{
					do: 'report',
					on: -18,
					text: 'Проведён отбор девяти площадок, рассчитывается потребность в дорогах и сетях.',
					percent: 35,
					confidence: 'on_track',
				},
			],
		},
		{
			key: 'investors-tracker',
			itemNumber: '4',
			words:
				'The Ministry of National Economy shall publish, within ten working days, a page where an investor sees the state of an application.',
			language: 'en',
			titles: {
				en: 'Publish a page with the state of investors’ applications',
				ru: 'Страница о ходе рассмотрения заявлений инвесторов',
				kk: 'Инвесторлардың өтініштерін қарау барысы туралы бет',
			},
			topic: 'investment',
			deadline: -33,
			deadlinePhrase: 'within ten working days',
			lead: 'mne',
			steps: [
				...taken(-46, -45),
				{
					do: 'submit',
					on: -38,
					executedOn: -39,
					text: 'Страница размещена, сведения обновляются ежедневно.',
					evidence: [
						link('Ход рассмотрения заявлений', 'https://invest.gov.example/status'),
						paper('Акт размещения страницы', '3', -39),
					],
				},
				{ do: 'accept_report', on: -35, note: 'Проверено, сведения актуальны.' },
				{ do: 'close', on: -35, outcome: 'executed', basis: 'Страница действует, срок соблюдён.' },
			],
		},
	],
};
