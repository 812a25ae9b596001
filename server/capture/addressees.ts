import type { Act } from '#server/capture/acts.ts';
import { addressed, holdsOnly } from '#server/capture/assignees.ts';
import type { Deadline } from '#server/capture/deadline.ts';
import { type Folded, type Span, trimmed } from '#server/capture/folded.ts';
import type { Grammar, Mention } from '#server/capture/grammar.ts';
import { matches, once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { type Named, named, type Reading, sign } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

const sayingNothing = once(({ names: { besidePointer = unsaid } }: Grammar) =>
	regex(`(?<!\\p{L})(?:${besidePointer}|,)(?!\\p{L})`, 'g'),
);
const noLetters = regex('[^\\p{L}]', 'g');

/** "This ministry must": a word for someone named before, alone in the place of an addressee. */
export function pointerIn(
	text: Folded,
	clause: Span,
	act: Act,
	reader: Reader,
	terms: readonly Span[] = [],
): Span | null {
	const back = sign(reader, 'backward');
	for (const zone of act.rule.whom === 'clause' ? [{ start: clause.start, end: act.verb.start }] : act.whom) {
		// «Поручил министерству до среды …»: a term beside it is nobody else.
		const low = withoutTerms(text.low.slice(zone.start, zone.end), zone.start, terms);
		const match = back.exec(low);
		if (!match) continue;
		const others = low.replace(match[0], '').replace(sayingNothing(reader.grammar), '').replace(noLetters, '');
		// In a whole clause only words that mean an office point back: "it" and "they" mean anything.
		const alone = act.rule.whom === 'clause' ? match[0].length > 7 : others.length < 4;
		if (alone) return { start: zone.start + match.index, end: zone.start + match.index + match[0].length };
	}
	return null;
}

/** «Министрлік жобаны Парламентке енгізуі тиіс»: where the verb stands last, who begins does it, and others receive it. */
export function beginsWithPointer(text: Folded, clause: Span, act: Act, { grammar }: Reader): boolean {
	if (!grammar.verbLast || !act.rule.binding) return false;
	const said = pointerFirst(grammar).exec(text.low.slice(clause.start, act.verb.start));
	return said !== null && said[0].length > 7 && !ownerForm(grammar).test(said[0]);
}

const pointerFirst = once(({ backward }: Grammar) => regex(`^["'(-]*(?:${spaced(backward)})(?=\\s)`));
const ownerForm = once(({ names: { owner = unsaid } }: Grammar) => regex(`(?:${owner})$`));

function withoutTerms(low: string, from: number, terms: readonly Span[]): string {
	let left = low;
	for (const { start, end } of terms) {
		const [first, last] = [Math.max(0, start - from), Math.min(low.length, end - from)];
		if (first < last) left = left.slice(0, first) + ' '.repeat(last - first) + left.slice(last);
	}
	return left;
}

/** The addressees of an act; null when what stands in their place is no addressee at all. */
export function whoIn(
	reading: Reading,
	unit: Unit,
	clause: Span,
	reader: Reader,
	act: Act,
	deadlines: Deadline[],
	head: { directs: boolean; names?: boolean; assignees: readonly Named[] } | null,
): Named[] | null {
	const { text } = reading;
	const { rule } = act;
	if (rule.whom === 'none') return [];
	const listed = head?.directs ?? false;
	const roles = head?.assignees.length ? (rule.below ?? rule.roles) : rule.roles;
	const who: Named[] = [];
	for (const zone of rule.whom === 'clause' ? [clauseZone(reading, unit, clause, reader, act)] : act.whom) {
		// "Were instructed, together with the akimats, to …": they act with who was named before.
		const { together } = reader.grammar;
		if (who.length > 0 && together && regex(`^(?:${spaced(together)})\\s`).test(text.low.slice(zone.start, zone.end))) {
			const others = reading.mentions(unit, reader, zone).filter((one) => one.kind !== 'name' && one.role !== 'owner');
			who.push(...others.map((one) => named(text, one)));
			continue;
		}
		const mentions = addressed(reading.mentions(unit, reader, zone), roles).filter(
			(one) =>
				(mayBe(one, rule, listed) || (rule.people === true && isKnownPerson(reading, one, act, reader))) &&
				!isIssuer(text, one, reader),
		);
		if (
			rule.tight &&
			mentions.length > 0 &&
			!holdsOnly(text, zone, reading.mentions(unit, reader, zone), deadlines, reader.grammar)
		)
			return (
				(rule.formal && !rule.anyName ? null : wholeName(text, zone, reader.grammar)) ??
				bodyOf(text, zone, reader, rule.binding ?? false) ??
				(rule.anyName && !rule.formal && !head?.names ? shortName(text, zone, reader.grammar) : null)
			);
		// «Заместитель председателя – …»: who is named in another case is not addressed.
		const apart =
			rule.roles !== undefined &&
			reading
				.mentions(unit, reader, zone)
				.some((one) => one.kind !== 'name' && one.role === 'subject' && one.start - zone.start < 3);
		const whole =
			!rule.tight || mentions.length > 0 || rule.formal || apart ? null : wholeName(text, zone, reader.grammar);
		const body =
			rule.tight && mentions.length === 0 ? (whole ?? bodyOf(text, zone, reader, rule.binding ?? false)) : null;
		if (body) return body;
		if (rule.anyName && mentions.length === 0)
			return (head?.names ? null : shortName(text, zone, reader.grammar)) ?? (rule.needs?.includes('head') ? null : []);
		if (rule.whole && mentions.length === 0) return fewWords(text, zone);
		who.push(...mentions.map((one) => named(text, one)));
	}
	if (who.length === 0) who.push(...beside(reading, unit, clause, reader, act).map((one) => named(text, one)));
	return who;
}

/** Where in a clause addressees stand: before the verb that ends it, else before the action, else anywhere. */
function clauseZone(reading: Reading, unit: Unit, clause: Span, reader: Reader, act: Act): Span {
	if (reader.grammar.verbLast) return { start: clause.start, end: act.verb.end };
	const before = { start: clause.start, end: act.what.start };
	const roles = act.rule.roles;
	const there =
		act.what.start > clause.start + 3 && addressed(reading.mentions(unit, reader, before), roles).length > 0;
	return there ? before : clause;
}

/** Names right after the verb whatever their case ("obliged the mayor"), or before it in the case that addresses. */
function beside(reading: Reading, unit: Unit, clause: Span, reader: Reader, act: Act): Mention[] {
	const zone = act.whom[0];
	if (act.rule.whom !== 'group' || !act.rule.before || !zone) return [];
	const next = reading.mentions(unit, reader, zone)[0];
	if (next && /^\s*(?:\p{L}{1,5}\s+)?$/u.test(reading.text.low.slice(zone.start, next.start))) return [next];
	const roles = act.rule.before;
	return reading
		.mentions(unit, reader, { start: clause.start, end: act.verb.start })
		.filter((one) => roles.includes(one.role));
}

/** "The Prime Minister said that the Ministry …": who speaks is not addressed, whatever stands beside him. */
function isIssuer(text: Folded, one: Mention, reader: Reader): boolean {
	const { begins, whole } = issuersOf(reader.grammar);
	// «Үкімет басшысы»: the name is only the first word of who speaks.
	if (one.role === 'owner') return begins.test(text.low.slice(one.start, one.end + 20));
	if (one.role !== 'subject' && one.role !== 'any') return false;
	return whole.test(text.low.slice(one.start, one.end));
}

const issuersOf = once(({ issuers }: Grammar) => ({
	begins: regex(`^(?:${spaced(issuers)})(?![\\p{L}-])`),
	whole: regex(`^(?:${spaced(issuers)})$`),
}));

/** In minutes a name without a title is a person's: two names before an action, or one that does something elsewhere. */
function isKnownPerson(reading: Reading, one: Mention, act: Act, reader: Reader): boolean {
	if (!reading.minutes || one.kind !== 'name') return false;
	const name = reading.text.plain.slice(one.start, one.end);
	const { low } = reading.text;
	// "Welcome Letter to newcomers" asks nobody for anything.
	if (/\s/.test(name)) return sign(reader, 'actionStart').test(low.slice(act.what.start, act.what.end));
	return reading.doers(reader).has(name);
}

function mayBe(one: Mention, rule: Act['rule'], listed: boolean): boolean {
	// In a list of decisions a name of which nothing more is known is somebody.
	if (rule.formal && one.kind === 'name') return listed && rule.whom === 'group';
	return rule.whom !== 'clause' || (one.kind !== 'name' && (one.kind !== 'person' || one.role === 'addressee'));
}

/** "Companies must pay by the 25th": a law's subject in the place of an addressee. */
export function bindsAnybody(text: Folded, clause: Span, reader: Reader, act: Act): boolean {
	if (!act.rule.binding) return false;
	const [zone] = act.rule.whom === 'clause' ? [clause] : act.whom;
	if (!zone) return false;
	const low = text.low.slice(zone.start, zone.end).trim();
	const end = act.rule.whom === 'clause' ? '(?!\\p{L})' : '$';
	return regex(`^["'(]*(?:${spaced(reader.grammar.anybody)})${end}`).test(low);
}

/** "The system operator", "records officers": a body by its last noun, whatever stands before it. */
function bodyOf(text: Folded, zone: Span, reader: Reader, binding: boolean): Named[] | null {
	const start = /^\s*(?:[^,]{3,80},\s+)?/.exec(text.low.slice(zone.start, zone.end))?.[0].length ?? 0;
	const span = trimmed(text.plain, { start: zone.start + start, end: zone.end });
	const isBody = (part: Span) => bodies(reader.grammar).test(text.low.slice(part.start, part.end));
	const parts = isBody(span) ? [span] : joinedIn(text, span, reader.grammar);
	if (!parts.every(isBody) || relativeIn(reader.grammar).test(text.low.slice(span.start, span.end))) return null;
	// "Companies must …": a bare noun says whom a law binds, not who is told.
	if (binding && !/\s/.test(text.low.slice(span.start, span.end))) return null;
	return parts.map((part) => ({
		...part,
		text: text.plain.slice(part.start, part.end).replace(/\s+/g, ' '),
		code: null,
		kind: 'office',
		inferred: false,
	}));
}

const bodies = once((grammar: Grammar) => regex(`^(?:${spaced(grammar.bodies)})$`));

const relativeIn = once(({ names: { relative = unsaid } }: Grammar) => regex(`\\s(?:${relative})\\s`));

const joiners = once(({ names: { joined } }: Grammar) =>
	regex(`,\\s+(?:(?:${joined?.afterComma ?? unsaid})\\s+)?|\\s+(?:${spaced(joined?.between ?? unsaid)})\\s+`, 'g'),
);

/** "The concerned departments and executing agencies": what an "and" or a comma joins. */
function joinedIn(text: Folded, span: Span, grammar: Grammar): Span[] {
	const parts: Span[] = [];
	let start = span.start;
	for (const match of matches(joiners(grammar), text.plain.slice(span.start, span.end))) {
		parts.push({ start, end: span.start + match.index });
		start = span.start + match.index + match[0].length;
	}
	return [...parts, { start, end: span.end }];
}

/** «…, а аудиторов – начать»: the place of the words says that they address. */
function fewWords(text: Folded, zone: Span): Named[] | null {
	const span = trimmed(text.plain, zone);
	const shown = text.plain.slice(span.start, span.end).replace(/\s+/g, ' ');
	if (shown.split(' ').length > 6) return null;
	return [{ ...span, text: shown, code: null, kind: 'office', inferred: false }];
}

/** "JS to chase": where an action is asked for, a short unknown name is a name. */
function shortName(text: Folded, zone: Span, grammar: Grammar): Named[] | null {
	const span = trimmed(text.plain, zone);
	const shown = text.plain.slice(span.start, span.end);
	const { tells, article, named, sentence, began, bodies } = shortNames(grammar);
	// "Further discussion to follow": one capital makes no name of common words.
	if (sentence.test(shown) && !began.test(shown) && !bodies.test(shown)) return null;
	if (tells.test(shown)) return null;
	if (shown.split(/\s+/).length > 6 || article.test(shown) || !named.test(shown)) return null;
	return [{ ...span, text: shown, code: null, kind: 'office', inferred: false }];
}

const shortNames = once(({ names }: Grammar) => {
	const { tells = unsaid, article = unsaid, all = unsaid, bodyEnding = unsaid } = names;
	return {
		tells: regex(`\\s(?:${tells})\\s`),
		article: regex(`^(?:${article})$`, 'i'),
		named: regex(`^[\\p{Lu}"(]|^(?:${all})\\b`),
		sentence: regex('^\\p{Lu}\\p{Ll}+(?:\\s\\p{Ll}+)+$'),
		began: regex(`^(?:${article})\\s`, 'i'),
		bodies: regex(`(?:${bodyEnding})$`),
	};
});

const wholeNames = once(({ names: { before = unsaid, within, pronouns = unsaid } }: Grammar) => {
	const small = within ? `${within}|` : '';
	const part = "(?:\\p{Lu}[\\p{L}\\p{N}&.'-]*|\\(\\p{Lu}[\\p{L}&]*\\))";
	return {
		alone: regex(`^(?:(?:${before}) )?${part}(?:,? (?:(?:${small}&) ){0,2}${part}){0,8}$`),
		pronoun: regex(`^(?:${pronouns})$`, 'i'),
	};
});

/** What is addressed is a name though no form of names is known for it: words with capitals from edge to edge. */
function wholeName(text: Folded, zone: Span, grammar: Grammar): Named[] | null {
	const span = trimmed(text.plain, zone);
	const shown = text.plain.slice(span.start, span.end).replace(/\s+/g, ' ');
	const { alone, pronoun } = wholeNames(grammar);
	if (!alone.test(shown) || pronoun.test(shown)) return null;
	return [{ ...span, text: shown, code: null, kind: 'office', inferred: false }];
}
