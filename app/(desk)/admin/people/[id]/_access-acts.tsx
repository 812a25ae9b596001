'use client';

import { useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Actions, Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Form } from '#app/_ui/form.tsx';
import type { FormProblem } from '#app/_ui/form-state.ts';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import { HandOver } from '#app/(desk)/_handover/hand-over.tsx';
import { Secret } from '../_secret.tsx';
import { Disable } from './_disable.tsx';

type Person = { id: string; version: number; name: string; disabled: boolean; twoFactorEnabled: boolean };

/** Shutting out, letting in, a new password, taking the second factor off: each says first what it does. */
export function AccessActs({ person }: { person: Person }) {
	const t = useTexts('people');
	const client = useTRPCClient();
	const at = { id: person.id, version: person.version };
	return (
		<Actions>
			<DialogButton label={t('access.reset')}>
				{(close) => <ResetPassword person={person} close={close} />}
			</DialogButton>
			{person.twoFactorEnabled && (
				<Act
					label={t('access.resetFactor')}
					lead={t('access.resetFactorLead')}
					done={t('access.factorReset')}
					act={() => client.people.resetSecondFactor.mutate(at)}
				/>
			)}
			<HandOver personId={person.id} name={person.name} />
			{person.disabled ? <Enable at={at} /> : <Disable at={at} />}
		</Actions>
	);
}

/** An act behind a question. */
function Act({ label, lead, done, act }: { label: string; lead: string; done: string; act: () => Promise<unknown> }) {
	const shownAnew = useShownAnew();
	const notify = useToast();
	return (
		<DialogButton label={label}>
			{(close) => (
				<Form
					submitLabel={label}
					label={label}
					onSubmit={async () => {
						try {
							await act();
						} catch (error) {
							return problemsOf(error);
						}
						await shownAnew();
						notify({ title: done });
						close();
						return undefined;
					}}
				>
					<p>{lead}</p>
				</Form>
			)}
		</DialogButton>
	);
}

/** Enabling takes nothing from anybody, so it is not asked twice. */
function Enable({ at }: { at: { id: string; version: number } }) {
	const t = useTexts('people');
	const ui = useTexts('ui');
	const client = useTRPCClient();
	const shownAnew = useShownAnew();
	const notify = useToast();
	const [pending, setPending] = useState(false);

	async function enable() {
		setPending(true);
		try {
			await client.people.enable.mutate(at);
			notify({ title: t('access.enabled') });
		} catch (error) {
			notify({ title: messageOf(error) ?? ui('form.failed'), tone: 'danger' });
		}
		await shownAnew();
		setPending(false);
	}

	return (
		<Button onClick={enable} disabled={pending}>
			{t('access.enable')}
		</Button>
	);
}

function messageOf(error: unknown): string | undefined {
	try {
		return problemsOf(error)[0]?.message;
	} catch {
		return undefined;
	}
}

function ResetPassword({ person, close }: { person: Person; close: () => void }) {
	const t = useTexts('people');
	const client = useTRPCClient();
	const shownAnew = useShownAnew();
	const [password, setPassword] = useState<string>();

	async function reset(): Promise<FormProblem[] | undefined> {
		try {
			const made = await client.people.resetPassword.mutate({ id: person.id, version: person.version });
			setPassword(made.password);
			return undefined;
		} catch (error) {
			return problemsOf(error);
		}
	}

	if (password) {
		const done = async () => {
			await shownAnew();
			close();
		};
		return (
			<Secret name={person.name} lead={t('secret.reset')} password={password}>
				<Button kind="primary" onClick={done}>
					{t('secret.done')}
				</Button>
			</Secret>
		);
	}
	return (
		<Form onSubmit={reset} submitLabel={t('access.reset')} label={t('access.reset')} kind="danger">
			<p>{t('access.resetLead')}</p>
		</Form>
	);
}
