import type { Kind } from '#server/evidence/kinds.ts';
import { refuse } from '#server/platform/errors.ts';

/** How programs recognise by its beginning what a plain text is not. */
const prologue =
	/^(?:<(?:!doctype|!--|\?xml|\?php|html|head|body|script|svg|iframe|style|title|table|img|object|embed|a\s|div|h1|p\s*>|br)|#!|%pdf-|\{\\rtf|mz[\x90\0]|from:\s|mime-version:)/i;
const script = /<\s*(?:script|iframe|svg|object|embed)[\s/>]/i;
/** A table's cell that starts a program on the machine of whoever opens it (dynamic data exchange). */
const calling = /(?:^|[,;\t\n"])\s*[=+\-@][^,;\t\n]*?\w\s*\|\s*['"]?[^\n]*!/;

/** Plain text and tables: readable in a known encoding, no control characters, nothing a browser would run. */
export function checkText(bytes: Buffer, kind: Kind): void {
	const text = decoded(bytes).replace(/^\ufeff/, '');
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
	if (/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text)) throw refuse('UNSUPPORTED_MEDIA', 'file_type_differs', facts(kind));
	const head = text.slice(0, 4096);
	if (prologue.test(head.trimStart()) || script.test(head)) throw refuse('RULE', 'file_text_markup');
	if (kind.extension === 'csv' && calling.test(text)) throw refuse('RULE', 'file_formula');
}

function facts(kind: Kind) {
	return { extension: `.${kind.extension}` };
}

/** UTF-8, UTF-16 with its mark, or the one-byte Cyrillic of older systems. */
function decoded(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const text = new TextDecoder('windows-1251').decode(bytes);
		const sample = text.slice(0, 20_000);
		const letters = sample.match(/[\p{L}\p{N}\s.,;:"'()«»№–-]/gu)?.length ?? 0;
		if (letters < sample.length * 0.9) throw refuse('RULE', 'file_text_unreadable');
		return text;
	}
}
