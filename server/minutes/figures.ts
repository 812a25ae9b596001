import type { Card, CardIndicator } from '#server/minutes/inputs.ts';

/** "from 60" names where the work begins, not what it is to reach. */
const beginning = /^(?:from|с|со)\s/iu;
/** A ceiling is nothing that work starts from nought to reach. */
const ceiling = /^(?:at most|no more than|не более)/iu;
const number = /\d[\d\s.,]*/u;
const percent = /^(?:%|процент|per ?cent|пайыз)/iu;
/** What Kazakh puts after a unit: its ending, and the words for "up to", "no less than" and "bring to". */
const after = /(?:ға|ге|қа|ке|на|не)?\s+(?:дейін|кем|артық|жеткіз|көтер|ұлғайт|арттыр|азайт|төмендет).*$/iu;

/** The number that a phrase names, as people here write it; null when it names none. */
function numberIn(phrase: string): number | null {
	const said = number.exec(phrase)?.[0].replace(/[\s.,]+$/u, '');
	return said ? numberWritten(said) : null;
}

/** The number that a person typed and nothing else, a sign of percent after it at most; null where it is none. */
export function typedNumber(text: string): number | null {
	const [, sign, said] = /^\s*([-−–]?)\s*(\d[\d\s.,]*?)\s*%?\s*$/u.exec(text) ?? [];
	const value = said === undefined ? null : numberWritten(said);
	return value !== null && sign ? -value : value;
}

function numberWritten(said: string): number | null {
	// Groups of three after a comma or a point are thousands, unless the number begins with nought.
	const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(said) ? said.replace(/[.,]/g, '') : said;
	const value = Number(grouped.replace(/\s/g, '').replace(',', '.'));
	return Number.isFinite(value) && Math.abs(value) <= 1e12 ? value : null;
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

/**
 * Whether a figure can become an indicator of its directive: named, with a unit, and with somewhere to go and time to
 * get there. `heldOn` is the day from which its way is counted.
 */
export function isMeasurable({ name, unit, baseline, target, targetOn }: CardIndicator, heldOn: string): boolean {
	return name !== '' && unit !== '' && baseline !== null && target !== null && baseline !== target && targetOn > heldOn;
}

/** The figures of a card with their day, which is the deadline where none is given. */
export function figuresOf({ indicators, deadline }: Pick<Card, 'indicators' | 'deadline'>): CardIndicator[] {
	return indicators.map((one) => ({ ...one, targetOn: one.targetOn || deadline }));
}
