'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, FieldRow, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { Rows, rowsIn } from '#app/(desk)/directives/_form/rows.tsx';
import { locales } from '#server/platform/locales.ts';
import { RuleDialog, type Start } from './_rule-dialog.tsx';

type Names = Record<(typeof locales)[number], string>;

/** The same words in each language of the product. */
function InLanguages({ prefix, start, label }: { prefix: string; start: Names | undefined; label: string }) {
	const t = useTexts('rules');
	return locales.map((language) => (
		<Field
			key={language}
			name={`${prefix}.${language}`}
			label={t('field.inLanguage', { label, language: t(`language.${language}`) })}
			required
		>
			<TextInput maxLength={200} lang={language} defaultValue={start?.[language] ?? ''} />
		</Field>
	));
}

const namesIn = (field: (name: string) => string, prefix: string): Names => ({
	kk: field(`${prefix}.kk`),
	ru: field(`${prefix}.ru`),
	en: field(`${prefix}.en`),
});

export function UrgencyMarksForm({ version, value, personId }: Start<'urgencyMarks'>) {
	const t = useTexts('rules');
	const client = useTRPCClient();
	const read = (values: FormData) => ({
		marks: rowsIn(values, 'marks').map((field) => ({
			code: field('code'),
			name: namesIn(field, 'name'),
			workingDays: Number(field('workingDays')),
		})),
	});
	return (
		<RuleDialog
			rule="urgencyMarks"
			act="change"
			version={version}
			personId={personId}
			wide
			send={(values, known) => client.rules.urgencyMarks.mutate({ version: known, value: read(values) })}
		>
			<Rows
				name="marks"
				start={value.marks.length}
				legend={(position) => t('mark.legend', { position })}
				addLabel={t('mark.add')}
				removeLabel={(position) => t('mark.remove', { position })}
			>
				{(prefix, key) => {
					const mark = value.marks[key];
					return (
						<>
							<Field name={`${prefix}.code`} label={t('field.code')} help={t('field.codeHelp')} required width="medium">
								<TextInput
									maxLength={40}
									pattern="[a-z][a-z0-9_]*"
									autoComplete="off"
									spellCheck={false}
									defaultValue={mark?.code ?? ''}
								/>
							</Field>
							<Field name={`${prefix}.workingDays`} label={t('field.workingDays')} required width="short">
								<TextInput type="number" min={1} max={250} defaultValue={String(mark?.workingDays ?? '')} />
							</Field>

							<InLanguages prefix={`${prefix}.name`} start={mark?.name} label={t('field.name')} />
						</>
					);
				}}
			</Rows>
		</RuleDialog>
	);
}

export function CalendarForm({ version, value, personId }: Start<'calendar'>) {
	const t = useTexts('rules');
	const client = useTRPCClient();
	const kinds = (['free', 'works'] as const).map((one) => ({ value: one, label: t(`day.${one}`) }));
	const read = (values: FormData) => ({
		days: rowsIn(values, 'days').map((field) => ({
			date: field('date'),
			works: field('works') === 'works',
			reason: namesIn(field, 'reason'),
		})),
	});
	return (
		<RuleDialog
			rule="calendar"
			act="change"
			version={version}
			personId={personId}
			wide
			send={(values, known) => client.rules.calendar.mutate({ version: known, value: read(values) })}
		>
			<Rows
				name="days"
				start={value.days.length}
				legend={(position) => t('day.legend', { position })}
				addLabel={t('day.add')}
				removeLabel={(position) => t('day.remove', { position })}
			>
				{(prefix, key) => {
					const day = value.days[key];
					return (
						<>
							<FieldRow>
								<Field name={`${prefix}.date`} label={t('field.date')} required>
									<DateInput defaultValue={day?.date ?? ''} />
								</Field>
								<Field name={`${prefix}.works`} label={t('field.works')} required>
									<Select options={kinds} defaultValue={day?.works ? 'works' : 'free'} />
								</Field>
							</FieldRow>
							<InLanguages prefix={`${prefix}.reason`} start={day?.reason} label={t('field.reason')} />
						</>
					);
				}}
			</Rows>
		</RuleDialog>
	);
}
