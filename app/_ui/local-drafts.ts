import type { Draft } from './form-state.ts';

/** A draft as this browser keeps it. Times are in milliseconds of this machine's clock. */
export type LocalDraft = {
	value: Draft;
	typedAt: number;
	/** The server's copy that this one equals or was typed on top of; null: it was never sent there. */
	base: { updatedAt: string; updatedAtText: string } | null;
	/** Whether it holds more than the server's copy. */
	ahead: boolean;
};

const prefix = 'tapsyrma.draft.';
const ownerKey = 'tapsyrma.drafts-of';

/** Set once somebody has signed out in this browser: a tab left open must not write down what was removed. */
let closed = false;
const otherTabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('tapsyrma.signed-out');
otherTabs?.addEventListener('message', () => {
	closed = true;
});

/** Storage may be full or forbidden: then there are no drafts in this browser. */
export function readLocalDraft(key: string): LocalDraft | undefined {
	try {
		const kept = localStorage.getItem(prefix + key);
		const draft = kept ? (JSON.parse(kept) as Partial<LocalDraft>) : undefined;
		return draft?.value && typeof draft.typedAt === 'number' ? (draft as LocalDraft) : undefined;
	} catch {
		return undefined;
	}
}

export function writeLocalDraft(key: string, draft: LocalDraft | undefined): void {
	try {
		if (draft && !closed) localStorage.setItem(prefix + key, JSON.stringify(draft));
		else localStorage.removeItem(prefix + key);
	} catch {
		// Nothing is promised without storage; the values still stand in the form.
	}
}

/** Removes every draft of this browser: whoever signs out leaves nothing behind on a shared machine. */
export function forgetLocalDrafts(): void {
	closed = true;
	otherTabs?.postMessage('signed out');
	removeAll();
}

/** Says whose browser this is now. What somebody else left in it, whose session ran out, is removed. */
export function claimLocalDrafts(personId: string): void {
	try {
		const owner = localStorage.getItem(ownerKey);
		if (owner !== null && owner !== personId) removeAll();
		localStorage.setItem(ownerKey, personId);
	} catch {
		// Without storage there is nothing of anybody's.
	}
}

function removeAll(): void {
	try {
		for (const key of Object.keys(localStorage)) {
			if (key.startsWith(prefix) || key === ownerKey) localStorage.removeItem(key);
		}
	} catch {
		// Without storage there is nothing to remove.
	}
}
