import { z } from 'zod';
import { type RuleName, type RuleValue, ruleValues } from '#server/countries/own-rules.ts';
import { changeRule } from '#server/rules/change.ts';
import { rulesOutput } from '#server/rules/outputs.ts';
import { readRules } from '#server/rules/read.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['rules'];

/** Setting one rule; null takes it back to the country's. */
function setting<R extends RuleName>(rule: R, path: `/rules/${string}`, summary: string) {
	return procedureFor('rules.change')
		.meta({ openapi: { method: 'POST', path, tags, summary } })
		.input(z.object({ version: z.int().min(0), value: ruleValues[rule].nullable() }))
		.output(z.object({ version: z.int() }))
		.mutation(({ ctx, input }) =>
			changeRule(ctx.actor, rule, { version: input.version, value: input.value as RuleValue<R> | null }),
		);
}

export const rulesRouter = router({
	read: procedureFor('rules.read')
		.meta({ openapi: { method: 'GET', path: '/rules', tags, summary: 'The rules of control as they stand' } })
		.input(z.object({}))
		.output(rulesOutput)
		.query(({ ctx }) => readRules(ctx.actor)),
	deciders: setting('deciders', '/rules/deciders', 'Who closes and who moves deadlines, by the level of the issuer'),
	attention: setting('attention', '/rules/attention', 'When a directive is due soon, and when it counts as silent'),
	extensionLimit: setting('extensionLimit', '/rules/extension-limit', 'How often a deadline may move'),
	deadlineShift: setting('deadlineShift', '/rules/deadline-shift', 'Where a deadline on a non-working day goes'),
	urgencyMarks: setting('urgencyMarks', '/rules/urgency-marks', 'The marks of urgency'),
	planDuty: setting(
		'planDuty',
		'/rules/plan-duty',
		'Whose directives owe a road map, and within how many working days',
	),
	draftingCheck: setting('draftingCheck', '/rules/drafting-check', 'Whether the drafting rules warn or block'),
	calendar: setting(
		'calendar',
		'/rules/calendar',
		'Days that are free or worked here beyond the calendar of the country',
	),
});
