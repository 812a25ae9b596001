import { mentionsIn } from '#server/capture/assignees.ts';
import { alike, type Folded, type Span } from '#server/capture/folded.ts';
import type { Languages } from '#server/capture/languages.ts';
import { matches, once, regex, regexOfText } from '#server/capture/patterns.ts';
import type { Introduced, Reader } from '#server/capture/reader.ts';

const patterns = once((languages: Languages) => {
	const introduces = languages.either(({ names }) => names.introduces);
	const called = languages.either(({ names }) => names.called);
	const article = `(?:(?:${languages.either(({ names }) => names.article)})\\s+)?`;
	return {
		brackets: regex(
			`\\((?:(?:${introduces})(?: (?:${called}))?\\s*[,:-]?\\s*${article}"?(?<name>\\p{Lu}[^()"\\n]{1,50}?)"?|(?<sign>\\p{Lu}{2,8}))\\)`,
			'g',
		),
		article,
		// The letter that case forms change.
		ending: regex(`(?<=\\p{L}{4})(?:${languages.either(({ names }) => names.ending)})$`),
	};
});

/** So many places of a text are looked at for a short name, and so many are kept. */
const mostBrackets = 1000;
const mostNames = 60;

/** The short names that a text introduces for those whom it names. */
export function introducedIn(text: Folded, languages: Languages, readerFor: (span: Span) => Reader): Introduced[] {
	const { brackets, article, ending } = patterns(languages);
	const found: Introduced[] = [];
	for (const match of matches(brackets, text.plain).slice(0, mostBrackets)) {
		const name = match.groups?.name ?? match.groups?.sign;
		if (!name || found.length >= mostNames) continue;
		const before = { start: Math.max(0, match.index - 200), end: match.index };
		const body = mentionsIn(text, before, readerFor(before)).at(-1);
		// What is no name of anybody ("hereinafter the Rules") stands after other words.
		if (!body || body.kind === 'name' || match.index - body.end > 2) continue;
		const stem = alike(name.trim())
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replace(ending, '');
		const ends = /\p{Lu}$/u.test(name) ? '(?:-?\\p{Ll}{1,4})?' : '\\p{L}{0,4}';
		found.push({
			pattern: regexOfText(`(?<![\\p{L}\\p{N}"-])${article}(?<name>${stem}${ends})(?![\\p{L}\\p{N}])`, 'g'),
			code: body.code,
		});
	}
	return found;
}
