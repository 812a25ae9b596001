'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A `details` used as a menu. Opens and closes without script; with it, it also closes on Escape,
 * on a click elsewhere and when the page changes.
 */
export function FoldAway({
	className,
	summary,
	summaryClassName,
	label,
	children,
}: {
	className: string | undefined;
	summary: ReactNode;
	summaryClassName: string | undefined;
	label: string;
	children: ReactNode;
}) {
	const details = useRef<HTMLDetailsElement>(null);
	const path = usePathname();

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to close.
	useEffect(() => {
		details.current?.removeAttribute('open');
	}, [path]);

	useEffect(() => {
		const element = details.current;
		const onKey = (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || !element?.open) return;
			element.open = false;
			element.querySelector('summary')?.focus();
		};
		const onPointer = (event: PointerEvent) => {
			if (element?.open && !element.contains(event.target as Node)) element.open = false;
		};
		document.addEventListener('keydown', onKey);
		document.addEventListener('pointerdown', onPointer);
		return () => {
			document.removeEventListener('keydown', onKey);
			document.removeEventListener('pointerdown', onPointer);
		};
	}, []);

	return (
		<details ref={details} className={className}>
			<summary className={summaryClassName} aria-label={label} title={label}>
				{summary}
			</summary>
			{children}
		</details>
	);
}
