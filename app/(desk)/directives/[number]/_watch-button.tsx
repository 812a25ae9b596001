'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useAct } from '#app/(desk)/_acts/use-act.ts';

/** Watches the directive, or no longer. */
export function WatchButton({ number, watching }: { number: string; watching: boolean }) {
	const t = useTexts('watch');
	const { notifications } = useTRPCClient();
	const { pending, act } = useAct();
	return (
		<Button
			icon="bell"
			disabled={pending}
			onClick={() =>
				watching
					? act(() => notifications.unwatch.mutate({ number }), t('stopped', { number }))
					: act(() => notifications.watch.mutate({ number }), t('begun', { number }))
			}
		>
			{t(watching ? 'stop' : 'begin')}
		</Button>
	);
}
