'use client';

import { useRouter } from 'next/navigation';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { problemsOf } from '#app/_trpc/problems.ts';
import { Combobox, type ComboboxItem } from '#app/_ui/combobox.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { DateInput, FieldRow, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

const fieldOf: Record<string, string> = {
	deputy_not_colleague: 'deputyId',
	deputy_away: 'deputyId',
	deputy_named_already: 'fromOn',
	absence_in_past: 'fromOn',
	absence_reversed: 'toOn',
	absence_too_long: 'toOn',
};

/** Names a deputy from one day to another. */
export function NameDeputy({
	people,
	today,
	personId,
}: {
	people: readonly ComboboxItem[];
	today: string;
	personId: string | undefined;
}) {
	const t = useTexts('deputies');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();

	async function name(values: FormData, close: () => void) {
		const text = (field: string) => String(values.get(field) ?? '').trim();
		try {
			await client.deputies.name.mutate({
				personId,
				deputyId: text('deputyId'),
				fromOn: text('fromOn'),
				toOn: text('toOn'),
				reason: text('reason') || null,
			});
		} catch (error) {
			return problemsOf(error, fieldOf);
		}
		close();
		notify({ title: t('named') });
		router.refresh();
		return undefined;
	}

	return (
		<div>
			<DialogButton label={t('name')}>
				{(close) => (
					<Form onSubmit={(values) => name(values, close)} submitLabel={t('submit')} label={t('name')}>
						<p>{t('about')}</p>
						<Field name="deputyId" label={t('deputy')} required>
							<Combobox items={people} />
						</Field>
						<FieldRow>
							<Field name="fromOn" label={t('from')} required width="short">
								<DateInput min={today} defaultValue={today} />
							</Field>
							<Field name="toOn" label={t('to')} required width="short">
								<DateInput min={today} />
							</Field>
						</FieldRow>
						<Field name="reason" label={t('reason')} optional>
							<TextInput maxLength={300} />
						</Field>
					</Form>
				)}
			</DialogButton>
		</div>
	);
}
