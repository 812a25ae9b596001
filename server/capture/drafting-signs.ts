/**
 * Signs by which the wording of a directive is judged, as patterns over text in lower case. Only forms in which a
 * directive is given stand here (infinitives, imperatives), so that a noun of the same root is not taken for an act.
 */
export type DraftingSigns = {
	/** Acts that end in something one can hold, count or open. */
	result: string;
	/** Acts that never end: nobody can say when they are done. */
	vague: string;
	/** Acts that are as concrete as what follows them. */
	neutral: string;
	/** How any other act is told: by the ending of its verb, or by the word before it. Concrete as far as one can tell. */
	told: string;
	/** Acts that cost money. */
	spending: string;
	/** Words that name the money or the document on which an act rests. */
	resources: string;
};
