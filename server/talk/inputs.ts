import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { requiredLine, requiredText } from '#server/platform/inputs.ts';

/** Everybody within reach of the directive, or only the author's own organization. */
export const audiences = ['all', 'organization'] as const;
export type Audience = (typeof audiences)[number];

export const listRemarksInput = z.object({
	number: directiveNumber,
	cursor: requiredLine(400).optional(),
	limit: z.int().min(1).max(100).default(30),
});
export type ListRemarksInput = z.output<typeof listRemarksInput>;

export const writeRemarkInput = z.object({
	number: directiveNumber,
	text: requiredText(8000),
	/** Of a reply it is that of the remark it answers. */
	audience: z.enum(audiences).default('all'),
	replyToId: requiredLine(40).nullish(),
});
export type WriteRemarkInput = z.output<typeof writeRemarkInput>;

export const removeRemarkInput = z.object({ id: requiredLine(40) });

export const mentionableInput = z.object({
	number: directiveNumber,
	audience: z.enum(audiences).default('all'),
	/** The beginning of a word of the name. */
	query: z.string().max(100).default(''),
});
export type MentionableInput = z.output<typeof mentionableInput>;
