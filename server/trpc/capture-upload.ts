import { ZodError } from 'zod';
import type { Actor } from '#server/access/actor.ts';
import { startCaptureInput } from '#server/minutes/inputs.ts';
import { documentAside, minutesLimits } from '#server/minutes/read-aside.ts';
import { startCapture } from '#server/minutes/start.ts';
import { refuse } from '#server/platform/errors.ts';
import { asRefusal } from '#server/platform/faults.ts';
import { log } from '#server/platform/log.ts';
import { isOwnOrigin } from '#server/platform/origin.ts';
import { sentenceOf, wrongFields } from '#server/platform/sentences.ts';
import type { Context } from '#server/trpc/init.ts';

/** What a form with a text or a document is answered: the session that it began, or one sentence and its field. */
export type TakenIn =
	| { id: string }
	| { code: string; reason: string; message: string; field: string | null; facts: Record<string, unknown> };

/** The field of the form that a reason is about. */
const fields: Readonly<Record<string, string>> = {
	document_empty: 'text',
	capture_date_missing: 'meetingDate',
	meeting_not_found: 'meetingId',
};

/**
 * Takes in a posted form: `text` or a `document`, with `meetingDate`, `language` and `meetingId`. The document is read
 * in a thread of its own, also when whoever sent it has left by then.
 */
export async function takeCapture(request: Request, { actor, locale }: Context): Promise<TakenIn> {
	try {
		if (!isOwnOrigin(request.headers)) throw refuse('FORBIDDEN', 'foreign_origin');
		if (!actor) throw refuse('UNAUTHENTICATED', 'signed_out');
		return await take(actor, await formOf(request));
	} catch (error) {
		if (error instanceof ZodError) {
			const [wrong] = wrongFields(locale, error);
			return {
				code: 'BAD_REQUEST',
				reason: 'malformed',
				message: wrong?.message ?? '',
				field: wrong?.path ?? null,
				facts: {},
			};
		}
		const refusal = asRefusal(error) ?? refuse('BAD_REQUEST', 'unexpected');
		if (refusal.reason === 'unexpected') log().error({ part: 'capture', error }, 'a document was not taken in');
		const { code, reason, facts } = refusal;
		const field = fields[reason] ?? (reason.startsWith('document_') ? 'document' : null);
		return { code, reason, message: sentenceOf(locale, reason, facts), field, facts };
	}
}

async function formOf(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch {
		throw refuse('BAD_REQUEST', 'malformed');
	}
}

async function take(actor: Actor, form: FormData): Promise<{ id: string }> {
	const said = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' && value.trim() !== '' ? value : null;
	};
	const given = {
		meetingDate: said('meetingDate'),
		language: said('language'),
		meetingId: said('meetingId'),
	};
	const document = form.get('document');
	if (!(document instanceof File) || document.size === 0)
		return startCapture(actor, startCaptureInput.parse({ ...given, text: said('text') ?? '' }));
	// A register in CSV is text by its content: only its name tells it from minutes.
	if (/\.(?:csv|tsv|xlsx?|ods)$/i.test(document.name)) throw refuse('UNSUPPORTED_MEDIA', 'document_sheet');
	const limits = minutesLimits();
	if (document.size > limits.bytes)
		throw refuse('TOO_LARGE', 'document_too_large', { megabytes: Math.round(limits.bytes / 1_048_576) });
	const { text } = await documentAside(new Uint8Array(await document.arrayBuffer()), limits);
	return startCapture(actor, startCaptureInput.parse({ ...given, text }), { name: document.name });
}
