'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

const fieldOf = {
	password_wrong: 'current',
	password_same: 'next',
	password_short: 'next',
	password_long: 'next',
	password_common: 'next',
	password_personal: 'next',
};

/** One's own password. When it had to be changed, the desk opens afterwards. */
export function PasswordForm({ email, forced }: { email: string; forced: boolean }) {
	const t = useTexts('account');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	// Sent fields are emptied by making them anew.
	const [sent, setSent] = useState(0);

	async function change(values: FormData) {
		const [current, next, again] = ['current', 'next', 'again'].map((name) => String(values.get(name) ?? ''));
		if (next !== again) return [{ field: 'again', message: t('password.differs') }];
		try {
			await client.account.changePassword.mutate({ current: current ?? '', next: next ?? '' });
		} catch (error) {
			return problemsOf(error, fieldOf);
		}
		notify({ title: t('password.saved') });
		setSent(sent + 1);
		if (forced) router.replace('/');
		router.refresh();
		return undefined;
	}

	return (
		<Form key={sent} onSubmit={change} submitLabel={t('password.save')} label={t('password.title')}>
			<input type="hidden" name="username" autoComplete="username" value={email} readOnly />
			<Field name="current" label={t('password.current')} width="medium" required>
				<TextInput type="password" autoComplete="current-password" maxLength={128} />
			</Field>
			<Field name="next" label={t('password.next')} help={t('password.help')} width="medium" required>
				<TextInput type="password" autoComplete="new-password" minLength={12} maxLength={128} />
			</Field>
			<Field name="again" label={t('password.again')} width="medium" required>
				<TextInput type="password" autoComplete="new-password" maxLength={128} />
			</Field>
		</Form>
	);
}
