import { z } from 'zod';

const dayOfMonth = z.int().min(1).max(31);

/** How often reports are owed and by which day; see `Recurrence`. */
export const recurrenceInput = z.discriminatedUnion('every', [
	z.object({ every: z.literal('weekly'), day: z.int().min(1).max(7) }),
	z.object({ every: z.literal('monthly'), day: dayOfMonth }),
	z.object({ every: z.literal('quarterly'), day: dayOfMonth }),
	z.object({ every: z.literal('yearly'), month: z.int().min(1).max(12), day: dayOfMonth }),
]);
