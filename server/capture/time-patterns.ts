import type { Phrase, TimeWords } from '#server/capture/grammar.ts';
import { regex, spaced, unsaid, words } from '#server/capture/patterns.ts';

type Compiled = { phrase: Phrase; pattern: RegExp };

const compiled = new WeakMap<
	TimeWords,
	{ phrases: Compiled[]; dates: RegExp; any: RegExp; titles: RegExp; ends: RegExp; others: RegExp }
>();

/** Which of several patterns a text is, from edge to edge; −1 for none. */
export function position(sources: readonly string[], text: string): number {
	return sources.findIndex((source) => regex(`^(?:${spaced(source)})$`, 'u').test(text));
}

/** Fills the {names} of a phrase with the vocabulary of its language. */
function filled(time: TimeWords, say: string): string {
	const word = `(?:${time.numbers.map(([source]) => source).join('|')})`;
	const vocabulary: Record<string, string> = {
		date: `(?:${time.dates.join('|')})`,
		day: `(?<day>${[time.day, ...time.dayWords.map(([source]) => source)].join('|')})`,
		month: `(?<month>${time.months.join('|')})`,
		monthNumber: '(?<monthNumber>0?[1-9]|1[0-2])',
		year: '(?<year>(?:19|20|21)\\d\\d)',
		shortYear: '(?<shortYear>[2-4]\\d)',
		thisYear: `(?<thisYear>${time.thisYear})`,
		nextYear: `(?<nextYear>${time.nextYear})`,
		next: `(?<next>${time.next})`,
		number: `(?<number>(?:\\d{1,4}|${word}(?:[ -]${word})?)(?: ?\\([^()]{1,40}\\))?)`,
		unit: `(?<unit>${Object.values(time.units).join('|')})`,
		ordinal: `(?<ordinal>${time.ordinals.join('|')})`,
		weekday: `(?<weekday>${time.weekdays.join('|')})`,
	};
	let text = say;
	for (let depth = 0; depth < 3 && text.includes('{'); depth += 1)
		text = text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => vocabulary[name] ?? whole);
	return text;
}

/** Words without which nothing tells a time: most stretches hold none, and one look says so. */
function signOf(time: TimeWords): RegExp {
	const own = time.phrases
		.filter((phrase) => !/(?<!\\p)\{(?!next\})[a-z]/i.test(phrase.say))
		.map(({ say }) => filled(time, say));
	const vocabulary = [...time.months, ...time.weekdays, ...Object.values(time.units), time.thisYear, time.nextYear];
	// A phrase begins at the edge of a word, words of its vocabulary within one too: «двухнедельный».
	return regex(spaced(`\\d|(?:${vocabulary.join('|')})|(?<![\\p{L}\\p{N}])(?:${[unsaid, ...own].join('|')})`));
}

/** The phrases of a language as regular expressions, made once. */
export function timePatterns(time: TimeWords) {
	let made = compiled.get(time);
	if (!made) {
		made = {
			phrases: time.phrases.map((phrase) => ({ phrase, pattern: words(filled(time, phrase.say)) })),
			dates: words(filled(time, '{date}')),
			any: signOf(time),
			ends: regex(time.ends, 'u'),
			titles: regex(`(?<!\\p{L})(?:${spaced(time.titles)})$`, 'u'),
			others: regex(
				time.others.side === 'after' ? `^(?:${spaced(time.others.say)})` : `(?:${spaced(time.others.say)})$`,
			),
		};
		compiled.set(time, made);
	}
	return made;
}
