import { z } from 'zod';
import {
	coExecutorInput,
	directiveNumber,
	linkTarget,
	organizationCode,
	titlesInput,
	touchInput,
} from '#server/directives/inputs.ts';
import { dateInput, requiredLine, requiredText, textInput } from '#server/platform/inputs.ts';

/** `on`: the links as they stood at the end of that day. */
export const linksInput = z.object({ number: directiveNumber, on: dateInput.optional() });
export const alignInput = z.object({ number: directiveNumber, ...linkTarget, note: textInput(1000).nullish() });
export const unlinkInput = z.object({ number: directiveNumber, id: requiredLine(40) });

const partInput = z.object({
	/** A passage of the original's words, or several joined by an ellipsis. */
	words: requiredText(20_000),
	titles: titlesInput.default({}),
	/** Left out: the original's lead. */
	leadOrganization: organizationCode.nullish(),
	/** Left out: the original's co-executors. */
	coExecutors: z.array(coExecutorInput).max(60).nullish(),
});

export const splitInput = z.object({
	...touchInput.shape,
	parts: z.array(partInput).min(1).max(20),
	/** Whether the original stays on control beside its parts, or ends as superseded by them. */
	original: z.enum(['stays', 'superseded']).default('stays'),
	basis: requiredText(4000).nullish(),
});
export type SplitInput = z.output<typeof splitInput>;

export const mergeInput = z.object({
	...touchInput.shape,
	/** The directive that goes on. */
	into: directiveNumber,
	basis: requiredText(4000),
});
