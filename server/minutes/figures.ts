import type { Card, CardIndicator } from '#server/minutes/inputs.ts';

/** The number that a person typed and nothing else, a sign of percent after it at most; null where it is none. */
export function typedNumber(text: string): number | null {
	const [, sign, said] = /^\s*([-−–]?)\s*(\d[\d\s.,]*?)\s*%?\s*$/u.exec(text) ?? [];
	const value = said === undefined ? null : numberWritten(said);
	return value !== null && sign ? -value : value;
}

/** The number that digits mean, as people here write it; null where it is none. */
export function numberWritten(said: string): number | null {
	// Groups of three after a comma or a point are thousands, unless the number begins with nought.
	const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(said) ? said.replace(/[.,]/g, '') : said;
	const value = Number(grouped.replace(/\s/g, '').replace(',', '.'));
	return Number.isFinite(value) && Math.abs(value) <= 1e12 ? value : null;
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
