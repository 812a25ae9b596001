import { deeds, inOrder } from '#server/capture/grammar/en-words.ts';
import type { ActRule } from '#server/capture/grammar.ts';

/** Orders that name a thing and orders that name nobody, read after those that tell somebody. */
export const orders: readonly ActRule[] = [
	// "…, assigning the control of the work to the deputy premier".
	{
		name: 'assigned_to_whom',
		formal: true,
		tight: true,
		say: '(?<verb>(?<!(?<!\\p{L})(?:was|were|is|are|been|be|the|of|for|by) )(?:assign|entrust|delegat)(?:ed|ing)) (?<what>(?!to |that |with )(?:(?! to )[^,;:!?]){3,120}?) to (?<whom>(?:(?! to )[^,;:!?]){3,120}?)[.)" ]*$',
		whom: 'group',
		strength: 0.74,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'ordered_noun',
		say: '(?<verb>(?:ordered|orders|commissioned|demanded|demands|i order|i demand)) (?<what>(?:an?|the) (?:\\p{L}+ ){0,3}(?:review|audit|inspection|inventory|check|investigation|probe|inquiry|assessment|report|survey))',
		whom: 'none',
		strength: 0.7,
		past: true,
	},
	{
		name: 'instructed_to',
		say: `(?<!(?<!\\p{L})(?:the|an?|in|of|by|this|that|any|no|on|his|her|its|their|was|were|is|are|been|be) )(?<verb>i instruct|(?:instruct|order|direct)(?:ed|s|ing)|(?:task|commission)ed|(?<!(?<!\\p{L})(?:functions?|tasks?|duties|authority|powers?|roles?|responsibilities|work|costs?|fees?|amounts?|sums?|staff|officers?|people|team|those) )(?:charg|assign)ed) to (?!(?:the|an?|this|such|each|these|those|it|them|him|her|their|all|any|both|which|whom)(?!\\p{L}))(?<what>\\p{L})`,
		whom: 'none',
		series: inOrder,
		strength: 0.75,
		past: true,
	},
	// "The premier ordered strict action against hoarders", "the cabinet sought proposals on wages".
	{
		name: 'ordered_what',
		say: `^(?:[^,;:!?]{2,60}, )?(?:the )?(?:[\\p{L}.-]+ ){0,3}?(?:president|prime minister|premier|pm|chief minister|cabinet|head of state|governor|mayor)(?: (?!has|had|also)[\\p{L}.-]+){0,3} (?:has )?(?:also |further |separately )?(?<verb>(?:ordered|directed|demanded)(?= (?:strict|immediate|urgent|prompt|stern|uniform|early|swift|speedy|stringent|timely) )|(?:sought|seeks|called for|asked for)(?= (?:an? |the )?(?:\\p{L}+ ){0,3}(?:reports?|proposals?|recommendations?|explanations?|details|plans?|suggestions)(?!\\p{L}))) (?<what>\\p{L}[^;:!?]{6,240})`,
		whom: 'none',
		strength: 0.62,
		past: true,
	},
	// "Control over the work was entrusted to the deputy premier", "Responsibility for repairs was placed on the ministry".
	{
		name: 'was_placed_on',
		formal: true,
		tight: true,
		say: '^(?:(?:the )?(?:\\p{L}+ )?(?:responsibility|control|supervision|coordination|task|duty|oversight|monitoring) (?:for|of|over|to) )(?<what>[^;:!?]{3,160}?) (?<verb>(?:was|were|is|has been|have been) (?:placed|laid|entrusted|assigned|imposed|vested|given|delegated)) (?:up)?(?:on|to|with) (?<whom>[^;:!?]{3,160}?)[.)" ]*$',
		whom: 'group',
		strength: 0.7,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'put_in_charge',
		formal: true,
		tight: true,
		say: `^(?<whom>[^;:!?]{3,160}?) (?<verb>(?:was|were|is|are|has been|have been) (?:also )?(?:put|placed) in charge) of (?<what>\\p{L}+ing )`,
		whom: 'group',
		strength: 0.7,
		past: true,
		needs: ['addressee'],
	},
	// Who leads and urges to do something instructs to do it.
	{
		name: 'leader_urged_to',
		say: `(?:president|head of state|prime minister|premier|head of (?:the )?government) (?:also |further |additionally |separately )?(?<verb>urged|asked|demanded|requested|called) to (?<what>(?:${deeds}|assume|keep|continue|pay|prevent|avoid|speed)(?!\\p{L}))`,
		whom: 'none',
		strength: 0.72,
		past: true,
	},
];
