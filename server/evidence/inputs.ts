import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { requiredLine, versionInput } from '#server/platform/inputs.ts';

export const fileId = z.string().min(1).max(40);

/** Uploaded files to put somewhere; without a title the file's own name stands. */
const files = z
	.array(z.object({ fileId, title: requiredLine(300).nullish() }))
	.min(1)
	.max(50);
const ofDirective = { number: directiveNumber, version: versionInput };
const ofMeeting = { id: z.string().min(1).max(40), version: versionInput };

export const attachToDirectiveInput = z.object({ ...ofDirective, files });
export const detachFromDirectiveInput = z.object({ ...ofDirective, attachmentId: fileId });
export const attachToMeetingInput = z.object({ ...ofMeeting, files });
export const detachFromMeetingInput = z.object({ ...ofMeeting, attachmentId: fileId });
