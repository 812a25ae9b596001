import { laterItems } from '#db/demo/content/economy-later.ts';
import type { DemoMeeting } from '#db/demo/content/shape.ts';
import { link, paper, taken } from '#db/demo/content/steps.ts';

export const economy: DemoMeeting = {
	key: 'economy',
	title: 'Об итогах социально-экономического развития и исполнения республиканского бюджета',
	kind: 'sitting',
	heldOn: -138,
	number: '27',
	chair: 'Премьер-Министр Республики Казахстан',
	chairLevel: 'prime_minister',
	place: 'г. Астана, Дом Правительства',
	sourceUrl: 'https://primeminister.gov.example/ru/protocols/economy',
	language: 'ru',
	controller: 'controller.go',
	minutes: `1. Об итогах социально-экономического развития

СЛУШАЛИ: доклады Министерства национальной экономики и Министерства финансов, содоклады Министерства промышленности и строительства, Министерства торговли и интеграции, акимата города Алматы.

Отмечено, что основные показатели исполняются в пределах плана. Вместе с тем освоение средств по ряду бюджетных программ идёт неравномерно, сохраняется высокая зависимость внутреннего рынка от импорта отдельных товаров, ввод инфраструктуры индустриальной зоны в городе Алматы отстаёт от графика.

В ходе обсуждения подчёркнута необходимость персональной ответственности первых руководителей за достижение показателей и недопустимость переноса сроков без веских оснований.

РЕШИЛИ:
1. Информацию принять к сведению.
2. Центральным и местным исполнительным органам обеспечить исполнение поручений согласно пунктам 1–8.
3. Контроль возложить на Аппарат Правительства.`,
	directives: [
		{
			key: 'economy-savings',
			itemNumber: '1',
			words:
				'Министерству финансов в месячный срок внести предложения по перераспределению экономии, сложившейся по республиканским бюджетным программам.',
			language: 'ru',
			titles: {
				en: 'Propose how to reallocate budget savings',
				ru: 'Перераспределение экономии республиканского бюджета',
				kk: 'Республикалық бюджет үнемін қайта бөлу',
			},
			topic: 'budget',
			deadline: -108,
			deadlinePhrase: 'в месячный срок',
			lead: 'mof',
			coExecutors: [{ organization: 'mne', part: 'Заключение по приоритетности направлений', dueOn: -115 }],
			steps: [
				...taken(-136, -135),
				{
					do: 'contribute',
					on: -117,
					organization: 'mne',
					text: 'Приоритетность направлений рассмотрена: поддержаны здравоохранение, тепловые сети и сельское водоснабжение.',
					evidence: [paper('Заключение по приоритетности направлений', '20-1/1177', -117)],
				},
				{ do: 'accept_contribution', on: -116, organization: 'mne' },
				{
					do: 'submit',
					on: -112,
					executedOn: -113,
					text: 'Предложения по перераспределению внесены на рассмотрение Республиканской бюджетной комиссии.',
					evidence: [paper('Письмо с предложениями по перераспределению', 'БП-1/4410', -113)],
				},
				{ do: 'accept_report', on: -108 },
				{ do: 'propose', on: -107, outcome: 'executed', basis: 'Предложения внесены письмом № БП-1/4410.' },
				{ do: 'close', on: -101, outcome: 'executed', basis: 'Исполнено в срок, снять с контроля.' },
			],
		},
		{
			key: 'economy-investment-order',
			itemNumber: '2',
			words:
				'Министерству национальной экономики внести проект нового порядка отбора и мониторинга государственных инвестиционных проектов. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Draft a new procedure for selecting public investment projects',
				ru: 'Новый порядок отбора государственных инвестиционных проектов',
				kk: 'Мемлекеттік инвестициялық жобаларды іріктеудің жаңа тәртібі',
			},
			topic: 'investment',
			deadline: -90,
			deadlinePhrase: '{до:deadline}',
			lead: 'mne',
			coExecutors: [{ organization: 'mof', part: 'Раздел о финансировании и отчётности', dueOn: -100 }],
			steps: [
				...taken(-136, -134),
				{
					do: 'report',
					on: -105,
					text: 'Проведён анализ действующего порядка, готовится проект.',
					percent: 25,
					confidence: 'on_track',
				},
				{
					do: 'contribute',
					on: -101,
					organization: 'mof',
					text: 'Направлен раздел о финансировании: источники, лимиты, порядок корректировки.',
				},
				{
					do: 'move_deadline',
					on: -95,
					deadline: -55,
					phrase: '{до:-55}',
					reason: 'Проект возвращён на доработку по итогам согласования с восемью министерствами.',
				},
				{
					do: 'report',
					on: -66,
					text: 'Доработанный проект повторно направлен на согласование, разногласия с Министерством финансов сохраняются.',
					percent: 50,
					confidence: 'at_risk',
				},
				{
					do: 'return_contribution',
					on: -65,
					organization: 'mof',
					note: 'Нет части об отчётности по проектам. Дополните раздел формами и сроками отчётов.',
				},
				{
					do: 'move_deadline',
					on: -60,
					deadline: -12,
					phrase: '{до:-12}',
					reason: 'Не сняты разногласия по порядку мониторинга; назначено согласительное совещание.',
				},
				{
					do: 'report',
					on: -18,
					text: 'Согласительное совещание проведено, по двум вопросам стороны остались при своём мнении.',
					percent: 60,
					confidence: 'off_track',
				},
				{
					do: 'assess',
					on: -10,
					assessment: 'off_track',
					note: 'Срок перенесён дважды и снова пропущен, проект не согласован.',
				},
			],
		},
		{
			key: 'economy-import',
			itemNumber: '3',
			words:
				'Министерству торговли и интеграции {до:deadline} заключить с торговыми сетями соглашения о доле отечественных товаров не ниже половины ассортимента.',
			language: 'ru',
			titles: {
				en: 'Agree a share of domestic goods with retail chains',
				ru: 'Соглашения с торговыми сетями о доле отечественных товаров',
				kk: 'Отандық тауарлар үлесі туралы сауда желілерімен келісімдер',
			},
			topic: 'trade',
			deadline: -70,
			deadlinePhrase: '{до:deadline}',
			lead: 'mti',
			coExecutors: [{ organization: 'moa', part: 'Перечень поставщиков продовольствия', dueOn: -90 }],
			steps: [
				...taken(-136, -133),
				{
					do: 'report',
					on: -100,
					text: 'Переговоры проведены с семью сетями, подписано одно соглашение.',
					percent: 20,
					confidence: 'at_risk',
				},
				{
					do: 'report',
					on: -74,
					text: 'Подписано два соглашения из двенадцати, остальные сети отказались от обязательств.',
					percent: 25,
					confidence: 'off_track',
				},
				{
					do: 'assess',
					on: -68,
					assessment: 'off_track',
					note: 'Показатель не достигнут, предпосылок к достижению нет.',
				},
				{
					do: 'propose',
					on: -50,
					outcome: 'not_executed',
					basis: 'Из двенадцати соглашений заключено два; действия министерства к результату не привели.',
				},
				{
					do: 'close',
					on: -44,
					outcome: 'not_executed',
					basis: 'Снять с контроля как неисполненное, рассмотреть ответственность должностных лиц.',
				},
			],
		},
		{
			key: 'economy-localization',
			itemNumber: '4',
			words:
				'Министерству промышленности и строительства разработать дорожную карту повышения локализации в машиностроении и мебельной промышленности. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Draw up a localization road map for machinery and furniture',
				ru: 'Дорожная карта локализации в машиностроении и мебельной промышленности',
				kk: 'Машина жасау мен жиһаз өнеркәсібінде оқшаулауды арттырудың жол картасы',
			},
			topic: 'industry',
			deadline: -25,
			deadlinePhrase: '{до:deadline}',
			lead: 'mic',
			coExecutors: [
				{ organization: 'mne', part: 'Оценка мер стимулирования', dueOn: -40 },
				{ organization: 'mti', part: 'Экспортный раздел', dueOn: -40 },
			],
			steps: [
				...taken(-136, -134),
				{
					do: 'report',
					on: -80,
					text: 'Проведены встречи с 60 предприятиями, собраны предложения.',
					percent: 40,
					confidence: 'on_track',
				},
				{
					do: 'report',
					on: -45,
					text: 'Проект дорожной карты направлен на согласование.',
					percent: 75,
					confidence: 'on_track',
				},
				{
					do: 'submit',
					on: -28,
					executedOn: -29,
					text: 'Дорожная карта утверждена, определены 48 мероприятий и ответственные.',
					evidence: [
						paper('Приказ об утверждении дорожной карты', '506', -29),
						link('Дорожная карта', 'https://files.industry.gov.example/localization/roadmap'),
					],
				},
				{ do: 'accept_report', on: -20, note: 'Дорожная карта утверждена, соисполнители разделы представили.' },
				{ do: 'assess', on: -20, assessment: 'on_track', note: 'Результат получен.' },
				{ do: 'propose', on: -6, outcome: 'executed', basis: 'Приказ № 506 об утверждении дорожной карты.' },
			],
		},
		...laterItems,
	],
};
