import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { dateInput, versionInput } from '#server/platform/inputs.ts';

/** A directive as it stood at the end of a day in the government's time zone. */
export const asOfInput = z.object({ number: directiveNumber, on: dateInput });
export const versionsInput = z.object({ number: directiveNumber });
export const compareInput = z.object({ number: directiveNumber, from: versionInput, to: versionInput });
