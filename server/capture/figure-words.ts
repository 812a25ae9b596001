/** What a language says around a figure by which work is measured. Patterns are written as in grammar.ts. */
export type FigureWords = {
	/** "from" before where the work begins, which is not what it is to reach. */
	from?: string;
	/** "at most" before a ceiling, which nothing starts from nought to reach. */
	ceiling?: string;
	/** "per cent" after a number. */
	percent?: string;
	/** What follows a unit and is no part of it, where the language puts it after, to the end of the phrase. */
	after?: string;
};
