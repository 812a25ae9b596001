'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx';
import { useAct } from '#app/(desk)/_acts/use-act.ts';

/** What a file hangs on, and the version of it that the page shows. */
export type Holder =
	| { kind: 'directive'; number: string; version: number }
	| { kind: 'meeting'; id: string; version: number };

/** Takes a file off a directive or a meeting. */
export function RemoveFile({ holder, attachmentId, title }: { holder: Holder; attachmentId: string; title: string }) {
	const t = useTexts('files');
	const client = useTRPCClient();
	const { pending, act } = useAct();
	const { version } = holder;
	const remove = () =>
		holder.kind === 'directive'
			? client.files.detachFromDirective.mutate({ number: holder.number, version, attachmentId })
			: client.files.detachFromMeeting.mutate({ id: holder.id, version, attachmentId });
	return (
		<Button
			kind="quiet"
			size="small"
			icon="close"
			disabled={pending}
			onClick={() => act(remove, t('removed', { title }))}
		>
			{t('remove')}
			<VisuallyHidden> {title}</VisuallyHidden>
		</Button>
	);
}
