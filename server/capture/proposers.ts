import type { Folded } from '#server/capture/folded.ts';
import type { Mention } from '#server/capture/grammar.ts';

/** Who makes a proposal; of "Hon. …, Minister of Lands," the office that follows the name. */
export function proposers(names: readonly Mention[], text: Folded): Mention[] {
	const office = (name: Mention, next: Mention | undefined) =>
		next &&
		(name.kind === 'person' || name.kind === 'name') &&
		next.kind !== 'person' &&
		next.kind !== 'name' &&
		/^(?:,\s+|,?\s+(?:the\s+[^,]{3,30},?\s+)?in\s+(?:his|her)\s+capacity\s+as\s+)(?:the\s+)?$/.test(
			text.low.slice(name.end, next.start),
		);
	return names.flatMap((name, index) => {
		const next = names[index + 1];
		if (name.role !== 'subject') return [];
		return next && office(name, next) ? [next] : [name];
	});
}
