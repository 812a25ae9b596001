import { getDocumentProxy } from 'unpdf';
import type { DocumentLimits } from '#server/capture/document-limits.ts';
import { type PageTable, type PlacedItem, tablesOn, withTable } from '#server/capture/pdf-tables.ts';
import { isRefusal, refuse } from '#server/platform/errors.ts';

type Item = PlacedItem & { hasEOL: boolean };

/**
 * The words of a page in the order they were set; a gap between lines stays a gap, a table stands where it begins.
 * `open` is the row that a table may go on from.
 */
function linesOf(items: readonly Item[], tables: readonly PageTable[], open: string): string {
	let text = open;
	let above: number | null = null;
	let within: PageTable | undefined;
	const told = new Set<PageTable>();
	for (const [index, item] of items.entries()) {
		const table = tables.find((one) => one.items.has(index));
		if (table && !told.has(table)) {
			told.add(table);
			text = withTable(text, table);
		}
		// Between the words of a table stand spaces that are nobody's.
		if (table || (within && item.str.trim() === '')) {
			within = table ?? within;
			above = null;
			continue;
		}
		if (within) text += '\n';
		within = undefined;
		const at = item.transform[5] ?? 0;
		const height = item.height || 10;
		if (above !== null && Math.abs(above - at) > height * 0.5 && item.str) {
			if (!text.endsWith('\n')) text += '\n';
			if (Math.abs(above - at) > height * 2.1 && !text.endsWith('\n\n')) text += '\n';
		}
		text += item.str;
		if (item.hasEOL && !text.endsWith('\n')) text += '\n';
		if (item.str) above = at;
	}
	return text;
}

/**
 * The text layer of a PDF. Throws RULE for an encrypted or broken file and TOO_LARGE beyond the limits of pages
 * or time; a scan has no words, so its text is empty.
 */
export async function pdfText(bytes: Uint8Array, limits: DocumentLimits): Promise<{ text: string; pages: number }> {
	const until = Date.now() + limits.milliseconds;
	try {
		// The reader takes its input over, so it gets a copy.
		const pdf = await inTime(getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }), until);
		try {
			if (pdf.numPages > limits.pages)
				throw refuse('TOO_LARGE', 'document_too_many_pages', { pages: pdf.numPages, most: limits.pages });
			let text = '';
			let columns: PageTable['columns'] | null = null;
			for (let number = 1; number <= pdf.numPages; number += 1) {
				const page = await inTime(pdf.getPage(number), until);
				const content = await inTime(page.getTextContent(), until);
				const items = content.items.filter((item) => 'str' in item) as Item[];
				const tables = tablesOn(items, columns);
				columns = tables.at(-1)?.columns ?? null;
				let open = '';
				if (tables[0]?.goesOn) {
					text = text.trimEnd();
					open = text.slice(text.lastIndexOf('\n') + 1);
					text = text.slice(0, text.length - open.length);
				}
				text += `${linesOf(items, tables, open)}\n`;
				page.cleanup();
				if (text.length > limits.characters) break;
			}
			return { text, pages: pdf.numPages };
		} finally {
			await pdf.loadingTask.destroy();
		}
	} catch (error) {
		if (isRefusal(error)) throw error;
		throw refuse('RULE', (error as Error).name === 'PasswordException' ? 'document_encrypted' : 'document_broken');
	}
}

async function inTime<T>(work: Promise<T>, until: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(refuse('TOO_LARGE', 'document_too_slow')), Math.max(0, until - Date.now()));
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
