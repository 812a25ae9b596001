'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Actions, Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import type { FormProblem } from '#app/_ui/form-state.ts';
import { TextInput } from '#app/_ui/inputs.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { BackupCodes, SetupKey } from './_factor-secrets.tsx';

type Setup = { qr: { size: number; path: string }; key: string; backupCodes: string[] };

/** Setting up, renewing and dropping the second factor, each behind the password. */
export function SecondFactor({ on }: { on: boolean }) {
	const t = useTexts('account');
	if (!on) {
		return (
			<DialogButton label={t('factor.setUp')} title={t('factor.title')} wide>
				{(close) => <SetUp close={close} />}
			</DialogButton>
		);
	}
	return (
		<Actions>
			<DialogButton label={t('factor.renew')}>{(close) => <Renew close={close} />}</DialogButton>
			<DialogButton label={t('factor.drop')} title={t('factor.title')} kind="danger">
				{(close) => <Drop close={close} />}
			</DialogButton>
		</Actions>
	);
}

function SetUp({ close }: { close: () => void }) {
	const t = useTexts('account');
	const client = useTRPCClient();
	const finish = useFinish(close);
	const [setup, setSetup] = useState<Setup>();

	async function confirm(values: FormData): Promise<FormProblem[] | undefined> {
		try {
			await client.account.confirmSecondFactor.mutate({ code: String(values.get('code') ?? '') });
		} catch (error) {
			return problemsOf(error, { code_wrong: 'code' });
		}
		finish(t('factor.switchedOn'));
		return undefined;
	}

	if (!setup) {
		return (
			<PasswordProof
				submitLabel={t('factor.continue')}
				onProof={async (password) => setSetup(await client.account.setUpSecondFactor.mutate({ password }))}
			/>
		);
	}
	return (
		<Stack>
			<SetupKey qr={setup.qr} keyText={setup.key} />
			<BackupCodes codes={setup.backupCodes} />
			<Form onSubmit={confirm} submitLabel={t('factor.confirm')} label={t('factor.title')}>
				<Field name="code" label={t('factor.enter')} width="medium" required>
					<TextInput inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
				</Field>
			</Form>
		</Stack>
	);
}

function Renew({ close }: { close: () => void }) {
	const t = useTexts('account');
	const client = useTRPCClient();
	const [codes, setCodes] = useState<string[]>();
	if (codes) {
		return (
			<Stack>
				<BackupCodes codes={codes} />
				<Button kind="primary" onClick={close}>
					{t('factor.done')}
				</Button>
			</Stack>
		);
	}
	return (
		<Stack>
			<p>{t('factor.renewLead')}</p>
			<PasswordProof
				submitLabel={t('factor.renewConfirm')}
				onProof={async (password) => setCodes((await client.account.renewBackupCodes.mutate({ password })).backupCodes)}
			/>
		</Stack>
	);
}

function Drop({ close }: { close: () => void }) {
	const t = useTexts('account');
	const client = useTRPCClient();
	const finish = useFinish(close);
	return (
		<Stack>
			<p>{t('factor.dropLead')}</p>
			<PasswordProof
				kind="danger"
				submitLabel={t('factor.drop')}
				onProof={async (password) => {
					await client.account.dropSecondFactor.mutate({ password });
					finish(t('factor.dropped'));
				}}
			/>
		</Stack>
	);
}

function PasswordProof({
	submitLabel,
	kind = 'primary',
	onProof,
}: {
	submitLabel: string;
	kind?: 'primary' | 'danger';
	onProof: (password: string) => Promise<void>;
}) {
	const t = useTexts('account');
	async function send(values: FormData): Promise<FormProblem[] | undefined> {
		try {
			await onProof(String(values.get('password') ?? ''));
			return undefined;
		} catch (error) {
			return problemsOf(error, { password_wrong: 'password' });
		}
	}
	return (
		<Form onSubmit={send} submitLabel={submitLabel} label={t('factor.password')} kind={kind}>
			<Field name="password" label={t('factor.password')} width="medium" required>
				<TextInput type="password" autoComplete="current-password" maxLength={128} />
			</Field>
		</Form>
	);
}

/** Closes the dialog, says what happened, and shows the page as it stands now. */
function useFinish(close: () => void): (said: string) => void {
	const router = useRouter();
	const notify = useToast();
	return (said) => {
		close();
		notify({ title: said });
		router.refresh();
	};
}
