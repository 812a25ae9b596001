import type { IncomingMessage, ServerResponse } from 'node:http';
import { askedLocale, chosenLocale } from '#app/_ui/asked-locale.ts';
import type { Locale } from '#server/platform/language.ts';
import { log } from '#server/platform/log.ts';
import { sentenceOf } from '#server/platform/sentences.ts';
import { answer } from './answer.ts';

/** The own language of whoever signed in and sent these headers; null where nobody did. */
export type OwnLocale = (headers: Headers) => Promise<Locale | null>;

/** Answers in place of the pages, in the words of the outside contract and in the reader's language. */
export type Refuse = (
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	why: { code: string; reason: string },
) => Promise<void>;

/** Makes the refusals of a server that knows its readers' own languages by `ownLocale`. */
export function refusals(ownLocale: OwnLocale): Refuse {
	return async (request, response, status, { code, reason }) => {
		const locale = await localeOf(request, ownLocale);
		if (response.headersSent) response.destroy();
		else answer(response, status, { error: { code, message: sentenceOf(locale, reason), details: { reason } } });
	};
}

async function localeOf({ headers }: IncomingMessage, ownLocale: OwnLocale): Promise<Locale> {
	const asking = new Headers({ cookie: headers.cookie ?? '', 'accept-language': headers['accept-language'] ?? '' });
	const chosen = chosenLocale(asking);
	if (chosen) return chosen;
	try {
		return askedLocale(asking, await ownLocale(asking));
	} catch (error) {
		// A refusal is told even when nobody can say who asked.
		log().error({ err: error }, 'the language of a reader is not known');
		return askedLocale(asking);
	}
}
