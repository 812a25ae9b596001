import type { DemoDeed } from '#db/demo/content/shape.ts';

/** What is said about directives beside their reports. */
export const talk: readonly DemoDeed[] = [
	{
		do: 'say',
		key: 'gates',
		on: -9,
		by: 'controller.go',
		directive: 'floods-dams',
		text: '@Жұлдыз Маратқызы, по четвёртому объекту нужен подтверждённый график поставки затворов. Когда его ждать?',
	},
	{
		do: 'say',
		key: 'gates-answer',
		on: -8,
		by: 'executor.mwri',
		directive: 'floods-dams',
		answers: 'gates',
		text: 'Завод обещает подтверждение на этой неделе, приложим к обращению о сроке.',
	},
	{
		do: 'say',
		key: 'gates-inside',
		on: -8,
		by: 'executor.mwri',
		directive: 'floods-dams',
		audience: 'organization',
		text: '@Қайрат Ысқақов, зауыт әлі жауап берген жоқ. Хатқа вице-министрдің қолы керек.',
	},
	{
		do: 'say',
		key: 'districts',
		on: -4,
		by: 'controller2.go',
		directive: 'heating-aid',
		text: '@Айдос Рахымжанов, укажите, пожалуйста, в каких двух районах задержаны выплаты и на сколько дней.',
	},
	{
		do: 'say',
		key: 'districts-answer',
		on: -3,
		by: 'executor.mlsp',
		directive: 'heating-aid',
		answers: 'districts',
		text: 'Бұрабай и Жаңаарқа, от шести до девяти дней. Средства переведены вчера, сведения войдут в ближайший отчёт.',
	},
];
