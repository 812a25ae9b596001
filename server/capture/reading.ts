import { mentionsIn } from '#server/capture/assignees.ts';
import type { TimeGround } from '#server/capture/deadline.ts';
import type { Folded, Span } from '#server/capture/folded.ts';
import type { Grammar, Mention } from '#server/capture/grammar.ts';
import { matches, regex, spaced, unsaid, words } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';
import type { Unit } from '#server/capture/segment.ts';

/** Who is meant, and whether the sentence itself says so. */
export type Named = Span & { text: string; code: string | null; kind: Mention['kind']; inferred: boolean };

/** What every step of reading a text needs: the text, the date and calendar, and who is named where. */
export type Reading = {
	text: Folded;
	ground: TimeGround;
	meetingYear: number;
	/** Whether the text is minutes of people who know each other, who may be named without titles. */
	minutes: boolean;
	/** Names of one word of which the text says that they will do something: "Reed will". */
	doers(reader: Reader): ReadonlySet<string>;
	/** Who is named in a part of a unit; each unit is read for names once. */
	mentions(unit: Unit, reader: Reader, span: Span): Mention[];
};

/** The names of units, found when they are first asked for. */
export function mentionsOf(text: Folded): Reading['mentions'] {
	const found = new Map<Unit, Mention[]>();
	return (unit, reader, span) => {
		let all = found.get(unit);
		if (!all) {
			all = mentionsIn(text, unit, reader);
			found.set(unit, all);
		}
		if (all.length === 0) return [];
		return all
			.filter((one) => (one.start >= span.start || one.end > span.start + 3) && one.start < span.end)
			.map((one) => (one.start < span.start ? { ...one, start: span.start } : one))
			.map((one) => (one.end > span.end ? { ...one, end: span.end } : one));
	};
}

/** Who will do something, by the words of a language, found when it is first asked for. */
export function doersOf(text: Folded): Reading['doers'] {
	const found = new Map<Grammar, ReadonlySet<string>>();
	return ({ grammar }) => {
		let names = found.get(grammar);
		if (!names) {
			const { does = unsaid } = grammar.names;
			const said = matches(regex(`(?<!\\p{L})(\\p{Lu}\\S{0,60})\\s+(?:${does})\\s`, 'g'), text.plain);
			// "Reed-Moss will": either name, and both.
			names = new Set(said.flatMap(([, name = '']) => [name, ...name.split(/[^\p{L}]+/u)]));
			found.set(grammar, names);
		}
		return names;
	};
}

/** A mention as a candidate keeps it. */
export function named(text: Folded, mention: Mention, inferred = false): Named {
	const shown = text.plain.slice(mention.start, mention.end).replace(/\s+/g, ' ');
	return { start: mention.start, end: mention.end, text: shown, code: mention.code, kind: mention.kind, inferred };
}

const patterns = new WeakMap<object, Record<string, RegExp>>();

/** A pattern of a grammar, compiled once. */
export function sign(reader: Reader, key: 'heads' | 'governs' | 'actionStart' | 'backward' | 'reportOnIt'): RegExp {
	let made = patterns.get(reader.grammar);
	if (!made) {
		const { grammar } = reader;
		made = {
			heads: regex(spaced(grammar.heads), 'u'),
			governs: regex(`(?<!\\p{L})(?:${spaced(grammar.governs)})`, 'u'),
			actionStart: regex(`^["'(\\s]*(?:${spaced(grammar.actionStart)})(?!\\p{L})`, 'u'),
			backward: words(grammar.backward, 'u'),
			reportOnIt: words(grammar.reportOnIt, 'u'),
		};
		patterns.set(grammar, made);
	}
	return made[key] as RegExp;
}
