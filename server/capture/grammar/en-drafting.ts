import type { DraftingSigns } from '#server/capture/drafting-signs.ts';

export const drafting: DraftingSigns = {
	result:
		'submit|propose|table|prepare|draft|draw up|adopt|approve|complete|finish|finalize|build|construct|launch|introduce|issue|publish|open|sign|deliver|install|repair|transfer|allocate|establish|create|develop|conduct|carry out|hold|register|connect|commission|put into operation|report|conclude|appoint|hand over|purchase|procure|equip|roll out|amend|repeal|pay|hire|train|close|send|provide',
	vague:
		'strengthen|tighten|enhance|intensify|step up|work (?:on|out)|consider|look into|study|examine the (?:question|issue|matter)|explore|take (?:all |the )?(?:necessary )?(?:measures|steps)|improve|pay (?:special |particular )?attention|activate|continue|speed up|accelerate|facilitate|promote|keep under (?:control|review)|expedite|encourage|raise the (?:level|quality)|assist|take (?:\\p{L}+ ){0,6}under (?:\\p{L}+ ){0,2}control|monitor',
	told: '(?:must|shall|should|is to|are to|has to|have to|needs? to|will) (?:also |now |not )?(?:be )?\\p{L}+',
	neutral:
		'ensure|organize|organise|increase|reduce|achieve|implement|bring|set up|check|inspect|present|review|coordinate|assess|analy[sz]e|verify|update|revise|identify|determine|clarify|align|agree',
	spending:
		'build|construct|reconstruct|overhaul|procure|purchase|buy|equip|roll out|rollout|deploy|construction of|commission',
	resources:
		'budget|fund(?:s|ed|ing)?|financ\\p{L}*|tenge|million|billion|resources?|reserve|at the expense of|in accordance with|under the (?:programme|program|plan|law)|pursuant to|as provided|grant|loan|contract',
};
