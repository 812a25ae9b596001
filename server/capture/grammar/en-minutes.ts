import type { ActionLineWords, ProposalWords } from '#server/capture/minutes-words.ts';

export const actionLines: ActionLineWords = {
	label: 'Action',
	article: 'The|the',
	and: 'and',
	within: 'of|the|and',
	inNames: 'and|of|the|for|all',
	ownersInBrackets: true,
	will: 'will',
	undertakes: '(?:volunteered|offered|agreed|undertook) to|will|would',
	also: 'also|and|then|please',
	told: 'it was (?:suggested|noted|felt|reported|pointed|explained|mentioned)',
	aside: 'at|in|on|following|after|as',
	doing: 'to|will|should',
	passive: 'be',
	settled:
		'agreed|carried|approved|noted|resolved|seconded|proposed|unanimous|complete|present|none|apolog|closed|favou?r',
	decides: 'agreed|resolved|decided|moved',
};

export const proposals: ProposalWords = {
	titled: 'minister|secretary',
	office: '(?:the )?(?:hon(?:ou?rable|\\.)? )?minister (?:of|for) ',
	within: 'and|of|the',
	article: 'the',
	capacity: '(?:the [^,]{3,30},? )?(?:in (?:his|her|the) capacity (?:as|of)|as) (?:the )?',
	submits:
		'(?:has |have )?(?:submitted|presented|made|furnished|tabled) (?:a|the|this) (?:\\p{L}+ )?(?:proposal|resolution|memorandum)',
	furnishedBy:
		'(?:as (?:proposed|presented|submitted)|(?:proposals?|resolutions?|memorandum) (?:\\p{L}+ ){0,2}(?:furnished|submitted|presented|made|tabled)) by (?:the )?(?:hon\\.? )?',
	decides: '(?:the )?cabinet(?: of ministers)?',
	approved: 'approved',
	following: 'following|below|hereunder|(?:measures|steps|actions|activities) [^:]{0,160}as follows',
};
