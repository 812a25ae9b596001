import type { ClauseWords, NameWords } from '#server/capture/clause-words.ts';

export const names: NameWords = {
	introduces: 'бұдан әрі',
	ending: '[іыаеу]',
	besidePointer: 'де|да',
	posts: '(?:вице-)?министр|аким(?!ат)|әкім(?!ді)|\\p{L}.* министрі',
	highest: 'президент|премьер',
	owner: '(?:[ндт]ің|[ндт]ың)',
};

export const clauses: ClauseWords = {
	leadsOver: 'және',
	toldBy: 'бұл туралы|деп хабарла',
	yearAfter: 'жылы',
	// «X-ке …уды, ал Z-ке …уды тапсырды».
	sharesVerb: '(?:у|ю|уды|уді),(?: ал)?',
	governed: '[ую](?:ды|ді|ын|ін)?',
	namesInItems: true,
	speakerHeads: true,
};
