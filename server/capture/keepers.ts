import type { Candidate } from '#server/capture/candidate.ts';
import { words } from '#server/capture/patterns.ts';
import { named, type Reading } from '#server/capture/reading.ts';

/** What a council decides and gives to nobody is for its clerk to carry out; marked as inferred. */
export function lendToKeeper(reading: Reading, candidates: readonly Candidate[]): void {
	let keepers: ReturnType<typeof named>[] | null = null;
	for (const one of candidates) {
		const { keeper } = one.reader.grammar;
		if (!reading.minutes || !keeper || one.assignees.length > 0) continue;
		keepers ??= [...(words(keeper, 'u').exec(reading.text.low) ?? [])].slice(0, 1).map((name) => {
			const start = reading.text.low.indexOf(name);
			const span = { start, end: start + name.length };
			return named(reading.text, { ...span, code: null, kind: 'office', role: 'any' }, true);
		});
		one.assignees = [...keepers];
	}
}
