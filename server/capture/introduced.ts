import { mentionsIn } from '#server/capture/assignees.ts';
import type { Folded, Span } from '#server/capture/folded.ts';
import { regex } from '#server/capture/patterns.ts';
import type { Introduced, Reader } from '#server/capture/reader.ts';

const brackets = regex(
	'\\((?:(?:hereinafter|hereafter|henceforth|далее(?: по тексту)?|бұдан әрі)(?: (?:referred to as|called|именуем\\p{L}+))?\\s*[,:-]?\\s*(?:the\\s+)?"?(?<name>\\p{Lu}[^()"\\n]{1,50}?)"?|(?<sign>\\p{Lu}{2,8}))\\)',
	'g',
);

/** The short names that a text introduces for those whom it names. */
export function introducedIn(text: Folded, readerFor: (span: Span) => Reader): Introduced[] {
	const found: Introduced[] = [];
	for (const match of text.plain.matchAll(brackets)) {
		const name = match.groups?.name ?? match.groups?.sign;
		if (!name || found.length >= 60) continue;
		const before = { start: Math.max(0, match.index - 200), end: match.index };
		const body = mentionsIn(text, before, readerFor(before)).at(-1);
		// What is no name of anybody ("hereinafter the Rules") stands after other words.
		if (!body || body.kind === 'name' || match.index - body.end > 2) continue;
		const stem = name
			.trim()
			.toLowerCase()
			.replaceAll('ё', 'е')
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		const ends = /\p{Lu}$/u.test(name) ? '(?:-?\\p{Ll}{1,4})?' : '\\p{L}{0,4}';
		found.push({
			pattern: regex(
				`(?<![\\p{L}\\p{N}"-])(?:the\\s+)?${stem.replace(/(?<=\p{L}{4})[аеиоуыьюяйіы]$/u, '')}${ends}(?![\\p{L}\\p{N}])`,
				'g',
			),
			code: body.code,
		});
	}
	return found;
}
