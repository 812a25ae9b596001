/**
 * The rules of the grammars and those that read tables, items and heads, by what they have in common for a person. A
 * rule that is added belongs into one of the groups: a test walks them all.
 */
const groups = {
	addressed:
		'addressed addressed_need addressed_noun need_addressed need_then_addressed dash listed_addressee listed_office to_whom head',
	assigned:
		'assigned_to laid_upon tasks_before task_set your_task set_to_work set_the_task entrusted kept_by was_placed_on put_in_charge',
	control: 'control_assigned control_assigned_before under_control_of',
	instructed:
		'instructed instructed_actor instructed_so instructed_that instructed_to instructed_also instruction_given is_instructed gapped was_instructed was_given_instructions decided_to_instruct motion_to_instruct ordered_noun quoted_infinitive given_orders done_first order_tag such_order vocative vocative_amid instructions_issued order_given directed_that directing_said said_directing was_tasked deed_was_ordered and_that and_for goes_on point_of_order among_orders got_order entrusted_with told_last',
	demanded:
		'demanded asked demanded_that object_first asked_first demanded_noun aimed told_to pointed_need pointed_beside attention_called told told_by told_all told_need you_must you_by_name to_be_asked stressed_need leader_urged_to body_asked_that asked_that asked_for asked_for_to_be body_requested_paper',
	duty: 'duty duty_inverted obliged must_be_done need need_to should wish ordered_so by_order needs_to_be_done to_be_done done_by also_necessary',
	agreed:
		'agreed_that agreed_to agreed_for agreed_be_done person_agreed resolved lead_named proposal_approved proposal_approved_for approval_granted suggested_and_agreed moved_that moved_be_done decided_to agreed_someone set_up_of requested_be_done permitted_to_whom proposer_decided',
	action:
		'officer_to_do meet_between sent_to_do officer_will officer_will_yet officer_asked_to could_please left_to_do action to_do minuted_to_be_done minuted_to_take_place minuted_is_to_be_done item_that officer_has_agreed once_done_officer_to minuted_to_go please_could person_will pronoun_will_again body_will_for_meeting left_to_whom dash_to_be_done',
	term: 'by_term report_awaited report_back given_time term_given term_given_to may_expedite act_published',
	item: 'item listed_body',
	row: 'row',
} as const;

const groupOf: ReadonlyMap<string, string> = new Map(
	Object.entries(groups).flatMap(([group, names]) => names.split(' ').map((name) => [name, group] as const)),
);

/** What rules that are added later are told by: the word with which their names begin. */
const beginnings: readonly [RegExp, keyof typeof groups][] = [
	[/^(?:instruct|order|direct|motion)/, 'instructed'],
	[/^(?:asked|told|demand|urged|you_)/, 'demanded'],
	[/^(?:agreed|decided|resolved|approv|proposal|moved|suggest)/, 'agreed'],
	[/^(?:need|should|must|duty|oblig)/, 'duty'],
	[/^(?:address|to_whom)/, 'addressed'],
	[/^(?:assign|task|entrust)/, 'assigned'],
	[/^term/, 'term'],
];

function groupFor(rule: string): string | undefined {
	return groupOf.get(rule) ?? beginnings.find(([begins]) => begins.test(rule))?.[1];
}

/** Whether a rule has a sentence of its own. */
export function isExplained(rule: string): boolean {
	return groupFor(rule) !== undefined;
}

/** The key, under `capture.reasons`, of the sentence that explains why a part of a proposal is as it is. */
export function reasonKey(part: string, code: string): string {
	return part === 'directive' ? `directive.${groupFor(code) ?? 'other'}` : `${part}.${code}`;
}
