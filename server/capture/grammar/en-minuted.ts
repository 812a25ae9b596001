import { authority, bareDeed, beDone, deeds, officer, person, zone } from '#server/capture/grammar/en-words.ts';
import type { ActRule } from '#server/capture/grammar.ts';

/** Ways to say in minutes what is to be done that other texts do not know. */
export const minuted: readonly ActRule[] = [
	// "The Clerk has agreed to order a sign".
	{
		name: 'officer_has_agreed',
		tight: true,
		minuted: true,
		say: `^(?<whom>${person}(?:(?:,| and|, and) ${person}){0,4}) (?:has|have) (?:kindly |also |now )?(?<verb>agreed|offered|undertaken|volunteered) to (?!be )(?<what>${deeds}(?!\\p{L}))`,
		whom: 'group',
		strength: 0.58,
		needs: ['addressee'],
	},
	// "Once the grant is here the Clerk to place the order".
	{
		name: 'once_done_officer_to',
		tight: true,
		minuted: true,
		say: `^(?:once|when|if|as soon as|after|following|upon|on receipt of) [^;:!?]{3,90}?,? (?<whom>${officer}) (?<verb>to|will|should) (?!be )(?<what>(?:${deeds}|go ahead|proceed)(?!\\p{L}))`,
		whom: 'group',
		strength: 0.6,
		needs: ['addressee'],
	},
	// "Letters to go out to all tenants", "The paper to come back in May".
	{
		name: 'minuted_to_go',
		minuted: true,
		say: '^(?!(?:(?! to (?:go|come) ).){0,200}? (?:is|are|was|were|has|have|had|will|would|can|could|may|might|able|expected|due|likely|planned|scheduled|which|that|who|asked|wanted|wished|agreed|offered|used|going|about|yet|way|road|route|decided|need|needs|like|someone|anyone|people) )(?<what>(?:(?! to )[^;:!?]){3,120}? (?<verb>to (?:go|come)) (?:out|in|into|on|to|up|back|round|forward))(?!\\p{L})(?!(?:(?! (?:to|that|which|if|whether|who|when|where|as|because) )[^;:!?]){0,160} (?:is|are|was|were|has|have|had|will|would)(?!\\p{L}))',
		whom: 'none',
		strength: 0.54,
		collective: true,
	},
	{
		name: 'suggested_be_done',
		minuted: true,
		say: `^(?:[^;:!?]{3,90}? )?(?<verb>suggested|proposed|recommended|requested)(?: that)? (?<what>(?!that |it )(?:(?! (?:to|that) )[^;:!?]){3,160}? (?:should |would |could )?${beDone})(?=.{0,200} (?:this|which|it) was (?:\\p{L}+ )?(?:agreed|approved|accepted|supported))`,
		whom: 'none',
		strength: 0.64,
		collective: true,
	},
	// "It was left to the Clerk to arrange", "left with Mr Reed to look into".
	{
		name: 'left_to_whom',
		tight: true,
		minuted: true,
		say: `^(?:[^;:!?]{2,90}? )?(?<verb>(?:was|be|is) left (?:to|with|for)) (?<whom>[^,;:!?]{3,60}?) to (?!be )(?<what>${deeds}(?!\\p{L}))`,
		whom: 'group',
		roles: ['addressee', 'any', 'with', 'owner'],
		strength: 0.62,
		needs: ['addressee'],
	},
	// "The path is overgrown - to be reported", "A fall in Mill Lane - the letter to be sent on": what follows the dash.
	{
		name: 'dash_to_be_done',
		minuted: true,
		say: '^[^;!?]{3,220}(?: -|, but|, so) (?<what>(?:(?:the|an?|this|these|all|his|her|their) )?(?:(?!(?:is|are|was|were|has|have|had|will|would|due|still|yet|that|which|who|and) )\\p{L}+ ){0,3}?(?<verb>to be) (?:reported|chased|forwarded|passed on|contacted|written to|asked|repaired|replaced|removed|cut|cleared|cleaned|painted|checked|investigated|returned|sent|ordered|purchased|obtained|followed up|looked into|raised|mended|moved|informed|notified|arranged|requested|invited|advertised|displayed|circulated))(?!\\p{L})',
		whom: 'none',
		strength: 0.55,
		collective: true,
	},
	// "Please could councillors check their entries".
	{
		name: 'please_could',
		formal: true,
		tight: true,
		minuted: true,
		say: `^please (?<verb>could|would|can|will) (?<whom>[^,;:!?]{2,60}?) (?:kindly )?${bareDeed}`,
		whom: 'group',
		strength: 0.6,
		needs: ['addressee'],
	},
	// "Mrs Orr will let the Clerk know", "She will chase again": an errand, and no plan of somebody's own.
	{
		name: 'person_will',
		tight: true,
		minuted: true,
		say: `^(?<whom>(?:mrs?|ms|miss|dr) [\\p{L}'-]+(?: [\\p{L}'-]+)?) (?<verb>will|is to)(?: also| now| then| again| therefore)? (?<what>(?!attend|open|present|hold|host|join|continue|operate|serve)(?:${deeds}|ring|phone|look into)(?!\\p{L}))`,
		whom: 'group',
		strength: 0.56,
		needs: ['addressee'],
	},
	// "She will chase again": what goes on is no plan of somebody's own.
	{
		name: 'pronoun_will_again',
		tight: true,
		minuted: true,
		say: '^(?<whom>he|she|they) (?<verb>will|is to|are to)(?: also| now| then| therefore)? (?<what>(?:chase|(?:report|write|ask|contact|ring|phone|email|try)(?=[^;:!?]{0,60} again(?!\\p{L})))(?!\\p{L}))',
		whom: 'group',
		strength: 0.55,
		needs: ['addressee'],
	},
	// "The Data Team would bring figures to the next meeting".
	{
		name: 'body_will_for_meeting',
		tight: true,
		formal: true,
		minuted: true,
		say: `^(?!(?:it|they|there|we|this|that) )${zone} (?<verb>will|would)(?: also| then)? (?<what>(?!attend|meet|hold|discuss|host|be )${deeds}(?!\\p{L})(?=[^;:!?]{0,200} (?:next|following) (?:\\p{L}+ )?meeting(?!\\p{L})))`,
		whom: 'group',
		strength: 0.58,
		needs: ['addressee'],
	},
	// "The Panel requested a paper on costs".
	{
		name: 'body_requested_paper',
		minuted: true,
		say: `^(?:[^,;:!?]{2,60}, )?(?:the )?(?:${authority})(?: members)? (?:also |then |therefore |further )?(?<verb>requested|asked for|called for|commissioned) (?<what>sight of|(?:an?|the|further|more|some|regular|additional|monthly|quarterly) (?:[\\p{L}-]+ ){0,4}?(?:papers?|notes?|reports?|updates?|briefings?|breakdown|analysis|summary|information|details|figures|proposals?|lists?|plans?|timetable|assurances?|clarification|advice|review|options)(?!\\p{L}))`,
		whom: 'none',
		strength: 0.6,
		collective: true,
	},
];
