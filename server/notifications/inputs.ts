import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { requiredLine } from '#server/platform/inputs.ts';

export const listNotificationsInput = z.object({
	unread: z.boolean().optional(),
	cursor: requiredLine(400).optional(),
	limit: z.int().min(1).max(200).default(50),
});
export type ListNotificationsInput = z.output<typeof listNotificationsInput>;

/** Those named; without any, all. */
export const markReadInput = z.object({ ids: z.array(requiredLine(40)).min(1).max(200).optional() });
export type MarkReadInput = z.output<typeof markReadInput>;

export const watchInput = z.object({ number: directiveNumber });
