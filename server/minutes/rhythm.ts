import type { Card } from '#server/minutes/inputs.ts';
import type { Recurrence } from '#server/obligations/due.ts';

type Asked = NonNullable<Card['recurrence']>;

/** By which day reports are usually owed where the text names none: Friday, the 10th. The clerk sees it and may change it. */
export const usualDay = { daily: null, weekly: 5, monthly: 10, quarterly: 10, half_yearly: null, yearly: 10 } as const;

/** The rhythm of periodic reports that a card asks for; null for none, and for what the rhythms do not know. */
export function rhythmOf({ recurrence }: Pick<Card, 'recurrence'>): Recurrence | null {
	const day = recurrence?.day;
	if (!recurrence || !day) return null;
	switch (recurrence.frequency) {
		case 'weekly':
			return { every: 'weekly', day: Math.min(day, 7) };
		case 'monthly':
		case 'quarterly':
			return { every: recurrence.frequency, day };
		case 'yearly':
			// For the year that has ended.
			return { every: 'yearly', month: 1, day };
		default:
			return null;
	}
}

/**
 * Why the reports that a card asks for will not be asked for by date: `rhythm` for one that no calendar of reports
 * knows, `day` while no day is named. Null when they will.
 */
export function unowedBecause(recurrence: Asked): 'rhythm' | 'day' | null {
	if (usualDay[recurrence.frequency] === null) return 'rhythm';
	return recurrence.day === null ? 'day' : null;
}
