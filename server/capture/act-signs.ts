import type { Act } from '#server/capture/acts.ts';
import type { Folded, Span } from '#server/capture/folded.ts';
import { regex, spaced, words } from '#server/capture/patterns.ts';
import type { Reader } from '#server/capture/reader.ts';

/*
 * What the words around the verb of an act say of it.
 */

/** "… that the Clerk write. Mr Reed seconded. Carried.": what was moved is decided where the words after it say so. */
export function isCarried(text: Folded, clause: Span, reader: Reader): boolean {
	const { carried } = reader.grammar;
	if (carried === undefined) return false;
	const after = text.low.slice(clause.end, clause.end + 90);
	const line = text.low.slice(clause.start, clause.end) + after.replace(/\n.*$/s, '');
	return words(carried, 'u').test(line) || regex(`^[.\\s]*${carried}(?!\\p{L})`).test(after);
}

/** "Instructed the ministry to approve the rules": a meeting that approves rules orders nothing, who is told to does. */
export function isOrder(text: Folded, act: Act, reader: Reader): boolean {
	const { orders } = reader.grammar;
	return (
		orders !== undefined &&
		act.whom.length > 0 &&
		regex(`(?:^|\\s)${spaced(orders)}$`).test(text.low.slice(act.verb.start, act.verb.end))
	);
}

/** Whether the words say that they go on with what was said before, as whoever speaks does. */
export function goesOn(text: Folded, said: Span, verb: Span, reader: Reader): boolean {
	const { goesOn: say, speaks } = reader.grammar;
	if (speaks && regex(`^(?:${spaced(speaks)})$`).test(text.low.slice(verb.start, verb.end))) return true;
	return (
		say !== undefined && regex(`^["'(\\s-]*(?:${spaced(say)})(?!\\p{L})`).test(text.low.slice(said.start, said.end))
	);
}
