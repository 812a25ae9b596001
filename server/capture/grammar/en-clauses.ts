import type { ClauseWords, NameWords } from '#server/capture/clause-words.ts';

export const names: NameWords = {
	article: 'the',
	introduces: 'hereinafter|hereafter|henceforth',
	called: 'referred to as|called',
	besidePointer: 'also',
	leaders:
		'(?:the )?(?:first )?deputy|(?:the )?(?:structures|bodies|units|divisions|subdivisions|subordinate \\p{L}+|leadership|representatives|specialists|territorial \\p{L}+) of',
	posts: '(?:the )?(?:first |deputy |vice[- ])*(?:minister|akim|governor|mayor)',
	// "Mr Smith enquired who pays, Clerk to …".
	told: '\\p{L}ed\\s',
	does: '\\p{Ll}+ed|has|had|was|will|would|said|is',
	joined: { afterComma: 'and', between: 'and|as well as' },
	goesOnWith:
		',?\\s+(?:and|&)\\s+(?:the\\s+)?(?:\\p{Lu}\\p{L}+\\s+(?:and\\s+)?){0,4}(?:Arts|Media|Islands|Development|Affairs|Security|Protection|Integration|Resources|Infrastructure|Construction|Industry|Industries|Trade|Transport|Communications|Innovations?|Technolog(?:y|ies)|Sciences?|Sports?|Culture|Tourism|Information|Irrigation|Planning|Environment|Education|Health(?:care)?|Welfare|Reforms|Employment|Labou?r|Commerce|Housing|Fisheries)',
	joinedTo: 'and|as well as',
	tells: 'that|which|is|are|was|were|has|have|had|found',
	bodyEnding: 's|team|group|panel|lead|office|officer|board|unit|staff',
	relative: 'which',
	persons: 'he|she|him|her',
	all: 'the|all|everyone',
	before: '[Tt]he|[Aa]ll|[Bb]oth',
	within: 'and|of|for|the|in|on|to',
	pronouns:
		'he|she|it|they|we|i|you|this|that|these|those|there|who|everyone|nobody|the|(?:\\p{L}+ )?\\p{L}{3,}(?:[ci]ans|stanis)',
};

export const clauses: ClauseWords = {
	leadsOver: 'and',
	yearBefore: 'in',
	infinitive: 'to',
	addresses: 'To',
	that: 'that',
	itemForm: '[a-z]{3,}ing',
	itemNoun:
		'(?!(?:hav|be|follow|accord|regard|concern|includ|not|consider|recall|dur|meet|even|morn|spr|build|noth|someth|anyth)ing)[a-z]{3,}ing (?:of |the |an? |all |its |their |required |necessary |for (?:an? |the )?\\p{L}+ |up |out )',
	itemInfinitive:
		'(?:(?:further|furthermore|moreover|in addition|also),? )?(?:(?:if|where|when|in case) [^,]{3,160}, ?|(?:in|when|while|by|after|before) [a-z]{3,}ing [^,;:]{3,90}? )?to (?!be )[a-z]{3,}',
	remark:
		'(?:to be (?:reported|chased|referred|replaced|repaired|checked|investigated|removed|cleared|ordered|obtained|raised|followed up|looked into)(?!\\p{L})|to (?:write|contact|request|ask|chase|order|ring|phone|email|remind|purchase|obtain|send|speak|inform|notify|invite|arrange (?:the|an?)|report (?:the|this|it|to)|thank (?:the|mr|mrs|all))(?: again| back)?(?! for(?! (?:quot|price|estimat))) |(?:write|speak|talk) (?:again |back )?to |(?:order|notify|inform|obtain|arrange|circulate|forward|send|chase up|follow up) (?:(?:the|a|an|this|these|two|three|four|some|all|more|new|for|to|them|it|copies|prices|quotes) |\\p{L}+[ .]*$)|(?:contact|ask|chase|remind|ring|phone|invite) (?!for |(?:the )?(?:parish )?clerk(?!\\p{L}))(?:the |\\p{L}+ (?:to|re|about|again|and|regarding)(?!\\p{L}))|(?:inform|notify|tell) \\p{L}+ (?:of|about|re|that|to)(?!\\p{L}))',
	errand:
		'to (?:write|contact|report|obtain|ask|chase|arrange|check|order|ring|phone|email|inform|send|find|get|speak|enquire|investigate|remind|purchase|repair|replace|reply|respond|notify|forward|query|collect)',
	topic:
		"(?:(?! - )[^;:!?.]){2,70} - (?=(?:(?:could|would|please could) (?:the )?(?:clerk|councillors|members|cllr)|(?:the )?(?:parish )?(?:clerk|chair(?:man|person)?|secretary|treasurer)(?: and (?:the )?(?:\\p{L}+ ){1,2})? ?(?:will|would|should|has|agreed|offered|undertook|was|is|asked|requested|suggested|proposed)|(?:all )?(?:councillors|members) (?:are|were|should|will)|(?:cllrs?|mrs?|ms|miss|dr) [\\p{L}'-]+(?: (?:and |& )?[\\p{L}'-]+){0,3}? (?:kindly )?(?:offered|agreed|volunteered|undertook|will|would|is|has|to)(?!\\p{L})|(?:\\p{L}+ ){1,4}to be (?:asked|requested|reminded|contacted|written|invited|chased|informed)(?!\\p{L})))",
	willBe: '(?:will|shall|should|must) (?!have )',
	includes: 'including|namely',
	included: 'to |[a-z]+ing ',
	actionHead: 'action',
	aboutFollowing: '(?:discuss|consider|review|examine|look at|report on|note)\\s(?:the\\s)?following',
	openHead: 'to (?:be )?\\p{L}',
	// "… to award the following contracts, as the committee advised."
	announces:
		'(?: (?:stated|given|mentioned|set out|shown|detailed|described|listed|as) (?:here)?(?:below|under|follows)[^:;]{0,120} (?:was|were) (?:also )?(?:approved|granted|agreed|adopted)[^:;]{0,60}|(?<!to \\p{L}{3,20} the) following (?:\\p{L}+ ){0,2}(?:proposals?|actions?|decisions?|measures|steps|recommendations?)[^:;]{0,300} (?:was|were|have been|has been) (?:also )?(?:approved|granted|agreed|adopted)[^:;]{0,60}| (?:to|agreed|decided|resolved|approved) (?:\\p{L}+ ){0,3}(?:the |as )?following (?:\\p{L}+ ){0,3}\\p{L}+s?(?:,[^:;]{3,240})?)',
	// "The proposal to select X; the arm of Y, and to …, was approved" is one sentence.
	unparted: 'proposals? [^;]{10,600};[^;]{10,600} (?:was|were|been) (?:also )?(?:approved|granted|agreed)',
	closes: 'all in favou?r|carried(?: unanimously)?|all agreed|unanimously agreed',
	goesOnAfter: 'and|or',
};
