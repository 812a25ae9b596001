import type { Folded, Span } from '#server/capture/folded.ts';
import type { ActRule, Grammar } from '#server/capture/grammar.ts';
import { matches, once, regex, spaced, unsaid, words } from '#server/capture/patterns.ts';
import { remembered } from '#server/capture/remembered.ts';

/** An act found in a clause: by which rule, where its verb, its addressees and its action stand. */
export type Act = { rule: ActRule; verb: Span; whom: Span[]; what: Span };

type Compiled = {
	rules: { rule: ActRule; pattern: RegExp; sign: RegExp | null }[];
	recounted: RegExp;
	pastVerb: RegExp;
	never: RegExp;
	notActions: RegExp;
	cuts: RegExp;
};

const compiled = new WeakMap<Grammar, Compiled>();

/** The source of a named group, without its brackets. */
function groupOf(say: string, name: string): string | null {
	const at = say.indexOf(`(?<${name}>`);
	if (at < 0) return null;
	let depth = 0;
	for (let index = at; index < say.length; index += 1) {
		if (say[index] === '\\') index += 1;
		else if (say[index] === '(') depth += 1;
		else if (say[index] === ')') {
			depth -= 1;
			if (depth === 0) return say.slice(at + name.length + 4, index);
		}
	}
	return null;
}

/** Rules that begin with a zone start at the clause, so that a long clause is walked once and not from each letter. */
function patternOf(rule: ActRule): RegExp {
	const anchored = /^(?:\^|\(\?<wh|\(\?:\(\?<wh)/.test(rule.say);
	const say = spaced(rule.say.replace(/^\^/, ''));
	if (anchored) return regex(`^["'(\\s-]*${say}`, 'dsu');
	return regex(`(?<![\\p{L}\\p{N}])(?:${say})`, 'dsu');
}

function compile(grammar: Grammar): Compiled {
	let made = compiled.get(grammar);
	if (!made) {
		made = {
			rules: grammar.acts.map((rule) => {
				const verb = groupOf(rule.say, 'verb');
				return {
					rule,
					pattern: patternOf(rule),
					sign: verb ? regex(`(?<!\\p{L})(?:${spaced(verb)})(?!\\p{L})`, 'u') : null,
				};
			}),
			recounted: words(grammar.recounted),
			pastVerb: regex(`(?:${spaced(grammar.pastVerb)})`, 'u'),
			never: words(grammar.never, 'u'),
			notActions: regex(`^["'(\\s]*(?:${spaced(grammar.notActions)})`, 'u'),
			cuts: regex(spaced(grammar.cuts), 'gu'),
		};
		compiled.set(grammar, made);
	}
	return made;
}

const nameBefore = regex('(?<![\\p{L}-])\\p{Lu}[\\p{L}-]*,\\s*$');

/** Sentences of prose have a few clauses with acts of their own: what has more is no prose, and each is read with those after it. */
const mostCuts = 12;

/** Where a sentence may be cut into clauses, each with an act of its own. */
export function cutsIn(text: Folded, span: Span, grammar: Grammar): number[] {
	const found: number[] = [];
	for (const match of matches(compile(grammar).cuts, text.low.slice(span.start, span.end))) {
		const at = span.start + match.index + match[0].length;
		// «Ұлытау, Атырау облыстарының …»: a name may end as a verb does.
		const name = grammar.verbLast && nameBefore.test(text.plain.slice(Math.max(span.start, at - 40), at));
		if (!name && at - (found.at(-1) ?? span.start) > 12) found.push(at);
		if (found.length === mostCuts) break;
	}
	return found;
}

/** The acts that a clause may be read as, the surest first; the caller knows whether what they need is there. */
export function actsIn(text: Folded, clause: Span, grammar: Grammar): Act[] {
	const words = text.low.slice(clause.start, clause.end);
	return readBefore(text, grammar, words, () => actsOf(words, grammar)).map((act) => ({
		rule: act.rule,
		verb: moved(act.verb, clause.start),
		whom: act.whom.map((span) => moved(span, clause.start)),
		what: moved(act.what, clause.start),
	}));
}

const readBefore = remembered<readonly Act[]>();

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}

/** The acts of a clause, by places within it. */
function actsOf(words: string, grammar: Grammar): Act[] {
	const { rules, never } = compile(grammar);
	// A sentence holds no other full stops than those of abbreviations and initials.
	const low = words.replace(/\.(?=\s*\S)|(?<=\d):(?=\d)/g, ' ');
	if (/\?["')]*\s*$/.test(low) || never.test(low)) return [];
	const found: Act[] = [];
	for (const { rule, pattern, sign } of rules) {
		if (sign && !sign.test(low)) continue;
		const match = pattern.exec(low);
		const groups = match?.indices?.groups;
		if (!match?.indices) continue;
		const at = (name: string): Span | null => {
			const span = groups?.[name];
			if (!span) return null;
			// A name in quotes begins with its quote.
			const quote = name === 'whom' && low[span[0] - 1] === '"' ? 1 : 0;
			return { start: span[0] - quote, end: span[1] };
		};
		const verb = at('verb') ?? { start: match.index, end: match.index };
		// One recounted act makes a recollection of the whole clause.
		if (isRecounted(grammar, low, rule, verb.start, verb.end)) return [];
		const what = at('what');
		const whom = [at('whom'), at('whom2')].filter((span) => span !== null);
		const end = rule.name === 'proposal_approved' && what ? what.end : words.length;
		found.push({ rule, verb, whom, what: what ? { start: what.start, end } : { start: 0, end: words.length } });
	}
	return found;
}

function isRecounted(grammar: Grammar, low: string, rule: ActRule, from: number, to: number): boolean {
	if (!rule.past) return false;
	const { recounted, pastVerb } = compile(grammar);
	if (!pastVerb.test(low.slice(from, to))) return false;
	recounted.lastIndex = 0;
	const sign = recounted.exec(low);
	return sign !== null && sign.index <= to + 12;
}

/** Whether an action decides or notes and gives nobody anything to do. */
export function isNoAction(text: Folded, what: Span, grammar: Grammar): boolean {
	return compile(grammar).notActions.test(text.low.slice(what.start, what.end));
}

/** Whether a stretch is one of those that are no directive whatever follows: a wish, a question, a permission. */
export function isNever(text: Folded, span: Span, grammar: Grammar): boolean {
	return compile(grammar).never.test(text.low.slice(span.start, span.end));
}

/** Years named before the verb that lie before the meeting's: the act is history. */
export function isOfPastYear(text: Folded, clause: Span, verb: Span, grammar: Grammar, meetingYear: number): boolean {
	const before = text.low.slice(clause.start, verb.start);
	for (const match of matches(yearsOf(grammar), before)) if (Number(match[1] ?? match[2]) < meetingYear) return true;
	return false;
}

const yearsOf = once(({ clauses: { yearBefore = unsaid, yearAfter = unsaid } }: Grammar) =>
	regex(
		`(?:^|\\s)(?:${yearBefore})\\s+(?:\\p{L}+\\s+)?((?:19|20)\\d\\d)(?!\\d)|((?:19|20)\\d\\d)\\s+(?:${yearAfter})(?!\\p{L})`,
		'g',
	),
);
