/** Words between a subject and its verb. */
export const adverbs = '(?:\\p{L}+ly |also |further |hereby |then |again |in turn |once more |jointly )*';
/** Where who is told stands. */
export const zone = '(?<whom>[^;:!?]{2,240}?)';
/** The same, where the verb may stand again in what somebody is told: "told the agency that the premier asked …". */
export const addressee = '(?<whom>(?:(?! that )[^;:!?]){2,240}?)';
/** Verbs that ask. */
export const soft =
	'(?:ask|request|urge|invite|want|expect|require|remind|recommend|encourag|advi[sc]|appeal(?:ed|s|ing)? to|call(?:ed|s|ing)?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day)? (?:up)?on|called (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:stress|impress|prevail|enjoin)(?:ed|es|s|ing)? (?:up)?on|exhort|implor|tell|told|get|need|look(?:s|ed|ing)? to)';
/** Verbs that instruct. */
export const firm =
	'(?:instruct|direct|order|task(?! force)|mandat|assign|commission|oblig|entrust|command|charg|empower|authori[sz])';
/** The passive of an instruction. */
export const been =
	'(?:be and (?:is|are) hereby|is|are|was|were|be|been|being|has been|have been|will be|shall be|stands|stood)';
/** "Went on to instruct the ministry": what follows is done and no purpose. */
export const began =
	'(?:(?:went|goes|moved) on|proceeded|hastened|(?:took|used|seized) (?:the|this) (?:\\p{L}+ )?(?:opportunity|occasion))';
/** "Were instructed, together with the akimats, to …": who acts with them stands between. */
export const company =
	'(?:,? (?<whom2>(?:together|jointly|along|in (?:cooperation|coordination|collaboration|conjunction)) with [^;:!?]{2,160}?),?)?';
/** What somebody is told in the passive. */
export const verbs = `(?:${firm}(?:e|ed|s|es|ing)?|requested|asked|urged|required|invited|told|advised|reminded|recommended)`;
/** What stands before who is told: "In addition, given the frost, …". */
export const intro =
	'(?:(?:if|should) [^;:!?]{3,160}? then )?(?:(?:therefore|accordingly|hence|thus) )?(?:(?:after|following|on)(?: (?:a|an|some|much|further|due|lengthy|brief|the))* (?:\\p{L}+ )?(?:discussion|debate|consideration|deliberation) )?(?:(?:in|at|on|upon|given|considering|taking|due|amid|after|before|during|while|when|once|to|with|for|under|pursuant|following|as|based|by|within|no later|not later|according to (?:him|her|the (?:prime minister|premier|president|head of state|head of (?:the )?government))|also|besides|finally|additionally|moreover|furthermore|therefore|accordingly|thus|meanwhile|separately|\\p{L}+ly)(?!\\p{L})[^;:!?]{0,240}?, ){0,2}';
/** "…, as appropriate, …" between who must and what. */
export const aside =
	'(?:,? (?:within|by|before|no later than|not later than|as soon as)[^,;:]{2,50},|, (?:as|where|when|if|to the|in|jointly|together|acting|subject|consistent|through|upon|on|after|following|with)(?!\\p{L})[^,;:]{0,120},){0,2}';
/** Words that bind. */
export const duty = '(?:must|shall|(?:is|are) (?:also |now |then |further )?to|has to|have to|needs to|need to)';
/** Who decides together, before the decision. */
export const collective =
	'(?:(?:(?:it|that|this) )?(?:was|were|has been|have been|(?<=it )is) (?:\\p{L}+ly |also |further |then )?|we (?:also |then )?|all |everyone |all present |(?:the |all |all the )?(?<!(?:borough|county|district|city|neighbouring|school|hall) )(?:council|committee|board|cabinet|government|meeting|members|ministers|leaders|councillors|trustees|group|parties|participants|senior officials|commission|panel|working group)(?: of ministers)?(?: present)? (?:has |have |had )?(?:also |further |then |unanimously )?)?';
/** Verbs that decide. */
export const decided = '(?:agreed|resolved|decided|determined|ruled|directed|concluded)';

/** Where a decision without a subject begins: with its clause, after a number, a heading or what else was done. */
export const opening = '^[\\s"\'(-]*(?:[^,;:]{3,80}, |[\\d/.() -]{2,14}|[^;:!?]{3,200}(?: and| -|:) )?';

/** Verbs with which actions begin. */
export const deeds =
	'(?:' +
	'abandon|abolish|absorb|accelerate|accept|acquire|activate|adapt|address|adjust|adopt|advance|advertise|' +
	'advise|align|allocate|allot|amend|analy[sz]e|announce|apply|appoint|appraise|approach|arrange|ascertain|' +
	'ask|assemble|assess|assign|assist|attach|attend|attend to|attract|augment|authori[sz]e|avail|award|ban|' +
	'beautify|begin|block|bolster|boost|bring|bring in|broaden|build|buy|calculate|cancel|canvass|carry|' +
	'cease|certify|chase|check|circulate|clarify|clean|clear|close|collaborate|collate|collect|combat|' +
	'combine|commemorate|commence|commission|commit|communicate|compare|compensate|compile|complete|' +
	'computeri[sz]e|concentrate|conclude|conduct|confirm|connect|conserve|consider|consolidate|constitute|' +
	'construct|consult|contact|continue|contribute|convene|convert|convey|cooperate|coordinate|correct|cover|' +
	'crack down|create|cultivate|curb|curtail|decide|declare|decrease|dedicate|deepen|define|delegate|' +
	'deliver|demarcate|demolish|deploy|depute|design|detect|determine|develop|devise|devote|dig|digiti[sz]e|' +
	'direct|disclose|discontinue|discuss|dispatch|dispose|disseminate|distribute|diversify|divert|do away|' +
	'document|donate|double|draft|draw|draw up|dredge|earmark|educate|elaborate|eliminate|email|employ|' +
	'empower|enable|enact|encourage|endeavour|enforce|engage|enhance|enlarge|enlist|enquire|enrich|enrol|' +
	'ensure|enter into|entrust|equip|eradicate|erect|escalate|establish|evaluate|examine|exclude|execute|' +
	'exempt|expand|expedite|expel|explain|explore|extend|facilitate|fast-track|feed|fill|finali[sz]e|find|' +
	'fix|focus|follow|formali[sz]e|formulate|forward|foster|freeze|fulfil|fulfill|fund|furnish|gather|gauge|' +
	'generate|give|grant|guarantee|halt|hand over|harmoni[sz]e|harness|hasten|heighten|highlight|hold|host|' +
	'identify|impart|implement|impose|improve|inaugurate|incentivi[sz]e|include|incorporate|increase|induct|' +
	'inform|initiate|inject|inquire|insert|inspect|instal|install|instruct|insulate|insure|integrate|' +
	'intensify|intervene|introduce|invest|investigate|invite|involve|isolate|issue|join|keep|launch|lay|lead|' +
	'lease|legali[sz]e|let|levy|liaise|liberali[sz]e|license|link|list|lobby|localise|locate|look|lower|' +
	'mainstream|maintain|make|manage|map|maximi[sz]e|meet|mend|merge|minimi[sz]e|mitigate|mobili[sz]e|' +
	'moderni[sz]e|modify|monitor|move|mow|nationali[sz]e|negotiate|nominate|normali[sz]e|notify|nurture|' +
	'observe|obtain|offer|open|operate|oppose|optimi[sz]e|order|organi[sz]e|outline|outsource|overcome|' +
	'overhaul|oversee|paint|participate|pave|pay|perform|persuade|phase out|pilot|place|plant|prepare|' +
	'prescribe|present|preserve|prevent|prioriti[sz]e|privati[sz]e|procure|produce|prohibit|prolong|promote|' +
	'promulgate|propose|prosecute|protect|provide|prune|publish|punish|purchase|pursue|put|quantify|query|' +
	'raise|ramp up|re-advertise|re-invite|reach|reactivate|readvertise|realign|reallocate|reassess|rebuild|' +
	'recalculate|recommend|reconsider|reconstruct|record|recoup|recover|recruit|rectify|recycle|redeploy|' +
	'redesign|redirect|redouble|redraft|redress|reduce|refer|refine|refrain|refurbish|regenerate|register|' +
	'regulari[sz]e|regulate|rehabilitate|reimburse|reinforce|reintroduce|release|relocate|remind|remit|' +
	'remove|render|renew|renovate|reopen|reorgani[sz]e|repair|repay|repeal|replace|reply|report|request|' +
	'reschedule|research|resettle|resolve|respond|restore|restrict|restructure|resubmit|resume|retain|' +
	'retrain|retrieve|return|revert|review|revise|revisit|revitali[sz]e|revive|revoke|ring|roll out|root out|' +
	'safeguard|salvage|save|scale up|schedule|scrutini[sz]e|secure|seek|select|sell|send|separate|serve|set|' +
	'set up|settle|share|sharpen|shorten|simplify|solicit|solve|speak|spearhead|specify|speed|spend|' +
	'stabili[sz]e|standardi[sz]e|start|steer|step|step up|stimulate|stop|streamline|strengthen|strive|study|' +
	'submit|subsidi[sz]e|suggest|summon|supervise|supply|support|suppress|suspend|sustain|switch|' +
	'synchroni[sz]e|systemati[sz]e|tackle|take|telephone|terminate|test|tidy|tighten|trace|train|transfer|' +
	'try|unblock|undertake|unify|update|upgrade|upload|use|utili[sz]e|utilise|vacate|vaccinate|verify|vest|' +
	'visit|warn|widen|withdraw|work|work out|write' +
	')';

/** Where the actions of a proposal divide: "to buy, to repair and to lease"; ", to enable …" alone says what for. */
export const inSeries = `(?:,|;)? (?:and|or),? (?:thereafter |subsequently |also |then |for (?:that|this|the said) purpose,? |\\([ivxa-h]+\\) )?(?=to (?!(?:avoid|prevent)(?!\\p{L})))| \\([ivxb-h]+\\) (?=to )|,? and,? (?=(?:based on|according to|depending on|upon|after|following|in accordance with|subject to)(?!\\p{L})[^,;]{3,80}, to )|,? and (?=(?:give away|hand over|enter into|carry out|call for|set up|take over|draw up|make available|put in place) )|,? and (?=take (?:all )?(?:the )?(?:necessary|appropriate|required) (?:actions?|steps|measures))|,? and (?=(?:instruct|direct|authori[sz]e|entrust) (?:the |all )[^,;]{3,80}? to )|,? and (?=for (?:the |an? )?\\p{L}+(?: \\p{L}+){0,3} to ${deeds}(?!\\p{L}))|,? and (?:thereafter|subsequently),? (?=\\p{L}+ )|; (?:and )?(?=to )|, (?=to (?!(?:enable|allow|ensure|continue|facilitate|help|avoid|prevent|give|make|meet|be|suit|encourage)(?!\\p{L}))\\p{L}+ [^;]{3,600}? and (?:thereafter |subsequently |also |then )?to )|,? and (?=(?!(?:submit|make|report|publish|present|amend|prepare|study|maintain|implement|operate|manage|use|issue|support|record|review|place) )(?:${deeds}|enter into) (?:the|them|an?|all|its|their|these|those) )(?<! to (?!(?:be|the|an?|this|that|its|their) )\\p{L}[^;]*)`;

/** Where what one is told divides: "to check the wells and to report"; each has the addressee of the whole. */
export const inOrder =
	', (?=to (?!(?:the|an?|this|its|their|ensure|enable|allow|facilitate|help|avoid|prevent|make|meet|be|improve|see)(?!\\p{L}))\\p{L}+ )|,? and,? (?:also |then |thereafter |subsequently |\\([ivxa-h]+\\) )?(?=to (?!(?:the|an?|this|its|their)(?!\\p{L}))\\p{L}+)|, (?:as well as|and also) (?=to \\p{L}+)|; (?:and )?(?=to \\p{L}+)';

/**
 * The same in an order, where "to" may be left out before what has an object of its own: "to draw up a plan and visit
 * the regions". What follows a purpose, a clause or a list of verbs belongs to it: "to take measures to cut costs and …".
 */
export const inCommand = `${inOrder}|(?:(?<shares>,? and )|, )(?:also |then |thereafter |subsequently )?(?=(?:personally )?(?:(?!(?:ensure|help|let|work|use|report|support|plan|process|review|record|place|study|access|design|set|test|research|train|order|supply|fund|start|step|map|list|link|host|head|issue|share|change|offer|award|document|schedule|register) )${deeds}) (?:the|an?|all|their|this|these|those|any|necessary|required|additional|special|personal|proper|strict) )(?<=(?:\\S+ ){3}(?:also |then |thereafter |subsequently )?)(?<! (?:to(?! (?:the|an?|this|all|their) )|that|which|who|where|how|whether|if|so|by|for|without) [^;]{0,160})(?<! (?:${deeds}),?(?: and)? )`;

/** ", within the programme of works, " between who is told and what. */
export const within =
	'(?:, (?:within|in accordance|as part|on the basis|based on|taking into|following|under|through|during|in line|in order|if|where|when|after|upon|by|before|until|no later)(?!\\p{L})[^;:!?]{2,160}?(?=,))?';

/** Who does something after "requested that", or what is to be done and by whom. */
export const thatSomeone =
	'(?=(?<what>\\p{L}))(?:(?:(?! (?:should|must|shall|be|to) )[^;:!?]){2,160}(?= (?:(?:should|must|shall|will|would|is to|are to) )?be (?!\\p{L}+ed to )\\p{L}+(?:ed|en|one|ade|ent|ought|id|ut|et|ept|ealt|awn|orn|uilt)(?!\\p{L}))|(?<whom>[^;:!?]{2,160}?)(?= (?:be|should|must|shall|would|will|to|is|are|has|have|need|needs)(?!\\p{L})|[.)" ]*$))(?:[^;:!?]{3,160}? by (?<whom2>(?!the end|\\d)\\p{L}[^;:!?]{2,80}))?';

/** Who presides or decides. */
export const authority =
	'(?:deputy |vice[- ])?(?:chair(?:man|person|woman)?|president|prime minister|premier|minister|mayor|governor|board|committee|council|cabinet|panel|group|members|councillors|ministers|commission|meeting|head)';

/** Who moves. */
export const mover = '(?:(?!(?:that|resolved|agreed|decided|was|is|has|had|and) )[^,;:!?\\s]+ ){0,6}(?:it was |was )?';

/** Motions of minutes. */
export const moved = 'proposed|moved|motion|on the proposal of|on a proposition|propositions?|proposer';

/** The same as nouns, where lists say "Construction of …" for "construct". */
export const deedNouns =
	'acquisition|adoption|allocation|amendment|appointment|assignment|completion|conducting|construction|' +
	'conversion|creation|deployment|development|disposal|distribution|drafting|enactment|enhancement|' +
	'establishment|expansion|finali[sz]ation|formation|formulation|implementation|improvement|installation|' +
	'introduction|investigation|issu(?:ance|ing)|modification|preparation|procurement|production|promotion|' +
	'provision|publication|purchase|reconstruction|recruitment|reduction|registration|rehabilitation|removal|' +
	'renewal|renovation|reorgani[sz]ation|repeal|replacement|restoration|revision|selection|submission|' +
	'supply|transfer|upgrading|withdrawal';

/** "… that the Clerk place an order"; in "that the place be cleaned" the same word is a noun. */
export const bareDeed = `(?<what>${deeds})(?!\\p{L})(?! (?:(?!(?:that|which|who|where|if|to|and) )[^\\s;:]+ ){0,6}(?:be|is|was|were|are|would|will|should|shall|must)(?!\\p{L}))`;

/** "The premier emphasized that …" before what somebody is told. */
export const sayings =
	'(?:[^;:!?]{0,110}? (?:stressed|said|emphasi[sz]ed|underlined|added|noted|stated|announced|insisted)(?: that)? )?';

/** Who acts for a council, as minutes name them. */
export const officer =
	'(?:the )?(?:(?:town |city |county |parish |deputy |assistant |district )*(?:clerk|chair(?:man)?|secretary|treasurer|secretariat|administrator|manager|attorney|warden|engineer|planner|surveyor)|cllrs? \\p{L}+|coun \\p{L}+|councillors? \\p{L}+)';

/** The same, and others whom minutes name with a title. */
export const person = `(?:${officer}|(?:mrs?|ms|miss|dr) [\\p{L}'-]+(?: [\\p{L}'-]+)?)`;

/** The end of a clause in the passive: "be repaired". */
export const beDone =
	'be (?:\\p{L}+ly )?(?!(?:required|needed|noted|allowed|permitted|discussed|continued|considered)(?!\\p{L}))\\p{L}+(?:ed|en|one|ade|ent|ought|id|ut|et|ept|ealt|awn|orn|uilt|eld|old|ound)(?!\\p{L})';
