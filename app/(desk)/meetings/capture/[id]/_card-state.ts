import type { ComboboxItem } from '#app/_ui/combobox.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import type { Change } from './_deck.ts';

/** What can be chosen on a card, in the reader's words, sorted on the server. */
export type CardChoices = {
	organizations: readonly ComboboxItem[];
	topics: readonly Option[];
	languages: readonly Option[];
	frequencies: readonly Option[];
	weekdays: readonly Option[];
	/** A pattern of the words at which a card may be split, in any language. */
	joins: string;
	/** Of which kind the work is, by which a typical plan is offered. */
	kinds: readonly Option[];
	urgencyMarks: readonly Option[];
	/** The day of the meeting, from which figures are counted. */
	heldOn: string;
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

/**
 * Whether a date is typed to its end: a year is typed digit by digit, and each of them makes a date of its own. Years
 * far off are slips.
 */
export function isWhole(date: string): boolean {
	return /^\d{4}-/.test(date) && date >= '1900-01-01' && date < '3000';
}
