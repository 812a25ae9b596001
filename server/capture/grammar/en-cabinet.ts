import { beDone, inSeries } from '#server/capture/grammar/en-words.ts';
import type { ActRule } from '#server/capture/grammar.ts';

/** What was approved at an earlier sitting. */
const before = '(?!.{0,900}(?:has|have|had) (?:already|previously|earlier) been (?:granted|given|approved))';
const approves = '(?:,? (?:was|were|is|has been|have been) (?:also )?(?:granted|approved|given|agreed)|$)';

/** What a cabinet decides on what its ministers put before it. */
export const cabinet: readonly ActRule[] = [
	// "Permission was given to the Minister of Ports to sign", "granted permission to the Minister to sign".
	{
		name: 'permitted_to_whom',
		tight: true,
		formal: true,
		say: `^${before}(?:.{0,300}? )?(?<verb>(?:approval|consent|concurrence|permission|authority|sanction|authori[sz]ation)(?: of (?:\\p{L}+ ){1,6}?)? ?(?:was|is|were) (?:also )?(?:granted|given|accorded)|(?:granted|gave|accorded) (?:its |their )?(?:\\p{L}+ )?(?:approval|consent|concurrence|permission|authority|sanction|green light|go-ahead|nod)) (?:to|for) (?<whom>[^,;:!?]{3,120}?) to (?<what>(?!the |an? |be )\\p{L})`,
		whom: 'group',
		roles: ['addressee', 'any', 'owner', 'subject'],
		strength: 0.64,
		needs: ['addressee'],
	},
	// "Having considered the memorandum submitted by the Minister of Ports, it was decided to move the ferry".
	{
		name: 'proposer_decided',
		concludes: true,
		collective: true,
		say: `^${before}(?=.{0,600}(?:proposals?|memorandum|recommendations?|notes?|papers?|report) (?:\\p{L}+ ){0,4}?(?:submitted|presented|made|furnished|tabled|forwarded) by ).{0,900}?(?<verb>(?:cabinet(?: of ministers)?|it was|government) (?:also |has |therefore )?(?:decided|agreed|resolved)) (?<what>to (?!(?:the|an?|approve|grant|note) )\\p{L}.+)`,
		whom: 'none',
		series: inSeries,
		strength: 0.62,
	},
	// "The proposal made by the Minister of Ports that the crane be bought was approved".
	{
		name: 'proposal_approved_that',
		concludes: true,
		collective: true,
		say: `^${before}(?=.{0,1200}(?:approv|concurrence|consent))(?:.{0,600}? )?(?<verb>proposals?|recommendations?)(?:(?! that | to (?!the )).){3,260}? that (?<what>(?:(?! that )[^;]){3,400}? (?:should |shall )?${beDone}.*?)(?=${approves})`,
		whom: 'none',
		series: inSeries,
		strength: 0.6,
	},
	// "The Cabinet approved the awarding of the contract".
	{
		name: 'approved_doing',
		collective: true,
		say: `^${before}(?:.{0,300}? )?(?:cabinet(?: of ministers)?|council of ministers|government) (?:has |also )?(?<verb>approved) (?<what>(?:the )?(?:(?!meet|build|fund|financ|follow|open|sitt|proceed)\\p{L}{3,}ing|award|purchase|appointment|establishment|construction|procurement|implementation|allocation|recruitment|introduction|acquisition) (?:of|the|an?) .+)`,
		whom: 'none',
		strength: 0.58,
	},
];

/** What was proposed and approved: read before all other acts. */
export const proposed: readonly ActRule[] = [
	// "Approval was given for awarding the contract".
	{
		name: 'approval_for',
		concludes: true,
		collective: true,
		say: '^(?!.{0,900}(?:has|have|had) (?:already|previously|earlier) been (?:granted|given))(?:.{0,300}? )?(?<verb>approval (?:of (?:\\p{L}+ ){1,6})?(?:was|is|were) (?:also )?(?:granted|given)) for (?<what>(?!implement|be)\\p{L}{3,}ing [^;]{6,600})',
		whom: 'none',
		strength: 0.6,
	},
	{
		name: 'proposal_approved',
		concludes: true,
		collective: true,
		say: '^(?!.{0,900}(?:has|have|had) (?:already|previously|earlier) been (?:granted|given|approved))(?=.{0,1200}(?:approv|concurrence|consent|endors|sanctioned|green light|go-ahead|accepted the|agreed to the|(?:was|were|been) (?:\\p{L}+ly )?agreed|decided))(?:.{0,600}?)(?<verb>proposals?|recommendations?|resolution)(?:(?! (?:directed|instructed|requested|tasked|ordered) )(?! to (?!(?:be|the|an?|this|that|its|their|his|her) )).){0,260}? (?<what>to (?!(?:be|the|an?|this|that|its|their|his|her|messrs) |m/s)\\p{L}.+?)(?=(?:,? (?:was|were|is|has been|have been) (?:also )?(?:granted|approved|given|agreed)|$))',
		whom: 'none',
		series: inSeries,
		strength: 0.62,
	},
	{
		name: 'proposal_approved_for',
		concludes: true,
		collective: true,
		say: '^(?!.{0,900}(?:has|have|had) (?:already|previously|earlier) been (?:granted|given|approved))(?=.{0,1200}(?:approv|concurrence))(?:.{0,600}?)(?<verb>proposals?|recommendations?|resolution)(?:(?! to (?!the ))(?! for \\p{L}+ing ).){0,260}? (?:(?:submitted|presented|made|furnished|tabled|forwarded) )?by (?:(?! to (?!the ))(?! for \\p{L}+ing ).){3,420}? for (?<what>\\p{L}+ing .+?|(?:the |an? )?(?!(?:approval|consideration|information|concurrence|discussion|observation)(?!\\p{L}))(?:(?!of )\\p{L}+ ){0,3}?\\p{L}+(?:tion|ment|sion|ance|sal|val|chase|lease|ing|port|ply|grade|ease|uance) (?:of|to|for|from) .+?)(?=(?:,? (?:was|were|is|has been|have been) (?:also )?(?:granted|approved|given|agreed)|$))',
		whom: 'none',
		series:
			',? and (?:for )?(?:thereafter |subsequently |then )?(?=\\p{L}+ing (?:the|a|an|such|this|these|it|them|its|their|all) )|; (?:and )?for (?=\\p{L}+ing )',
		strength: 0.6,
	},
];
