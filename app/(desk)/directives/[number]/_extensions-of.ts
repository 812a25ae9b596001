import { cache } from 'react';
import { serverCaller } from '#app/_trpc/caller.ts';
import { rules } from '#server/directives/rules.ts';
import type { ExtensionsOutput } from '#server/extensions/outputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import type { Translate } from '#server/platform/language.ts';
import type { Told } from './_told.ts';

/** The requests for a later deadline of one directive, asked for once however many parts of the page tell them. */
export const extensionsOf = cache(async (number: string): Promise<ExtensionsOutput> => {
	const api = await serverCaller();
	return api.extensions.list({ number });
});

/** What to know before a date is given: the deadline that stands, and what becomes of one on a non-working day. */
export function beforeMoving({ t, locale, directive }: Told): string {
	const { deadline, standing } = directive;
	const now = deadline
		? t('directive.deadline.now', { date: formatDate(locale, deadline) })
		: t(standing ? 'marks.deadline.standing' : 'marks.deadline.none');
	return `${now} ${t(`directive.deadline.shift.${rules().deadlineShift}`)}`;
}

/** Said to whoever asks and to whoever decides, once the deadline was moved as often as is usual. */
export function limitNote(t: Translate, { moves, count, enforcement, reached }: ExtensionsOutput['limit']) {
	return reached ? t(`directive.extensions.limit.${enforcement}`, { moves, count }) : null;
}
