import { type RefObject, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { DraftStores, sendBeforeLeaving } from './draft-store.ts';
import type { Draft } from './form-state.ts';
import { type LocalDraft, readLocalDraft, writeLocalDraft } from './local-drafts.ts';
import { chooseDraft } from './newer-draft.ts';

/** After the last keystroke: how long until this browser keeps what is typed, and until the server does. */
const keepAfter = 300;
const sendAfter = 1500;

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

type State = {
	draft: Draft | undefined;
	/** Changes whenever fields must start anew from other values. */
	generation: number;
	/** What the form says of a draft it brought back: when the server kept it, or `here` when only this browser has it. */
	restored: string | 'here' | undefined;
};

/**
 * Keeps what is typed into a form, in this browser at once and on the server a moment later, and brings it back here
 * or on another device: the newer of the two copies. What is typed while the server's copy is on its way wins over it.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined) {
	const store = useContext(DraftStores);
	const [state, setState] = useState<State>({ draft: undefined, generation: 0, restored: undefined });
	const local = useRef<LocalDraft | undefined>(undefined);
	const touched = useRef(false);
	const timers = useRef<{ keep?: ReturnType<typeof setTimeout>; send?: ReturnType<typeof setTimeout> }>({});
	/** One request after another, so that a late one does not bring back what was forgotten. */
	const line = useRef<Promise<unknown>>(Promise.resolve());

	const put = useCallback(
		(next: LocalDraft | undefined) => {
			local.current = next;
			if (key) writeLocalDraft(key, next);
		},
		[key],
	);

	const show = useCallback((draft: Draft | undefined, restored: State['restored']) => {
		setState((before) => ({ draft, restored, generation: before.generation + 1 }));
	}, []);

	const send = useCallback((): Promise<unknown> => {
		clearTimeout(timers.current.send);
		line.current = line.current.then(async () => {
			const sent = local.current;
			if (!store || !key || !sent?.ahead) return;
			try {
				const base = await store.keep(key, sent.value);
				const now = local.current;
				if (now) put({ ...now, base, ahead: now !== sent });
			} catch {
				// The line is down or the session over: it stays here, ahead of the server, until the next attempt.
			}
		});
		return line.current;
	}, [store, key, put]);

	const keep = useCallback(() => {
		clearTimeout(timers.current.keep);
		timers.current.keep = undefined;
		if (!form.current) return;
		put({
			value: valuesOf(form.current),
			typedAt: Date.now(),
			base: local.current?.base ?? null,
			ahead: true,
		});
	}, [form, put]);

	const changed = useCallback(() => {
		if (!key) return;
		touched.current = true;
		clearTimeout(timers.current.keep);
		clearTimeout(timers.current.send);
		timers.current.keep = setTimeout(keep, keepAfter);
		timers.current.send = setTimeout(send, sendAfter);
	}, [key, keep, send]);

	/** Keeps and sends at once what still waits for its moment. */
	const flush = useCallback(async () => {
		if (timers.current.keep) keep();
		if (local.current?.ahead) await send();
	}, [keep, send]);

	useEffect(() => {
		if (!key) return;
		let gone = false;
		touched.current = false;
		local.current = readLocalDraft(key);
		const found = local.current;
		if (found) show(found.value, (!found.ahead && found.base?.updatedAtText) || 'here');
		store?.read(key).then(
			({ draft: remote, now }) => {
				if (gone || touched.current) return;
				const choice = chooseDraft(found, remote, Date.parse(now) - Date.now());
				if (choice.do === 'send') send();
				if (choice.do === 'drop') {
					put(undefined);
					show(undefined, undefined);
				}
				if (choice.do === 'take') {
					const { value, ...base } = choice.draft;
					put({ value, typedAt: Date.parse(base.updatedAt), base, ahead: false });
					show(value, base.updatedAtText);
				}
			},
			() => {
				// Without an answer this browser's own copy stands.
			},
		);
		return () => {
			gone = true;
		};
	}, [key, store, show, put, send]);

	// Before the form leaves the page, while its values can still be read.
	useLayoutEffect(() => {
		const leave = () => void flush();
		const done = sendBeforeLeaving(flush);
		window.addEventListener('pagehide', leave);
		return () => {
			leave();
			done();
			window.removeEventListener('pagehide', leave);
		};
	}, [flush]);

	const forget = useCallback(() => {
		clearTimeout(timers.current.keep);
		clearTimeout(timers.current.send);
		timers.current = {};
		put(undefined);
		setState((before) => ({ ...before, restored: undefined }));
		if (!store || !key) return;
		// A draft that could not be forgotten now is old by two months some day.
		line.current = line.current.then(() => store.forget(key)).catch(() => {});
	}, [store, key, put]);

	const discard = useCallback(() => {
		forget();
		show(undefined, undefined);
	}, [forget, show]);

	return { ...state, changed, discard, forget };
}
