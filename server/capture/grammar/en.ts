import { acts } from '#server/capture/grammar/en-acts.ts';
import { clauses, names } from '#server/capture/grammar/en-clauses.ts';
import { drafting } from '#server/capture/grammar/en-drafting.ts';
import { figures } from '#server/capture/grammar/en-figures.ts';
import { meetings, signs, titles } from '#server/capture/grammar/en-meetings.ts';
import { actionLines, proposals } from '#server/capture/grammar/en-minutes.ts';
import { formMentions, roleOf } from '#server/capture/grammar/en-names.ts';
import { time } from '#server/capture/grammar/en-time.ts';
import { deedNouns, deeds, firm } from '#server/capture/grammar/en-words.ts';
import type { Grammar } from '#server/capture/grammar.ts';

/** English: instructions of meetings and press, decisions and ACTION lines of minutes. */
export const en: Grammar = {
	language: 'en',
	signs,
	titles,
	meetings,
	names,
	clauses,
	drafting,
	figures,
	actionLines,
	proposals,
	verbLast: false,
	abbreviations:
		'(?<!\\p{L})(?:mr|mrs|ms|dr|prof|cllr|cllrs|crs?|coun|st|no|nos|rs|pp|ch|sec|reg|art|para|vol|fig|e\\.g|i\\.e|approx|dept|gov|inc|ltd|co|vs|rev|hon|sen|rep|gen|col|pvt|pte|plc|llc|messrs|viz|cf|ref|tel|(?<!\\d(?:st|nd|rd|th) )(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))$',
	time,
	recurrence: [
		{ frequency: 'daily', say: '(?:daily|every day|each day|on a daily basis)' },
		{
			frequency: 'weekly',
			say: '(?:weekly|every week|each week|once a week|on a weekly basis|every (?:monday|tuesday|wednesday|thursday|friday))',
		},
		{
			frequency: 'monthly',
			say: '(?:monthly|every month|each month|once a month|on a monthly basis|of each month|of every month|(?:following|after) (?:the )?(?:end of (?:the )?)?(?:reporting|reported) month)',
		},
		{
			frequency: 'quarterly',
			say: '(?:quarterly|every quarter|each quarter|once a quarter|every three months|on a quarterly basis|of each quarter|(?:following|after) (?:the )?(?:end of (?:the )?)?(?:reporting|reported) quarter)',
		},
		{
			frequency: 'half_yearly',
			say: '(?:half[- ]yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|twice a year|every six months|every half[- ]year)',
		},
		{
			frequency: 'yearly',
			say: '(?<!(?:million|billion|trillion|thousand|tons?|tonnes|people|\\d) )(?:annually|yearly|every year|each year|once a year|on an annual basis)',
		},
	],
	standing:
		'(?:on an ongoing basis|on a permanent basis|permanently|continuously|constantly|keep under (?:constant )?review|on a regular basis|regularly)',
	acts,
	actionStart: `(?:(?:(?:together|jointly|in (?:cooperation|coordination|collaboration|consultation|conjunction)) with|by|before|within|until|no later than|when|where)(?!\\p{L})[^,;:.]{2,90}, ){0,2}(?:(?:need )?to )?(?:${deeds}|do|get|give|keep|make|try|pass|ring|meet|visit|deal|advise|remind|pursue|change|ascertain|canvass|collate|confirm|enquire|gauge|escalate|flag up|find out|(?:progress|source|scope|trial|host|assist|champion|sponsor)(?= (?:the|an?|with|any|all|this|these) )|agree(?= (?:the|an?|terms|dates?|arrangements|next steps|which|who|how|what) )|(?:answer|archive|audit|brief|channel|counter|display|gazette|hire|import|institute|interview|lodge|patrol|photograph|refund|remedy|substitute|supplement|balance|chair|change|control|cut|divide|ease|exchange|exercise|fit|form|frame|handle|limit|match|pass|permit|press|print|question|rank|rent|run|sample|screen|seal|sign|sort|stage|store|survey|target|tap|tax|test|treat|turn|unpick|wash|weigh)(?= (?:the|an?|any|all|these|its|their) )|(?:call (?:for|on|in|up)|proceed with|push (?:for|ahead)|sound out|spread the word|touch base|wind up)|(?:${deedNouns}) of)`,
	notActions:
		'(?:to )?(?:take no (?:further )?(?:action|steps)|granting (?:of )?(?:\\p{L}+ )?(?:approval|concurrence)|approve(?! an? (?:\\p{L}+ )?(?:action plan|plan of (?:action|measures)|road ?map)(?!\\p{L}))|accept(?! the (?:quotation|quote|tender|offer|figure|price|estimate))|note(?! (?:with|to) )|endorse|ratify|receive(?= (?:the )?(?:report|update|minutes|apolog))|confirm(?= (?:the |that the )?(?:minutes|appointment|decision|election))|sign(?= (?:the |off )?(?:minutes|cheques?|accounts?|register|attendance|declarations? of acceptance))|agree (?:in principle|to|with)|elect|co-opt|adjourn|close the meeting|defer|be approved|be signed|be accepted|be noted|be adopted|be declined|be refused|be rejected|decline|reject|refuse|be taken as read|be deferred|thank|congratulate|welcome|take note|support(?= (?:the |this |an? )(?:application|planning|proposal|motion|bid|idea|request|campaign|plan))|(?:pay|be paid)(?= (?:the )?(?:following|invoice|bill|account|payment|cheque|sum))|recall|be thanked|move (?:(?:the |this )?(?:agenda )?item|item \\d+|agenda|(?:in)?to (?:closed|private|confidential))|make no (?:\\p{L}+ )?(?:observations?|comments?|objections?|representations?)|raise no|continue to be|be (?:required|needed|necessary|useful|appropriate|acceptable|clear)|remain|stay|postpone|do (?:something|more|better|everything))(?!\\p{L})',
	carried: '(?:seconded|carried|agreed|unanimous(?:ly)?|(?:all )?in favou?r|approved)',
	orders: `(?:${firm.replace(/\|empower\|authori\[sz\]/, '')}(?:e|ed|es|s|ing)?|told)(?: to)?`,
	recounted:
		'(?:has set(?: the| a)|previously|(?<!(?:no|not) )earlier|in (?:my|his|her|the) (?:previous|last) \\p{L}+|last (?:year|month|week|spring|summer|autumn|winter|meeting|january|february|march|april|may|june|july|august|september|october|november|december)|at (?:the|a|an) (?:last|previous|earlier) (?:meeting|session)|(?<!(?:said|says|announced|stated)(?: that)? [^;:.]{0,80})had(?: already| earlier| previously| also)?(?: been)?|at that time|back then|back in|years? ago|months? ago|weeks? ago|recalled that|already|as (?:was |it was |has been )?(?:previously )?reported|in (?:early |late |mid-)?(?:january|february|march|april|may|june|july|august|september|october|november|december),|(?<=\\p{L}ed )in (?:january|february|march|april|may|june|july|august|september|october|november|december)|when(?! \\p{L}+ing))',
	pastVerb: '(?:(?:\\p{L}+ed|gave|given|told|set|got)(?: (?:to|on|upon))?|(?:gave|given|issued|set)(?: \\p{L}+){1,5})$',
	cuts: `, (?:but|so) (?=(?:an? |the |this |further )?(?:\\p{L}+ ){1,3}?to (?:be \\p{L}+ed|take place)(?!\\p{L}))|(?:,? (?:but|so|therefore|thus)|, and) (?=(?:(?:in|at|on|after|given|with) [^,;:!?]{3,60}?,? )?it was (?:\\p{L}+ly |also |then |therefore )?(?:agreed|resolved|decided) (?:that|to)(?!\\p{L}))|,? and (?=for (?:the )?\\p{L}+(?: \\p{L}+)? to (?:${deeds}|tell)(?!\\p{L}))|(?<!(?<!\\p{L})(?:ask|asked|asks|asking|for|tell|told|request|requested|requests|remind|reminded|advise|advised|invite|invited|wants?|wanted|get|needs?|needed|by|with|from|of|and|or|to|the|an?|this|that|in|on|at|instruct|instructed|direct|directed|(?:allow|enabl|help|permit|forc|encourag|expect|caus|lead|let|support|train|push|persuad|press)(?:e?s|e?d|e|ing)?|authori[sz]e[sd]?|requires?|required|urged?|as|his|her|its|our|their|is|are|was|were|be|been|has|have|had|next|agreed|due|able)) (?=(?!(?:how|who|has|had|was|not|due|are|yet|man|men|way|ask|one|two|set|got|led|try|him|her|you|she|day|key|act|bid|job|law|out|off|use|tax|may|can|did|say|own|new|old|any|all|the|and|but|for|is|as|it|he|we|up|so|in|on|at|us|me|or|go|be|by|no|do|if|of|an|to|mr|ms|dr) )\\p{L}{2,3} to (?:action|follow up|chase|contact|write|email|report|check|obtain|arrange|liaise|speak|ask|investigate|circulate|send|order|look into|ring|phone|tell|inform|advise|update|draft|prepare|raise|confirm)(?!\\p{L})|(?:the )?(?:parish )?(?:clerk|council|councillors|chairman) to (?:action|meet|look at|inspect|attend to|monitor|consider|follow up|chase|contact|write|email|report|check|obtain|arrange|liaise|speak|ask|investigate|circulate|send|order|look into|ring|phone|tell|inform|advise|update|draft|prepare|raise|confirm)(?!\\p{L}))|,? and (?<!(?:with|between|from|of) [^,;:]{2,40},? and )(?=(?!(?:how|who|has|had|was|not|due|are|yet|is|as|it|he|we|up|so|in|on|at|the|all) )\\p{L}{2,3} to (?!be )\\p{L}{3,})|(?:[,;] (?:however|but|so|therefore),? | ?- |, )(?=(?!(?:how|who|has|had|was|not|due|are|yet|is|as|it|he|we|up|so|in|on|at|the|all|him|her|you|she|it|me|us|go|day|way|end|aim) )\\p{L}{2,3} to (?!be )\\p{L}{3,})|(?:[,;:] (?:however|but|so|therefore),? |[,;:] | ?- |,? and (?<!between [^,;:]{3,90},? and ))(?=(?:the )?(?:(?:parish |town |deputy |assistant )?clerk|(?:(?:district|county|ward) )?councill?ors?(?: and clerk)?|chair(?:man|person)?|secretary|secretariat|treasurer|warden|(?:parish |town )?council|committee|officers?|all|(?:cllrs?|mrs?|ms|dr) [\\p{L}'-]+(?: [\\p{L}'-]+){0,2}) (?:to|will|would|(?:agreed|offered|undertook|(?:was|were) (?:asked|instructed|requested|directed)) to) (?!be |lead|chair|organi|coordinat|arrange)\\p{L}{3,})|,? (?:and|but|so) (?<!\\([^()]{0,60},? (?:and|but|so) )(?=\\p{L}+(?: \\p{L}+)? (?:undertook|agreed|offered|volunteered) to )|,? and (?=(?:following|after) [^,;:]{3,40},? it was (?:\\p{L}+ly )?(?:agreed|decided|resolved) )|,? and (?=that (?:the |all |\\p{L}+ (?:would|will|should) ))|(?:,? (?:following|after) which,? |,? and (?<!, (?:the )?(?:cllrs?|mrs?|ms|dr|clerk|chair(?:man)?)(?: \\p{L}+)?,? and ))(?=(?:cllrs? |mrs? |ms |dr |the clerk|the chairman|the secretary |the treasurer )[^;:]{0,40}?(?:will|would|shall|should|is to|are to|agreed to|offered to|undertook to|to) )|(?:,? while|, but|, whereas|,? and) (?=the [^,;:]{3,60} (?:is to|are to|must|shall|should) )|,? and (?<!(?:between|(?<!\\p{L})(?:work|liais|collaborat|cooperat|negotiat)(?:e?s|e?d|ing) with) [^,;:]{3,90},? and )(?=(?:the |all |cllr |mrs? |ms |dr )[^,;:]{3,70}? to (?!(?:understand|discuss|agree|explore|ensure|establish) )\\p{L}{3,} )|, (?=the (?:ministr(?:y|ies)|departments?|akims?|akimats?|governors?|agency|committee|secretary|director|bureau)(?!\\p{L})[^,;:]{0,70}? to \\p{L}{3,} )|(?:,? (?:and|while|but|whereas) (?:also )?|, )(?=(?:instructing|ordering|tasking|directing|asking|urging|requesting) (?:the |\\p{L}+ ))|(?:,? and|,? while|, but|, whereas) (?=(?:the |all )?(?:(?! - )[^,;:]){3,60} (?:is|are|was|were|has been|have been) (?:instructed|tasked|charged|asked|directed|ordered|told|requested|urged|required|invited|given|advised) )|(?:,? (?:and|while|but|whereas) (?:also )?|, )(?=(?:he |she |it |they )?(?:also |further )?(?:(?:${firm}|ask|request|urg|invit|requir|call)(?:e?d|s)(?: (?:up)?on)? |(?:gave|set) ))|,? and (?=to (?:instruct|direct|authori[sz]e|request|task) )|,? (?=(?:assigning|entrusting|delegating) [^,;:]{3,120} to )`,
	never:
		'(?:(?:agreed|decided|resolved) (?:\\p{L}+ )?not to|(?:press and (?:the )?public|public and (?:the )?press)|invited to (?:discuss|present|speak|comment|observe|introduce|outline)|(?:ask|request|invit|urg)(?:ed|ing) (?:that )?the (?:parish|town) council(?! clerk)|(?:the )?(?:(?:parish |town )?council|pc) (?:was|were|has been|have been|had been) (?:asked|invited|requested|urged|consulted)|,? (?:mrs?|ms|cllr)\\.? \\p{L}+ (?:said|felt|added|suggested|thought)[.]?$|it (?:is|should|must) (?:to )?be (?:recalled|noted|remembered|hoped|expected|mentioned|stressed|emphasi[sz]ed)(?! that (?:the )?[^,;:]{3,60} (?:must|should))|(?:invited [^;:]{2,80} to (?:present|introduce|outline|speak|comment|address|brief|update)|(?:invited|asked|requested) [^;:]{2,80} to (?:give|provide|deliver) (?:an? |the )?(?:\\p{L}+ )?(?:briefing|presentation|update|overview|introduction|talk|outline|explanation|resum.))(?!\\p{L})|to declare (?:an? |any |their )(?:\\p{L}+ )?interests?(?!\\p{L})|(?:resolved|agreed) that the (?:draft )?minutes of [^;:.]{3,160} held(?: on [^;:.]{3,30})?$|(?:accounts|invoices|payments|cheques) (?:be|are|were|should be|to be) (?:paid|approved|authori[sz]ed|signed)|(?:decided|agreed|resolved|approved|granted)(?: \\p{L}+){0,3} (?:at|in) the [^;:]{0,60}?(?:meeting|session)[^;:]{0,60} held on|minutes (?:[^;:.]{0,80} )?(?:be|were|are|should be|would be|will be|to be) (?:\\p{L}+ly )?(?:agreed|approved|accepted|confirmed|adopted|signed|taken as)|- noted[.; ]*$|- ?\\(?(?:on track|done|completed?|closed|discharged|in hand)\\)?[.; ]*$|(?:at|in) (?:its|the) (?:\\p{L}+ )?meeting held on [^;:]{4,40} (?:has |had )?(?:granted|given|approved|decided)|and (?:he|she|they|it) (?:did|have done|has done) so|(?:is|are) required to [^;:]{3,120} under (?:(?:the|this) (?:convention|treaty|act|protocol|agreement|charter|code)|(?:article|section|rule|regulation|clause|paragraph) \\d+)|asked to sign (?:the |their |an? )?(?:declarations?|acceptance|register|attendance)|(?:objectives?|aims?|purposes?|benefits?|goals|reasons|advantages|features|challenges)(?: [^:;.]{1,80})? (?:are|were|is|was|include[sd]?)(?: to| as follows| the following)?(?= ?:)|(?:contacted|approached|wrote to|written to|emailed|telephoned|phoned|rang) [^;:]{2,80}?,? (?:requesting|asking|urging)|should be \\p{L}+ (?:soon|shortly|imminently)|next (?:\\p{L}+ ){0,2}meeting (?:to|will|shall|would|is to|should) (?:be (?:held|convened)|take place)|,? (?:say|says|said) (?:\\p{L}+ )?(?:experts|analysts|economists|residents|campaigners)|^noted? that (?:in|on|since|at|last|from)(?!\\p{L})|(?:^|\\. ?)public (?:comment|participation|question|forum)|call(?:s|ed|ing)? (?:up)?on (?:all |the )*(?:\\p{L}+ )?(?:people|public|citizens|residents|motorists|communities|\\p{L}{3,}(?:ans|anis))|(?:mrs?|ms|miss|dr)\\.? (?:\\p{L}+ ){1,2}(?:asked|requested|urged|wanted) (?:that )?(?:the )?(?:\\p{L}+ )?(?:council|board|committee|members)(?!\\p{L})|(?:approval|agreement) [^;]{0,80}?(?:had|was|has) (?:also )?(?:been )?(?:\\p{L}+ly )?(?:granted|given)[^;]{0,60} (?:at|by) (?:the|its) [^;]{0,40}(?:held )?on (?:the )?\\d{1,4}|(?:the |this )?(?:law|laws|act|code|constitution|regulations|rules|convention|treaty|statute|standing orders)(?: of \\p{L}+)? (?:also )?(?:require|oblig|direct|mandat|demand|provid)\\p{L}*|(?<!, )(?:recalling|reaffirming|noting|considering|mindful|bearing in mind|taking note|welcoming)[ ,](?![^;:]{0,900}? (?:(?:decided?s?|agreed?s?|resolved?s?|instruct(?:ed|s)|directed) (?:to|that|the)|granted|approved|approval (?:was|is) given))[^;:]{0,300}|(?:experts|analysts|critics|environmentalists|ngos|campaign groups|traders|doctors|teachers|(?:an? |one |two |three |several |some |local |the |, an? (?:local )?)?(?:resident|villager|parishioner|ratepayer|member of the public)s?,?|activists|opposition(?: \\p{L}+)?|protesters|campaigners|unions?|economists|lawyers|journalists|citizens|observers|farmers|parents) (?:have |has )?(?:also )?(?:called|call|urged|urge|asked|ask|demanded|demand|want|wanted|requested|recommended|advised)|(?:the |a )?(?:\\p{L}+ )?court (?:has )?(?:ordered|ruled|instructed)|(?<!(?:agreed|resolved|decided|directed) [^;:]{0,200})(?:felt|suggested|believed|thought|hoped|argued) that(?![^;:]{0,300} (?:this|which|it) was (?:\\p{L}+ )?(?:agreed|approved|accepted))|(?:is|are|was|were) not (?:instructed|asked|required|ordered)|did not (?:instruct|ask|order|request)|thanks of the|(?:vote of )?thanks (?:be|was|were)|(?:may|can|could|might) (?:be )?(?:instructed|asked|ordered)|under the law|by law|according to the law|if (?:asked|instructed|required)|(?<!be )asked (?:what|whether|if|why|how|when|who|about|for(?! (?:an? |the |further |more |some |regular )(?:[\\p{L}-]+ ){0,4}?(?:papers?|notes?|reports?|updates?|briefings?|breakdown|analysis|summary|figures|review|options)(?!\\p{L}))(?! (?:the |all |parish )*(?:councillors|members|volunteers|departments|officers) to )(?! [^;:]{3,160} to be (?:\\p{L}+ly )?\\p{L}+))|no decisions? (?:was|were))',
	heads:
		'^(?:(?:agreed |further )?actions?(?: points?)? ?[:-]? ?(?:for|by) (?:the )?(?!(?:next|all|this)(?!\\p{L}))\\p{L}+(?: \\p{L}+){0,3} ?[:-]?|(?:[^;]{3,240} )?(?:was|were|is|are|has been|have been) (?:also )?given (?:\\p{L}+ ){0,4}(?:instructions?|tasks?|orders|directives|assignments)(?:,? (?:including|namely),?| to)?(?: the following)? ?:?|(?:[^:;]{3,90}, )?[^:;,]{3,160}? (?:was|were|is|are|has been|have been) (?:also |further |hereby )?(?:instructed|tasked|ordered|directed|charged|requested|recommended|obliged|assigned)(?: to| with)?(?: (?:do |carry out )?the following)? ?:|(?!.{0,1200}discuss)(?=.{0,1200}(?:approv|concurrence|decided|agreed|resolved))(?=.{0,1200}(?:(?: to| for| that) ?:|(?:stated|given|mentioned|set out|shown|detailed|described|listed|as) (?:here)?(?:below|under|follows)[^:;]{0,200} ?:|proposals? (?:\\p{L}+ ){0,3}(?:by|of) (?:the )?(?:hon|minister|president|prime)[^:;]{3,240} ?:|(?:below|hereunder|follows(?:,[^:;]{3,240})?|following [^:;]{0,240}|following) ?:)$)[^;]{3,1200}|(?!(?:if|when|asked|in (?:reply|response))(?!\\p{L}))(?:[^:;]{2,90} )?(?<!(?:was|were|is|are|been|be) (?:\\p{L}+ly )?)(?:instructed|requested|tasked|ordered|directed|charged|asked|urged)(?: that)? (?!to |whether |if |what |why |how |for |about |when )[^:;.!?]{3,120} ?:|(?:(?!.{0,200}(?:(?:made|raised|noted|discussed|considered|heard|covered)(?: \\p{L}+)? the following|points? (?:were|was) (?:\\p{L}+ )?(?:made|raised|noted|discussed)))[^:]{3,160} )?following (?:\\p{L}+ )?(?:decisions?|actions?|directions?|instructions?|directives|points?|recommendations?|resolutions?|steps)(?: \\p{L}+){0,8} ?:|(?:[^;]{3,900} )?the following (?:\\p{L}+ )?(?:proposals?|actions?|decisions?|measures|steps|recommendations?|arrangements)(?:(?<!to \\p{L}{3,20} the following \\p{L}{4,20}),? (?:made|presented|submitted|proposed|put forward|furnished|contained|recommended|set out)[^;:]{3,300}?)?,? (?:was|were|has been|have been) (?:also )?(?:approved|granted|agreed|adopted)(?: approval)?(?: by (?:the )?\\p{L}+(?: of ministers)?)?[.:]?|(?:[^:]{3,120} )?(?:directed|decided|agreed|resolved|instructed|ordered|recommended|requested|orders|directs|decides|recommends|instructs)(?: (?:as follows|the following|that|to))+ ?:|(?:[^.;:]{2,70}(?: -|:) )?(?:the |agreed |key |main |further |proposed |(?:short|medium|long)[- ]term |immediate |urgent |priority )*(?:actions?|decisions?|decided|resolved|resolutions?|agreed|ordered|directed|instructed|instructions?|directives?|directions?|tasks?|next steps|follow[- ]up(?: actions?)?|way forward|the (?:meeting|committee|council|cabinet|government|board)(?: \\p{L}+)? (?:decided|resolved|agreed|instructed|directed)|it was (?:agreed|decided|resolved))(?: (?:points?|items?|required|agreed|taken|issued|given|made|log|arising|list))?(?: (?:from|of|arising from) (?:this |the )(?:item|meeting|discussion|session))?(?: (?:and|&) (?:actions?|decisions?|action points?|recommendations?|next steps)(?: points?| items?)?)?(?: \\([^)]*\\))?(?: (?:to|that|as follows|the following))* ?[:.-]?)$',
	governs:
		'(?:shall|must|should|to|will) (?:also )?(?:ensure|provide|include|submit|prepare|present|publish|secure|cover|address|improve)(?: [^:;.]{0,60})?$|(?:construction|purchase|procurement|establishment|implementation|rehabilitation|renovation|supply|installation|provision|development) of the following(?: \\p{L}+)?$',
	labels: {
		responsible:
			'(?:responsib(?:le|ility)(?: (?:bod(?:y|ies)|organi[sz]ations?|persons?|part(?:y|ies)|officers?|for execution))?|owners?|action (?:owner|by|officer|on)|lead(?: organi[sz]ation| body| department)?|executors?|assigned to|by whom|who) ?[:-]',
		deadline:
			'(?:deadline|due(?: date| by)?|term|timescale|by when|time ?frame|target date|completion date|when) ?[:-]',
		action:
			'\\[?(?:(?:new |further |agreed |outstanding )?action(?: point| item)?s?(?: arising)?(?: (?:no\\.? ?)?(?:[a-z]{1,5} ?)?\\d+[a-z\\d./()-]*)?(?: for)?|ap ?\\d+|next steps?) ?(?:[:-]|(?= (?:the )?(?:clerk|chair|secretary|all|cllr))|(?= (?!(?:points?|items?|plans?|trackers?|sheets?|records?|owners?|required|taken|log|list|groups?|on|was|is|will|has|against|by|complete|completed|closed|done|noted)(?!\\p{L}))(?:[a-z.]{1,12}(?:[ /&,]| and )?){1,4}\\.?$))',
		decision:
			'(?:(?:agreed|resolved|resolution|decision|decided|ruling)(?: \\d+(?:\\.\\d+)*)? ?[:-](?= )|(?:ordered|resolved|agreed),(?= that )|(?:and )?(?:now,? )?(?:therefore,? )?be it (?:further |also |hereby )?(?:resolved|ordered)(?: by [^;:]{3,120}?)?,?(?= that ))',
		proposer:
			'(?:proponents? ?[:-]?(?= )|(?:(?:proposal )?(?:proposed|submitted|presented|moved|tabled|sponsored) by|sponsors?|memorandum (?:of|by)) ?(?:[:-]|(?=(?: the)?(?: hon(?:ou?rable)?\\.?)? ?(?:prime )?(?:minister|president|secretary))))',
		due: '\\((?:by|due|deadline|before)',
		bare: '(?:action|follow (?:this |it )?up|take (?:this |it )?forward|deal with)(?: this| it)?',
		respectively: 'respectively',
		finished:
			'(?:action )?(?:(?:not |partially |partly |nearly |almost |now )?(?:yet )?(?:complete|completed|done|closed|discharged|actioned)|on-?going|in progress|(?:work )?(?:is )?under ?way)(?= ?(?:[.;:,(-]|https?:|$))',
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
	goesOn:
		'(?:also|in addition|additionally|furthermore|moreover|besides|at the same time|along with this|in this regard|in this connection|(?:he|she|the \\p{L}+(?: \\p{L}+)?) (?:also|further|separately))',
	suchOrder:
		'(?:(?:the )?(?:prime minister|premier|president|head of state|minister|mayor|governor|chair(?:man)?|he|she)(?: (?!(?:has|had|also|gave|set|issued) )[^,;:.!?]{2,40}?)? (?:has |have )?(?:also )?(?:set|gave|given|issued|assigned) (?:a |an |the )?(?:corresponding|relevant|respective|appropriate|such an?) (?:task|instruction|order|directive|assignment)s?|(?:this|such an?|(?:a|the) (?:corresponding|relevant|respective|appropriate)) (?:task|instruction|order|directive|assignment) (?:was|has been) (?:given|set|issued|assigned|voiced)(?! (?:in \\d|by the court)))(?!\\p{L})',
	reportOnIt:
		'(?:report|information|update)s? (?:on|about) (?:the )?(?:execution|implementation|progress|results|fulfilment|measures taken|this|work done)',
	issuers:
		'(?:the )?(?:president|prime minister|premier|head of state|head of government|deputy prime minister|vice[- ]premier)',
	backward:
		'(?:this|the|that|the same) (?:ministry|department|agency|committee|authority|body|institution|akimat|office)|it|they|them|him|her|he|she|the minister|the akim|both ministries|these ministries|the two ministries',
	links: [
		'(?:align(?:ed|s|ing)?(?: (?:the|its|their|this|these|them|it)(?: \\p{L}+){0,5}?)?|consistent|in line|in accordance|in conformity|coordinated|comply|complies) with (?<with>[^.;!?]{4,160})',
		'(?:pursuant to|in pursuance of|under|based on|as provided by) (?<with>(?:the )?(?:decree|order|resolution|law|act|concept|strategy|programme|program|plan|road ?map|message|address)[^.,;!?]{0,140})',
	],
	indicators: [
		'(?:to|by|at least|no less than|not less than|up to|from|at most|no more than) \\d[\\d ,.]*(?:%| per ?cent| percent| million| billion| thousand| trillion)?(?: (?:tenge|people|jobs|places|units|km|kilomet\\p{L}+|hectares?|tonnes?|tons?|mw|beds|families|households|schools))?(?! (?:january|february|march|april|may|june|july|august|september|october|november|december|working|calendar|days?|weeks?|months?|years?))',
	],
	joins: 'and|or|but|as well as|and also|while',
	among:
		'(?:and|or|the|also|both|all|along|honou?rable|hon|excellency|his|her|mr|madam|together|jointly|with|in|cooperation|coordination|consultation|conjunction|collaboration|partnership|additionally|furthermore|moreover|finally|meanwhile|separately|therefore|then|now|relevant|as|well|via|per|of|kazakhstan|republic|other|each|respective|further|turn|on|upon|that)',
	stop: '^(?:the|a|an|of|to|and|or|in|on|by|for|with|must|shall|should|be|is|are|was|were|that|this|it|as|at|from|his|their|its|will|been|has|have)$',
	minutes:
		'(?:minutes of|apologies|matters arising|actions? arising|action owners?|agenda item|any other business|a\\.?o\\.?b|in attendance|attendees|present:|(?:the )?(?:parish )?clerk|cllrs?|standing orders|declarations? of interest|action points?|actions?(?: \\d+)? ?:|(?:senior officials|(?:the )?(?:board|panel|sub-?group|working group|committee)) (?:noted|asked|felt|thanked|commented|welcomed|queried)|item \\d+ ?[:-])',
	keeper: '(?:the )?(?:parish |town )?clerk',
	bodies: `(?:the |all |other )?members|(?:the |all |every )?\\p{L}+ (?:\\p{L}+ )?and \\p{L}+ (?:officer|secretary|committee|department|minister|advis[eo]r)s?|(?:the |all |his |her )?(?:cabinet|board|committee|council|panel|assembly|staff) members|(?:the |all |other )?(?:(?:related|relevant|concerned|independent|state|government|competent|respective) (?:and )?){1,3}organs|(?:all|everyone|those) concerned(?:,? particularly (?:\\p{L}+ ){1,5}\\p{L}+)?|(?:the |all |these |those )*(?:concerned|relevant|respective|responsible|competent|appropriate) (?:\\p{L}+ )?\\p{L}+s(?: concerned)?|(?:the |all |these )*(?:members|heads|leaders|representatives|staff) of (?:the |all )?\\p{L}+(?: (?!(?:\\p{L}+ed|were|was|are|is|has|have|had|will|also|who|that)(?!\\p{L}))\\p{L}+){0,3}|(?:the |all |each |both |every |our |my )?(?:heads of (?:the |all )?)?(?!(?:he|she|it|they|we|i|who|which|that|this|these|those|there|together|jointly|along|alongside|with|in)(?!\\p{L})|${deeds} (?:an?|the|all|any|its|their|this|such) )(?:[\\p{L}'-]{2,} (?!and|or))?(?:[\\p{L}'-]*(?:[^s ]|'s) (?!and|or)){0,2}(?:staff|agenc(?:y|ies)|authorit(?:y|ies)|ministr(?:y|ies)|departments?|directorates?|compan(?:y|ies)|operators?|officers?|executives?|administrators?|managers?|inspectors?|regulators?|councils?|committees?|commissions?|boards?|bureaus?|offices?|secretariats?|services?|units|teams|utilities|contractors?|engineers?|commissioners?|governors?|mayors?|ministers?|directors?|secretaries|registrars?|coordinators?|ombudsman|trusts|hospitals|schools|banks?|institutions?|bodies|police|prosecutors?|administrations?|delegations|trustees|treasurers?|wardens?|chiefs?|commanders?|crews?|akims|akimats|officials|surgeons?|consultants?|architects?|solicitors?|auditors?|advis[eo]rs?|surveyors?|suppliers?|insurers?|electricians?|collectors?|secretaries|personnel|heads|deputies|representatives|councillors|stakeholders|partners|authorities|bodies)(?: concerned| present| (?:for|on) \\p{L}+(?: \\p{L}+)?)?`,
	anybody:
		'(?:all )?(?:companies|banks|staff|visitors|employers|employees|farmers|operators|schools|hospitals|organi[sz]ations|institutions|members|officers|managers|directors|owners|residents|contractors|trustees|utilities|services|units|teams|crews|police|states)',
	together: '(?:(?:together|jointly|in (?:cooperation|coordination|collaboration)) with(?: the)?|(?<=, )with(?: the)?)',
	areas: {
		head: '(?:akimats|akims|governors|mayors|administrations|authorities) of(?: the)?',
		noun: 'first',
		kinds: [
			{ said: '(?:the )?cities of', side: 'before', name: 'akimat of {} city' },
			{ said: '(?:the )?(?:regions|oblasts) of', side: 'before', name: 'akimat of {} region' },
			{ said: '(?:region|oblast)s?', side: 'after', name: 'akimat of {} region' },
			{ said: 'city|cities', side: 'after', name: 'akimat of {} city' },
		],
		joined: { afterComma: 'and', between: 'and' },
		many: 'regions|oblasts|cities',
	},
	shared: { plural: 'minist(?:ries|ers) (?:of|for)', singular: 'ministry of ', noun: 'first', and: 'and' },
	shorterNames(name) {
		const [matter = ''] = name.split(' and ', 1);
		const less = name.split(' ').length > 5 ? name.replace(/ of the \p{L}+$/u, '') : name;
		return { cut: matter === name ? null : matter.replace(/,.*$/, ''), less: less === name ? null : less };
	},
	nameForms(name) {
		const plain = name
			.toLowerCase()
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replaceAll('labour', 'labou?r')
			.replaceAll('defence', 'defen[cs]e')
			.replace(/centre/g, 'cent(?:re|er)');
		const ministry = /^ministry of (.+)$/.exec(plain);
		if (ministry?.[1])
			return [`(?:minist(?:ry|er|ries|ers)|department) (?:of|for) ${ministry[1]}`, ...adjectives(ministry[1])];
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
