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
