/*
 * The words of a document from the HTML it was turned into: a paragraph is a line, a row of a table a line with tabs,
 * an item of a list begins with its number. Read in one pass, so its time grows with the length alone.
 */

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
		const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});
}

type List = { ordered: boolean; count: number };

/** The mark of an item: "1." on the outer level, "1)" on the second, then letters. */
function markOf(lists: readonly List[]): string {
	const list = lists.at(-1);
	if (!list?.ordered) return '- ';
	if (lists.length === 1) return `${list.count}. `;
	return lists.length === 2 ? `${list.count}) ` : `${String.fromCharCode(96 + Math.min(26, list.count))}) `;
}

/** The text of a document's HTML. */
export function textOfHtml(html: string): string {
	const lines: string[] = [];
	const lists: List[] = [];
	let line = '';
	let cells: string[] | null = null;
	const endLine = () => {
		if (cells) line += line && !line.endsWith(' ') ? ' ' : '';
		else {
			if (line.trim()) lines.push(line.trim());
			line = '';
		}
	};
	for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
		if (!token.startsWith('<')) {
			line += decoded(token).replace(/[\n\t]+/g, ' ');
			continue;
		}
		const closing = token.startsWith('</');
		const name = /^<\/?([a-z0-9]+)/i.exec(token)?.[1]?.toLowerCase() ?? '';
		if (name === 'ol' || name === 'ul') {
			endLine();
			if (closing) lists.pop();
			else lists.push({ ordered: name === 'ol', count: 0 });
		} else if (name === 'li' && !closing) {
			endLine();
			const list = lists.at(-1);
			if (list) list.count += 1;
			line = cells ? line : markOf(lists);
		} else if (name === 'tr') {
			if (!closing) {
				endLine();
				cells = [];
			} else if (cells) {
				lines.push(cells.join('\t'));
				cells = null;
			}
		} else if ((name === 'td' || name === 'th') && cells) {
			if (closing) cells.push(line.trim());
			line = '';
		} else if (/^(?:p|h[1-6]|br|li|table|div)$/.test(name)) endLine();
	}
	endLine();
	return lines.join('\n');
}
