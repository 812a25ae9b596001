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
	'abolish|accelerate|accept|acquire|activate|adapt|address|adjust|adopt|advance|advertise|align|allocate|amend|' +
	'analy[sz]e|announce|apply|appoint|approach|arrange|ask|assess|attach|attend|attend to|award|ban|begin|block|' +
	'boost|bring|broaden|build|buy|calculate|cancel|carry|cease|certify|chase|check|circulate|clarify|clean|clear|' +
	'close|collaborate|collect|combat|commence|commission|communicate|compare|compensate|compile|complete|' +
	'conclude|conduct|consider|construct|consult|contact|continue|contribute|convene|convert|cooperate|coordinate|' +
	'correct|cover|create|decide|decrease|define|delegate|deliver|demolish|deploy|design|determine|develop|devise|' +
	'digiti[sz]e|direct|disclose|discontinue|discuss|disseminate|distribute|document|donate|double|draft|draw|eliminate|' +
	'email|employ|enable|encourage|enforce|engage|enhance|enrol|ensure|equip|eradicate|establish|evaluate|examine|' +
	'execute|expand|expedite|explain|explore|extend|facilitate|feed|fill|finali[sz]e|find|fix|focus|follow|' +
	'formulate|forward|fund|furnish|gather|give|grant|guarantee|halt|hand over|highlight|hold|host|identify|implement|' +
	'improve|include|incorporate|increase|inform|initiate|inspect|instal|install|instruct|insure|integrate|' +
	'intensify|introduce|invest|investigate|invite|issue|join|keep|launch|lead|lease|let|liaise|link|list|lobby|' +
	'locate|look|lower|maintain|make|manage|map|maximi[sz]e|meet|minimi[sz]e|mobili[sz]e|moderni[sz]e|monitor|' +
	'move|negotiate|nominate|notify|observe|obtain|offer|open|operate|optimi[sz]e|order|organi[sz]e|outline|' +
	'oversee|paint|participate|pay|pilot|place|plant|prepare|present|prevent|prioriti[sz]e|procure|produce|' +
	'promote|propose|protect|provide|publish|purchase|pursue|put|query|raise|reach|reactivate|reassess|rebuild|' +
	'recalculate|recommend|reconsider|reconstruct|record|recover|recruit|rectify|redraft|reduce|refer|refurbish|' +
	'register|regulari[sz]e|regulate|reinforce|release|relocate|remind|remove|renew|renovate|reopen|repair|' +
	'replace|reply|report|request|reschedule|research|resolve|respond|restore|resubmit|resume|retain|return|' +
	'review|revise|revisit|ring|save|schedule|scrutini[sz]e|secure|seek|select|sell|send|separate|serve|set|share|' +
	'simplify|solve|speak|specify|speed|stabili[sz]e|standardi[sz]e|start|step|stop|streamline|strengthen|study|' +
	'submit|suggest|supervise|supply|support|suspend|switch|tackle|take|telephone|test|tidy|tighten|trace|train|' +
	'transfer|try|undertake|update|upgrade|upload|use|utili[sz]e|verify|visit|warn|widen|withdraw|work|write' +
	')';

/** Where the actions of a proposal divide: "to buy, to repair and to lease"; ", to enable …" alone says what for. */
export const inSeries = `(?:,|;)? (?:and|or),? (?:thereafter |subsequently |also |then |for (?:that|this|the said) purpose,? |\\([ivxa-h]+\\) )?(?=to (?!(?:avoid|prevent)(?!\\p{L})))| \\([ivxb-h]+\\) (?=to )|,? and (?=take (?:all )?(?:the )?(?:necessary|appropriate|required) (?:actions?|steps|measures))|,? and (?=(?:instruct|direct|authori[sz]e|entrust) (?:the |all )[^,;]{3,80}? to )|,? and (?=for (?:the |an? )?\\p{L}+(?: \\p{L}+){0,3} to ${deeds}(?!\\p{L}))|,? and (?:thereafter|subsequently),? (?=\\p{L}+ )|; (?:and )?(?=to )|, (?=to (?!(?:enable|allow|ensure|continue|facilitate|help|avoid|prevent|give|make|meet|be|suit|encourage)(?!\\p{L}))\\p{L}+ [^;]{3,600}? and (?:thereafter |subsequently |also |then )?to )|,? and (?=(?!(?:submit|make|report|publish|present|amend|prepare|study|maintain|implement|operate|manage|use|issue|support|record|review|place) )(?:${deeds}|enter into) (?:the|them|an?|all|its|their|these|those) )(?<! to (?!(?:be|the|an?|this|that|its|their) )\\p{L}[^;]*)`;

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
	'allocation|appointment|completion|conducting|construction|creation|development|distribution|establishment|finali[sz]ation|implementation|installation|introduction|issu(?:ance|ing)|preparation|procurement|provision|publication|purchase|recruitment|rehabilitation|renovation|submission|supply';

/** "… that the Clerk place an order"; in "that the place be cleaned" the same word is a noun. */
export const bareDeed = `(?<what>${deeds})(?!\\p{L})(?! (?:(?!(?:that|which|who|where|if|to|and) )[^\\s;:]+ ){0,6}(?:be|is|was|were|are|would|will|should|shall|must)(?!\\p{L}))`;

/** "The premier emphasized that …" before what somebody is told. */
export const sayings =
	'(?:[^;:!?]{0,110}? (?:stressed|said|emphasi[sz]ed|underlined|added|noted|stated|announced|insisted)(?: that)? )?';
