import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { dateInput, requiredText, textInput, versionInput } from '#server/platform/inputs.ts';

const touched = { number: directiveNumber, version: versionInput };

export const listExtensionsInput = z.object({ number: directiveNumber });

export const requestExtensionInput = z.object({
	...touched,
	/** The deadline asked for. */
	deadline: dateInput,
	reason: requiredText(4000),
});

/** Granting without a date grants the date asked for; refusing needs a reason. */
export const decideExtensionInput = z
	.object({
		...touched,
		decision: z.enum(['grant', 'refuse']),
		deadline: dateInput.nullish(),
		reason: textInput(4000).nullish(),
	})
	.refine(({ decision, reason }) => decision === 'grant' || Boolean(reason), {
		path: ['reason'],
		params: { fault: 'required' },
	});

export const withdrawExtensionInput = z.object(touched);
