import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { requiredLine, textInput, versionInput } from '#server/platform/inputs.ts';
import { tagWord } from '#server/tags/inputs.ts';

/** How many directives one call may touch. */
const most = 200;
const numbers = z.array(directiveNumber).min(1).max(most);

export const assignManyInput = z.object({
	/** Each with the version that was read: a row that has changed since is refused alone. */
	directives: z
		.array(z.object({ number: directiveNumber, version: versionInput }))
		.min(1)
		.max(most),
	responsibleId: requiredLine(40),
});
export const remindManyInput = z.object({ numbers, note: textInput(1000).nullish() });
export const tagManyInput = z.object({ numbers, word: tagWord });
