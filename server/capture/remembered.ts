import type { Grammar } from '#server/capture/grammar.ts';
import { once } from '#server/capture/patterns.ts';

/** So many findings are kept at once; a text that goes on saying new things begins anew. */
const most = 2000;

/**
 * Keeps what was found in words while their text is read: clauses are read again while their neighbours are weighed,
 * and some texts say the same again and again. `reading` is what lives as long as the reading does; what is kept tells
 * places within the words, so that it holds wherever they stand.
 */
export function remembered<Found>() {
	const kept = once((_: object) => new Map<Grammar, Map<string, Found>>());
	return (reading: object, grammar: Grammar, words: string, find: () => Found): Found => {
		const ofReading = kept(reading);
		let known = ofReading.get(grammar);
		if (!known) {
			known = new Map();
			ofReading.set(grammar, known);
		}
		let found = known.get(words);
		if (found === undefined) {
			found = find();
			if (known.size >= most) known.clear();
			known.set(words, found);
		}
		return found;
	};
}
