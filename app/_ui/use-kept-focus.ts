import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus back to the field that had it when the fields of a form start anew (`generation`): the keyboard
 * stays where it was. Returns the handler to put on the form.
 */
export function useKeptFocus(form: RefObject<HTMLFormElement | null>, generation: number) {
	const last = useRef<string | undefined>(undefined);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new generation is what this follows
	useEffect(() => {
		const active = document.activeElement;
		const lost = active === document.body || active === form.current?.closest('dialog');
		if (last.current && lost) document.getElementById(last.current)?.focus();
	}, [generation, form]);
	return (event: { target: EventTarget }) => {
		last.current = event.target instanceof HTMLElement ? event.target.id : undefined;
	};
}
