import { useCallback, useEffect, useRef, useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import type { About, Card } from '#server/minutes/inputs.ts';
import type { CardNotes } from '#server/minutes/outputs.ts';
import { forgetUnsaved, keepUnsaved } from './_unsaved.ts';

/** How the keeping of the cards stands; all but `saved` and `saving` hold something that is not on the server yet. */
export type Saving = 'saved' | 'saving' | 'waiting' | 'offline' | 'conflict' | 'signed-out' | 'refused';

/** Typing settles for that long before it is sent, in milliseconds. */
const settled = 700;

type State = { cards: readonly Card[]; about: About };

/**
 * Keeps the cards on the server while they are worked on, and what is not sent yet in this browser. Only what changed
 * travels. When the text was changed elsewhere it stops and says so; `keepMine` then saves on top.
 */
export function useAutosave(
	id: string,
	start: State & { version: number },
	now: State,
	onNotes: (notes: readonly CardNotes[]) => void,
) {
	const client = useTRPCClient();
	const [saving, setSaving] = useState<Saving>('saved');
	const [problem, setProblem] = useState<string>();
	const [tab] = useState(newTab);
	const kept = useRef<State & { version: number }>(start);
	/** The version that another tab made, while nobody has chosen between the two. */
	const theirs = useRef<number | null>(null);
	const latest = useRef(now);
	latest.current = now;
	const running = useRef<Promise<void> | null>(null);
	const stopped = useRef(false);
	const touched = useRef(false);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

	const send = useCallback(async () => {
		const sent = latest.current;
		const change = changeBetween(kept.current, sent);
		if (!change) return setSaving('saved');
		setSaving('saving');
		try {
			const { version, notes } = await client.capture.save.mutate({
				id,
				version: kept.current.version,
				tab,
				...change,
			});
			kept.current = { ...sent, version };
			onNotes(notes);
			setProblem(undefined);
			const more = changeBetween(kept.current, latest.current) !== null;
			if (!more) forgetUnsaved(id);
			setSaving(more ? 'waiting' : 'saved');
		} catch (error) {
			const refused = refusedBy(error);
			setProblem(refused?.message);
			if (!refused) return setSaving('offline');
			if (refused.reason !== 'stale') return setSaving(refused.code === 'UNAUTHENTICATED' ? 'signed-out' : 'refused');
			stopped.current = true;
			setSaving('conflict');
			theirs.current = Number(refused.facts.version);
		}
	}, [client, id, tab, onNotes]);

	/** Sends what is not kept yet, one save after another; resolves to the version that stands, null when it did not work. */
	const flush = useCallback(async (): Promise<number | null> => {
		clearTimeout(timer.current);
		while (running.current) await running.current;
		if (stopped.current) return null;
		running.current = send();
		await running.current;
		running.current = null;
		return changeBetween(kept.current, latest.current) ? null : kept.current.version;
	}, [send]);

	useEffect(() => {
		const change = changeBetween(kept.current, now);
		if (!change) {
			// Undone before it was sent: what stands is what the server keeps. At first nothing has been done yet, and what
			// a closed tab left behind must stay until it is taken up.
			if (touched.current) forgetUnsaved(id);
			setSaving((before) => (before === 'waiting' ? 'saved' : before));
			return;
		}
		touched.current = true;
		keepUnsaved(id, { version: kept.current.version, tab, ...change });
		if (stopped.current) return;
		setSaving((before) => (before === 'saving' ? before : 'waiting'));
		timer.current = setTimeout(() => void flush(), settled);
		return () => clearTimeout(timer.current);
	}, [id, tab, now, flush]);

	useEffect(() => {
		const again = () => void flush();
		window.addEventListener('online', again);
		// Leaving the tab does not wait for typing to settle; whoever comes back may have signed in meanwhile.
		document.addEventListener('visibilitychange', again);
		return () => {
			window.removeEventListener('online', again);
			document.removeEventListener('visibilitychange', again);
		};
	}, [flush]);

	const keepMine = useCallback(() => {
		stopped.current = false;
		// Everything travels: what the other tab changed is replaced.
		kept.current = { ...kept.current, version: theirs.current ?? kept.current.version, cards: [] };
		theirs.current = null;
		void flush();
	}, [flush]);

	return { saving, problem, flush, keepMine };
}

/** A name for this tab, by which it knows its own saves when it is opened again. */
function newTab(): string {
	return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}

/** What a save must carry; null when nothing changed. Cards are compared by identity: an act makes new ones. */
function changeBetween(before: State, after: State) {
	const known = new Map(before.cards.map((card) => [card.id, card]));
	const changed = after.cards.filter((card) => known.get(card.id) !== card);
	const order = after.cards.map((card) => card.id);
	const moved = order.length !== before.cards.length || order.some((id, index) => before.cards[index]?.id !== id);
	const about = before.about === after.about ? undefined : after.about;
	if (changed.length === 0 && !moved && !about) return null;
	return { changed, ...(moved ? { order } : {}), ...(about ? { about } : {}) };
}
