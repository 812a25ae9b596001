import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Actor } from '#server/access/actor.ts';
import { filterFromQuery } from '#server/directives/query.ts';
import { refuse } from '#server/platform/errors.ts';
import { asRefusal } from '#server/platform/faults.ts';
import { isLocale, type Locale } from '#server/platform/language.ts';
import { log } from '#server/platform/log.ts';
import { type OutFile, registerFile, summaryFile } from '#server/summaries/files.ts';
import { summaryInput } from '#server/summaries/inputs.ts';
import { registerKinds, summaryKinds } from '#server/summaries/kinds.ts';
import type { Context } from '#server/trpc/init.ts';
import { errorResponse } from '#server/trpc/rest.ts';

/**
 * Answers `GET /api/exports/<file>`: `register.{csv,xlsx,json}` with the register's filters, or
 * `summary.{pdf,docx,xlsx,csv,json}`. Refusals are JSON in the outside contract's form.
 */
export async function answerExport(file: string, request: Request, context: Context): Promise<Response> {
	try {
		const { actor } = context;
		if (!actor) throw refuse('UNAUTHENTICATED', 'signed_out');
		if (actor.mustChangePassword) throw refuse('FORBIDDEN', 'password_must_change');
		return sent(await fileFor(file, new URL(request.url).searchParams, actor, context.locale));
	} catch (error) {
		return refusalOf(error, context.locale);
	}
}

async function fileFor(file: string, params: URLSearchParams, actor: Actor, locale: Locale): Promise<OutFile> {
	const [name = '', ending = ''] = file.split('.', 2);
	const register = registerKinds.find((kind) => kind === ending);
	if (name === 'register' && register) {
		const asked = params.get('locale');
		return registerFile(actor, register, isLocale(asked) ? asked : locale, filterFromQuery(params));
	}
	const summary = summaryKinds.find((kind) => kind === ending);
	if (name === 'summary' && summary) {
		const given = Object.fromEntries([...params].filter(([, value]) => value !== ''));
		return summaryFile({ ...actor, locale }, summary, summaryInput.parse(given));
	}
	throw refuse('NOT_FOUND', 'unknown_file');
}

function sent({ name, plainName, type, pieces }: OutFile): Response {
	return new Response(streamed(pieces), {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff',
		},
	});
}

/** Pieces become bytes as the reader takes them; one who goes away ends the reading. */
function streamed(pieces: OutFile['pieces']): ReadableStream<Uint8Array> {
	const iterator = pieces[Symbol.asyncIterator]();
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			try {
				const { done, value } = await iterator.next();
				if (done) controller.close();
				else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
			} catch (error) {
				// The answer has begun: breaking it off is the only way left to say that it is not whole.
				log().error({ part: 'exports', error }, 'an export broke off');
				controller.error(error);
			}
		},
		async cancel() {
			await iterator.return?.();
		},
	});
}

function refusalOf(error: unknown, locale: Locale): Response {
	if (error instanceof ZodError) {
		return errorResponse(new TRPCError({ code: 'BAD_REQUEST', cause: error }), locale, 400);
	}
	const refusal = asRefusal(error);
	if (refusal) return errorResponse(refusal, locale);
	log().error({ part: 'exports', error }, 'an export failed');
	return errorResponse(error, locale);
}
