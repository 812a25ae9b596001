/** The beginning of a text, cut at a word, with an ellipsis where something is left out. */
export function excerpt(text: string, length: number): string {
	const flat = text.replace(/\s+/g, ' ').trim();
	if (flat.length <= length) return flat;
	const cut = flat.slice(0, length);
	const space = cut.lastIndexOf(' ');
	return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–—-]+$/, '')}…`;
}
