/*
 * What a language says of sentences and of the names in them. Patterns are written as in grammar.ts; what a language
 * does not have it leaves out.
 */

/** Words in and around names of those who are told. */
export type NameWords = {
	/** An article before a name. */
	article?: string;
	/** What stands in brackets before a short name that the text introduces: "hereinafter", and "referred to as" after it. */
	introduces?: string;
	called?: string;
	/** A letter at the end of a short name that its case forms change. */
	ending?: string;
	/** Words that may stand beside "this ministry" and say nothing: "also". */
	besidePointer?: string;
	/** Persons and parts at the head of bodies, with which a name of their own begins: "deputy", «руководителей». */
	leaders?: string;
	/** Offices that one person holds, at the beginning of a name. */
	posts?: string;
	/** The beginnings of offices that give directives: they are never who is responsible. */
	highest?: string;
	/** Words before an office by which its holder's is another one: «заместитель …». */
	otherPost?: string;
	/** The ending of a noun whose owner stands before it: «министрліктің …». */
	owner?: string;
	/** Words before a comma that tell what was done, so that they are no aside. */
	told?: string;
	/** What a person whom minutes call by a name alone does elsewhere in the text: "Anna said". */
	does?: string;
	/** What joins bodies that are told together, after a comma and without one. */
	joined?: { afterComma: string; between: string };
	/** Matters with capitals with which the name of a ministry goes on: ", and Infrastructure Development". */
	goesOnWith?: string;
	/** What joins one more to those who act together with the addressee. */
	joinedTo?: string;
	/** Words that tell something of a name: with them it is no short name of somebody. */
	tells?: string;
	/** How common words end that name a body in the plural or as a group: "Further teams". */
	bodyEnding?: string;
	/** A relative pronoun: what has it is no body by its last noun. */
	relative?: string;
	/** Pronouns of one person: "he". */
	persons?: string;
	/** "All", "everyone": they name without a capital. */
	all?: string;
	/** Small words before and within a name made of words with capitals. */
	before?: string;
	within?: string;
	/** Words with a capital at the beginning of a sentence that name nobody. */
	pronouns?: string;
};

/** Signs within sentences and at their edges. */
export type ClauseWords = {
	/** Words after a comma that lead over to another thing to be done. */
	leadsOver?: string;
	/** What joins a clause that leaves its verb to the one before. */
	gap?: string;
	/** What stands before a year in which something happened, or after it. */
	yearBefore?: string;
	yearAfter?: string;
	/** How a clause ends whose verb stands at the end of the sentence. */
	sharesVerb?: string;
	/** How a part of an enumeration ends that the verb of its last part governs. */
	governed?: string;
	/** The word of the infinitive, as an act may stand in it alone. */
	infinitive?: string;
	/** The word that addresses, as it begins a sentence: "To the Ministry: release …". */
	addresses?: string;
	/** "That" after a label: "Agreed: that the Clerk …". */
	that?: string;
	/** A form with which items under a head that names somebody begin, and one with which items under any head do. */
	itemForm?: string;
	/** Words with which what a decision lists begins though it names nobody: "Making amendments to …". */
	itemNoun?: string;
	itemInfinitive?: string;
	/** How something to be done begins that minutes leave behind what was said: "To write to the owner". */
	errand?: string;
	/** How a numbered item of minutes begins that says no more than what is to be done. */
	remark?: string;
	/** In minutes: a few words that say what a line is about, before who does something of it. */
	topic?: string;
	/** What makes an action of the words under "Action point". */
	willBe?: string;
	/** An item may begin with whom it is for, in whatever list. */
	namesInItems?: true;
	/** «Олжас Орлов, премьер-министр:» is who speaks in what follows. */
	speakerHeads?: true;
	/** Who is told has something to do even where a meeting that did it would only decide. */
	toldAlwaysDo?: true;
	/** What introduces a list without a colon, and how the parts begin that it introduces. */
	includes?: string;
	included?: string;
	/** A head under which everything is an action. */
	actionHead?: string;
	/** How a head ends that says itself what is to be done, and its items about what: "to discuss the following". */
	aboutFollowing?: string;
	/**
	 * What a head that is itself a directive must say, where its items say nothing to do. Left out, such a head is one
	 * where it has a number.
	 */
	openHead?: string;
	/** What a sentence says that introduces the marked lines under it although a full stop ends it. */
	announces?: string;
	/** How a sentence begins that says of the one before it who told it, and not that it was an order. */
	toldBy?: string;
	/** A sentence with a semicolon in it that is one all the same. */
	unparted?: string;
	/** Words with which the record of a motion ends, where the full stop after them is often left out. */
	closes?: string;
	/** A line that ends with these goes on, and is no title. */
	goesOnAfter?: string;
};
