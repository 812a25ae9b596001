/** Largest file that a page sends, in bytes: as text of a request it stays within what the server takes. */
export const largestSheet = 2_900_000;

/** Rows judged or taken at once; longer registers are sent piece by piece. */
export const mostRows = 200;

/** Longest number, in characters, that is remembered to be told when it comes twice. */
export const longestNumber = 40;
