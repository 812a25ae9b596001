import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { judgeDraft } from '#server/directives/drafting.ts';
import { deadlineToCome } from '#server/directives/working-deadline.ts';
import type { Card } from '#server/minutes/inputs.ts';
import type { CardNotes } from '#server/minutes/outputs.ts';
import { loadSession } from '#server/minutes/session.ts';
import { today } from '#server/platform/clock.ts';
import { distance, formatDate } from '#server/platform/dates.ts';

/** What is said beside some cards of a session: the deadline in words, and the findings of the drafting check. */
export async function captureNotes(
	actor: Actor,
	input: { id: string; cards: readonly string[] },
): Promise<{ notes: CardNotes[] }> {
	scopeFor(actor, 'directive.draft');
	const { cards, meetingDate } = await loadSession(actor, input.id);
	const wanted = new Set(input.cards);
	return {
		notes: await notesOn(
			actor,
			meetingDate,
			cards.list.filter(({ id }) => wanted.has(id)),
		),
	};
}

/** As `captureNotes`, for cards in hand. */
export async function notesOn(actor: Actor, heldOn: string, cards: readonly Card[]): Promise<CardNotes[]> {
	const notes: CardNotes[] = [];
	for (const card of cards) {
		const { id, words, language, standing, lead } = card;
		const deadline = deadlineToCome(card, heldOn);
		const basis = card.basis || null;
		const kind = card.kind || null;
		const judged = { words, language, standing, deadline, basis, kind, lead: lead || null, heldOn, number: null };
		notes.push({
			id,
			deadline: deadline ? formatDate(actor.locale, deadline) : '',
			distance: deadline ? distance(actor.locale, deadline, today()) : '',
			warnings: card.dropped ? [] : await judgeDraft(actor, judged),
		});
	}
	return notes;
}
