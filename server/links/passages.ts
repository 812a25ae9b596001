const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Whether words are taken from an original as they stand there: one passage, or several in their order joined by an
 * ellipsis. Spaces and line breaks do not matter. The words of a directive are kept, also in its parts (rule 2).
 */
export function isTakenFrom(original: string, words: string): boolean {
	const passages = words
		.split(/\[?(?:…|\.\.\.)\]?/)
		.map(flat)
		.filter(Boolean);
	const whole = flat(original);
	let from = 0;
	for (const passage of passages) {
		const at = whole.indexOf(passage, from);
		if (at < 0) return false;
		from = at + passage.length;
	}
	return passages.length > 0;
}
