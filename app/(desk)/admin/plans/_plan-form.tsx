'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { LinkButton } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { Checkbox, FieldRow, Select, TextInput } from '#app/_ui/inputs.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import { Rows, rowName } from '#app/(desk)/directives/_form/rows.tsx';
import { locales } from '#server/platform/locales.ts';
import { type PlanValues, planIn } from './_plan-values.ts';

const path = '/admin/plans';

/** Writes a typical plan: its names, its usual length, its steps in order. */
export function PlanForm({
	start,
	version,
	isNew,
	personId,
}: {
	start: PlanValues;
	version: number;
	isNew: boolean;
	personId: string;
}) {
	const t = useTexts('plans');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const sent = useRef<FormData | null>(null);
	const { notice, save } = useSaving({
		version,
		describe: async ({ facts }) => ({
			changedBy: typeof facts.changedBy === 'string' ? facts.changedBy : null,
			changedAt: typeof facts.changedAtText === 'string' ? facts.changedAtText : '',
			changes: [],
		}),
		nameOf: (name) => rowName(sent.current, name.replace('.title.', '.')),
	});

	async function submit(form: FormData) {
		sent.current = form;
		return save(async (base) => {
			await client.plans.change.mutate({ ...planIn(form, start.kind), version: base });
			notify({ title: t('saved') });
			router.push(path);
			router.refresh();
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t('save')}
			label={t('title')}
			draftKey={`plan.${start.kind || 'new'}.${personId}`}
			notice={notice}
			actions={
				<LinkButton kind="quiet" href={path}>
					{t('cancel')}
				</LinkButton>
			}
		>
			<About start={start} isNew={isNew} />
			<Steps start={start} />
		</Form>
	);
}

function About({ start, isNew }: { start: PlanValues; isNew: boolean }) {
	const t = useTexts('plans');
	return (
		<Panel title={t('about')}>
			<Stack>
				{isNew && (
					<Field name="kind" label={t('field.kind')} help={t('field.kindHelp')} required width="medium">
						<TextInput maxLength={60} pattern="[a-z0-9]+(_[a-z0-9]+)*" autoComplete="off" spellCheck={false} />
					</Field>
				)}
				<FieldRow>
					{locales.map((language) => (
						<Field key={language} name={`names.${language}`} label={t(`field.name.${language}`)} required>
							<TextInput maxLength={200} lang={language} defaultValue={start.names[language]} />
						</Field>
					))}
				</FieldRow>
				<Field name="usualDays" label={t('field.usualDays')} help={t('field.usualDaysHelp')} required width="medium">
					<TextInput type="number" min={1} max={3650} step={1} defaultValue={start.usualDays} />
				</Field>
				<Checkbox
					name="retired"
					label={t('field.retired')}
					help={t('field.retiredHelp')}
					defaultChecked={start.retired}
				/>
			</Stack>
		</Panel>
	);
}

function Steps({ start }: { start: PlanValues }) {
	const t = useTexts('plans');
	return (
		<Panel title={t('steps')} lead={t('stepsLead')}>
			<Rows
				name="steps"
				start={Math.max(1, start.steps.length)}
				legend={(position) => t('step', { position })}
				addLabel={t('addStep')}
				removeLabel={(position) => t('removeStep', { position })}
			>
				{(prefix, key) => <Step prefix={prefix} start={start.steps[key]} />}
			</Rows>
		</Panel>
	);
}

function Step({ prefix, start }: { prefix: string; start: PlanValues['steps'][number] | undefined }) {
	const t = useTexts('plans');
	const ways = (['share', 'days'] as const).map((value) => ({ value, label: t(`field.by.${value}`) }));
	return (
		<>
			{locales.map((language) => (
				<Field key={language} name={`${prefix}.${language}`} label={t(`field.title.${language}`)} required>
					<TextInput maxLength={200} lang={language} defaultValue={start?.title[language]} />
				</Field>
			))}
			<FieldRow>
				<Field name={`${prefix}.by`} label={t('field.byLabel')}>
					<Select options={ways} defaultValue={start?.by ?? 'share'} />
				</Field>
				<Field name={`${prefix}.amount`} label={t('field.amount')} required>
					<TextInput type="number" min={0} max={500} step="any" defaultValue={start?.amount} />
				</Field>
			</FieldRow>
		</>
	);
}
