import type { Card } from '#server/minutes/inputs.ts';

/** What keeps a card from being issued; its refusal is `<lack>_missing`. */
export type Lack = 'words' | 'lead' | 'deadline';

/** What a card lacks to be issued; null when nothing. */
export function lackOf(card: Card): Lack | null {
	if (card.words.trim() === '') return 'words';
	if (card.lead === '') return 'lead';
	// A mark of urgency gives a date by itself.
	return card.deadline !== '' || card.standing || card.urgency ? null : 'deadline';
}
