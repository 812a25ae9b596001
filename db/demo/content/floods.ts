import type { DemoMeeting } from '#db/demo/content/shape.ts';
import { link, paper, taken } from '#db/demo/content/steps.ts';

export const floods: DemoMeeting = {
	key: 'floods',
	title: 'О готовности к паводковому периоду и состоянии водохозяйственных сооружений',
	kind: 'sitting',
	heldOn: -96,
	number: '31',
	chair: 'Премьер-Министр Республики Казахстан',
	chairLevel: 'prime_minister',
	place: 'г. Астана, Дом Правительства',
	sourceUrl: 'https://primeminister.gov.example/ru/protocols/floods',
	language: 'ru',
	controller: 'controller.go',
	minutes: `1. О готовности к паводковому периоду

СЛУШАЛИ: доклады Министерства по чрезвычайным ситуациям, Министерства водных ресурсов и ирригации, акиматов Западно-Казахстанской и Мангистауской областей.

Отмечено, что по итогам обследования 412 гидротехнических сооружений 37 требуют ремонта, из них четыре — первоочередного. Берегоукрепительные работы в Западно-Казахстанской области начаты с опозданием. Система раннего оповещения охватывает не все населённые пункты, попадающие в зону возможного подтопления.

В обсуждении отмечено, что ежегодное повторение одних и тех же причин подтоплений говорит о недостаточной координации между центральными и местными исполнительными органами.

РЕШИЛИ:
1. Доклады принять к сведению.
2. Министерствам и акиматам обеспечить исполнение поручений согласно пунктам 1–7.
3. Аппарату Правительства взять исполнение на контроль.`,
	directives: [
		{
			key: 'floods-plan',
			itemNumber: '1',
			words:
				'Министерству по чрезвычайным ситуациям совместно с акиматами областей {до:deadline} утвердить сводный план противопаводковых мероприятий с указанием сил, средств и источников финансирования.',
			language: 'ru',
			titles: {
				en: 'Approve a consolidated flood protection plan',
				ru: 'Сводный план противопаводковых мероприятий',
				kk: 'Су тасқынына қарсы іс-шаралардың жиынтық жоспары',
			},
			topic: 'emergency-preparedness',
			deadline: -40,
			deadlinePhrase: '{до:deadline}',
			lead: 'mes',
			coExecutors: [
				{ organization: 'mwri', part: 'Перечень сооружений с режимами пропуска воды', dueOn: -60 },
				{ organization: 'kz-27', part: 'Региональный раздел плана', dueOn: -60 },
				{ organization: 'kz-15', part: 'Региональный раздел плана', dueOn: -60 },
			],
			steps: [
				...taken(-94, -93),
				{
					do: 'report',
					on: -70,
					text: 'Региональные разделы получены от 14 акиматов из 20. Структура плана согласована, потребность в мотопомпах и понтонах уточняется.',
					percent: 50,
					confidence: 'on_track',
				},
				{
					do: 'contribute',
					on: -63,
					organization: 'mwri',
					text: 'Представлен перечень 87 гидротехнических сооружений с режимами пропуска воды.',
					evidence: [paper('Перечень сооружений с режимами пропуска', '4-3/1902', -63)],
				},
				{ do: 'accept_contribution', on: -62, organization: 'mwri' },
				{
					do: 'contribute',
					on: -60,
					organization: 'kz-27',
					text: 'Региональный раздел утверждён: 18 мероприятий, силы и средства определены.',
				},
				{ do: 'accept_contribution', on: -58, organization: 'kz-27' },
				{
					do: 'submit',
					on: -46,
					executedOn: -47,
					text: 'Сводный план утверждён совместным приказом. Определены 132 мероприятия, силы и средства распределены по регионам, финансирование подтверждено.',
					evidence: [
						paper('Совместный приказ об утверждении сводного плана', '377/284', -47),
						link('Сводный план противопаводковых мероприятий', 'https://files.mes.gov.example/floods/plan'),
					],
				},
				{ do: 'accept_report', on: -41, note: 'План утверждён в срок, разделы регионов в наличии.' },
				{ do: 'propose', on: -40, outcome: 'executed', basis: 'Совместный приказ № 377/284.' },
				{ do: 'close', on: -34, outcome: 'executed', basis: 'Согласен, снять с контроля.' },
			],
		},
		{
			key: 'floods-dams',
			itemNumber: '2',
			words:
				'Министерству водных ресурсов и ирригации завершить первоочередной ремонт четырёх гидротехнических сооружений, признанных аварийными, и доложить. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Finish urgent repairs of four hydraulic structures',
				ru: 'Первоочередной ремонт четырёх гидротехнических сооружений',
				kk: 'Төрт гидротехникалық құрылысты кезек күттірмей жөндеу',
			},
			topic: 'water',
			urgency: 'urgent',
			deadline: -20,
			deadlinePhrase: '{до:deadline}',
			lead: 'mwri',
			coExecutors: [{ organization: 'mof', part: 'Выделение средств из резерва Правительства', dueOn: -70 }],
			steps: [
				...taken(-94, -92),
				{
					do: 'contribute',
					on: -72,
					organization: 'mof',
					text: 'Из резерва Правительства выделены средства на ремонт трёх объектов; по четвёртому — после определения подрядчика.',
				},
				{ do: 'accept_contribution', on: -71, organization: 'mof' },
				{
					do: 'report',
					on: -62,
					text: 'Ремонт начат на трёх объектах из четырёх. По четвёртому объекту подрядчик не определён: торги признаны несостоявшимися.',
					percent: 35,
					confidence: 'at_risk',
				},
				{ do: 'assess', on: -55, assessment: 'at_risk', note: 'Повторные торги сдвигают завершение минимум на месяц.' },
				{
					do: 'request_extension',
					on: -30,
					deadline: 45,
					reason: 'Повторные государственные закупки по четвёртому объекту; работы на трёх объектах идут по графику.',
				},
				{
					do: 'decide_extension',
					on: -26,
					decision: 'grant',
					deadline: 25,
					reason: 'Для поставки и монтажа по четвёртому объекту этого достаточно.',
				},
				{
					do: 'report',
					on: -11,
					text: 'Два объекта сданы, на третьем ведётся бетонирование водосброса, на четвёртый подрядчик вышел на прошлой неделе.',
					percent: 70,
					confidence: 'at_risk',
					evidence: [paper('Акты приёмки по двум объектам', '18, 19', -15)],
				},
				{
					do: 'request_extension',
					on: -2,
					deadline: 60,
					reason:
						'Поставка затворов для четвёртого объекта задержана заводом, подтверждение завода приложено к письму.',
				},
			],
		},
		{
			key: 'floods-forecast',
			itemNumber: '3',
			words:
				'Министерству водных ресурсов и ирригации совместно с Министерством науки и высшего образования разработать цифровую модель прогноза притока воды по бассейнам рек Жайык и Есиль. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Build a digital inflow model for the Zhaiyk and Yesil basins',
				ru: 'Цифровая модель прогноза притока по бассейнам рек Жайык и Есиль',
				kk: 'Жайық және Есіл өзендері алаптары бойынша су ағынын болжаудың цифрлық моделі',
			},
			topic: 'water',
			deadline: 45,
			deadlinePhrase: '{до:deadline}',
			lead: 'mwri',
			coExecutors: [
				{ organization: 'mshe', part: 'Расчётный модуль и его научное обоснование', dueOn: 20 },
				{ organization: 'menr', part: 'Архив гидрологических наблюдений за 30 лет', dueOn: -15 },
			],
			steps: [
				...taken(-94, -92),
				{
					do: 'report',
					on: -50,
					text: 'Техническое задание утверждено, архив наблюдений загружен по 64 постам из 81.',
					percent: 40,
					confidence: 'on_track',
				},
				{
					do: 'contribute',
					on: -16,
					organization: 'menr',
					text: 'Архив наблюдений за 30 лет передан полностью по всем 81 постам.',
					evidence: [link('Архив наблюдений', 'https://hydro.ecology.gov.example/archive')],
				},
				{
					do: 'report',
					on: -16,
					text: 'Расчётный модуль по бассейну Есиля проходит проверку на данных прошлых лет, расхождение в допустимых пределах.',
					percent: 65,
					confidence: 'on_track',
					evidence: [link('Протокол проверки модели', 'https://files.water.gov.example/model/validation')],
				},
				{ do: 'assess', on: -13, assessment: 'on_track', note: 'Отставания нет.' },
			],
		},
		{
			key: 'floods-banks',
			itemNumber: '4',
			words:
				'Акимату Западно-Казахстанской области {до:deadline} завершить берегоукрепительные работы на участках, где в прошлом сезоне был перелив.',
			language: 'ru',
			titles: {
				en: 'Complete bank protection works in West Kazakhstan Region',
				ru: 'Берегоукрепительные работы в Западно-Казахстанской области',
				kk: 'Батыс Қазақстан облысында жағалауды бекіту жұмыстары',
			},
			topic: 'emergency-preparedness',
			deadline: -15,
			deadlinePhrase: '{до:deadline}',
			lead: 'kz-27',
			coExecutors: [{ organization: 'mes', part: 'Обследование выполненных участков', dueOn: -18 }],
			steps: [
				...taken(-94, -91),
				{
					do: 'report',
					on: -58,
					text: 'Работы ведутся на четырёх участках из девяти, отсыпано 3,2 км.',
					percent: 45,
					confidence: 'on_track',
				},
				{
					do: 'report',
					on: -21,
					text: 'Отсыпано 5,1 км из 8,4. Подрядчики работают в две смены, завершение ожидается в ближайшее время.',
					percent: 70,
					confidence: 'on_track',
				},
				{
					do: 'assess',
					on: -12,
					assessment: 'off_track',
					note: 'Срок истёк, выполнено около 60 %. Выезд показал, что на двух участках работы не начаты.',
				},
			],
		},
		{
			key: 'floods-warning',
			itemNumber: '5',
			words:
				'Министерству экологии и природных ресурсов обеспечивать еженедельный выпуск гидрометеорологического прогноза с доведением до акиматов и населения.',
			language: 'ru',
			titles: {
				en: 'Issue a weekly hydrometeorological forecast',
				ru: 'Еженедельный гидрометеорологический прогноз',
				kk: 'Апта сайынғы гидрометеорологиялық болжам',
			},
			topic: 'ecology',
			standing: true,
			deadlinePhrase: 'еженедельно',
			lead: 'menr',
			coExecutors: [{ organization: 'mci', part: 'Размещение прогноза в эфире и на интернет-ресурсах' }],
			steps: [
				...taken(-94, -93),
				{
					do: 'report',
					on: -48,
					text: 'Выпущено шесть прогнозов. Рассылка доведена до всех 20 акиматов, оповещение через мобильные сообщения действует в 11 регионах.',
					percent: 50,
					confidence: 'on_track',
					evidence: [link('Архив прогнозов', 'https://forecast.ecology.gov.example/archive')],
				},
				{
					do: 'report',
					on: -8,
					text: 'Прогноз выпускается каждую пятницу. Оповещение через мобильные сообщения подключено в 17 регионах.',
					percent: 80,
					confidence: 'on_track',
				},
				{ do: 'assess', on: -5, assessment: 'on_track', note: 'Выпуск регулярный, охват растёт.' },
			],
		},
		{
			key: 'floods-reserve',
			itemNumber: '6',
			words:
				'Министерству промышленности и строительства в месячный срок сформировать перечень поставщиков и запас инертных материалов для аварийно-восстановительных работ.',
			language: 'ru',
			titles: {
				en: 'Form a reserve of materials for emergency repairs',
				ru: 'Запас инертных материалов для аварийно-восстановительных работ',
				kk: 'Авариялық-қалпына келтіру жұмыстарына арналған инертті материалдар қоры',
			},
			topic: 'industry',
			deadline: -66,
			deadlinePhrase: 'в месячный срок',
			lead: 'mic',
			coExecutors: [{ organization: 'mof', part: 'Порядок оплаты поставок при чрезвычайной ситуации', dueOn: -75 }],
			steps: [
				...taken(-94, -90),
				{
					do: 'report',
					on: -68,
					text: 'Соглашения заключены с поставщиками девяти областей, по остальным переговоры продолжаются.',
					percent: 60,
					confidence: 'at_risk',
				},
				{
					do: 'submit',
					on: -52,
					executedOn: -53,
					text: 'Заключены рамочные соглашения с 46 поставщиками во всех паводкоопасных областях, запас подтверждён актами.',
					evidence: [paper('Перечень поставщиков и актов наличия запаса', '03-6/911', -53)],
				},
				{ do: 'accept_report', on: -48, note: 'Исполнено, срок нарушен.' },
				{ do: 'propose', on: -47, outcome: 'executed', basis: 'Письмо № 03-6/911, запас подтверждён.' },
				{ do: 'close', on: -42, outcome: 'executed', basis: 'Снять с контроля, указать на нарушение срока.' },
			],
		},
		{
			key: 'floods-desalination',
			itemNumber: '7',
			words:
				'Акимату Мангистауской области представить согласованный с Министерством водных ресурсов и ирригации график ввода опреснительных мощностей. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Agree a schedule for desalination plants in Mangystau',
				ru: 'График ввода опреснительных мощностей в Мангистауской области',
				kk: 'Маңғыстау облысында тұщыландыру қуаттарын іске қосу кестесі',
			},
			topic: 'water',
			deadline: 6,
			deadlinePhrase: '{до:deadline}',
			lead: 'kz-47',
			coExecutors: [{ organization: 'mwri', part: 'Согласование графика', dueOn: 1 }],
			steps: [
				...taken(-94, -92),
				{
					do: 'report',
					on: -37,
					text: 'Проект графика подготовлен, идёт увязка с подключением к электросетям.',
					percent: 60,
					confidence: 'on_track',
				},
				{
					do: 'submit',
					on: -3,
					executedOn: -4,
					text: 'График согласован и утверждён: три очереди общей мощностью 74 тыс. кубометров в сутки.',
					evidence: [paper('Утверждённый график ввода мощностей', '1-14/220', -4)],
				},
			],
		},
	],
};
