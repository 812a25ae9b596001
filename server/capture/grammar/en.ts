import { formMentions, roleOf } from '#server/capture/grammar/en-names.ts';
import { time } from '#server/capture/grammar/en-time.ts';
import type { Grammar } from '#server/capture/grammar.ts';

const adverbs = '(?:\\p{L}+ly |also |further |hereby |then |again |in turn |once more |jointly )*';
const zone = '(?<whom>[^;:!?]{2,240}?)';
const soft =
	'(?:ask|request|urge|invite|want|expect|require|remind|recommend|encourag|advis|appeal(?:ed|s|ing)? to|call(?:ed|s|ing)? (?:up)?on|tell|told|get|need|look(?:s|ed|ing)? to)';
const firm = '(?:instruct|direct|order|task|mandat|assign|commission|oblig|entrust|command|charg|empower)';
const been = '(?:is|are|was|were|be|been|being|has been|have been|will be|shall be|stands|stood)';
const verbs = `(?:${firm}(?:e|ed|s|es|ing)?|requested|asked|urged|required|invited|told|expected|advised|reminded|encouraged|recommended)`;
const duty =
	'(?:must|shall|is to|are to|has to|have to|needs to|need to|is obliged to|are obliged to|is expected to|are expected to)';
const collective =
	'(?:it was |was |were |has been |have been |(?:the )?(?:council|committee|board|cabinet|government|meeting|members|group|parties|participants|senior officials|commission|working group)(?: of ministers)? (?:has |have |had )?)?';
const decided = '(?:agreed|resolved|decided|determined|ruled|directed|concluded)';

/** Verbs with which actions begin. */
const deeds =
	'(?:accelerate|adopt|advertise|allocate|amend|analy[sz]e|apply|appoint|approach|arrange|ask|assess|attend to|bring|build|buy|carry|chase|check|circulate|clarify|close|collect|compile|complete|conclude|conduct|consider|consult|contact|convene|convert|coordinate|create|define|deliver|design|develop|discuss|draft|draw|email|engage|enhance|ensure|establish|examine|expand|expedite|explore|facilitate|finali[sz]e|find|fix|follow|forward|furnish|hold|identify|implement|improve|include|increase|inform|install|introduce|investigate|invite|launch|liaise|look|map|monitor|nominate|obtain|open|order|organi[sz]e|pilot|place|prepare|present|procure|produce|propose|provide|publish|purchase|put|raise|recommend|recover|recruit|rectify|reduce|release|remove|repair|replace|report|request|resolve|restore|review|revise|revisit|scrutini[sz]e|seek|send|set|share|speak|speed|start|strengthen|study|submit|supply|support|take|test|tighten|train|transfer|undertake|update|upload|verify|work|write)';

/** English: instructions of meetings and press, decisions and ACTION lines of minutes. */
export const en: Grammar = {
	language: 'en',
	verbLast: false,
	abbreviations:
		'(?<!\\p{L})(?:mr|mrs|ms|dr|prof|cllr|cllrs|st|no|nos|rs|pp|ch|sec|reg|art|para|vol|fig|e\\.g|i\\.e|etc|approx|dept|gov|inc|ltd|co|vs|rev|hon|sen|rep|gen|col|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$',
	time,
	recurrence: [
		{ frequency: 'daily', say: '(?:daily|every day|each day|on a daily basis)' },
		{
			frequency: 'weekly',
			say: '(?:weekly|every week|each week|once a week|on a weekly basis|every (?:monday|tuesday|wednesday|thursday|friday))',
		},
		{
			frequency: 'monthly',
			say: '(?:monthly|every month|each month|once a month|on a monthly basis|of each month|of every month)',
		},
		{
			frequency: 'quarterly',
			say: '(?:quarterly|every quarter|each quarter|once a quarter|every three months|on a quarterly basis|of each quarter)',
		},
		{
			frequency: 'half_yearly',
			say: '(?:half[- ]yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|twice a year|every six months|every half[- ]year)',
		},
		{ frequency: 'yearly', say: '(?:annually|yearly|every year|each year|once a year|on an annual basis)' },
	],
	standing:
		'(?:on an ongoing basis|on a permanent basis|permanently|continuously|constantly|keep under (?:constant )?review|on a regular basis|regularly)',
	acts: [
		{
			name: 'proposal_approved',
			say: '^(?=.{0,1200}(?:approv|agreed|decided))(?:.{0,600}?)(?<verb>proposals?|recommendations?|resolution)(?:(?! to ).){0,260}? (?<what>to \\p{L}.+?)(?=(?:,? (?:was|were|is|has been|have been) (?:also )?(?:granted|approved|given|agreed)|$))',
			whom: 'none',
			series: '(?:,|;)? (?:and|or) (?=to )|; (?:and )?(?=to )|, (?=to \\p{L}+ \\p{L}+)',
			strength: 0.62,
		},
		{
			name: 'decided_to_instruct',
			tight: true,
			say: `(?:decided|agreed|resolved|approval|approved)(?: \\p{L}+ly)? to (?<verb>${firm}e?|request|ask|invite|require) ${zone},? to (?<what>\\p{L})`,
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
			say: '(?<verb>(?:granted|given|gave) (?:its |their )?approval|approval (?:of (?:\\p{L}+ ){1,6})?(?:was|has been|is|were) (?:also )?(?:granted|given))(?: \\p{L}+){0,4}? (?<what>to (?!the |an? |this |that |his |her |its )\\p{L}.+)',
			whom: 'none',
			series: '(?:,|;)? (?:and|or) (?=to )|; (?:and )?(?=to )|, (?=to \\p{L}+ \\p{L}+)',
			strength: 0.6,
			collective: true,
		},
		{
			name: 'instructed',
			tight: true,
			say: `(?<!(?<!\\p{L})(?:the|an?|in|of|by|this|that|any|no|on|his|her|its|their|to) )(?<verb>${firm}(?:e|ed|es|s|ing)?)(?: that)? (?:on )?${zone},? (?:to (?=\\p{L})|with (?=\\p{L}+ing))(?<what>\\p{L})`,
			whom: 'group',
			strength: 0.93,
			past: true,
			needs: ['addressee'],
		},
		{
			name: 'asked',
			tight: true,
			say: `(?<!(?<!\\p{L})(?:the|an?|in|of|by|this|that|any|no|on|his|her|its|their|to|was|were|is|are|been|be) )(?<verb>${soft}(?:ed|s|es|d|ing)?)(?: that)? ${zone},? to (?<what>\\p{L})`,
			whom: 'group',
			strength: 0.85,
			past: true,
			needs: ['addressee'],
		},
		{
			name: 'instruction_given',
			say: `(?<verb>(?:gave|gives|given|giving|issued|set) (?:\\p{L}+ ){0,4}(?:instructions?|orders?|directives?|tasks?|assignments?|the task))(?: (?:to|for) ${zone})? (?:to|of) (?<what>\\p{L})`,
			whom: 'group',
			strength: 0.85,
			past: true,
		},
		{
			name: 'was_instructed',
			tight: true,
			formal: true,
			say: `${zone},? (?<verb>${been} ${adverbs}${verbs}) (?:to|with) (?=\\p{L})(?<what>\\p{L})`,
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
			say: `(?<verb>(?:${firm}|${soft}|demand|propos)(?:ed|s|d|es|e|ing)?) that ${zone} (?:should |shall |must |be \\p{L}+ed to )?(?<what>${deeds})(?!\\p{L})`,
			whom: 'group',
			strength: 0.8,
			past: true,
			needs: ['addressee'],
		},
		{
			name: 'instructed_that',
			say: `(?<verb>(?:${firm}|demand|request|insist|ask|requir)(?:ed|s|es|e|ing)?) that (?<what>\\p{L})`,
			whom: 'clause',
			strength: 0.82,
			past: true,
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
			say: `(?<!(?<!\\p{L})(?:the|an?|in|of|by|this|that|any|no|on|his|her|its|their|was|were|is|are|been|be) )(?<verb>(?:instruct|order|direct)(?:ed|s|ing)) to (?<what>\\p{L})`,
			whom: 'none',
			strength: 0.75,
			past: true,
		},
		{
			name: 'agreed_that',
			anyName: true,
			formal: true,
			tight: true,
			say: `(?<verb>${collective}${decided})(?: \\p{L}+ly)?[ :,-]+that ${zone} (?:(?:would|should|shall|will|must|is to|are to|to|has to|undertake to|be \\p{L}+ed to) (?<what>\\p{L})|(?<what>${deeds})(?!\\p{L}))`,
			whom: 'group',
			strength: 0.82,
			needs: ['addressee', 'deadline', 'list'],
		},
		{
			name: 'resolved',
			say: `^(?<verb>(?:it was )?(?:also |further )?(?:resolved|agreed|decided|resolution)(?: unanimously)?)[ :,-]+(?:that |to )(?=(?<what>\\p{L}))(?<whom>[^;:!?]{2,80})`,
			whom: 'group',
			roles: ['subject'],
			before: [],
			strength: 0.66,
			collective: true,
		},
		{
			name: 'person_agreed',
			tight: true,
			say: `^(?!(?:the )?(?:council|committee|board|cabinet|government|meeting|members|group|parties|participants|it)(?!\\p{L}))${zone} (?<verb>agreed|undertook|offered|volunteered|promised)(?: \\p{L}+ly)? to (?<what>\\p{L})`,
			whom: 'group',
			strength: 0.72,
			needs: ['addressee'],
		},
		{
			name: 'agreed_to',
			say: `(?<verb>${collective}${decided})(?: \\p{L}+ly)? to (?<what>\\p{L})`,
			whom: 'none',
			strength: 0.66,
			collective: true,
		},
		{
			name: 'duty',
			formal: true,
			tight: true,
			say: `^(?:[^;:!?]{0,110}? (?:stressed|said|emphasi[sz]ed|underlined|added|noted|insisted|warned|reiterated|pointed out|made clear)(?: that)? )?(?:(?:under|pursuant to|in line with|as part of|following|in addition to|along with) (?:the |this |that )?\\p{L}+(?: of \\p{L}+)?,? )?${zone} (?<verb>${duty})(?:,? (?:within|by|before|no later than|not later than|as soon as)[^,;:]{2,50},)? ${adverbs}(?!be |have been|pay tribute|note)(?<what>\\p{L})`,
			whom: 'group',
			strength: 0.76,
			needs: ['addressee'],
		},
		{
			name: 'should',
			formal: true,
			tight: true,
			say: `^(?:[^;:!?]{0,110}? (?:stressed|said|emphasi[sz]ed|underlined|added|noted|insisted|warned|reiterated|pointed out|made clear)(?: that)? )?(?:(?:under|pursuant to|in line with|as part of|following|in addition to|along with) (?:the |this |that )?\\p{L}+(?: of \\p{L}+)?,? )?${zone} (?<verb>should|ought to)(?:,? (?:within|by|before|no later than|not later than|as soon as)[^,;:]{2,50},)? ${adverbs}(?!be |have been|pay tribute|note)(?<what>\\p{L})`,
			whom: 'group',
			strength: 0.52,
			needs: ['addressee'],
		},
		{
			name: 'officer_will',
			tight: true,
			say: '^(?<whom>(?:the )?(?:clerk|secretary|treasurer|secretariat|assistant clerk|deputy clerk|cllrs? \\p{L}+|councillors? \\p{L}+))(?:,? [^;:]{0,40})? (?<verb>will|would|agreed to|undertook to) (?!be )(?<what>\\p{L})',
			whom: 'group',
			strength: 0.6,
			needs: ['addressee'],
		},
		{
			name: 'must_be_done',
			formal: true,
			say: '(?<what>[^;:!?]{3,300}?) (?<verb>(?:must|shall|should|needs to|need to|has to|have to|is to|are to) (?:also )?be) (?:\\p{L}+ly )?\\p{L}+(?:ed|en|one|ade|ent|ought|own|id|ut|et)',
			whom: 'clause',
			strength: 0.7,
			needs: ['deadline', 'list'],
		},
		{
			name: 'need_to',
			say: '(?<verb>we (?:must|need to|have to|should)|it is necessary to|it is important to|there is a need to) (?<what>\\p{L})',
			whom: 'none',
			strength: 0.6,
			needs: ['deadline', 'list'],
		},
		{
			name: 'to_do',
			anyName: true,
			tight: true,
			say: '^(?<whom>[^;:!?]{2,140}?) (?<verb>to|will) (?<what>\\p{L})',
			whom: 'group',
			strength: 0.78,
			needs: ['head'],
		},
		{
			name: 'item_that',
			formal: true,
			tight: true,
			say: `^(?<whom>[^;:!?]{2,90}?) (?:should |shall |must )?(?<what>${deeds})(?!\\p{L})`,
			whom: 'group',
			strength: 0.74,
			listed: true,
			needs: ['addressee'],
		},
		{
			name: 'officer_to_do',
			formal: true,
			tight: true,
			say: '^(?:[^;:!?-]{2,40} - )?(?<whom>[^;:!?]{2,90}?) (?<verb>to) (?<what>(?!(?:the|a|an|be able|his|her|its|their|this|that|date|which|whom)(?!\\p{L}))\\p{L}+)(?! (?:is|are|was|were|has|have|had)(?!\\p{L}))',
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
	],
	actionStart: `(?:to )?${deeds}`,
	notActions:
		'(?:to )?(?:approve|accept|note|endorse|ratify|receive|confirm|sign|elect|co-opt|adjourn|close the meeting|defer|be approved|be signed|be accepted|be noted|be adopted|be taken as read|be deferred|thank|congratulate|welcome|take note|support|(?:pay|be paid)(?= (?:the )?(?:following )?(?:invoice|bill|account|payment))|recall|continue to be|attend)(?!\\p{L})',
	recounted:
		'(?:previously|earlier|last (?:year|month|week|spring|summer|autumn|winter|meeting|january|february|march|april|may|june|july|august|september|october|november|december)|at the (?:last|previous) (?:meeting|session)|had(?: already| earlier| previously| also)?(?: been)?|at that time|back then|back in|years? ago|months? ago|weeks? ago|recalled that|already|as (?:previously )?reported|in (?:early |late |mid-)?(?:january|february|march|april|may|june|july|august|september|october|november|december),|when)',
	pastVerb: '(?:\\p{L}+ed|gave|given|told|set|got)(?: (?:to|on|upon))?$',
	cuts: `,? and (?=(?:the |all |cllr |mrs? |ms |dr )[^,;:]{3,70}? to \\p{L}{3,} )|(?:,? (?:and|while|but|whereas) (?:also )?|, )(?=(?:instructing|ordering|tasking|directing|asking|urging|requesting) (?:the |\\p{L}+ ))|,? and (?=the [^,;:]{3,60} (?:is|are|was|were) (?:instructed|tasked|charged|asked|directed|ordered|told|requested) )|(?:,? (?:and|while|but|whereas) (?:also )?|, )(?=(?:he |she |it |they )?(?:also |further )?(?:(?:${firm}|ask|request|urg|invit|requir|call)(?:e?d|s)(?: (?:up)?on)? |(?:gave|set) ))|,? and (?=to (?:instruct|direct|authori[sz]e|request|task) )`,
	never:
		'(?:(?:the |this )?(?:law|laws|act|code|constitution|regulations|rules|convention|treaty|statute|standing orders)(?: of \\p{L}+)? (?:also )?(?:require|oblig|direct|mandat|demand|provid)\\p{L}*|(?:recalling|reaffirming|noting|considering|mindful|bearing in mind|taking note|welcoming)[ ,](?![^;:]{0,300}? (?:decided?s?|agreed?s?|resolved?s?|instruct(?:ed|s)|directed) (?:to|that|the))[^;:]{0,300}|(?:experts|analysts|critics|residents|activists|opposition(?: \\p{L}+)?|protesters|campaigners|unions?|economists|lawyers|journalists|citizens|observers|farmers|parents) (?:have |has )?(?:also )?(?:called|call|urged|urge|asked|ask|demanded|demand|want|wanted|requested|recommended|advised)|(?:the |a )?(?:\\p{L}+ )?court (?:has )?(?:ordered|ruled|instructed)|(?:felt|suggested|believed|thought|hoped|argued) (?:that )?|(?:is|are|was|were) not (?:instructed|asked|required|ordered)|did not (?:instruct|ask|order|request)|(?:may|can|could|might) (?:be )?(?:instructed|asked|ordered)|under the law|by law|according to the law|if (?:asked|instructed|required)|asked (?:what|whether|if|why|how|when|who|about|for)|no decisions? (?:was|were))',
	heads:
		"^(?:the |agreed |key |main |further )?(?:actions?|decisions?|resolved|resolutions?|agreed|instructions?|directives?|directions?|tasks?|recommendations?|next steps|follow[- ]up(?: actions?)?|way forward|the (?:meeting|committee|council|cabinet|government|board)(?: \\p{L}+)? (?:decided|resolved|agreed|instructed|directed)|it was (?:agreed|decided|resolved))(?: (?:points?|items?|required|agreed|taken|log|arising|list))?(?: (?:and|&) (?:actions?|decisions?|action points?|recommendations?|next steps)(?: points?| items?)?)?(?: \\([^)]*\\))?(?: (?:to|that|as follows|the following))* ?[:.-]?$",
	governs: '(?:shall|must|should|to|will) (?:also )?(?:ensure|provide|include|submit|prepare|present|publish|secure|cover|address|improve)(?: [^:;.]{0,60})?$',
	labels: {
		responsible:
			'(?:responsib(?:le|ility)(?: (?:bod(?:y|ies)|organi[sz]ations?|persons?|part(?:y|ies)|officers?|for execution))?|owners?|action (?:owner|by|officer|on)|lead(?: organi[sz]ation| body| department)?|executors?|assigned to|by whom|who) ?[:-]',
		deadline:
			'(?:deadline|due(?: date| by)?|term|timescale|by when|time ?frame|target date|completion date|when) ?[:-]',
		action:
			'\\[?(?:action(?: point| item)?s?(?: \\d+(?:\\.\\d+)*)?|ap ?\\d+) ?(?:[:-]|(?= (?:the )?(?:clerk|chair|secretary|all|cllr)))',
		decision: '(?:agreed|resolved|decision|decided|ruling|recommendation)(?: \\d+(?:\\.\\d+)*)? ?[:-](?= )',
		due: '\\((?:by|due|deadline|before)',
	},
	columns: {
		action:
			'(?:actions?|directives?|tasks?|decisions?|instructions?|measures?|what|description|assignment|item of action|content)(?: .{0,40})?',
		assignee:
			'(?:owners?|responsible(?: .{0,30})?|executors?|who|by whom|lead(?: .{0,20})?|assigned(?: to)?|assignees?|action by|organi[sz]ations?|persons? responsible)',
		deadline:
			'(?:deadlines?|due(?: date| by)?|when|by when|terms?|dates?|time ?(?:frame|scale|line)|target date|completion(?: date)?|period)',
		number: '(?:no\\.?|#|item|ref\\.?|№|n)',
	},
	responsible:
		'(?:(?:responsibility for|responsible for|in charge of) [^.;:]{0,90}?(?:was|were|is|are|has been|have been|:|-) ?(?:assigned to|placed on|given to|entrusted to|named|appointed)?|(?:named|appointed|designated) (?:as )?responsible|(?:will be|was|were) responsible for)',
	reportOnIt:
		'(?:report|information|update)s? (?:on|about) (?:the )?(?:execution|implementation|progress|results|fulfilment|measures taken|this|work done)',
	issuers:
		'(?:the )?(?:president|prime minister|premier|head of state|head of government|deputy prime minister|vice[- ]premier)',
	backward:
		'(?:this|the|that|the same) (?:ministry|department|agency|committee|authority|body|institution|akimat|office)|it|they|them|him|her|he|she|the minister|the akim|both ministries|these ministries|the two ministries',
	links: [
		'(?:align(?:ed|s|ing)?|consistent|in line|in accordance|in conformity|coordinated|comply|complies) with (?<with>[^.;!?]{4,160})',
		'(?:pursuant to|in pursuance of|under|based on|as provided by) (?<with>(?:the )?(?:decree|order|resolution|law|act|concept|strategy|programme|program|plan|road ?map|message|address)[^.,;!?]{0,140})',
	],
	indicators: [
		'(?:to|by|at least|no less than|not less than|up to|from|at most|no more than) \\d[\\d ,.]*(?:%| per ?cent| percent| million| billion| thousand| trillion)?(?: (?:tenge|people|jobs|places|units|km|kilomet\\p{L}+|hectares?|tonnes?|tons?|mw|beds|families|households|schools))?(?! (?:january|february|march|april|may|june|july|august|september|october|november|december|working|calendar|days?|weeks?|months?|years?))',
	],
	among:
		'(?:and|or|the|also|both|all|together|jointly|with|in|cooperation|coordination|consultation|conjunction|collaboration|partnership|additionally|furthermore|moreover|finally|meanwhile|separately|therefore|then|now|relevant|as|well|via|per|of|kazakhstan|republic|other|each|respective|further|turn|on|upon|that)',
	stop: '^(?:the|a|an|of|to|and|or|in|on|by|for|with|must|shall|should|be|is|are|was|were|that|this|it|as|at|from|his|their|its|will|been|has|have)$',
	nameForms(name) {
		const plain = name
			.toLowerCase()
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replaceAll('labour', 'labou?r')
			.replaceAll('defence', 'defen[cs]e')
			.replace(/centre/g, 'cent(?:re|er)');
		const ministry = /^ministry of (.+)$/.exec(plain);
		if (ministry?.[1]) return [`(?:minist(?:ry|er)|department) (?:of|for) ${ministry[1]}`, ...adjectives(ministry[1])];
		const akimat = /^akimat of (.+?)(?: (region|city))?$/.exec(plain);
		if (!akimat?.[1]) return [plain];
		const place =
			akimat[2] === 'region' ? `${akimat[1]} (?:region|oblast)` : `${akimat[1]}(?: city)?(?! region| oblast)`;
		return [
			`(?:akimat|akim|governor|mayor|administration|authorities) of (?:the )?(?:city of )?${place}`,
			`${place} (?:akimat|akim|administration|authorities)`,
		];
	},
	formMentions,
	roleOf,
};

/** "Labour Ministry", "minister for labour" of what is "… of labour and …". */
function adjectives(matter: string): string[] {
	const first = matter.split(/ and | of |, /)[0] ?? matter;
	return [`${first} minist(?:ry|er)`];
}
