import { cache } from 'react';
import { serverCaller } from '#app/_trpc/caller.ts';
import type { ExtensionsOutput } from '#server/extensions/outputs.ts';
import type { Translate } from '#server/platform/language.ts';

/** The requests for a later deadline of one directive, asked for once however many parts of the page tell them. */
export const extensionsOf = cache(async (number: string): Promise<ExtensionsOutput> => {
	const api = await serverCaller();
	return api.extensions.list({ number });
});

/** Said to whoever asks and to whoever decides, once the deadline was moved as often as is usual. */
export function limitNote(t: Translate, { moves, count, enforcement, reached }: ExtensionsOutput['limit']) {
	return reached ? t(`directive.extensions.limit.${enforcement}`, { moves, count }) : null;
}
