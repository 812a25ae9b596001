import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GoldDirective, GoldText } from '#server/capture/score.ts';

/** A text of our own with the directives that a reader marked in it. */
export type MarkedText = { text: string; gold: GoldText };

/*
 * The files beside this one hold texts divided by lines "=== id date". A directive stands in [[double brackets]],
 * after it in braces who leads and by when: {lead=Ministry of Finance; by=2025-10-01}. What has no "by" has no date,
 * what has no "lead" names nobody; "inferred" is the lead whom only the sentences around name.
 */
const mark = /\[\[([\s\S]*?)\]\](?:\{([^}]*)\})?/g;

function directiveOf(quote: string, about: string): GoldDirective {
	const parts = new Map(about.split(';').map((part) => part.split('=').map((side) => side.trim()) as [string, string]));
	return {
		quote,
		assignees: parts.get('lead') ? [parts.get('lead') as string] : [],
		...(parts.get('inferred') ? { assigneesImplied: [parts.get('inferred') as string] } : {}),
		deadline: parts.get('by') ?? null,
		...(parts.get('recurring') ? { recurring: parts.get('recurring') } : {}),
		...(parts.has('soft') ? { soft: true } : {}),
	};
}

/** The marked texts of a language. */
export function markedTexts(lang: 'en' | 'ru' | 'kk'): MarkedText[] {
	const file = readFileSync(fileURLToPath(new URL(`${lang}.txt`, import.meta.url)), 'utf8');
	return file
		.split(/^=== /m)
		.slice(1)
		.map((part) => {
			const [first = '', ...lines] = part.split('\n');
			const [id = '', meetingDate = ''] = first.trim().split(' ');
			const marked = lines.join('\n').trim();
			const directives = [...marked.matchAll(mark)].map((match) => directiveOf(match[1] ?? '', match[2] ?? ''));
			return { text: marked.replace(mark, '$1'), gold: { id, file: `${lang}.txt`, lang, meetingDate, directives } };
		});
}
