import { z } from 'zod';
import { obligationStatuses } from '#server/obligations/due.ts';
import { recurrenceInput } from '#server/obligations/inputs.ts';

const obligationOutput = z.object({
	id: z.string(),
	periodFrom: z.string(),
	periodTo: z.string(),
	dueOn: z.string(),
	status: z.enum(obligationStatuses),
	reportId: z.string().nullable(),
	/** The day on which the report that meets it was written. */
	metOn: z.string().nullable(),
});
export type ObligationOutput = z.output<typeof obligationOutput>;

export const obligationsOutput = z.object({
	number: z.string(),
	recurrence: recurrenceInput.nullable(),
	/** The rhythm in the reader's language; empty without one. */
	words: z.string(),
	/** The newest 200, by due date. */
	obligations: z.array(obligationOutput),
	/** Of all there are: not yet met and overdue, met in time, met late. */
	counts: z.object({ overdue: z.int(), met: z.int(), metLate: z.int() }),
});
export type Obligations = z.output<typeof obligationsOutput>;
