'use client';

import { useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Button, LinkButton } from '#app/_ui/button.tsx';
import { Form } from '#app/_ui/form.tsx';
import type { FormProblem } from '#app/_ui/form-state.ts';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { MembershipFields } from '../_membership-fields.tsx';
import { type MembershipChoices, membershipsOf } from '../_membership-place.ts';
import { aboutOf, PersonFields } from '../_person-fields.tsx';
import { Secret } from '../_secret.tsx';

type Made = { id: string; name: string; password: string };

/** Makes an account and shows its first password once. */
export function NewPerson({ choices, locale }: { choices: MembershipChoices; locale: 'kk' | 'ru' | 'en' }) {
	const t = useTexts('people');
	const client = useTRPCClient();
	const [made, setMade] = useState<Made>();

	async function create(values: FormData): Promise<FormProblem[] | undefined> {
		const about = aboutOf(values);
		try {
			const { id, password } = await client.people.create.mutate({
				...about,
				position: about.position || null,
				memberships: membershipsOf(values),
			});
			setMade({ id, name: about.name, password });
			return undefined;
		} catch (error) {
			return problemsOf(error, { email_taken: 'email' });
		}
	}

	if (made) {
		return (
			<Secret name={made.name} lead={t('secret.created')} password={made.password}>
				<LinkButton kind="primary" href={`/admin/people/${made.id}`}>
					{t('secret.open')}
				</LinkButton>
				<Button onClick={() => setMade(undefined)}>{t('secret.another')}</Button>
			</Secret>
		);
	}
	return (
		<Form
			onSubmit={create}
			submitLabel={t('new.submit')}
			label={t('new.title')}
			actions={<LinkButton href="/admin/people">{t('new.cancel')}</LinkButton>}
		>
			<Panel title={t('about.title')}>
				<Stack>
					<PersonFields about={{ name: '', email: '', position: '', locale }} />
				</Stack>
			</Panel>
			<Panel title={t('memberships.title')}>
				<Stack>
					<MembershipFields start={[{ role: 'executor', organization: '' }]} choices={choices} />
				</Stack>
			</Panel>
		</Form>
	);
}
