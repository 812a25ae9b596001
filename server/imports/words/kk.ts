import type { RegisterWords } from '#server/imports/words.ts';

export const kk: RegisterWords = {
	headings: {
		number: ['тіркеу нөмірі'],
		item: ['хаттама тармағы'],
		meeting: ['хаттама', 'кеңес'],
		meetingDate: ['хаттама күні', 'кеңес күні'],
		title: ['қысқаша мазмұны'],
		words: ['тапсырма', 'тапсырма мазмұны', 'мазмұны', 'мәтін'],
		issuer: ['кім берді'],
		lead: ['орындаушы', 'жауапты', 'жауапты орындаушылар', 'орындаушылар'],
		coExecutors: ['бірлесіп орындаушы', 'қосалқы орындаушылар'],
		deadline: ['мерзімі', 'мерзім', 'бақылау мерзімі'],
	},
	yes: ['иә', 'қбпү'],
	no: ['жоқ'],
	year: 'ж',
};
