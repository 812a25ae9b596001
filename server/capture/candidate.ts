import type { Deadline } from '#server/capture/deadline.ts';
import type { Span } from '#server/capture/folded.ts';
import type { Reader } from '#server/capture/reader.ts';
import type { Named } from '#server/capture/reading.ts';
import type { Unit } from '#server/capture/segment.ts';

/** A stretch of text that reads like a directive, before its neighbours have been asked. */
export type Candidate = Span & {
	unit: Unit;
	reader: Reader;
	rule: string;
	strength: number;
	what: Span;
	assignees: Named[];
	deadlines: Deadline[];
	/** The sentence points back at someone named before, or leaves the addressee out, to whoever has just reported too. */
	asks: 'nobody' | 'anyone' | 'backward' | 'reporter';
	/** A labelled line beside it that says when: "Term: monthly". */
	term?: Span;
	/** The words that point back, where the sentence has such. */
	points?: Named;
	/** It counts only beside an order. */
	beside?: true;
	/** An ACTION line says it: of two that say the same it is the one to keep. */
	labelled?: true;
	/** Spans that say the same again. */
	also: Span[];
};

/** The place of the last candidate that begins before a position, −1 when none does; candidates are in order. */
export function lastBefore(candidates: readonly Candidate[], position: number): number {
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((candidates[middle]?.start ?? 0) < position) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
