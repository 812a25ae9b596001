import type { ClauseWords, NameWords } from '#server/capture/clause-words.ts';

export const names: NameWords = {
	introduces: 'далее(?: по тексту)?',
	called: 'именуем\\p{L}+',
	ending: '[аеиоуыьюяй]',
	besidePointer: 'также|и',
	leaders: '(?:руководител|начальник|директор|председател|представител)(?:ей|ям|ам|ов|и)',
	persons: 'ему|ей',
	posts: '(?:вице-)?министр|аким(?!ат)',
	joinedTo: 'и|а также',
	highest: 'президент|премьер',
	otherPost: '(?:аппарат|заместител|помощник|советник)\\p{L}{0,3}',
};

export const clauses: ClauseWords = {
	leadsOver: 'и|а также',
	gap: 'а|и',
	// «Об этом сообщается на сайте».
	toldBy: 'об этом|это |как (?:сообщ|переда)',
	yearBefore: 'в',
	namesInItems: true,
	speakerHeads: true,
	toldAlwaysDo: true,
};
