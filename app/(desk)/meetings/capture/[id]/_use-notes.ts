import { useCallback, useEffect, useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { CardNotes } from '#server/minutes/outputs.ts';

/** Cards that are asked about at once: the first screen is answered first. */
const atOnce = 10;

/** What is said beside the cards: asked for in their order when the page opens, and taken from every save. */
export function useNotes(id: string, cards: readonly Card[]) {
	const client = useTRPCClient();
	const [notes, setNotes] = useState<ReadonlyMap<string, CardNotes>>(new Map());
	const take = useCallback((more: readonly CardNotes[]) => {
		if (more.length === 0) return;
		setNotes((before) => new Map([...before, ...more.map((each) => [each.id, each] as const)]));
	}, []);

	useEffect(() => {
		let gone = false;
		const ids = cards.filter(({ dropped }) => !dropped).map((card) => card.id);
		const ask = async () => {
			for (let from = 0; from < ids.length && !gone; from += atOnce) {
				const answer = await client.capture.notes.query({ id, cards: ids.slice(from, from + atOnce) });
				if (!gone) take(answer.notes);
			}
		};
		// Findings are beside the work and not the work: when they cannot be had, a save brings them.
		ask().catch(() => {});
		return () => {
			gone = true;
		};
	}, [client, id, cards, take]);

	return { notes, take };
}
