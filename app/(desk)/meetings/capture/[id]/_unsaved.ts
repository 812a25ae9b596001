import type { About, Card } from '#server/minutes/inputs.ts';

/** What was changed on top of a version, by which tab, and has not reached the server as far as that tab knows. */
export type Unsaved = { version: number; tab: string; changed: Card[]; order?: string[]; about?: About };

type State = { cards: readonly Card[]; about: About };
/** What the server keeps: with which version, and from which tab it was saved last. */
type Standing = State & { version: number; savedBy: string | null };

/**
 * What a closed tab left behind, on top of what the server keeps. `certain` when nobody else has saved since: the tab's
 * own save may have arrived and its answer not. Else a person chooses.
 */
export type Left = { cards: Card[]; about: About; certain: boolean };

// The same beginning as other drafts: whoever signs out leaves none behind.
const key = (id: string) => `tapsyrma.draft.capture.${id}`;
/** Set apart until a person has chosen, so that what is typed meanwhile does not take its place. */
const apart = (id: string) => `${key(id)}.apart`;

/** Keeps it in this browser, where it survives a closed tab. Storage may be full or forbidden: then it does not. */
export function keepUnsaved(id: string, unsaved: Unsaved): void {
	write(key(id), unsaved);
}

export function forgetUnsaved(id: string): void {
	remove(key(id));
}

/** Once a person has chosen what becomes of it. */
export function forgetLeft(id: string): void {
	remove(apart(id));
}

/** What a closed tab left behind; null when it left nothing. What is not certain is set apart until it is chosen. */
export function leftBehind(id: string, standing: Standing): Left | null {
	const unsaved = read(key(id));
	const older = read(apart(id));
	if (unsaved && (unsaved.version === standing.version || unsaved.tab === standing.savedBy)) {
		const own = onTop(unsaved, standing);
		// What an earlier tab left is still to be chosen: it is asked for when the page is opened again.
		return { ...own, certain: true };
	}
	const left = unsaved && older ? both(older, unsaved) : (unsaved ?? older);
	if (!left) return null;
	if (unsaved) {
		write(apart(id), left);
		remove(key(id));
	}
	return { ...onTop(left, standing), certain: false };
}

/** Two tabs left something: the later one wins where both changed the same card. */
function both(older: Unsaved, later: Unsaved): Unsaved {
	const changed = new Map([...older.changed, ...later.changed].map((card) => [card.id, card]));
	const about = later.about ?? older.about;
	const order = later.order ?? older.order;
	return { ...later, changed: [...changed.values()], ...(order ? { order } : {}), ...(about ? { about } : {}) };
}

function onTop(unsaved: Unsaved, { cards, about }: State): { cards: Card[]; about: About } {
	const known = new Map([...cards, ...unsaved.changed].map((card) => [card.id, card]));
	// Without an order of its own a changed card that the server no longer has comes back at the end.
	const order = unsaved.order ?? [...known.keys()];
	return { cards: order.flatMap((one) => known.get(one) ?? []), about: unsaved.about ?? about };
}

function read(name: string): Unsaved | null {
	try {
		return JSON.parse(localStorage.getItem(name) ?? 'null') as Unsaved | null;
	} catch {
		return null;
	}
}

function write(name: string, unsaved: Unsaved): void {
	try {
		localStorage.setItem(name, JSON.stringify(unsaved));
	} catch {
		// The page still holds it and sends it as soon as it can.
	}
}

function remove(name: string): void {
	try {
		localStorage.removeItem(name);
	} catch {
		// Without storage there is nothing to remove.
	}
}
