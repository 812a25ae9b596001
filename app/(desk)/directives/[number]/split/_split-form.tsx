'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { type Refused, useTRPCClient } from '#app/_trpc/client.tsx';
import { LinkButton } from '#app/_ui/button.tsx';
import { Combobox, type ComboboxItem, ComboboxMultiple } from '#app/_ui/combobox.tsx';
import { Field, useStartingValues } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { Choices, FieldRow, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import { textOf } from '../../_actions/action-form.tsx';
import { Rows, rowName, rowsIn } from '../../_form/rows.tsx';

type CoExecutor = { organization: string; part: string | null; dueOn: string | null };

type Start = {
	words: string;
	language: string;
	lead: string;
	coExecutors: readonly CoExecutor[];
	organizations: readonly ComboboxItem[];
};

type Props = Start & { number: string; version: number; issued: boolean; after: string; personId: string };

/** The parts of a directive, each with its passage of the words and its organizations. */
export function SplitForm({ number, version, issued, after, personId, ...start }: Props) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const sent = useRef<FormData | null>(null);
	const { notice, save } = useSaving({
		version,
		describe: () => client.directives.changes.query({ number, since: version }),
		fieldOf: (refused) => fieldOf(refused, sent.current),
		nameOf: (path) => rowName(sent.current, path),
	});
	const page = `/directives/${number}`;

	async function submit(values: FormData) {
		sent.current = values;
		return save(async (base) => {
			const made = await client.links.split.mutate({ number, version: base, ...splitIn(values, start) });
			notify({ title: t('split.done', { number, count: String(made.parts.length) }) });
			router.push(made.original ? page : after);
			router.refresh();
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t('split.submit')}
			draftKey={`${number}.split.${personId}`}
			notice={notice}
			actions={
				<LinkButton kind="quiet" href={page}>
					{t('cancel')}
				</LinkButton>
			}
		>
			<Rows
				name="parts"
				start={2}
				legend={(position) => t('split.part', { position })}
				addLabel={t('split.add')}
				removeLabel={(position) => t('split.remove', { position })}
			>
				{(prefix) => <Part prefix={prefix} start={start} />}
			</Rows>
			{issued && <Original />}
		</Form>
	);
}

function Part({ prefix, start }: { prefix: string; start: Start }) {
	const t = useTexts('directives');
	return (
		<>
			<Field name={`${prefix}.words`} label={t('split.words')} help={t('split.wordsHelp')} required>
				<TextArea rows={4} maxLength={20000} defaultValue={start.words} lang={start.language} />
			</Field>
			<Field name={`${prefix}.title`} label={t(`form.titles.${start.language}`)} optional>
				<TextInput maxLength={300} lang={start.language} />
			</Field>
			<FieldRow>
				<Field name={`${prefix}.lead`} label={t('form.leadOrganization')}>
					<Combobox items={start.organizations} defaultValue={start.lead} />
				</Field>
				<Field name={`${prefix}.coExecutors`} label={t('form.parts.coExecutors')} help={t('split.coHelp')} optional>
					<ComboboxMultiple
						items={start.organizations}
						defaultValue={start.coExecutors.map(({ organization }) => organization)}
					/>
				</Field>
			</FieldRow>
		</>
	);
}

/** Whether the original goes on beside its parts or gives way to them. */
function Original() {
	const t = useTexts('directives');
	const [chosen = 'stays'] = useStartingValues('original', ['stays']);
	const [original, setOriginal] = useState(chosen);
	return (
		<div
			onChange={(event) => {
				if (event.target instanceof HTMLInputElement && event.target.name === 'original') {
					setOriginal(event.target.value);
				}
			}}
		>
			<Field name="original" label={t('split.original')} group>
				<Choices
					options={['stays', 'superseded'].map((value) => ({
						value,
						label: t(`split.originals.${value}`),
						help: t(`split.originalsHelp.${value}`),
					}))}
					defaultValue="stays"
				/>
			</Field>
			{original === 'superseded' && (
				<Field name="basis" label={t('field.endingBasis')} required>
					<TextArea rows={2} maxLength={4000} />
				</Field>
			)}
		</div>
	);
}

function splitIn(values: FormData, { language, coExecutors }: Start) {
	const [...prefixes] = String(values.get('parts') ?? '').split(',');
	return {
		parts: rowsIn(values, 'parts').map((field, index) => ({
			words: field('words'),
			titles: { [language]: field('title') || null },
			leadOrganization: field('lead') || null,
			coExecutors: values
				.getAll(`parts.${prefixes[index]}.coExecutors`)
				.filter((code) => code !== '' && code !== field('lead'))
				// Whoever co-executed the original keeps its part and its date.
				.map((code) => coExecutors.find((each) => each.organization === code) ?? { organization: String(code) }),
		})),
		original: textOf(values, 'original') === 'superseded' ? ('superseded' as const) : ('stays' as const),
		basis: textOf(values, 'basis') || null,
	};
}

function fieldOf({ reason, facts }: Refused, values: FormData | null): string | undefined {
	if (reason === 'basis_missing') return 'basis';
	return reason === 'part_not_in_words' ? rowName(values, `parts.${facts.part}.words`) : undefined;
}
