import type { ComboboxItem } from '#app/_ui/combobox.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { Change } from './_deck.ts';

/** What can be chosen on a card, in the reader's words, sorted on the server. */
export type CardChoices = {
	organizations: readonly ComboboxItem[];
	topics: readonly Option[];
	languages: readonly Option[];
	frequencies: readonly Option[];
	/** Of which kind the work is, by which a typical plan is offered. */
	kinds: readonly Option[];
	urgencyMarks: readonly Option[];
};

/** What can be done with a card; the same for every card, so that cards are drawn anew only for their own sake. */
export type CardActs = {
	edit: (id: string, change: Change, tag?: string) => void;
	open: (id: string | null) => void;
	focus: (id: string) => void;
	/** Brings its head into sight and gives it the focus. */
	reveal: (id: string) => void;
	hover: (id: string | null) => void;
	drop: (id: string) => void;
	merge: (id: string) => void;
	split: (id: string) => void;
};

/** Tells a change of a card; the tag says of which field, so that typing in one is one step back. */
export type ChangeCard = (change: Change, tag: string) => void;

/** Why a card cannot be issued yet, as the server will judge it; the sentence is `capture.lack.<code>`. */
export function lackOf(card: Card): 'words' | 'lead' | 'deadline' | null {
	if (card.words.trim() === '') return 'words';
	if (card.lead === '') return 'lead';
	return card.deadline !== '' || card.standing || card.urgency ? null : 'deadline';
}

/** Whether a date is typed to its end: a year is typed digit by digit, and each of them makes a date of its own. */
export function isWhole(date: string): boolean {
	return date >= '1900-01-01';
}

/** The rules of the grammars, by what they have in common for a person; the sentence is `capture.reasons.directive.<group>`. */
const groups: Readonly<Record<string, string>> = {
	addressed: 'addressed',
	addressed_need: 'addressed',
	addressed_noun: 'addressed',
	need_addressed: 'addressed',
	dash: 'addressed',
	assigned_to: 'assigned',
	control_assigned: 'control',
	control_assigned_before: 'control',
	instructed: 'instructed',
	instructed_actor: 'instructed',
	instructed_so: 'instructed',
	instructed_that: 'instructed',
	instructed_to: 'instructed',
	instruction_given: 'instructed',
	is_instructed: 'instructed',
	gapped: 'instructed',
	was_instructed: 'instructed',
	decided_to_instruct: 'instructed',
	ordered_noun: 'instructed',
	quoted_infinitive: 'instructed',
	instructed_also: 'instructed',
	given_orders: 'instructed',
	done_first: 'instructed',
	order_tag: 'instructed',
	such_order: 'instructed',
	order_given: 'instructed',
	act_published: 'instructed',
	vocative: 'instructed',
	demanded: 'demanded',
	asked: 'demanded',
	demanded_that: 'demanded',
	object_first: 'demanded',
	asked_first: 'demanded',
	demanded_noun: 'demanded',
	aimed: 'demanded',
	told_to: 'demanded',
	pointed_need: 'demanded',
	told: 'demanded',
	told_by: 'demanded',
	told_all: 'demanded',
	task_set: 'assigned',
	your_task: 'assigned',
	set_to_work: 'assigned',
	entrusted: 'assigned',
	duty: 'duty',
	must_be_done: 'duty',
	need: 'duty',
	need_to: 'duty',
	should: 'duty',
	wish: 'duty',
	ordered_so: 'duty',
	by_order: 'duty',
	agreed_that: 'agreed',
	agreed_to: 'agreed',
	person_agreed: 'agreed',
	resolved: 'agreed',
	lead_named: 'agreed',
	proposal_approved: 'agreed',
	approval_granted: 'agreed',
	officer_to_do: 'action',
	officer_will: 'action',
	action: 'action',
	to_do: 'action',
	by_term: 'term',
	report_awaited: 'term',
	given_time: 'term',
	term_given: 'term',
	term_given_to: 'term',
	item: 'item',
	row: 'row',
};

/** The key of the sentence that explains a reason. */
export function reasonKey(part: string, code: string): string {
	return part === 'directive' ? `directive.${groups[code] ?? 'other'}` : `${part}.${code}`;
}
