'use client';

import { useRouter } from 'next/navigation';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Combobox, type ComboboxItem } from '#app/_ui/combobox.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { DateInput, TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

const fieldOf: Record<string, string> = {
	delegate_not_colleague: 'toId',
	delegation_due_late: 'dueOn',
	delegation_due_past: 'dueOn',
};

/** Gives a task of the directive to a colleague. */
export function GiveTask({
	number,
	people,
	today,
	latest,
	latestHelp,
	personId,
}: {
	number: string;
	people: readonly ComboboxItem[];
	today: string;
	latest: string | null;
	latestHelp: string;
	personId: string;
}) {
	const t = useTexts('tasks');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();

	async function give(values: FormData, close: () => void) {
		const text = (name: string) => String(values.get(name) ?? '').trim();
		try {
			await client.delegations.give.mutate({
				number,
				toId: text('toId'),
				task: text('task'),
				dueOn: text('dueOn') || null,
			});
		} catch (error) {
			return problemsOf(error, fieldOf);
		}
		close();
		notify({ title: t('given') });
		router.refresh();
		return undefined;
	}

	return (
		<DialogButton label={t('give')} icon="send" size="small">
			{(close) => (
				<Form
					onSubmit={(values) => give(values, close)}
					submitLabel={t('submit')}
					label={t('give')}
					draftKey={`${number}.task.${personId}`}
				>
					<p>{t('about')}</p>
					<Field name="toId" label={t('to')} required>
						<Combobox items={people} />
					</Field>
					<Field name="task" label={t('task')} required>
						<TextArea maxLength={4000} rows={4} />
					</Field>
					<Field name="dueOn" label={t('dueOn')} help={latestHelp} width="short" optional>
						<DateInput min={today} max={latest ?? undefined} />
					</Field>
				</Form>
			)}
		</DialogButton>
	);
}
