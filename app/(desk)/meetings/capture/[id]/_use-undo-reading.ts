import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

/** Takes the reading anew back. */
export function useUndoReading(id: string, flush: () => Promise<number | null>): () => Promise<void> {
	const t = useTexts('capture');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	return useCallback(async () => {
		try {
			const version = await flush();
			if (version === null) return notify({ title: t('issue.notSaved'), tone: 'danger' });
			await client.capture.undoReading.mutate({ id, version });
			router.refresh();
		} catch (error) {
			notify({ title: refusedBy(error)?.message ?? t('failed'), tone: 'danger' });
		}
	}, [client, flush, id, notify, router, t]);
}
