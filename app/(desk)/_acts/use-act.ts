'use client';

import { useState } from 'react';
import { refusedBy } from '#app/_trpc/client.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from './use-shown-anew.ts';

/**
 * For an act behind a single button: calls it, shows the page anew and says that it is done (or why not). `pending`
 * is true until it stands, for the button to wait. Resolves to whether it went well.
 */
export function useAct(): { pending: boolean; act: (work: () => Promise<unknown>, done?: string) => Promise<boolean> } {
	const ui = useTexts('ui');
	const shownAnew = useShownAnew();
	const notify = useToast();
	const [pending, setPending] = useState(false);

	async function act(work: () => Promise<unknown>, done?: string): Promise<boolean> {
		setPending(true);
		try {
			await work();
			await shownAnew();
			if (done) notify({ title: done });
			return true;
		} catch (error) {
			notify({ title: refusedBy(error)?.message ?? ui('form.failed'), tone: 'danger' });
			return false;
		} finally {
			setPending(false);
		}
	}

	return { pending, act };
}
