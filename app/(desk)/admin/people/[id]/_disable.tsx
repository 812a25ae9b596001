'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import { OpenWork, Successor } from '#app/(desk)/_handover/open-work.tsx';
import { usePreview } from '#app/(desk)/_handover/use-preview.ts';

type At = { id: string; version: number };

/** Shuts a person out, and offers to hand over first what is still open with them. */
export function Disable({ at }: { at: At }) {
	const t = useTexts('people');
	return (
		<DialogButton label={t('access.disable')} kind="danger">
			{(close) => <DisableForm at={at} close={close} />}
		</DialogButton>
	);
}

function DisableForm({ at, close }: { at: At; close: () => void }) {
	const t = useTexts('people');
	const handover = useTexts('handover');
	const client = useTRPCClient();
	const shownAnew = useShownAnew();
	const notify = useToast();
	const { preview, choose } = usePreview(at.id);
	const open = preview && Object.values(preview.counts).some((count) => count > 0);

	async function disable(values: FormData) {
		const toId = String(values.get('toId') ?? '');
		try {
			if (toId) await client.handover.perform.mutate({ personId: at.id, toId });
			await client.people.disable.mutate(at);
		} catch (error) {
			return problemsOf(error, { successor_not_colleague: 'toId' });
		}
		await shownAnew();
		notify({ title: t('access.disabled') });
		close();
		return undefined;
	}

	return (
		<Form kind="danger" submitLabel={t('access.disable')} label={t('access.disable')} onSubmit={disable}>
			<p>{t('access.disableLead')}</p>
			{open && (
				<>
					<p>{handover('beforeDisabling')}</p>
					<OpenWork counts={preview.counts} />
					<Successor people={preview.people} required={false} onChange={choose} />
				</>
			)}
		</Form>
	);
}
