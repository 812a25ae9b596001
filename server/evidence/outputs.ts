import { z } from 'zod';

/** What an upload answers. */
export const keptFile = z.object({
	id: z.string(),
	name: z.string(),
	/** In bytes. */
	size: z.int(),
	mediaType: z.string(),
	/** SHA-256 of the bytes, hexadecimal. */
	hash: z.string(),
});
export type KeptFile = z.output<typeof keptFile>;

/** A file as it stands beside what it supports. Its bytes are at `/api/v1/files/{id}`. */
export const fileRef = z.object({ id: z.string(), name: z.string(), size: z.int(), mediaType: z.string() });
export type FileRef = z.output<typeof fileRef>;

/** A file of a directive or a meeting itself. */
export const attachmentOutput = z.object({
	id: z.string(),
	title: z.string(),
	file: fileRef,
	addedBy: z.string(),
	addedAt: z.string(),
});
export type AttachmentOutput = z.output<typeof attachmentOutput>;

export const attachmentsOutput = z.object({
	files: z.array(attachmentOutput),
	/** Whether the reader may add and remove files now. */
	mayChange: z.boolean(),
	version: z.int(),
});
export type AttachmentsOutput = z.output<typeof attachmentsOutput>;
