import { isNever } from '#server/capture/acts.ts';
import { mentionsIn } from '#server/capture/assignees.ts';
import { type Candidate, lastBefore } from '#server/capture/candidate.ts';
import { findDeadlines } from '#server/capture/deadlines.ts';
import { type Span, trimmed } from '#server/capture/folded.ts';
import type { Grammar } from '#server/capture/grammar.ts';
import { once, regex, spaced, unsaid } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import { type Named, named, type Reading, sign } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/*
 * ACTION lines of minutes: who is to act on what was said before them, or what is to be done by whom.
 */

/** "ACTION: Clerk" makes a directive of the sentence before it, "ACTION: Clerk to write" is one itself. */
export function attachAction(
	reading: Reading,
	units: readonly Unit[],
	index: number,
	candidates: Candidate[],
	reader: Reader,
	label: RegExp,
): void {
	const unit = units[index] as Unit;
	const { text } = reading;
	const says = signsOf(reader.grammar);
	// "Action J Reed" without a colon: a name and no more.
	const plain = text.plain.slice(unit.start, unit.end);
	const matched = label.exec(text.low.slice(unit.start, unit.end))?.[0] ?? '';
	if (!/[:-]/.test(matched) && !says.infinitive.test(plain) && !says.ownerAlone.test(plain)) return;
	const rest = trimmed(text.plain, after(unit, text.low.slice(unit.start, unit.end), 0, label));
	if (rest.end <= rest.start) return;
	const shown = text.plain.slice(rest.start, rest.end).replace(/[\].]+$/, '');
	const near = lastBefore(candidates, unit.end);
	const mine = candidates.slice(Math.max(0, near - 3), near + 1).filter((one) => one.unit === unit);
	// "Action: publish on the website" names nobody.
	const begins = /\s\p{Ll}/u.test(shown) && sign(reader, 'actionStart').test(text.low.slice(rest.start, rest.end));
	if (shown.split(/\s+/).length <= 6 && !says.toDo.test(shown) && !begins) {
		const found = mentionsIn(text, rest, reader).map((one) => named(text, one));
		const names =
			found.length > 0
				? found
				: [
						{
							...rest,
							end: rest.start + shown.length,
							text: shown,
							code: null,
							kind: 'office' as const,
							inferred: false,
						},
					];
		for (const one of mine) candidates.splice(candidates.indexOf(one), 1);
		const before = units[index - 1];
		const last = candidates[lastBefore(candidates, unit.start)];
		if (last && before && last.unit.paragraph >= before.paragraph) own(last, names);
		else if (before && before.kind !== 'title' && before.kind !== 'row')
			insert(candidates, reading, before, names, reader, 0.66);
		return;
	}
	const [only] = mine;
	for (const one of mine) one.labelled = true;
	if (only && only.assignees.length === 0) only.assignees = saidOf(reading, { ...unit, ...rest }, reader);
	if (!only && !says.told.test(text.low.slice(rest.start, rest.end)))
		insertSaid(reading, { ...unit, ...rest }, candidates, reader);
	const said = candidates[lastBefore(candidates, unit.end)];
	for (const next of units.slice(index + 1, index + 4)) {
		const taken = candidates[lastBefore(candidates, next.end)]?.unit === next;
		if (next.paragraph !== unit.paragraph || taken) break;
		const low = text.low.slice(next.start, next.end);
		// "Clerk to ring the owner. Also look for the key.": what goes on is for whom the line names.
		const more = says.also.exec(low)?.[0].length ?? 0;
		if (said?.unit === unit && sign(reader, 'actionStart').test(low.slice(more)))
			insert(candidates, reading, next, said.assignees, reader, 0.7);
		else if (says.will.test(low) && !isNever(text, next, reader.grammar)) insertSaid(reading, next, candidates, reader);
	}
}

/** What an ACTION line says to be done: "Clerk to write", "At the Chair's request, Anna Moss will join". */
function insertSaid(reading: Reading, unit: Unit, candidates: Candidate[], reader: Reader): void {
	insert(candidates, reading, unit, saidOf(reading, unit, reader), reader, 0.85);
}

/** Who is to do what an ACTION line says; nobody in "Action: write to the owner". */
function saidOf(reading: Reading, unit: Unit, reader: Reader): Named[] {
	const low = reading.text.low.slice(unit.start, unit.end);
	const says = signsOf(reader.grammar);
	const aside = says.aside.exec(low)?.[0].length ?? 0;
	const shown = reading.text.plain.slice(unit.start + aside, unit.end);
	const to = says.whoDoes.exec(shown);
	if (!to?.[1]) return [];
	const span = { start: unit.start + aside, end: unit.start + aside + to[1].length };
	const who = mentionsIn(reading.text, span, reader).map((one) => named(reading.text, one));
	// "Invite a member to present" begins with what is to be done, whatever its capital looks like.
	const [first] = who;
	const begins = first !== undefined && first.start === span.start && first.kind !== 'name';
	if (!begins && sign(reader, 'actionStart').test(low)) return [];
	if (who.length > 0 || to[1].split(/\s+/).length > 6) return who;
	// "Further discussion to follow" names nobody.
	if (!says.properName.test(to[1]) && !says.bodies.test(to[1].toLowerCase())) return [];
	return [{ ...span, text: to[1], code: null, kind: 'office', inferred: false }];
}

/** "The stile is loose. Clerk to action." and "The stile is loose Clerk to action": what is to be done was said before. */
export function attachBare(reading: Reading, unit: Unit, before: Unit | undefined, candidates: Candidate[]): void {
	const place = lastBefore(candidates, unit.end);
	const one = candidates[place];
	const lead = one?.assignees[0];
	if (!one || !lead || one.unit !== unit || lead.start < unit.start) return;
	const { text } = reading;
	if (!signsOf(one.reader.grammar).bareAlone.test(text.low.slice(one.what.start, one.end))) return;
	const alone = lead.start - unit.start <= 12;
	const from = alone ? before : unit;
	if (!from || from.kind === 'title' || from.paragraph !== unit.paragraph) return;
	const last = candidates[place - 1];
	if (last && last.end > from.start) {
		// "The stile to be mended. (Clerk to action)": what is to be done, and by whom, is one.
		if (last.unit !== from || last.assignees.length > 0 || (alone && last.strength > 0.6)) return;
		last.assignees = one.assignees;
		candidates.splice(place, 1);
		return;
	}
	one.start = from.start;
	if (alone) one.what = { start: from.start, end: from.end };
}

/** "(Action: Clerk)" at the end of what was agreed: whose action it is; what it follows is one, however it is said. */
export function attachOwners(
	reading: Reading,
	unit: Unit,
	before: Unit | undefined,
	candidates: Candidate[],
	reader: Reader,
): void {
	const low = reading.text.low.slice(unit.start, unit.end);
	const plain = reading.text.plain.slice(unit.start, unit.end);
	const apart = before && before.kind !== 'title' ? unit.paragraph - before.paragraph : Number.POSITIVE_INFINITY;
	if (
		reading.minutes &&
		(apart === 0 || (apart === 1 && signsOf(reader.grammar).initials.test(plain))) &&
		isOwner(plain, reader.grammar)
	)
		attachOwner(reading, unit, before as Unit, candidates, reader);
	if (!low.includes('(')) return;
	const { action } = reader.grammar.labels;
	const said = regex(`\\(\\s*(?:${spaced(action)})\\s*(?<who>[^()]{2,90})\\)[.;, ]*$`, 'd').exec(low);
	const at = said?.indices?.groups?.who;
	if (!at) return;
	const span = { start: unit.start + at[0], end: unit.start + at[1] };
	if (signsOf(reader.grammar).infinitive.test(reading.text.low.slice(span.start, span.end))) return;
	const found = mentionsIn(reading.text, span, reader).map((name) => named(reading.text, name));
	const shown = reading.text.plain.slice(span.start, span.end);
	const names: Named[] =
		found.length > 0 ? found : [{ ...span, text: shown, code: null, kind: 'office', inferred: false }];
	// After a full stop or a semicolon the brackets stand by themselves.
	const of = said.index < 3 && before?.paragraph === unit.paragraph ? before : unit;
	const mine = lastBefore(candidates, unit.end);
	if (of !== unit && candidates[mine]?.unit === unit) candidates.splice(mine, 1);
	const last = candidates[lastBefore(candidates, unit.end)];
	if (last && last.end > of.start) own(last, names);
	else insert(candidates, reading, of, names, reader, 0.62);
}

/** A name and no more, as stands at the end of a line for whoever is to act on it. */
function isOwner(plain: string, grammar: Grammar): boolean {
	const { settled, initials, fullName } = signsOf(grammar);
	return plain.length < 50 && !settled.test(plain) && (initials.test(plain) || fullName.test(plain));
}

/** "The draft to be sent to audit. Jane Reed": who stands after what is to be done. */
function attachOwner(reading: Reading, unit: Unit, before: Unit, candidates: Candidate[], reader: Reader): void {
	const mine = lastBefore(candidates, unit.end);
	if (candidates[mine]?.unit === unit) candidates.splice(mine, 1);
	const shown = reading.text.plain.slice(unit.start, unit.end);
	const span = { start: unit.start + (shown.startsWith('(') ? 1 : 0), end: unit.end - (shown.endsWith(')') ? 1 : 0) };
	const text = reading.text.plain.slice(span.start, span.end);
	const names: Named[] = [{ ...span, text, code: null, kind: 'office', inferred: false }];
	const last = candidates[lastBefore(candidates, unit.start)];
	if (last && last.end > before.start) own(last, names);
	else if (sign(reader, 'actionStart').test(reading.text.low.slice(before.start, before.end)))
		insert(candidates, reading, before, names, reader, 0.6);
}

/** What a meeting agreed is for the owner of the action; who undertook something keeps it. */
function own(one: Candidate, owners: Named[]): void {
	// "Simon Lake to be asked … SL": the owner is the one who was named.
	const [lead] = one.assignees;
	if (lead && lead.text.replace(/[^\p{Lu}]/gu, '') === owners[0]?.text) return;
	const meant = one.assignees.some((name) => !name.inferred) && !signsOf(one.reader.grammar).decides.test(one.rule);
	if (!meant) one.assignees = owners;
}

/** "The returns to be circulated (Jane Reed)." */
const nameInBrackets = regex(
	"[([](?<who>\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){1,2}(?:\\s?[/,&]\\s?\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){0,2}){0,3})[)\\]][.\\s]*$",
	'd',
);

/** "The hedge to be cut (Clerk to action)": who is to see to it. */
export function bracketedNames(reading: Reading, one: Candidate, low: string): Named[] {
	const { bracketed } = signsOf(one.reader.grammar);
	const said =
		bracketed.exec(low) ??
		(one.reader.grammar.actionLines?.ownersInBrackets
			? nameInBrackets.exec(reading.text.plain.slice(one.start, one.end))
			: null);
	const at = said?.indices?.groups?.who ?? said?.indices?.groups?.does;
	if (!at) return [];
	const span = { start: one.start + at[0], end: one.start + at[1] };
	const found = mentionsIn(reading.text, span, one.reader).map((name) => named(reading.text, name));
	if (found.length > 0) return found;
	const shown = reading.text.plain.slice(span.start, span.end);
	return [{ ...span, text: shown, code: null, kind: 'office', inferred: false }];
}

function insert(
	candidates: Candidate[],
	reading: Reading,
	unit: Unit,
	assignees: Named[],
	reader: Reader,
	strength: number,
): void {
	const deadlines = findDeadlines(reading.text.low, unit, reader.grammar, reading.ground);
	const made: Candidate = {
		start: unit.start,
		end: unit.end,
		unit,
		reader,
		rule: 'action',
		strength,
		what: unit,
		assignees,
		deadlines,
		asks: 'nobody',
		labelled: true,
		also: [],
	};
	candidates.splice(lastBefore(candidates, unit.start + 1) + 1, 0, made);
}

/** What stands after a label. */
export function after(unit: Span, low: string, index: number, label: RegExp): Span {
	const match = label.exec(low.slice(index));
	return { start: unit.start + index + (match?.[0].length ?? 0), end: unit.end };
}

const signsOf = once(
	({ actionLines = {}, bodies, clauses: { infinitive = unsaid }, labels: { bare = unsaid } }: Grammar) => {
		const { label = unsaid, article = unsaid, and = unsaid, within, will = unsaid, told = unsaid } = actionLines;
		const { aside = unsaid, doing = unsaid, passive = unsaid, settled = unsaid, decides = unsaid } = actionLines;
		const { inNames = unsaid, also = unsaid, undertakes = unsaid } = actionLines;
		const small = within ? `${within}|` : '';
		return {
			bareAlone: regex(`^(?:${spaced(bare)})[.)" ]*$`),
			infinitive: regex(`\\s(?:${infinitive})\\s`),
			toDo: regex(`(?<!\\p{L})(?:${infinitive})\\s+\\p{L}`),
			will: regex(`\\s(?:${will})\\s`),
			bodies: regex(`^(?:${spaced(bodies)})$`),
			also: regex(`^(?:(?:${also})\\s+)?`),
			told: regex(`^(?:${told})`),
			aside: regex(`^(?:${aside})\\s[^,;:]{3,80},\\s+`),
			whoDoes: regex(`^((?:(?!\\s(?:${doing})\\s).){2,120})\\s+(?:${doing})\\s+(?!(?:${passive})\\s)\\p{L}`, 's'),
			ownerAlone: regex(
				`^(?:${label})\\s+(?:(?:${article})\\s+)?(?:\\p{Lu}[\\p{L}.]*(?:\\s*[/,&]\\s*|\\s+(?:${and})\\s+|\\s+)?){1,4}\\.?$`,
			),
			// "Carried Unanimously" names nobody.
			settled: regex(settled, 'i'),
			initials: regex(`^(?:(?:${article})\\s+)?\\p{Lu}{2,3}(?:\\s?[/,&]\\s?\\p{Lu}{2,3}){0,3}$`),
			fullName: regex(
				`^\\(?\\p{Lu}[\\p{L}'-]*(?:(?:\\s+(?:${small}&)|/)?\\s*\\p{Lu}[\\p{L}'-]*){1,4}(?:/[\\p{L} ]{2,20})?\\)?$`,
			),
			properName: regex(`^(?:(?:\\p{Lu}[\\p{L}.&'-]*|${inNames})(?:\\s*[,/&]\\s*|\\s+|$))+$`),
			decides: regex(`^(?:${decides})`),
			bracketed: regex(
				`(?:(?:\\(|\\s-\\s+)(?<who>[^()]{2,60}?)\\s+(?:${infinitive})\\s+(?:${spaced(bare)})[ .]*(?:\\)|$)|\\((?<does>[^()]{2,40}?)\\s+(?:${spaced(undertakes)}|${infinitive})\\s+\\p{L}[^()]*\\)[ .]*$)`,
				'd',
			),
		};
	},
);
