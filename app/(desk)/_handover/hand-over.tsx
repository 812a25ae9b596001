'use client';

import { useRouter } from 'next/navigation';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { OpenWork, Successor } from './open-work.tsx';
import { usePreview } from './use-preview.ts';

/** Hands everything open of a person to a colleague: says first how much that is, then asks to whom. */
export function HandOver({ personId, name, size }: { personId: string; name: string; size?: 'small' }) {
	const t = useTexts('handover');
	return (
		<DialogButton label={t('label')} title={t('title', { name })} {...(size ? { size } : {})}>
			{(close) => <HandOverForm personId={personId} close={close} />}
		</DialogButton>
	);
}

function HandOverForm({ personId, close }: { personId: string; close: () => void }) {
	const t = useTexts('handover');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const { preview, failed, choose } = usePreview(personId);

	async function perform(values: FormData) {
		try {
			await client.handover.perform.mutate({ personId, toId: String(values.get('toId') ?? '') });
		} catch (error) {
			return problemsOf(error, { successor_not_colleague: 'toId' });
		}
		close();
		notify({ title: t('done') });
		router.refresh();
		return undefined;
	}

	if (failed) return <p role="alert">{failed}</p>;
	if (!preview) return <p role="status">{t('counting')}</p>;
	return (
		<Form onSubmit={perform} submitLabel={t('submit')} label={t('label')}>
			<p>{t('about')}</p>
			<OpenWork counts={preview.counts} />
			<Successor people={preview.people} required onChange={choose} />
		</Form>
	);
}
