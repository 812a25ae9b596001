import type { DemoDirective } from '#db/demo/content/shape.ts';
import { paper, taken } from '#db/demo/content/steps.ts';

/** Items 5 to 8 of the meeting on the economy. */
export const laterItems: readonly DemoDirective[] = [
	{
		key: 'economy-region-standards',
		itemNumber: '5',
		words:
			'Министерству национальной экономики внести изменения в действующую систему региональных стандартов для сельских населённых пунктов. Срок: {до:deadline}.',
		language: 'ru',
		titles: {
			en: 'Amend the regional standards for rural settlements',
			ru: 'Изменения в систему региональных стандартов для сёл',
			kk: 'Ауылдарға арналған өңірлік стандарттар жүйесіне өзгерістер',
		},
		topic: 'regional-development',
		deadline: -48,
		deadlinePhrase: '{до:deadline}',
		lead: 'mne',
		steps: [
			...taken(-136, -133),
			{
				do: 'report',
				on: -98,
				text: 'Готовятся изменения по блокам образования и водоснабжения.',
				percent: 30,
				confidence: 'on_track',
			},
			{
				do: 'propose',
				on: -72,
				outcome: 'superseded',
				basis: 'Система региональных стандартов заменяется новой методикой, изменения в прежнюю утратили смысл.',
			},
			{
				do: 'close',
				on: -67,
				outcome: 'superseded',
				basis: 'Снять с контроля как утратившее актуальность.',
				supersededBy: {
					document: { title: 'Методика планирования развития сельских населённых пунктов', number: '114', date: -75 },
				},
			},
		],
	},
	{
		key: 'economy-almaty-zone',
		itemNumber: '6',
		words:
			'Акимату города Алматы {до:deadline} завершить подведение инженерной инфраструктуры ко второй очереди индустриальной зоны.',
		language: 'ru',
		titles: {
			en: 'Bring utilities to the second stage of the Almaty industrial zone',
			ru: 'Инфраструктура второй очереди индустриальной зоны города Алматы',
			kk: 'Алматы қаласы индустриялық аймағының екінші кезегінің инфрақұрылымы',
		},
		topic: 'industry',
		deadline: -60,
		deadlinePhrase: '{до:deadline}',
		lead: 'kz-75',
		coExecutors: [{ organization: 'moen', part: 'Выдача технических условий на подключение', dueOn: -100 }],
		steps: [
			...taken(-136, -132),
			{
				do: 'report',
				on: -90,
				text: 'Водопровод проложен, ведётся монтаж подстанции.',
				percent: 60,
				confidence: 'on_track',
			},
			{ do: 'assess', on: -58, assessment: 'off_track', note: 'Подстанция не введена, срок нарушен.' },
			{
				do: 'submit',
				on: -37,
				executedOn: -39,
				text: 'Сети введены в эксплуатацию, подключены восемь предприятий.',
				evidence: [paper('Акт ввода в эксплуатацию', '27', -39)],
			},
			{ do: 'accept_report', on: -33, note: 'Исполнено с опозданием на три недели.' },
			{ do: 'propose', on: -32, outcome: 'executed', basis: 'Акт ввода № 27.' },
			{ do: 'close', on: -27, outcome: 'executed', basis: 'Снять с контроля, срок нарушен.' },
		],
	},
	{
		key: 'economy-diplomacy',
		itemNumber: '7',
		words:
			'Министерству иностранных дел совместно с Министерством торговли и интеграции подготовить переговорную позицию по доступу отечественных товаров на внешние рынки. Срок: {до:deadline}.',
		language: 'ru',
		titles: {
			en: 'Prepare a negotiating position on market access',
			ru: 'Переговорная позиция по доступу на внешние рынки',
			kk: 'Сыртқы нарықтарға қол жеткізу бойынша келіссөз ұстанымы',
		},
		topic: 'foreign-affairs',
		restricted: true,
		deadline: 15,
		deadlinePhrase: '{до:deadline}',
		lead: 'mfa',
		coExecutors: [{ organization: 'mti', part: 'Товарные позиции и ограничения', dueOn: 1 }],
		steps: [
			...taken(-136, -134),
			{ do: 'report', on: -75, text: 'Собраны предложения загранучреждений.', percent: 35, confidence: 'on_track' },
			{
				do: 'report',
				on: -23,
				text: 'Проект позиции согласован с двумя министерствами.',
				percent: 70,
				confidence: 'on_track',
			},
			{ do: 'assess', on: -20, assessment: 'on_track', note: 'Работа идёт по графику.' },
		],
	},
	{
		key: 'economy-debt',
		itemNumber: '8',
		words:
			'Министерству финансов принять меры по снижению просроченной задолженности государственных предприятий перед поставщиками и доложить о результатах. Срок: {до:deadline}.',
		language: 'ru',
		titles: {
			en: 'Reduce arrears of state enterprises to suppliers',
			ru: 'Снижение просроченной задолженности государственных предприятий',
			kk: 'Мемлекеттік кәсіпорындардың мерзімі өткен берешегін азайту',
		},
		topic: 'budget',
		deadline: -45,
		deadlinePhrase: '{до:deadline}',
		lead: 'mof',
		steps: [
			...taken(-136, -135),
			{
				do: 'report',
				on: -85,
				text: 'Задолженность снижена на 18 %, составлен график погашения.',
				percent: 50,
				confidence: 'on_track',
			},
			{
				do: 'submit',
				on: -49,
				executedOn: -50,
				text: 'Задолженность снижена на 64 %, по остатку заключены соглашения о рассрочке.',
				evidence: [paper('Реестр погашенной задолженности', 'КГИ-2/870', -50)],
			},
			{ do: 'accept_report', on: -42, note: 'Отчёт принят, остаток задолженности требует наблюдения.' },
			{
				do: 'keep_on_control',
				on: -41,
				until: 40,
				note: 'Оставить на дополнительном контроле до полного погашения по графику рассрочки.',
			},
			{
				do: 'report',
				on: -10,
				text: 'По графику рассрочки погашено ещё 21 % первоначальной суммы.',
				percent: 85,
				confidence: 'on_track',
			},
		],
	},
];
