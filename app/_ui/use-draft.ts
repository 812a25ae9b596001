import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from './form-state.ts';

const prefix = 'tapsyrma.draft.';

/** Drafts live in this browser only. Storage may be full or forbidden: then there are none. */
function read(key: string): Draft | undefined {
	try {
		const kept = localStorage.getItem(prefix + key);
		return kept ? (JSON.parse(kept) as Draft) : undefined;
	} catch {
		return undefined;
	}
}

function write(key: string, draft: Draft | undefined) {
	try {
		if (draft) localStorage.setItem(prefix + key, JSON.stringify(draft));
		else localStorage.removeItem(prefix + key);
	} catch {
		// Nothing is promised without storage; the values still stand in the form.
	}
}

/** Removes every draft of this browser: whoever signs out leaves nothing behind on a shared machine. */
export function forgetDrafts() {
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
	} catch {
		// Without storage there is nothing to remove.
	}
}

/** Text values of a form by name. Passwords and files are never kept. */
function valuesOf(form: HTMLFormElement): Draft {
	const secret = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=password]')].map(({ name }) => name));
	const draft: Draft = {};
	for (const [name, value] of new FormData(form)) {
		if (typeof value !== 'string' || secret.has(name)) continue;
		draft[name] = [...(draft[name] ?? []), value];
	}
	return draft;
}

/**
 * Keeps what is typed into a form and brings it back.
 * `restored` is true until the draft is sent or discarded; `generation` changes whenever fields must start anew from other values.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined) {
	const [{ draft, generation }, setState] = useState<{ draft: Draft | undefined; generation: number }>({
		draft: undefined,
		generation: 0,
	});
	const [restored, setRestored] = useState(false);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

	useEffect(() => {
		const kept = key ? read(key) : undefined;
		if (kept) {
			setState((before) => ({ draft: kept, generation: before.generation + 1 }));
			setRestored(true);
		}
		return () => clearTimeout(timer.current);
	}, [key]);

	const changed = useCallback(() => {
		if (!key) return;
		clearTimeout(timer.current);
		timer.current = setTimeout(() => {
			if (form.current) write(key, valuesOf(form.current));
		}, 300);
	}, [form, key]);

	const forget = useCallback(() => {
		clearTimeout(timer.current);
		setRestored(false);
		if (key) write(key, undefined);
	}, [key]);

	const discard = useCallback(() => {
		forget();
		setState((before) => ({ draft: undefined, generation: before.generation + 1 }));
	}, [forget]);

	return { draft, restored, generation, changed, discard, forget };
}
