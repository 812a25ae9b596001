import type { DemoMeeting } from '#db/demo/content/shape.ts';
import { link, paper, taken } from '#db/demo/content/steps.ts';

export const heating: DemoMeeting = {
	key: 'heating',
	title: 'О надёжности тепло- и электроснабжения',
	kind: 'conference',
	heldOn: -14,
	number: '19-2',
	chair: 'Заместитель Премьер-Министра Республики Казахстан',
	chairLevel: 'deputy_prime_minister',
	place: 'г. Астана, Дом Правительства, с подключением регионов',
	language: 'ru',
	controller: 'controller2.go',
	minutes: `1. О надёжности тепло- и электроснабжения

СЛУШАЛИ: доклады Министерства энергетики, акиматов Карагандинской области и города Астаны.

Отмечено, что на семи энергоисточниках запас топлива ниже норматива, износ тепловых сетей в отдельных городах превышает 60 %. Подвижной состав под перевозку угля подаётся неравномерно. Обращено внимание на необходимость своевременной выплаты жилищной помощи малообеспеченным семьям.

РЕШИЛИ:
1. Доклады принять к сведению.
2. Исполнить поручения согласно пунктам 1–6.
3. О каждом отключении продолжительностью свыше четырёх часов незамедлительно сообщать в Аппарат Правительства.`,
	directives: [
		{
			key: 'heating-fuel',
			itemNumber: '1',
			words:
				'Министерству энергетики {до:deadline} довести запасы топлива на энергоисточниках до норматива и представить сведения по каждому из них.',
			language: 'ru',
			titles: {
				en: 'Bring fuel stocks of power plants up to the norm',
				ru: 'Нормативные запасы топлива на энергоисточниках',
				kk: 'Энергия көздеріндегі отынның нормативтік қоры',
			},
			topic: 'energy',
			urgency: 'very_urgent',
			deadline: 5,
			deadlinePhrase: '{до:deadline}',
			lead: 'moen',
			coExecutors: [{ organization: 'mot', part: 'Подача вагонов по заявкам энергоисточников', dueOn: 3 }],
			steps: [
				...taken(-13, -12),
				{
					do: 'report',
					on: -4,
					text: 'Из семи энергоисточников норматив восстановлен на четырёх, по трём поставка идёт ежедневно.',
					percent: 65,
					confidence: 'on_track',
					evidence: [link('Сведения о запасах топлива', 'https://data.energy.gov.example/fuel-stocks')],
				},
			],
		},
		{
			key: 'heating-karaganda',
			itemNumber: '2',
			words:
				'Акимату Карагандинской области в недельный срок представить утверждённый график устранения замечаний по котельным.',
			language: 'ru',
			titles: {
				en: 'Submit a schedule for fixing boiler houses in Karaganda Region',
				ru: 'График устранения замечаний по котельным Карагандинской области',
				kk: 'Қарағанды облысының қазандықтары бойынша ескертулерді жою кестесі',
			},
			topic: 'construction',
			deadline: -7,
			deadlinePhrase: 'в недельный срок',
			lead: 'kz-35',
			steps: [
				...taken(-13, -11),
				{ do: 'assess', on: -2, assessment: 'off_track', note: 'График не представлен, информация отсутствует.' },
			],
		},
		{
			key: 'heating-astana',
			itemNumber: '3',
			words:
				'Астана қаласының әкімдігі жылу желілерінің тозған учаскелерін ауыстырудың жедел жоспарын енгізсін. Мерзімі: {дейін:deadline}.',
			language: 'kk',
			titles: {
				en: 'Submit an urgent plan to replace worn heating mains in Astana',
				ru: 'План замены изношенных тепловых сетей города Астаны',
				kk: 'Астана қаласының тозған жылу желілерін ауыстыру жоспары',
			},
			topic: 'construction',
			urgency: 'expedite',
			deadline: 17,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'kz-71',
			coExecutors: [{ organization: 'moen', part: 'Техникалық шарттар', dueOn: 10 }],
			steps: [{ do: 'issue', on: -13 }],
		},
		{
			key: 'heating-air',
			itemNumber: '4',
			words:
				'Министерству экологии и природных ресурсов усилить контроль выбросов энергоисточников в городах с неблагоприятными метеоусловиями; акимату города Алматы обеспечить непрерывную передачу данных городских постов наблюдения. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Check emissions of power plants in cities with poor air',
				ru: 'Контроль выбросов энергоисточников',
				kk: 'Энергия көздерінің шығарындыларын бақылау',
			},
			topic: 'ecology',
			deadline: 25,
			deadlinePhrase: '{до:deadline}',
			lead: 'menr',
			steps: [{ do: 'issue', on: -13 }],
		},
		{
			key: 'heating-aid',
			itemNumber: '5',
			words:
				'Министерству труда и социальной защиты населения провести сверку получателей жилищной помощи и исключить задержки её выплаты. Срок: {до:deadline}.',
			language: 'ru',
			titles: {
				en: 'Pay housing aid without delay',
				ru: 'Своевременная выплата жилищной помощи',
				kk: 'Тұрғын үй көмегін уақтылы төлеу',
			},
			topic: 'social-protection',
			deadline: 20,
			deadlinePhrase: '{до:deadline}',
			lead: 'mlsp',
			coExecutors: [{ organization: 'mof', part: 'Сведения о выделенных средствах', dueOn: 10 }],
			steps: [
				...taken(-13, -12),
				{
					do: 'report',
					on: -5,
					text: 'Сверка завершена в 13 регионах. Задержка выплат выявлена в двух районах, причины устраняются.',
					percent: 45,
					confidence: 'on_track',
				},
			],
		},
		{
			key: 'heating-rail',
			itemNumber: '6',
			words: 'Көлік министрлігі {дейін:deadline} көмір тасымалына вагондарды бірінші кезекте беру кестесін бекітсін.',
			language: 'kk',
			titles: {
				en: 'Approve a priority schedule for coal wagons',
				ru: 'График первоочередной подачи вагонов под уголь',
				kk: 'Көмір тасымалына вагондарды бірінші кезекте беру кестесі',
			},
			topic: 'transport',
			deadline: 6,
			deadlinePhrase: '{дейін:deadline}',
			lead: 'mot',
			steps: [
				...taken(-13, -12),
				{
					do: 'report',
					on: -3,
					text: 'Кестенің жобасы тасымалдаушымен және энергия көздерімен келісілді, бекітуге енгізілді.',
					percent: 80,
					confidence: 'on_track',
					evidence: [paper('Кесте жобасын келісу хаттамасы', '44', -5)],
				},
			],
		},
	],
};
