import { z } from 'zod';
import { type RuleName, ruleValues } from '#server/countries/own-rules.ts';

/** One rule as it stands. */
function standing<R extends RuleName>(rule: R) {
	return z.object({
		/** 0 while it was never set here. */
		version: z.int(),
		/** Set by an administrator; otherwise the country's. */
		own: z.boolean(),
		value: ruleValues[rule],
		byCountry: ruleValues[rule],
		changedBy: z.string().nullable(),
		changedAt: z.string().nullable(),
	});
}

export const rulesOutput = z.object({
	deciders: standing('deciders'),
	attention: standing('attention'),
	extensionLimit: standing('extensionLimit'),
	deadlineShift: standing('deadlineShift'),
	urgencyMarks: standing('urgencyMarks'),
	planDuty: standing('planDuty'),
	draftingCheck: standing('draftingCheck'),
	calendar: standing('calendar'),
});
export type RulesOutput = z.output<typeof rulesOutput>;
