import type { z } from 'zod';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { languageOf } from '#server/capture/languages.ts';
import { proposeWith, selectedWith } from '#server/capture/learned.ts';
import { country } from '#server/directives/rules.ts';
import { cardsOf } from '#server/minutes/cards.ts';
import type { Card, suggestCardInput } from '#server/minutes/inputs.ts';
import { occasionOf } from '#server/minutes/occasion.ts';
import { loadSession } from '#server/minutes/session.ts';
import { refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';

/** A selection longer than a directive's words is none. */
const longest = 20_000;

/**
 * A card for words that a person selected in the text, or split from a card: what can be read from them is filled in,
 * the rest is empty. Nothing is kept; the page adds the card. Throws RULE `words_missing` for a selection without words.
 */
export async function suggestCard(actor: Actor, input: z.output<typeof suggestCardInput>): Promise<{ card: Card }> {
	scopeFor(actor, 'meeting.record');
	const session = await loadSession(actor, input.id);
	const end = Math.min(input.end, session.text.length, input.start + longest);
	const selected = input.words ?? session.text.slice(input.start, end);
	const quote = selected.trim();
	if (quote === '') throw refuse('RULE', 'words_missing');
	const { meetingDate } = session;
	const language = (session.language as Locale | null) ?? languageOf(quote, languageOf(session.text));
	const { job, codes } = await occasionOf({ text: quote, meetingDate, language });
	const occasion = { meetingDate, country: country(), organizations: job.organizations, language };
	const [read] = proposeWith(quote, occasion, job.learned);
	const start = input.words === undefined ? input.start + selected.indexOf(quote) : Math.min(input.start, end);
	const [card] = cardsOf(
		[
			{
				...(read ?? selectedWith(quote, occasion, job.learned)),
				language,
				start,
				end: input.words === undefined ? start + quote.length : end,
				// What the person selected are the words, wherever the reading would have cut them.
				quote,
				action: read?.action ?? quote,
			},
		],
		{ meetingDate, calendar: country().calendar, codes },
	);
	return { card: { ...(card as Card), id: input.card, proposed: read ? (card as Card).proposed : null } };
}
