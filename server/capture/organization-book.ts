import type { Folded, Span } from '#server/capture/folded.ts';
import type { Grammar, Mention } from '#server/capture/grammar.ts';
import { matches, words } from '#server/capture/patterns.ts';
import type { Names } from '#server/countries/pack.ts';

/** An organization as it may be named in a text. */
export type KnownOrganization = {
	code: string;
	name: Names;
	short: Names;
	/** Other names in any language; case forms are the grammar's matter. */
	aliases?: readonly string[];
};

/** The names of known organizations, ready to be found in texts of one language. */
export type OrganizationBook = { find(text: Folded, span: Span): Mention[] };

type Entry = { code: string; source: string };

function entriesOf(organizations: readonly KnownOrganization[], grammar: Grammar): Entry[] {
	const { language } = grammar;
	const entries: Entry[] = [];
	const cuts = new Map<string, string[]>();
	for (const { code, name, aliases = [] } of organizations) {
		const own = name[language];
		for (const form of [own, ...aliases]) for (const source of grammar.nameForms(form)) entries.push({ code, source });
		const { cut, less } = grammar.shorterNames(own);
		if (cut) cuts.set(cut, [...(cuts.get(cut) ?? []), code]);
		if (less) for (const source of grammar.nameForms(less)) entries.push({ code, source });
	}
	for (const [cut, codes] of cuts) {
		if (new Set(codes).size > 1 || !codes[0]) continue;
		for (const source of grammar.nameForms(cut)) entries.push({ code: codes[0], source });
	}
	return entries.sort((one, other) => other.source.length - one.source.length);
}

/** Prepares the names of organizations for one language. */
export function organizationBook(organizations: readonly KnownOrganization[], grammar: Grammar): OrganizationBook {
	const entries = entriesOf(organizations, grammar);
	const names = entries.map(({ code, source }) => ({ code, pattern: words(source) }));
	// Most stretches name none of them: one look says so.
	const any = words(names.length > 0 ? entries.map(({ source }) => source).join('|') : '(?!)', 'u');
	const signs = new Map<string, string>();
	for (const { code, short } of organizations)
		for (const sign of Object.values(short))
			if (/^[\p{Lu}\p{Ll}]{2,7}$/u.test(sign) && /\p{Lu}.*\p{Lu}$/u.test(sign)) signs.set(sign, code);
	return {
		find(text, span) {
			const low = text.low.slice(span.start, span.end);
			const found: Mention[] = [];
			const add = (code: string, start: number, length: number) => {
				const at = { start: span.start + start, end: span.start + start + length };
				if (found.some((one) => one.start < at.end && at.start < one.end)) return;
				found.push({ ...at, code, kind: 'organization', role: grammar.roleOf(text.plain, text.low, at) });
			};
			for (const { code, pattern } of any.test(low) ? names : [])
				for (const match of matches(pattern, low)) add(code, match.index, match[0].length);
			const plain = text.plain.slice(span.start, span.end);
			for (const match of matches(
				/(?<![\p{L}\p{N}"-])\p{Lu}[\p{L}]{1,6}(?:-\p{Ll}{1,4})?(?![\p{L}\p{N}]|\s+"\p{Lu})/gu,
				plain,
			)) {
				const code = signs.get(match[0].replace(/-\p{Ll}+$/u, ''));
				if (code) add(code, match.index, match[0].length);
			}
			return found.sort((one, other) => one.start - other.start);
		},
	};
}
