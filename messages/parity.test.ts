import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type Locale, locales, messagesIn } from '#server/platform/language.ts';

function flat(value: unknown, path = ''): Map<string, string> {
	if (typeof value === 'string') return new Map([[path, value]]);
	const found = new Map<string, string>();
	for (const [key, child] of Object.entries(value as object)) {
		for (const [at, text] of flat(child, path ? `${path}.${key}` : key)) found.set(at, text);
	}
	return found;
}

const sentences = Object.fromEntries(locales.map((locale) => [locale, flat(messagesIn(locale))])) as Record<
	Locale,
	Map<string, string>
>;

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] };

/** Names of the values a sentence takes. */
function valuesOf(parts: Part[], found = new Set<string>()): Set<string> {
	for (const part of parts) {
		if (part.type >= 1 && part.type <= 6 && part.value) found.add(part.value);
		for (const option of Object.values(part.options ?? {})) valuesOf(option.value, found);
		if (part.children) valuesOf(part.children, found);
	}
	return found;
}

function parsed(locale: Locale, key: string): Part[] {
	const text = sentences[locale].get(key) ?? '';
	return new IntlMessageFormat(text, locale).getAst() as unknown as Part[];
}

describe('the sentences', () => {
	it('stand under the same keys in every language', () => {
		const keys = [...sentences.en.keys()].sort();
		for (const locale of locales) expect([locale, ...[...sentences[locale].keys()].sort()]).toEqual([locale, ...keys]);
	});

	it('can be read by the formatter, and take no value that the English one does not know', () => {
		for (const key of sentences.en.keys()) {
			const known = valuesOf(parsed('en', key));
			for (const locale of locales) {
				for (const name of valuesOf(parsed(locale, key)))
					expect([locale, key, known.has(name), name]).toEqual([locale, key, true, name]);
			}
		}
	});

	it('are not empty, and the Russian and Kazakh ones are not left in English', () => {
		const sameEverywhere = /^[^\p{L}]*$|^[A-Z]{2,}$|^(?:[\w.]+@|https?:)/u;
		for (const [key, text] of sentences.en) {
			for (const locale of ['ru', 'kk'] as const) {
				const own = sentences[locale].get(key) ?? '';
				expect([locale, key, own.trim().length > 0]).toEqual([locale, key, true]);
				const hasWords = /\p{L}{3,}/u.test(own.replaceAll(/\{[^}]*\}/g, ''));
				if (hasWords && !sameEverywhere.test(text) && text.split(' ').length > 2) {
					expect([locale, key, own === text]).toEqual([locale, key, false]);
				}
			}
		}
	});

	it('exist for every reason with which a verb refuses', () => {
		const reasons = new Set<string>();
		for (const file of readdirSync('server', { recursive: true, encoding: 'utf8' })) {
			if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
			const text = readFileSync(join('server', file), 'utf8');
			for (const [, reason] of text.matchAll(/refuse\(\s*'[A-Z_]+',\s*'([a-z_]+)'/g)) if (reason) reasons.add(reason);
		}
		expect(reasons.size).toBeGreaterThan(30);
		for (const locale of locales) {
			for (const reason of reasons) {
				expect([locale, reason, sentences[locale].has(`errors.${reason}`)]).toEqual([locale, reason, true]);
			}
		}
	});
});
