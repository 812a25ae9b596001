import type { FigureWords } from '#server/capture/figure-words.ts';
import { languages } from '#server/capture/languages.ts';
import { numberWritten } from '#server/minutes/figures.ts';
import type { CardIndicator } from '#server/minutes/inputs.ts';

/** What any of the languages says, because a phrase does not tell which it is of. */
const say = (of: (words: FigureWords) => string | undefined) =>
	languages.either(({ figures }) => figures && of(figures));

/** "from 60" names where the work begins, not what it is to reach. */
const beginning = new RegExp(`^(?:${say(({ from }) => from)})\\s`, 'iu');
/** A ceiling is nothing that work starts from nought to reach. */
const ceiling = new RegExp(`^(?:${say((words) => words.ceiling)})`, 'iu');
const number = /\d[\d\s.,]*/u;
const percent = new RegExp(`^(?:%|${say((words) => words.percent)})`, 'iu');
const after = new RegExp(`(?:${say((words) => words.after)}).*$`, 'iu');

/** The number that a phrase names, as people here write it; null when it names none. */
function numberIn(phrase: string): number | null {
	const said = number.exec(phrase)?.[0].replace(/[\s.,]+$/u, '');
	return said ? numberWritten(said) : null;
}

function unitIn(phrase: string): string {
	const at = number.exec(phrase);
	const rest = at ? phrase.slice(at.index + at[0].length).trim() : '';
	if (percent.test(rest)) return '%';
	return ` ${rest}`.replace(after, '').trim().slice(0, 60);
}

/**
 * The indicators that phrases of figures propose, under the directive's title. Where a text does not say from where the
 * work starts it starts from nought, as on the form of an issued directive: whoever leads corrects it there.
 */
export function indicatorsOf(phrases: readonly string[], title: string): CardIndicator[] {
	const found: CardIndicator[] = [];
	for (const [index, phrase] of phrases.entries()) {
		const target = numberIn(phrase);
		if (target === null || beginning.test(phrase)) continue;
		const before = phrases[index - 1];
		const start = before && beginning.test(before) ? numberIn(before) : null;
		const baseline = start ?? (ceiling.test(phrase) || target === 0 ? null : 0);
		const tail = phrases.length > 1 ? ` (${phrase})` : '';
		const name = `${title.slice(0, 200 - Math.min(tail.length, 100))}${tail}`.slice(0, 200);
		found.push({ name, unit: unitIn(phrase), baseline, target, targetOn: '' });
	}
	return found.slice(0, 10);
}
