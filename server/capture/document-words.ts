import type { IssuerLevel } from '#server/countries/pack.ts';

/*
 * What a language says of a text as a whole. Patterns are written as in grammar.ts.
 */

/** By what a language is told from others of its script. */
export type LanguageSigns = {
	/** A letter of the script it is written with. */
	letter: string;
	/** A word of it that others of its script do not have, as a pattern over one word. */
	word: string;
	/**
	 * The least share of words with such a sign among those of the script. Without one it is the language that a text
	 * of this script is taken for.
	 */
	share?: number;
};

/** What makes a title of what is to be done. */
export type TitleWords = {
	/** Words before an action that belong to no title: "and", "must". */
	before: string;
	/** Words beside the names of the addressees: "together with". */
	besideNames: string;
	/** How what is to be done ends as a noun: before an addressee and a verb that only says that it is an order. */
	ends?: string;
	/** What follows an action and belongs to no title, to the end: who said it, that it was instructed. */
	after?: string;
	/** The act as a noun, where an order ends its sentence: «енгізсін» is «енгізу». */
	noun?(title: string): string;
};

export type MeetingKind = 'commission' | 'working_trip' | 'council' | 'conference' | 'sitting';

/** What the head of minutes says of the meeting. */
export type MeetingWords = {
	/** What the document calls itself: "minutes of the". */
	document: string;
	/** What joins the kind of a document, in the line above, to the meeting that it is of: "of the". */
	joins?: string;
	/** "No." before the number of a document. */
	number?: string;
	/** What stands before the name of who presides. */
	chair: string;
	/** What stands before the name of a place, or after it. */
	place: { before?: string; after?: string };
	/** What stands between the kind of a document and its date. */
	dated?: string;
	/** The word "year" after a date. */
	year?: string;
	/** Names of sittings in the case in which minutes give them, and in the one in which a title does. */
	sittings?: readonly (readonly [string, string])[];
	/** Words of a title by which the kind of the meeting is told. */
	kinds: Partial<Record<MeetingKind, string>>;
	/** Offices by which the level of who presides is told; a deputy is not the one deputized for. */
	levels: Partial<Record<IssuerLevel, string>>;
};
