import { expect, it } from 'vitest';
import { languages } from '#server/capture/languages.ts';
import { isExplained, reasonKey } from '#server/minutes/reason-keys.ts';
import { hasSentence, locales } from '#server/platform/language.ts';

/** Readings that are no rule of a grammar: heads, items, rows of tables, owners of actions, orders referred to. */
const others = ['head', 'item', 'row', 'action', 'such_order'];
const rules = [...new Set([...languages.all.flatMap(({ acts }) => acts.map(({ name }) => name)), ...others])];

it.each(rules)('the rule %s is explained to a person (server/minutes/reason-keys.ts)', (rule) => {
	expect(isExplained(rule)).toBe(true);
	for (const locale of locales)
		expect(hasSentence(locale, `capture.reasons.${reasonKey('directive', rule)}`)).toBe(true);
});
