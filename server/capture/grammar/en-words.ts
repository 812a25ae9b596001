/** Words between a subject and its verb. */
export const adverbs = '(?:\\p{L}+ly |also |further |hereby |then |again |in turn |once more |jointly )*';
/** Where who is told stands. */
export const zone = '(?<whom>[^;:!?]{2,240}?)';
/** The same, where the verb may stand again in what somebody is told: "told the agency that the premier asked …". */
export const addressee = '(?<whom>(?:(?! that )[^;:!?]){2,240}?)';
/** Verbs that ask. */
export const soft =
	'(?:ask|request|urge|invite|want|expect|require|remind|recommend|encourag|advi[sc]|appeal(?:ed|s|ing)? to|call(?:ed|s|ing)? (?:up)?on|(?:stress|impress|prevail|enjoin)(?:ed|es|s|ing)? (?:up)?on|exhort|implor|tell|told|get|need|look(?:s|ed|ing)? to)';
/** Verbs that instruct. */
export const firm =
	'(?:instruct|direct|order|task|mandat|assign|commission|oblig|entrust|command|charg|empower|authori[sz])';
/** The passive of an instruction. */
export const been =
	'(?:be and (?:is|are) hereby|is|are|was|were|be|been|being|has been|have been|will be|shall be|stands|stood)';
/** What somebody is told in the passive. */
export const verbs = `(?:${firm}(?:e|ed|s|es|ing)?|requested|asked|urged|required|invited|told|advised|reminded|encouraged|recommended)`;
/** What stands before who is told: "In addition, given the frost, …". */
export const intro =
	'(?:(?:if|should) [^;:!?]{3,160}? then )?(?:(?:in|at|on|upon|given|considering|taking|due|amid|after|before|during|while|when|once|to|with|for|under|pursuant|following|as|based|by|within|no later|not later|according to (?:him|her|the (?:prime minister|premier|president|head of state|head of (?:the )?government))|also|besides|finally|additionally|moreover|furthermore|therefore|accordingly|thus|meanwhile|separately|\\p{L}+ly)(?!\\p{L})[^;:!?]{0,240}?, ){0,2}';
/** "…, as appropriate, …" between who must and what. */
export const aside =
	'(?:,? (?:within|by|before|no later than|not later than|as soon as)[^,;:]{2,50},|, (?:as|where|when|if|to the|in|jointly|together|acting|subject|consistent|through|upon|on|after|following|with)(?!\\p{L})[^,;:]{0,120},){0,2}';
/** Words that bind. */
export const duty = '(?:must|shall|(?:is|are) (?:also |now |then |further )?to|has to|have to|needs to|need to)';
/** Who decides together, before the decision. */
export const collective =
	'(?:(?:(?:it|that|this) )?(?:was|were|has been|have been) (?:\\p{L}+ly |also |further |then )?|we (?:also |then )?|(?:the |all |all the )?(?:council|committee|board|cabinet|government|meeting|members|ministers|leaders|councillors|trustees|group|parties|participants|senior officials|commission|panel|working group)(?: of ministers)?(?: present)? (?:has |have |had )?(?:also |further |then |unanimously )?)?';
/** Verbs that decide. */
export const decided = '(?:agreed|resolved|decided|determined|ruled|directed|concluded)';

/** Where a decision without a subject begins: with its clause, after a number, a heading or what else was done. */
export const opening = '^[\\s"\'(-]*(?:[^,;:]{3,80}, |[\\d/.() -]{2,14}|[^;:!?]{3,200}(?: and| -|:) )?';

/** Verbs with which actions begin. */
export const deeds =
	'(?:accelerate|accept|adopt|advertise|allocate|amend|analy[sz]e|apply|appoint|approach|arrange|ask|assess|attend to|bring|build|buy|carry|chase|check|circulate|clarify|close|collect|compile|complete|conclude|conduct|consider|consult|contact|convene|convert|coordinate|create|define|deliver|design|develop|discuss|draft|draw|email|engage|enhance|ensure|establish|examine|expand|expedite|explore|facilitate|finali[sz]e|find|fix|follow|forward|furnish|hold|identify|implement|improve|include|increase|inform|install|introduce|investigate|invite|launch|liaise|look|map|monitor|nominate|obtain|open|order|organi[sz]e|pilot|place|prepare|present|procure|produce|propose|provide|publish|purchase|put|raise|recommend|recover|recruit|rectify|reduce|release|remove|repair|replace|report|request|resolve|restore|review|revise|revisit|scrutini[sz]e|seek|send|set|share|speak|speed|start|strengthen|study|submit|supply|support|take|test|tighten|train|transfer|undertake|update|upload|verify|work|write)';

/** Where the actions of a proposal divide: "to buy, to repair and to lease"; ", to enable …" alone says what for. */
export const inSeries =
	'(?:,|;)? (?:and|or) (?:thereafter |subsequently |also |then )?(?=to )|; (?:and )?(?=to )|, (?=to (?!(?:enable|allow|ensure|continue|facilitate|help|avoid|prevent|give|make|meet|be|suit|encourage)(?!\\p{L}))\\p{L}+ [^;]{3,600}? and (?:thereafter |subsequently |also |then )?to )';

/** Who does something after "requested that", or what is to be done and by whom. */
export const thatSomeone =
	'(?=(?<what>\\p{L}))(?<whom>[^;:!?]{2,160}?)(?= (?:be|should|must|shall|would|will|to|is|are|has|have|need|needs)(?!\\p{L})|[.)" ]*$)(?:[^;:!?]{3,160}? by (?<whom2>(?!the end|\\d)\\p{L}[^;:!?]{2,80}))?';

/** Who presides or decides. */
export const authority =
	'(?:deputy |vice[- ])?(?:chair(?:man|person|woman)?|president|prime minister|premier|minister|mayor|governor|board|committee|council|cabinet|panel|group|members|councillors|ministers|commission|meeting|head)';

/** Motions of minutes. */
export const moved = 'proposed|moved|motion|on the proposal of|on a proposition|propositions?|proposer';
