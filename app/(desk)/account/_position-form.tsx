'use client';

import { useRouter } from 'next/navigation';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

/** The name of one's own position, the one thing about oneself that is one's own to change. */
export function PositionForm({ position }: { position: string }) {
	const t = useTexts('account');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();

	async function save(values: FormData) {
		try {
			await client.account.changeProfile.mutate({ position: String(values.get('position') ?? '').trim() || null });
		} catch (error) {
			return problemsOf(error);
		}
		notify({ title: t('profile.saved') });
		router.refresh();
		return undefined;
	}

	return (
		<Form onSubmit={save} submitLabel={t('profile.save')} kind="secondary" label={t('profile.position')}>
			<Field name="position" label={t('profile.position')}>
				<TextInput autoComplete="organization-title" maxLength={300} defaultValue={position} />
			</Field>
		</Form>
	);
}
