import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { requiredLine } from '#server/platform/inputs.ts';

export const tagWord = requiredLine(40);
export const tagInput = z.object({ number: directiveNumber, word: tagWord });
export const tagsOnInput = z.object({ numbers: z.array(directiveNumber).max(200) });
