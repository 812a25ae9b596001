import type { About, Card } from '#server/minutes/inputs.ts';

/** What was changed on top of a version and has not reached the server. */
export type Unsaved = { version: number; changed: Card[]; order?: string[]; about?: About };

// The same beginning as other drafts: whoever signs out leaves none behind.
const key = (id: string) => `tapsyrma.draft.capture.${id}`;

/** Keeps it in this browser, where it survives a closed tab. Storage may be full or forbidden: then it does not. */
export function keepUnsaved(id: string, unsaved: Unsaved): void {
	try {
		localStorage.setItem(key(id), JSON.stringify(unsaved));
	} catch {
		// The page still holds it and sends it as soon as it can.
	}
}

export function forgetUnsaved(id: string): void {
	try {
		localStorage.removeItem(key(id));
	} catch {
		// Without storage there is nothing to remove.
	}
}

/** What a closed tab left behind, on top of these cards; null when it left nothing or others have stood since. */
export function withUnsaved(
	id: string,
	version: number,
	cards: readonly Card[],
	about: About,
): { cards: Card[]; about: About } | null {
	try {
		const kept = localStorage.getItem(key(id));
		if (!kept) return null;
		const unsaved = JSON.parse(kept) as Unsaved;
		if (unsaved.version !== version) return null;
		const known = new Map([...cards, ...unsaved.changed].map((card) => [card.id, card]));
		const order = unsaved.order ?? cards.map((card) => card.id);
		return { cards: order.flatMap((one) => known.get(one) ?? []), about: unsaved.about ?? about };
	} catch {
		return null;
	}
}
