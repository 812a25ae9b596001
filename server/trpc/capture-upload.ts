import { ZodError } from 'zod';
import type { Actor } from '#server/access/actor.ts';
import { longestMinutes, startCaptureInput } from '#server/minutes/inputs.ts';
import { documentAside, minutesLimits } from '#server/minutes/read-aside.ts';
import { startCapture } from '#server/minutes/start.ts';
import { forgetSavedDraft, keepSavedDraft } from '#server/people/saved-drafts.ts';
import { httpStatus, type RefusalCode, refuse } from '#server/platform/errors.ts';
import { asRefusal } from '#server/platform/faults.ts';
import { log } from '#server/platform/log.ts';
import { isOwnOrigin } from '#server/platform/origin.ts';
import { sentenceOf, wrongFields } from '#server/platform/sentences.ts';
import type { Context } from '#server/trpc/init.ts';

/** What a form with a text or a document is answered: the session that it began, or one sentence and its field. */
export type TakenIn =
	| { id: string }
	| {
			code: RefusalCode | 'INTERNAL';
			reason: string;
			message: string;
			field: string | null;
			facts: Record<string, unknown>;
	  };

/** The status that answers a form, the same as everywhere. */
export function statusOf(taken: TakenIn): number {
	if ('id' in taken) return 200;
	return taken.code === 'INTERNAL' ? 500 : httpStatus[taken.code];
}

/** The field of the form that a reason is about, where it is not what was to be read. */
const fields: Readonly<Record<string, string>> = {
	capture_date_missing: 'meetingDate',
	meeting_not_found: 'meetingId',
};

/** The name under which what is typed into a person's form is kept, for a registered meeting or a new one. */
export function startDraftKey(personId: string, meetingId: string | null): string {
	return `capture.${meetingId ?? 'new'}.${personId}`;
}

/**
 * Takes in a posted form: `text` or a `document`, with `meetingDate`, `language` and `meetingId`. Of both the document
 * is read. It is read in a thread of its own, also when whoever sent it has left by then. A page without script keeps
 * nothing itself (`keepTyped`): what was typed and not read then waits as the form's draft.
 */
export async function takeCapture(
	request: Request,
	{ actor, locale }: Context,
	{ keepTyped = false } = {},
): Promise<TakenIn> {
	let form: FormData | null = null;
	try {
		if (!isOwnOrigin(request.headers)) throw refuse('FORBIDDEN', 'foreign_origin');
		if (!actor) throw refuse('UNAUTHENTICATED', 'signed_out');
		form = await formOf(request);
		const taken = await take(actor, form);
		if (keepTyped) await keepDraftOf(actor, form, documentOf(form) !== null);
		return taken;
	} catch (error) {
		if (keepTyped && actor && form) await keepDraftOf(actor, form, true);
		return refusalOf(error, locale, form && documentOf(form) ? 'document' : 'text');
	}
}

/** What is said of a refusal, and beside which field. */
function refusalOf(error: unknown, locale: Context['locale'], source: 'document' | 'text'): TakenIn {
	if (error instanceof ZodError) {
		const [wrong] = wrongFields(locale, error);
		const field = wrong?.path ?? null;
		return { code: 'BAD_REQUEST', reason: 'malformed', message: wrong?.message ?? '', field, facts: {} };
	}
	const refusal = asRefusal(error);
	if (!refusal) {
		log().error({ part: 'capture', error }, 'a document was not taken in');
		const reason = 'unexpected';
		return { code: 'INTERNAL', reason, message: sentenceOf(locale, reason), field: null, facts: {} };
	}
	const { code, reason, facts } = refusal;
	const field = fields[reason] ?? (reason.startsWith('document_') ? source : null);
	return { code, reason, message: sentenceOf(locale, reason, facts), field, facts };
}

/** Keeps what was typed as the draft of the form, or forgets it once it is read. */
async function keepDraftOf(actor: Actor, form: FormData, unread: boolean): Promise<void> {
	const typed = ['text', 'meetingDate', 'language'].map((name) => {
		const value = form.get(name);
		return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''] as const;
	});
	const meetingId = form.get('meetingId');
	const key = startDraftKey(actor.personId, typeof meetingId === 'string' ? meetingId : null);
	const worthKeeping = unread && typed.some(([, value]) => value.trim() !== '');
	try {
		if (worthKeeping)
			await keepSavedDraft(actor, { key, value: Object.fromEntries(typed.map(([name, value]) => [name, [value]])) });
		else await forgetSavedDraft(actor, { key });
	} catch (error) {
		// A text larger than a draft may be stands in the browser's own history only.
		if (asRefusal(error) === null) throw error;
	}
}

/** The document of a form; null where none was chosen. */
function documentOf(form: FormData): File | null {
	const document = form.get('document');
	return document instanceof File && document.size + document.name.length > 0 ? document : null;
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
	const document = documentOf(form);
	if (!document) return startCapture(actor, startCaptureInput.parse({ ...given, text: typedText(form) }));
	// A register in CSV is text by its content: only its name tells it from minutes.
	if (/\.(?:csv|tsv|xlsx?|ods)$/i.test(document.name)) throw refuse('UNSUPPORTED_MEDIA', 'document_sheet');
	const limits = minutesLimits();
	if (document.size > limits.bytes)
		throw refuse('TOO_LARGE', 'document_too_large', { megabytes: Math.round(limits.bytes / 1_048_576) });
	const { text } = await documentAside(new Uint8Array(await document.arrayBuffer()), limits);
	return startCapture(actor, startCaptureInput.parse({ ...given, text }), { name: document.name });
}

/** Forms send line ends as two characters; the million is counted as the page counts it. TOO_LARGE `document_too_long`. */
function typedText(form: FormData): string {
	const typed = form.get('text');
	const text = typeof typed === 'string' ? typed.replaceAll('\r\n', '\n') : '';
	if (text.length > longestMinutes) throw refuse('TOO_LARGE', 'document_too_long', { characters: longestMinutes });
	return text;
}
