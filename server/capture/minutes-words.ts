/*
 * What a language says in the minutes of bodies that know their people. Patterns are written as in grammar.ts; what a
 * language does not have it leaves out.
 */

/** ACTION lines: who is to act on what was said before them, or what is to be done by whom. */
export type ActionLineWords = {
	/** "Action" as it begins a line on which a name and no more follows. */
	label?: string;
	/** An article, and small words within a name. */
	article?: string;
	and?: string;
	within?: string;
	/** Small words in a name of who is to act. */
	inNames?: string;
	/** A name in brackets at the end of a line is who is to act. */
	ownersInBrackets?: true;
	/** What will be done in a sentence after an ACTION line. */
	will?: string;
	/** How a sentence begins that goes on with an ACTION line. */
	also?: string;
	/** What stands in brackets after whoever took it on: "(Mr Reed volunteered to do this)". */
	undertakes?: string;
	/** How an ACTION line begins that only tells. */
	told?: string;
	/** Words that begin an aside before who acts: "at the Chair's request, …". */
	aside?: string;
	/** What stands between who acts and what is to be done, and what makes of it that nobody is told to. */
	doing?: string;
	passive?: string;
	/** Words of a line that settle something and name nobody: "carried unanimously". */
	settled?: string;
	/** Names of the rules by which a meeting decided: the owner of the action does what somebody else is named in. */
	decides?: string;
};

/** Proposals: whom they are by, and what was decided of them. */
export type ProposalWords = {
	/** The last word of a name that is an office by itself. */
	titled?: string;
	/** How the office of whoever proposes begins. */
	office?: string;
	/** Small words within a name, and an article. */
	within?: string;
	article?: string;
	/** What joins a person and the office in which the person acts. */
	capacity?: string;
	/** Who decides on proposals and makes none. */
	decides?: string;
	/** What follows whoever submits a proposal, and what stands before who furnished one. */
	submits?: string;
	furnishedBy?: string;
	/** How a head ends that was approved whole, and what says that the items hold what was. */
	approved?: string;
	following?: string;
};
