'use client';

import { useRouter } from 'next/navigation';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Actions, Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAct } from '#app/(desk)/_acts/use-act.ts';

/** What may be done with a task: done or handed back by whoever has it, taken back by whoever gave it. */
export function TaskActs({ id, mayFinish, mayWithdraw }: { id: string; mayFinish: boolean; mayWithdraw: boolean }) {
	const t = useTexts('tasks');
	const { delegations } = useTRPCClient();
	const { pending, act } = useAct();
	return (
		<Actions>
			{mayFinish && (
				<>
					<Ending
						name="finish"
						send={(note) => delegations.finish.mutate({ id, note: note || null })}
						noteRequired={false}
					/>
					<Ending name="handBack" send={(note) => delegations.handBack.mutate({ id, note })} noteRequired />
				</>
			)}
			{mayWithdraw && (
				<Button
					kind="quiet"
					size="small"
					disabled={pending}
					onClick={() => act(() => delegations.withdraw.mutate({ id }), t('withdrawn'))}
				>
					{t('withdraw')}
				</Button>
			)}
		</Actions>
	);
}

function Ending({
	name,
	send,
	noteRequired,
}: {
	name: 'finish' | 'handBack';
	send: (note: string) => Promise<unknown>;
	noteRequired: boolean;
}) {
	const t = useTexts('tasks');
	const router = useRouter();
	const notify = useToast();

	async function end(values: FormData, close: () => void) {
		try {
			await send(String(values.get('note') ?? '').trim());
		} catch (error) {
			return problemsOf(error);
		}
		close();
		notify({ title: t(`${name}.ended`) });
		router.refresh();
		return undefined;
	}

	return (
		<DialogButton label={t(`${name}.label`)} title={t(`${name}.title`)} size="small">
			{(close) => (
				<Form onSubmit={(values) => end(values, close)} submitLabel={t(`${name}.submit`)} label={t(`${name}.title`)}>
					<Field name="note" label={t(`${name}.note`)} required={noteRequired} optional={!noteRequired}>
						<TextArea maxLength={4000} rows={3} />
					</Field>
				</Form>
			)}
		</DialogButton>
	);
}
