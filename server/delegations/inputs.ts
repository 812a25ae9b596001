import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { dateInput, requiredLine, requiredText } from '#server/platform/inputs.ts';

export const delegationsInput = z.object({ number: directiveNumber });

export const delegateInput = z.object({
	number: directiveNumber,
	toId: requiredLine(40),
	task: requiredText(4000),
	dueOn: dateInput.nullish(),
});
export type DelegateInput = z.output<typeof delegateInput>;

const one = { id: requiredLine(40) };
export const finishInput = z.object({ ...one, note: requiredText(4000).nullish() });
export const handBackInput = z.object({ ...one, note: requiredText(4000) });
export const withdrawInput = z.object(one);
