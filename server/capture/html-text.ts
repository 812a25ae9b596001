/*
 * The words of a document from the HTML it was turned into: a paragraph is a line, a row of a table a line with tabs,
 * an item of a list begins with its number. Read in one pass, so its time grows with the length alone.
 */

const entities: Record<string, string> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '\u00ad' },
	...{ laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', sbquo: '‚' },
	...{ mdash: '—', ndash: '–', minus: '−', hellip: '…', bull: '•', middot: '·', sect: '§', deg: '°', numero: '№' },
};

function decoded(text: string): string {
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
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

/** Comments and what browsers do not show are one token each; a sign that begins no tag is text. */
const token =
	/<!--[\s\S]*?(?:-->|$)|<(script|style|title|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z/!?][^>]*(?:>|$)|[^<]+|</gi;

/** The text of a document's HTML. */
export function textOfHtml(html: string): string {
	const page = new Page();
	for (const [part, unseen] of html.matchAll(token)) {
		if (unseen || part.startsWith('<!')) continue;
		const name = /^<\/?([a-z0-9]+)/i.exec(part)?.[1]?.toLowerCase();
		if (name) page.tag(name, part.startsWith('</'));
		else page.words(decoded(part.replace(/[ \t\r\n]*[\t\r\n][ \t\r\n]*/g, ' ')).replace(/[\r\n\t]/g, ' '));
	}
	return page.text();
}

/** The lines of a document while it is read. */
class Page {
	readonly #lines: string[] = [];
	readonly #lists: List[] = [];
	#line = '';
	/** The cells of the row that is open. */
	#cells: string[] | null = null;
	#inCell = false;

	words(text: string): void {
		this.#line += text.startsWith(' ') && /(?:^| )$/.test(this.#line.slice(-1)) ? text.slice(1) : text;
	}

	tag(name: string, closing: boolean): void {
		if (name === 'ol' || name === 'ul') this.#list(name, closing);
		else if (name === 'li' && !closing) this.#item();
		else if (name === 'tr' || name === 'table') this.#row(name === 'tr' && !closing);
		else if ((name === 'td' || name === 'th') && this.#cells) this.#cell(!closing);
		else if (/^(?:p|h[1-6]|br|hr|li|div|dd|dt|pre|blockquote|section|article|header|footer)$/.test(name))
			this.#endLine();
	}

	text(): string {
		this.#row(false);
		return this.#lines.join('\n');
	}

	#endLine(): void {
		if (this.#cells) {
			this.#line += this.#line && !this.#line.endsWith(' ') ? ' ' : '';
			return;
		}
		if (this.#line.trim()) this.#lines.push(this.#line.trim());
		this.#line = '';
	}

	#list(name: string, closing: boolean): void {
		this.#endLine();
		if (closing) this.#lists.pop();
		else this.#lists.push({ ordered: name === 'ol', count: 0 });
	}

	#item(): void {
		this.#endLine();
		const list = this.#lists.at(-1);
		if (list) list.count += 1;
		if (!this.#cells) this.#line = markOf(this.#lists);
	}

	/** A row ends where the next begins, as its end may go without saying. */
	#row(opens: boolean): void {
		this.#cell(false);
		if (this.#cells?.some((cell) => cell !== '')) this.#lines.push(this.#cells.join('\t'));
		this.#cells = null;
		this.#endLine();
		if (opens) this.#cells = [];
	}

	#cell(opens: boolean): void {
		if (this.#cells && this.#inCell) {
			this.#cells.push(this.#line.trim());
			this.#line = '';
		}
		if (opens) this.#line = '';
		this.#inCell = opens;
	}
}
