'use client';

import { useRouter } from 'next/navigation';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

/** Puts a text away; the message that follows can bring it back. */
export function DiscardButton({
	id,
	version,
	name,
	next,
}: {
	id: string;
	/** The version that was read, or the way to the one that stands once everything is saved. */
	version: number | (() => Promise<number | null>);
	name: string;
	/** Where to go afterwards; without it the list is shown anew. */
	next?: string;
}) {
	const t = useTexts('capture');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();

	function refused(error: unknown) {
		notify({ title: refusedBy(error)?.message ?? t('failed'), tone: 'danger' });
		router.refresh();
	}

	async function restore(gone: { id: string; version: number }) {
		try {
			await client.capture.restore.mutate(gone);
			if (next) router.push(`/meetings/capture/${id}`);
			router.refresh();
		} catch (error) {
			refused(error);
		}
	}

	async function discard() {
		try {
			const standing = typeof version === 'number' ? version : await version();
			if (standing === null) return notify({ title: t('issue.notSaved'), tone: 'danger' });
			const gone = await client.capture.discard.mutate({ id, version: standing });
			notify({ title: t('discarded', { name }), undo: { label: t('undo'), act: () => restore(gone) } });
			if (next) router.push(next);
			router.refresh();
		} catch (error) {
			refused(error);
		}
	}

	return (
		<Button kind="quiet" size="small" icon="close" onClick={discard} aria-label={`${t('discard')}: ${name}`}>
			{t('discard')}
		</Button>
	);
}
