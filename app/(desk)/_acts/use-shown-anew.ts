'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useTransition } from 'react';

/**
 * Shows the page anew and resolves when it stands. An act waits for it before it lets go of its button or dialog: the
 * next act then starts from the version that this one made, and one's own change is nothing to be warned of.
 */
export function useShownAnew(): () => Promise<void> {
	const router = useRouter();
	const [pending, begin] = useTransition();
	const waiting = useRef<(() => void)[]>([]);

	const tell = useCallback(() => {
		for (const resolve of waiting.current.splice(0)) resolve();
	}, []);
	useEffect(() => {
		if (!pending) tell();
	}, [pending, tell]);
	// The new page may do without the form that asked for it.
	useEffect(() => tell, [tell]);

	return useCallback(
		() =>
			new Promise<void>((resolve) => {
				waiting.current.push(resolve);
				begin(() => router.refresh());
			}),
		[router],
	);
}
