import { createContext } from 'react';
import type { Draft } from './form-state.ts';

/** When the server kept a draft, also in ready words. */
export type Kept = { updatedAt: string; updatedAtText: string };

/** Where drafts are kept besides this browser, so that another device finds them. Without one they stay here. */
export type DraftStore = {
	/** The draft of that name, and the server's time, to compare clocks by. */
	read: (key: string) => Promise<{ draft: (Kept & { value: Draft }) | null; now: string }>;
	keep: (key: string, value: Draft) => Promise<Kept>;
	forget: (key: string) => Promise<unknown>;
};

export const DraftStores = createContext<DraftStore | undefined>(undefined);

const unsent = new Set<() => Promise<unknown>>();

/** Names what must still be sent before this browser forgets everything; the returned function takes it back. */
export function sendBeforeLeaving(send: () => Promise<unknown>): () => void {
	unsent.add(send);
	return () => unsent.delete(send);
}

/** Sends what was typed a moment ago; gives up after two seconds, because nobody waits longer to leave. */
export async function sendUnsentDrafts(): Promise<void> {
	const all = Promise.allSettled([...unsent].map((send) => send()));
	await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 2000))]);
}
