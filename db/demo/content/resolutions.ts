import type { DemoDirective } from '#db/demo/content/shape.ts';
import { paper, taken } from '#db/demo/content/steps.ts';

/** Directives given by a resolution on a document, without a meeting. */
export const resolutions: readonly DemoDirective[] = [
	{
		key: 'resolution-mobilization',
		words:
			'Министерству обороны совместно с Министерством по чрезвычайным ситуациям провести проверку защитных сооружений гражданской обороны и внести предложения по их содержанию. Срок: {до:deadline}.',
		language: 'ru',
		titles: {
			en: 'Inspect civil defence shelters',
			ru: 'Проверка защитных сооружений гражданской обороны',
			kk: 'Азаматтық қорғаныстың қорғаныш құрылыстарын тексеру',
		},
		issuer: { name: 'Президент Республики Казахстан', level: 'president' },
		basis: 'Резолюция от {от:-81} на докладной записке № 16-4дсп',
		topic: 'defence',
		restricted: true,
		deadline: 50,
		deadlinePhrase: '{до:deadline}',
		lead: 'mod',
		coExecutors: [{ organization: 'mes', part: 'Сведения о состоянии сооружений', dueOn: 10 }],
		steps: [
			...taken(-80, -78),
			{
				do: 'report',
				on: -51,
				text: 'Утверждён план проверки, созданы комиссии.',
				percent: 25,
				confidence: 'on_track',
			},
			{
				do: 'report',
				on: -14,
				text: 'Проверено 58 % сооружений, сводные акты составляются.',
				percent: 55,
				confidence: 'on_track',
			},
			{ do: 'assess', on: -10, assessment: 'on_track', note: 'Проверка идёт по плану.' },
		],
	},
	{
		key: 'resolution-dams',
		words:
			'Министерству водных ресурсов и ирригации представить сведения о ходе ремонта аварийных гидротехнических сооружений и меры по его завершению. Срок: {до:deadline}.',
		language: 'ru',
		titles: {
			en: 'Report on repairs of unsafe hydraulic structures',
			ru: 'Ход ремонта аварийных гидротехнических сооружений',
			kk: 'Апатты гидротехникалық құрылыстарды жөндеу барысы',
		},
		issuer: { name: 'Руководитель Аппарата Правительства', level: 'government_office_head' },
		basis: 'Резолюция от {от:-71} на обращении депутатов Мажилиса',
		topic: 'water',
		deadline: -30,
		deadlinePhrase: '{до:deadline}',
		lead: 'mwri',
		steps: [
			...taken(-70, -68),
			{
				do: 'close',
				on: -58,
				outcome: 'superseded',
				basis: 'Тот же ремонт стоит на контроле по протоколу о паводках; сведения представляются там.',
				mergedInto: 'floods-dams',
			},
		],
	},
	{
		key: 'resolution-appeals',
		words:
			'Ішкі істер министрлігі азаматтардың қайталама өтініштерінің себептерін талдап, {дейін:deadline} ұсыныстар енгізсін.',
		language: 'kk',
		titles: {
			en: 'Analyse why citizens appeal again',
			ru: 'Анализ причин повторных обращений граждан',
			kk: 'Азаматтардың қайталама өтініштерінің себептерін талдау',
		},
		issuer: { name: 'Үкімет Аппаратының Басшысы', level: 'government_office_head' },
		basis: '{күні:-49} жасалған шолуға қойылған бұрыштама',
		topic: 'public-order',
		deadline: -18,
		deadlinePhrase: '{дейін:deadline}',
		lead: 'mia',
		coExecutors: [{ organization: 'moj', part: 'Заңнамалық ұсыныстар', dueOn: -25 }],
		steps: [
			...taken(-48, -46),
			{
				do: 'report',
				on: -29,
				text: 'Өңірлерден статистика жинақталды, қайталама өтініштердің үштен бірі тергеу мерзіміне қатысты.',
				percent: 40,
				confidence: 'at_risk',
			},
			{
				do: 'submit',
				on: -5,
				executedOn: -6,
				text: 'Талдау аяқталды, он ұсыныс енгізілді. Мерзім Әділет министрлігінің қорытындысын күтуге байланысты бұзылды.',
				evidence: [paper('Ұсыныстарды енгізу туралы хат', '1-6/7755', -6)],
			},
		],
	},
	{
		key: 'resolution-border-data',
		words:
			'Министерству внутренних дел обеспечить защищённый обмен сведениями о въезде и выезде с информационными системами государственных органов. Срок: {до:deadline}.',
		language: 'ru',
		titles: {
			en: 'Secure the exchange of entry and exit data',
			ru: 'Защищённый обмен сведениями о въезде и выезде',
			kk: 'Кіру және шығу туралы мәліметтерді қорғалған түрде алмасу',
		},
		issuer: { name: 'Заместитель Премьер-Министра Республики Казахстан', level: 'deputy_prime_minister' },
		basis: 'Резолюция от {от:-125} на письме № 4-1/дсп',
		topic: 'digitalization',
		restricted: true,
		deadline: -72,
		deadlinePhrase: '{до:deadline}',
		lead: 'mia',
		coExecutors: [{ organization: 'maidd', part: 'Настройка защищённого канала', dueOn: -85 }],
		steps: [
			...taken(-124, -123),
			{
				do: 'report',
				on: -99,
				text: 'Согласован состав сведений, канал настроен в тестовом режиме.',
				percent: 60,
				confidence: 'on_track',
			},
			{
				do: 'submit',
				on: -76,
				executedOn: -77,
				text: 'Обмен введён в промышленную эксплуатацию, проведены испытания на защищённость.',
				evidence: [paper('Акт испытаний', '8дсп', -77)],
			},
			{ do: 'accept_report', on: -73, note: 'Акт испытаний представлен.' },
			{ do: 'close', on: -73, outcome: 'executed', basis: 'Исполнено в срок, акт испытаний № 8дсп.' },
		],
	},
];
