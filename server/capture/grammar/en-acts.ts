import type { ActRule } from '#server/capture/grammar.ts';

const adverbs = '(?:\\p{L}+ly |also |further |hereby |then |again |in turn |once more |jointly )*';
const zone = '(?<whom>[^;:!?]{2,240}?)';
/** The same, where the verb may stand again in what somebody is told: "told the agency that the premier asked …". */
const addressee = '(?<whom>(?:(?! that )[^;:!?]){2,240}?)';
const soft =
	'(?:ask|request|urge|invite|want|expect|require|remind|recommend|encourag|advi[sc]|appeal(?:ed|s|ing)? to|call(?:ed|s|ing)? (?:up)?on|(?:stress|impress|prevail|enjoin)(?:ed|es|s|ing)? (?:up)?on|exhort|implor|tell|told|get|need|look(?:s|ed|ing)? to)';
export const firm =
	'(?:instruct|direct|order|task|mandat|assign|commission|oblig|entrust|command|charg|empower|authori[sz])';
const been =
	'(?:be and (?:is|are) hereby|is|are|was|were|be|been|being|has been|have been|will be|shall be|stands|stood)';
const verbs = `(?:${firm}(?:e|ed|s|es|ing)?|requested|asked|urged|required|invited|told|advised|reminded|encouraged|recommended)`;
/** What stands before who is told: "In addition, given the frost, …". */
const intro =
	'(?:(?:if|should) [^;:!?]{3,160}? then )?(?:(?:in|at|on|upon|given|considering|taking|due|amid|after|before|during|while|when|once|to|with|for|under|pursuant|following|as|based|by|within|no later|not later|also|additionally|moreover|furthermore|therefore|accordingly|thus|meanwhile|separately|\\p{L}+ly)(?!\\p{L})[^;:!?]{0,240}?, ){0,2}';
/** "…, as appropriate, …" between who must and what. */
const aside =
	'(?:,? (?:within|by|before|no later than|not later than|as soon as)[^,;:]{2,50},|, (?:as|where|when|if|to the|in|jointly|together|acting|subject|consistent|through|upon|on|after|following|with)(?!\\p{L})[^,;:]{0,120},){0,2}';
const duty = '(?:must|shall|(?:is|are) (?:also |now |then |further )?to|has to|have to|needs to|need to)';
const collective =
	'(?:(?:(?:it|that|this) )?(?:was|were|has been|have been) (?:\\p{L}+ly |also |further |then )?|we (?:also |then )?|(?:the |all |all the )?(?:council|committee|board|cabinet|government|meeting|members|ministers|leaders|councillors|trustees|group|parties|participants|senior officials|commission|panel|working group)(?: of ministers)?(?: present)? (?:has |have |had )?(?:also |further |then |unanimously )?)?';
const decided = '(?:agreed|resolved|decided|determined|ruled|directed|concluded)';

/** Where a decision without a subject begins: with its clause, after a number, a heading or what else was done. */
const opening = '^[\\s"\'(-]*(?:[^,;:]{3,80}, |[\\d/.() -]{2,14}|[^;:!?]{3,200}(?: and| -|:) )?';

/** Verbs with which actions begin. */
export const deeds =
	'(?:accelerate|accept|adopt|advertise|allocate|amend|analy[sz]e|apply|appoint|approach|arrange|ask|assess|attend to|bring|build|buy|carry|chase|check|circulate|clarify|close|collect|compile|complete|conclude|conduct|consider|consult|contact|convene|convert|coordinate|create|define|deliver|design|develop|discuss|draft|draw|email|engage|enhance|ensure|establish|examine|expand|expedite|explore|facilitate|finali[sz]e|find|fix|follow|forward|furnish|hold|identify|implement|improve|include|increase|inform|install|introduce|investigate|invite|launch|liaise|look|map|monitor|nominate|obtain|open|order|organi[sz]e|pilot|place|prepare|present|procure|produce|propose|provide|publish|purchase|put|raise|recommend|recover|recruit|rectify|reduce|release|remove|repair|replace|report|request|resolve|restore|review|revise|revisit|scrutini[sz]e|seek|send|set|share|speak|speed|start|strengthen|study|submit|supply|support|take|test|tighten|train|transfer|undertake|update|upload|verify|work|write)';

/** How English gives something to do: instructions of press and speeches, decisions and ACTION lines of minutes. */
export const acts: readonly ActRule[] = [
	{
		name: 'proposal_approved',
		say: '^(?!.{0,900}(?:has|have|had) (?:already|previously|earlier) been (?:granted|given|approved))(?=.{0,1200}(?:approv|(?:was|were|been) (?:\\p{L}+ly )?agreed|decided))(?:.{0,600}?)(?<verb>proposals?|recommendations?|resolution)(?:(?! to ).){0,260}? (?<what>to (?!be )\\p{L}.+?)(?=(?:,? (?:was|were|is|has been|have been) (?:also )?(?:granted|approved|given|agreed)|$))',
		whom: 'none',
		series:
			'(?:,|;)? (?:and|or) (?:thereafter |subsequently |also |then )?(?=to )|; (?:and )?(?=to )|, (?=to \\p{L}+ )',
		strength: 0.62,
	},
	{
		name: 'lead_named',
		tight: true,
		say: '^(?=.{0,400}(?:agreed|resolved|decided))(?<what>.+?)(?:,| -) (?<whom>[^,;:]{2,60}?) to (?<verb>lead|organi[sz]e|coordinate|chair|arrange|action(?: this| it)?|follow up|take (?:this )?forward|progress(?: this)?)[.)" ]*$',
		whom: 'group',
		strength: 0.8,
		needs: ['addressee'],
	},
	{
		name: 'decided_to_instruct',
		tight: true,
		say: `(?:decided|agreed|resolved|approval|approved)(?: \\p{L}+ly)? to (?<verb>${firm}e?|request|ask|invite|require|inform|advise) ${zone},? to (?<what>\\p{L})`,
		whom: 'group',
		strength: 0.88,
		needs: ['addressee'],
	},
	{
		name: 'motion_to_instruct',
		tight: true,
		say: `^(?:on )?(?:a )?(?:motion|moved|it was moved|proposed|it was proposed|resolution|voted|approval|recommendation)(?!\\p{L})[^;:!?]{0,120}? to (?<verb>${firm}e?|request|ask|invite|require) ${zone},? to (?<what>\\p{L})`,
		whom: 'group',
		strength: 0.8,
		needs: ['addressee'],
	},
	{
		name: 'approval_granted',
		say: '(?<verb>(?<!(?:has|have|had|been) )(?:granted|given|gave) (?:its |their )?(?:\\p{L}+ )?approval|approval (?:of (?:\\p{L}+ ){1,6})?(?:was|is|were) (?:also )?(?:granted|given))(?: \\p{L}+){0,4}? (?<what>to (?!the |an? |this |that |his |her |its )\\p{L}.+)',
		whom: 'none',
		series:
			'(?:,|;)? (?:and|or) (?:thereafter |subsequently |also |then )?(?=to )|; (?:and )?(?=to )|, (?=to \\p{L}+ )',
		strength: 0.6,
		past: true,
		collective: true,
	},
	{
		name: 'instructed',
		tight: true,
		say: `(?<!(?<!\\p{L})(?:the|an?|in|of|this|that|any|no|on|his|her|its|their|to) )(?<verb>${firm}(?:e|ed|es|s|ing)?)(?: that)? (?:on |(?:during|at|after|following) (?:his|her|the|a|today's) (?:\\p{L}+ ){1,3}?)?${zone}(?:(?: (?:which|who|whose)|, (?:led|headed|chaired) by) [^;:!?]{3,200}?)?,? "?(?:(?:not )?to "?(?=\\p{L})|with "?(?=\\p{L}+ing))(?<what>\\p{L})`,
		whom: 'group',
		strength: 0.93,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'asked',
		tight: true,
		say: `(?<!(?<!\\p{L})(?:the|an?|in|of|by|this|that|any|no|on|his|her|its|their|to|was|were|is|are|been|be) )(?!(?<=(?<!\\p{L})and )(?:ask|request|invite|remind|urge|advise|tell|get) )(?<verb>${soft}(?:ed|s|es|e|d|ing)?)(?: that)? ${addressee}(?:(?: (?:which|who|whose)|, (?:led|headed|chaired) by) [^;:!?]{3,200}?)?,? "?(?:not )?to "?(?<what>\\p{L})`,
		whom: 'group',
		strength: 0.85,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'was_given_instructions',
		tight: true,
		formal: true,
		say: `^${intro}${zone},? (?<verb>${been} ${adverbs}given (?:\\p{L}+ ){0,3}(?:instructions?|orders?|directions?|tasks?|assignments?|the task)) (?:to|of) (?<what>\\p{L})`,
		whom: 'group',
		strength: 0.88,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'you_must',
		say: '^(?:all of )?you (?<verb>are (?:hereby |therefore |kindly |further )?(?:required|requested|instructed|directed|asked)) to (?<what>\\p{L})',
		whom: 'none',
		strength: 0.7,
	},
	{
		name: 'and_that',
		tight: true,
		formal: true,
		say: `^that ${zone} (?:should |shall |must )?(?<what>${deeds})(?!\\p{L})`,
		whom: 'group',
		strength: 0.72,
		needs: ['addressee'],
	},
	{
		name: 'instruction_given',
		say: `(?<verb>(?:gave|gives|given|giving|issued|set) (?:\\p{L}+ ){0,4}(?:instructions?|orders?|directives?|tasks?|assignments?|the task))(?: (?:to|for) ${zone} to|(?<!(?:number of|series of|range of|several|various|specific|concrete|priority) (?:\\p{L}+ ){0,2}\\p{L}+) (?:to|of)) (?!(?:the|an?|this|that|his|her|its|their|all)(?!\\p{L}))(?<what>\\p{L})`,
		whom: 'group',
		strength: 0.85,
		past: true,
	},
	{
		name: 'instructions_issued',
		tight: true,
		say: `(?<verb>(?:instructions?|directions?|orders?|directives?|tasks?) (?:was|were|have been|has been) (?:also |further )?(?:issued|given|passed|set)) (?:to|for) ${zone},? to (?!(?:the|an?)(?!\\p{L}))(?<what>\\p{L})`,
		whom: 'group',
		strength: 0.85,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'was_instructed',
		tight: true,
		formal: true,
		say: `^${intro}(?!it (?:is|was|has been) (?:also )?(?:required|advised|recommended))(?!.{0,200} (?:is|are) (?:also )?obliged)${zone}(?: (?:responsible|in charge|involved|dealing)(?: [^,;:!?]{2,80}?)?)?,? (?<verb>${been} ${adverbs}(?:authori[sz]ed and |empowered and )?${verbs}) (?:with (?:the |an? )?(?:task|duty|responsibility|job|mission) )?(?:to|of|with) (?!(?:the|an?|this|attend|join)(?!\\p{L}))(?=\\p{L})(?<what>\\p{L})`,
		whom: 'group',
		strength: 0.9,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'given_time',
		say: `(?:${zone},? )?(?<verb>${been} given|has|have|gave|gives|had) (?<whom2>[^;:]{0,80}?)(?:until (?!now)[^;:]{2,30}?|(?:\\p{L}+|\\d+) (?:working |calendar )?(?:days|weeks|months|week|month)) (?:to|in which to) (?<what>\\p{L})`,
		whom: 'clause',
		strength: 0.8,
		needs: ['addressee'],
	},
	{
		name: 'asked_that',
		tight: true,
		formal: true,
		say: `(?<verb>(?:${firm}|ask|request|urg|requir|recommend|want|insist|demand|propos)(?:ed|s|d|es|e|ing)?) that ${zone} (?:should |shall |must |may |be \\p{L}+ed to )?(?<what>${deeds})(?!\\p{L})`,
		whom: 'group',
		strength: 0.8,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'directed_that',
		tight: true,
		say: `(?<verb>(?:${firm}(?:e?d|s|ing)|told)) (?<whom>(?!that )[^,;:!?]{2,90}?) that (?<what>\\p{L}[^;:!?]{2,240}? (?:should|must|shall|be|is to|are to|need to|needs to) )`,
		whom: 'group',
		strength: 0.82,
		past: true,
		needs: ['addressee'],
	},
	{
		name: 'instructed_that',
		say: `(?<verb>(?:${firm}|demand|insist|requir)(?:ed|s|es|e|ing)?) that (?![^;:!?]{2,80} be (?:the|an?|part) )(?<what>\\p{L})`,
		whom: 'clause',
		strength: 0.82,
		past: true,
	},
	{
		name: 'asked_for',
		say: '(?<verb>(?:request|ask)(?:ed|s|ing)?) that (?<what>\\p{L})',
		whom: 'clause',
		strength: 0.78,
		past: true,
		needs: ['addressee', 'deadline', 'head'],
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
		say: `(?<!(?<!\\p{L})(?:the|an?|in|of|by|this|that|any|no|on|his|her|its|their|was|were|is|are|been|be) )(?<verb>i instruct|(?:instruct|order|direct)(?:ed|s|ing)|(?:task|charg|commission|assign)ed) to (?!(?:the|an?|this)(?!\\p{L}))(?<what>\\p{L})`,
		whom: 'none',
		strength: 0.75,
		past: true,
	},
	{
		name: 'agreed_that',
		anyName: true,
		formal: true,
		people: true,
		tight: true,
		say: `(?:(?<verb>${collective.slice(0, -1)}${decided})|(?<=${opening})(?<verb>${decided}))(?: \\p{L}+ly| by (?:all|everyone|members|the \\p{L}+)(?: present)?)?[ :,-]+(?:that )?(?!that |it (?:is|was|would|had|will)(?!\\p{L})|there |to |no |nothing |(?:the|an?|this) ${deeds} )(?<whom>(?:(?! (?:should|would|will|shall|must|be|as|because) )[^;:!?]){2,240}?) (?:(?:would|should|shall|will|must|is to|are to|to|has to|undertake to|be \\p{L}+ed to) (?<what>(?!be (?:an?|the|no|in|on|at|of)(?!\\p{L}))\\p{L})|(?<what>${deeds})(?!\\p{L}))`,
		whom: 'group',
		strength: 0.82,
		needs: ['addressee', 'deadline', 'list'],
	},
	{
		name: 'resolved',
		say: `^(?<verb>(?:it was )?(?:also |further )?(?:resolved|agreed|decided|resolution)(?: unanimously)?)[ :,-]+(?:that |to )(?!no |nothing |[^;:!?]{2,80} (?:would|will) be (?:required|needed|necessary)|(?:this|it|the matter|the item) (?:should|would|will|shall) be (?:an?|the|in|on) |(?:(?! (?:should|would|will|shall|must|be|to) )[^;:!?]){2,80}? (?:(?:is|are|was|were)(?! to )|has|have|had|do|does|did|can|could|may|might) )(?=(?<what>\\p{L}))(?<whom>[^;:!?]{2,80})`,
		whom: 'group',
		roles: ['subject'],
		before: [],
		strength: 0.66,
		collective: true,
	},
	{
		name: 'person_agreed',
		tight: true,
		say: `^(?!(?:the )?(?:council|committee|board|cabinet|government|meeting|members|group|panel|trustees|parties|participants|it|president|prime minister|premier|head of state)(?!\\p{L}))${zone} (?<verb>agreed|undertook|offered|volunteered|promised)(?: \\p{L}+ly)? to (?<what>\\p{L})`,
		whom: 'group',
		strength: 0.72,
		needs: ['addressee'],
	},
	{
		name: 'agreed_to',
		say: `(?<!(?<!\\p{L})(?:has|have|had|also|having|who|which) )(?:(?<verb>${collective.slice(0, -1)}${decided})|(?<=${opening})(?<verb>${decided}))(?: \\p{L}+ly)? to (?<what>(?!(?:the|an?|this|that|these|all|its|their|accept)(?!\\p{L}))\\p{L})`,
		whom: 'none',
		strength: 0.66,
		past: true,
		collective: true,
	},
	{
		name: 'duty',
		formal: true,
		binding: true,
		tight: true,
		say: `^(?:[^;:!?]{0,110}? (?:stressed|said|emphasi[sz]ed|underlined|added|noted|insisted|warned|reiterated|pointed out|made clear)(?: that)? )?${intro}${zone} (?<verb>${duty})${aside} ${adverbs}(?!be (?!(?:available|prepared|ready|vigilant|proactive)(?!\\p{L}))|not (?:be )?|have been|(?:pay tribute|note|remember|understand|reali[sz]e|know|learn|feel|think|recogni[sz]e|bear in mind|wear|live|show)(?!\\p{L}))(?<what>\\p{L})`,
		whom: 'group',
		strength: 0.76,
		needs: ['addressee'],
	},
	{
		name: 'should',
		formal: true,
		binding: true,
		tight: true,
		say: `^(?:[^;:!?]{0,110}? (?:stressed|said|emphasi[sz]ed|underlined|added|noted|insisted|warned|reiterated|pointed out|made clear)(?: that)? )?${intro}${zone} (?<verb>should|ought to)${aside} ${adverbs}(?!be (?!(?:available|prepared|ready|vigilant|proactive)(?!\\p{L}))|not (?:be )?|have been|(?:pay tribute|note|remember|understand|reali[sz]e|know|learn|feel|think|recogni[sz]e|bear in mind|wear|live|show)(?!\\p{L}))(?<what>\\p{L})`,
		whom: 'group',
		strength: 0.52,
		needs: ['addressee'],
	},
	{
		name: 'officer_will',
		tight: true,
		say: '^(?<whom>(?:the )?(?:(?:town |city |county |parish |deputy |assistant |district )*(?:clerk|secretary|treasurer|secretariat|administrator|manager|attorney|warden|engineer|planner|surveyor)|cllrs? \\p{L}+|councillors? \\p{L}+))(?:,? (?:(?! (?:that|advised|said|reported|informed|told) )[^;:-]){0,40})? (?<verb>will|would|agreed to|undertook to) (?!(?:\\p{L}+ly )?be |like |prefer |need |welcome |appreciate |have )(?<what>\\p{L})',
		whom: 'group',
		strength: 0.6,
		needs: ['addressee'],
	},
	{
		name: 'must_be_done',
		formal: true,
		say: '^(?!in (?:the )?(?:year )?\\d{4}(?!\\d))(?!.{0,160}(?:advised|reported|informed|mentioned|confirmed|explained|queried|commented|complained) (?:\\p{L}+ ){0,4}that )(?<what>[^;:!?]{3,300}?) (?<verb>(?<!(?<!\\p{L})(?:may|might|could|would|not) )(?:must|shall|should|has to|have to|(?:is|are) to(?![^;]{0,120} (?:in|during) (?:early |late |mid-)?(?:january|february|march|april|may|june|july|august|september|october|november|december|\\d{4})(?!\\p{L}))) (?:also )?be) (?:\\p{L}+ly )?(?!(?:expired|held|seen|found|noted|understood|continued|expected|remembered|borne)(?!\\p{L}))\\p{L}+(?:ed|en|one|ade|ent|ought|own|id|ut|et|ept|ealt|uilt|ound|old)',
		whom: 'clause',
		strength: 0.7,
		needs: ['deadline', 'head'],
	},
	{
		name: 'done_by',
		formal: true,
		tight: true,
		say: `^(?<what>[^;:!?]{3,160}?) (?<verb>(?:(?:is|are) (?:also |now )?to|must|shall) be) (?:\\p{L}+ly )?\\p{L}+ by ${zone}(?: (?:on|in|at|within|before|for|as|when|to)(?!\\p{L})[^;:!?]*)?[.)" ]*$`,
		whom: 'group',
		strength: 0.7,
		needs: ['addressee'],
	},
	{
		name: 'to_be_done',
		formal: true,
		say: '^(?!.{0,200}? (?:is|are|was|were|has|have|had|will|would|can|could|may|might|expected|due|likely|able|needs?|appears?|seems?|continues?|planned|scheduled|proposed|which|that|who) )(?<what>(?:(?! to )[^;:!?]){3,200}?) (?<verb>to be) (?:\\p{L}+ly )?\\p{L}+(?:ed|en|one|ade|ent|ought|id|ut|et|ept|ealt|uilt)',
		whom: 'none',
		strength: 0.6,
		needs: ['deadline', 'head'],
	},
	{
		name: 'needs_to_be_done',
		formal: true,
		say: '(?<what>[^;:!?]{3,300}?) (?<verb>(?<!(?<!\\p{L})(?:may|might|could|would|not) )(?:needs|need) to (?:also )?be) (?:\\p{L}+ly )?\\p{L}+(?:ed|en|one|ade|ent|ought|id|ut|et|ept|ealt|uilt)',
		whom: 'clause',
		strength: 0.66,
		needs: ['deadline', 'head'],
	},
	{
		name: 'need_to',
		say: '(?<!(?<!\\p{L})(?:what|which|how|things|where|who|why|whether|if|because|than) (?:\\p{L}+ )?)(?<!(?<!\\p{L})reported that [^;:!?]{0,200})(?<verb>we (?:must|need to|have to)|it is necessary to|it is important to|there is a need to) (?<what>\\p{L})',
		whom: 'none',
		strength: 0.6,
		needs: ['deadline', 'list'],
	},
	{
		name: 'to_do',
		anyName: true,
		tight: true,
		say: '^(?<whom>[^;:!?]{2,140}?) (?<verb>to|will) (?!be )(?<what>\\p{L})',
		whom: 'group',
		strength: 0.78,
		needs: ['head'],
	},
	{
		name: 'item_that',
		formal: true,
		tight: true,
		say: `^(?<whom>[^;:!?]{2,90}?) (?:should |shall |must |may )?(?<what>${deeds})(?!\\p{L})`,
		whom: 'group',
		strength: 0.74,
		listed: true,
		needs: ['addressee'],
	},
	{
		name: 'officer_to_do',
		formal: true,
		people: true,
		tight: true,
		say: '^(?:[\\d/.() -]{2,30} )?(?:[^;:!?-]{2,40} - )?(?!(?:the )?(?:authority|power) to )(?<whom>[^;:!?]{2,90}?)(?<!,) (?<verb>to) (?<what>(?!(?:one|two|three|four|five|six|all|each|every|some|any|no|which|other|further|the|a|an|be (?:able|\\p{L}+ (?:is|are|was|were|has|have))|his|her|its|their|this|that|date|which|whom)(?!\\p{L}))\\p{L}+)(?! (?:is|are|was|were|has|have|had)(?!\\p{L}))',
		whom: 'group',
		strength: 0.7,
		needs: ['addressee'],
	},
	{
		name: 'dash',
		anyName: true,
		tight: true,
		say: '^(?<whom>[^;:!?]{2,90}?) ?[-:] (?:to )?(?<what>\\p{L})',
		whom: 'group',
		strength: 0.7,
		needs: ['head'],
	},
];
