'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { LinkButton } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import type { FormProblem } from '#app/_ui/form-state.ts';
import { DateInput, FieldRow, type Option, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { type Conflict, conflictOf, type FieldName, fieldNames, type Values, write } from './_conflict.ts';
import { ConflictNotice } from './_conflict-notice.tsx';
import styles from './_meetings.module.css';
import { VersionField } from './_version-field.tsx';

type Props = {
	/** Absent for a new meeting. */
	id?: string;
	version?: number;
	/** How the meeting stands, for a new one what is usual. */
	values: Values;
	/** When it was last changed, in ready words. */
	changedAt?: string;
	draftKey: string;
	options: { kinds: readonly Option[]; levels: readonly Option[]; languages: readonly Option[] };
};

type Kinds = 'sitting' | 'conference' | 'council' | 'commission' | 'working_trip' | 'other';
type Levels = 'president' | 'prime_minister' | 'deputy_prime_minister' | 'government_office_head' | 'other';

/** What the person entered, as the procedures take it. Empty optional fields mean that nothing was given. */
function bodyOf(values: Values) {
	return {
		...values,
		kind: values.kind as Kinds,
		chairLevel: values.chairLevel as Levels,
		language: values.language as 'kk' | 'ru' | 'en',
		sourceUrl: values.sourceUrl || null,
	};
}

function valuesOf(form: FormData): Values {
	return Object.fromEntries(fieldNames.map((name) => [name, String(form.get(name) ?? '').trim()])) as Values;
}

/** Registers a meeting or corrects one. A stale save shows the other person's change and loses nothing. */
export function MeetingForm({ id, version = 1, values: read, changedAt, draftKey, options }: Props) {
	const t = useTexts('meetings');
	const router = useRouter();
	const client = useTRPCClient();
	const notify = useToast();
	const form = useRef<HTMLDivElement>(null);
	const [start] = useState(read);
	const [conflict, setConflict] = useState<Conflict>();

	async function save(sent: FormData): Promise<FormProblem[] | undefined> {
		const values = valuesOf(sent);
		try {
			if (!id) {
				const made = await client.meetings.record.mutate(bodyOf(values));
				notify({ title: t('form.created') });
				router.push(`/meetings/${made.id}`);
			} else {
				const known = Math.max(conflict?.version ?? 0, Number(sent.get('version')));
				await client.meetings.edit.mutate({ id, version: known, ...bodyOf(values) });
				notify({ title: t('form.saved') });
				router.push(`/meetings/${id}`);
			}
			router.refresh();
			return undefined;
		} catch (error) {
			return problemsOf(error, values);
		}
	}

	function problemsOf(error: unknown, mine: Values): FormProblem[] {
		const refused = refusedBy(error);
		if (!refused) throw error;
		if (refused.reason !== 'stale') {
			if (refused.fields.length === 0) return [{ message: refused.message }];
			return refused.fields.map(({ path, message }) => ({
				field: path,
				message: `${t(`facts.${path}`)}: ${message}`,
			}));
		}
		const found = conflictOf(refused.facts, start, mine);
		for (const { field, theirs } of found.merged) write(form.current, field, theirs);
		setConflict(found);
		// The page is read again for the time of the other change: only the server writes Kazakh dates.
		router.refresh();
		return [{ message: refused.message }];
	}

	const take = (field: FieldName, theirs: string) => write(form.current, field, theirs);

	return (
		<div ref={form}>
			<Form
				onSubmit={save}
				submitLabel={t(id ? 'form.save' : 'form.create')}
				label={t(id ? 'form.editTitle' : 'form.newTitle')}
				draftKey={draftKey}
				actions={<LinkButton href={id ? `/meetings/${id}` : '/meetings'}>{t('form.cancel')}</LinkButton>}
				notice={conflict && <ConflictNotice conflict={conflict} at={changedAt} options={options} onTake={take} />}
			>
				<VersionField version={version} />
				<Fields values={start} options={options} />
			</Form>
		</div>
	);
}

function Fields({ values, options }: { values: Values; options: Props['options'] }) {
	const t = useTexts('meetings');
	return (
		<Stack>
			<Panel title={t('form.about')}>
				<Stack gap="tight">
					<Field name="title" label={t('facts.title')} help={t('form.titleHelp')} required>
						<TextInput defaultValue={values.title} maxLength={300} />
					</Field>
					<FieldRow>
						<Field name="kind" label={t('facts.kind')} required>
							<Select options={options.kinds} defaultValue={values.kind} />
						</Field>
						<Field name="heldOn" label={t('facts.heldOn')} required>
							<DateInput defaultValue={values.heldOn} />
						</Field>
						<Field name="number" label={t('facts.number')} help={t('form.numberHelp')} optional>
							<TextInput defaultValue={values.number} maxLength={60} />
						</Field>
					</FieldRow>
					<FieldRow>
						<Field name="chair" label={t('facts.chair')} help={t('form.chairHelp')} required>
							<TextInput defaultValue={values.chair} maxLength={200} />
						</Field>
						<Field name="chairLevel" label={t('facts.chairLevel')} help={t('form.chairLevelHelp')} required>
							<Select options={options.levels} defaultValue={values.chairLevel} />
						</Field>
					</FieldRow>
					<FieldRow>
						<Field name="place" label={t('facts.place')} optional>
							<TextInput defaultValue={values.place} maxLength={200} />
						</Field>
						<Field name="sourceUrl" label={t('facts.sourceUrl')} help={t('form.sourceHelp')} optional>
							<TextInput type="url" defaultValue={values.sourceUrl} maxLength={2000} />
						</Field>
					</FieldRow>
				</Stack>
			</Panel>
			<Panel title={t('facts.minutes')}>
				<Stack gap="tight">
					<Field name="language" label={t('facts.language')} width="short" required>
						<Select options={options.languages} defaultValue={values.language} />
					</Field>
					<Field name="minutes" label={t('facts.minutes')} help={t('form.minutesHelp')} optional>
						<div className={styles.minutesField}>
							<TextArea rows={14} defaultValue={values.minutes} maxLength={1_000_000} lang={values.language} />
						</div>
					</Field>
				</Stack>
			</Panel>
		</Stack>
	);
}
