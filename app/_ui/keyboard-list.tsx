'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Where letters are being typed, they are text and not commands. */
function typing(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

/**
 * Lets a list be walked by keys: j and k move between rows marked `data-row`, Enter opens (the row's
 * first link has the focus), x ticks the row's check box or presses its button marked `data-tick`, / goes to the page's search box.
 */
export function KeyboardList({ children }: { children: ReactNode }) {
	const list = useRef<HTMLDivElement>(null);

	useEffect(() => {
		const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
		const step = (by: number) => {
			const all = rows();
			const at = all.findIndex((row) => row.contains(document.activeElement));
			const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(Math.max(at + by, 0), all.length - 1)];
			next?.querySelector<HTMLElement>('a[href]')?.focus();
			next?.scrollIntoView({ block: 'nearest' });
		};
		const commands: Record<string, () => void> = {
			j: () => step(1),
			k: () => step(-1),
			x: () => {
				const row = rows().find((one) => one.contains(document.activeElement));
				row?.querySelector<HTMLElement>('input[type=checkbox], button[data-tick]')?.click();
			},
			'/': () => {
				const boxes = [...document.querySelectorAll<HTMLInputElement>('main input[type=search], input[type=search]')];
				boxes.find((box) => box.offsetParent !== null)?.focus();
			},
		};
		const listen = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
			const command = commands[event.key];
			if (!command) return;
			event.preventDefault();
			command();
		};
		document.addEventListener('keydown', listen);
		return () => document.removeEventListener('keydown', listen);
	}, []);

	return <div ref={list}>{children}</div>;
}
