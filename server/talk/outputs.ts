import { z } from 'zod';
import { audiences } from '#server/talk/inputs.ts';

const remark = z.object({
	id: z.string(),
	author: z.string(),
	/** The author's organization when it was written, in short; null: the whole government. */
	organization: z.string().nullable(),
	audience: z.enum(audiences),
	/** Null: its author took it back. */
	text: z.string().nullable(),
	/** Names that the text mentions, as they stand in it after an @. */
	mentions: z.array(z.string()),
	at: z.string(),
	/** Whether the reader may still take it back. */
	mayRemove: z.boolean(),
});
export type RemarkOutput = z.output<typeof remark>;

export const remarksOutput = z.object({
	/** The oldest first; each with its replies in order. */
	remarks: z.array(remark.extend({ replies: z.array(remark) })),
	/** Leads to earlier remarks. */
	earlier: z.string().nullable(),
	mayWrite: z.boolean(),
	/** The reader's own organization here, to which a remark may be kept; null: none. */
	organization: z.string().nullable(),
});
export type RemarksOutput = z.output<typeof remarksOutput>;

export const mentionableOutput = z.array(
	z.object({ id: z.string(), name: z.string(), position: z.string().nullable(), organization: z.string().nullable() }),
);
export type MentionableOutput = z.output<typeof mentionableOutput>;
