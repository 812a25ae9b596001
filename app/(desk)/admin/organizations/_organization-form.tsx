'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { LinkButton } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Form } from '#app/_ui/form.tsx';
import { DateInput, FieldRow, type Option, Select, TextInput } from '#app/_ui/inputs.tsx';
import { Panel, Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { othersChange } from '#app/(desk)/_conflict/others-change.ts';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';

const names = ['nameKk', 'nameRu', 'nameEn'] as const;
const shorts = ['shortKk', 'shortRu', 'shortEn'] as const;
const fields = [...names, ...shorts, 'position', 'validFrom', 'validTo'] as const;
type Kind = 'government_office' | 'ministry' | 'akimat';

export type Organization = Record<(typeof fields)[number], string> & { code: string; kind: Kind };

const path = '/admin/organizations';

function bodyOf(values: FormData) {
	const text = (name: string) => String(values.get(name) ?? '').trim();
	return {
		nameKk: text('nameKk'),
		nameRu: text('nameRu'),
		nameEn: text('nameEn'),
		shortKk: text('shortKk'),
		shortRu: text('shortRu'),
		shortEn: text('shortEn'),
		position: Number(text('position')),
		validFrom: text('validFrom') || null,
		validTo: text('validTo') || null,
	};
}

/** Adds an organization, or changes one; without a version it is a new one. */
export function OrganizationForm({
	organization,
	version,
	kinds,
}: {
	organization: Organization;
	version?: number;
	kinds: readonly Option[];
}) {
	const t = useTexts('organizations');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const sent = useRef<Partial<ReturnType<typeof bodyOf>>>({});
	const { notice, save } = useSaving({
		version: version ?? 0,
		describe: async ({ facts }) =>
			othersChange(facts, organization, fields, (field) => labelOf(t, field), sent.current),
		fieldOf: ({ reason }) =>
			({ organization_code_taken: 'code', organization_ends_before_it_begins: 'validTo' })[reason],
	});

	async function send(values: FormData, known: number) {
		const body = bodyOf(values);
		sent.current = body;
		if (version === undefined) {
			const code = String(values.get('code') ?? '').trim();
			await client.organizations.create.mutate({ code, kind: values.get('kind') as Kind, ...body });
		} else {
			await client.organizations.edit.mutate({ code: organization.code, version: known, ...body });
		}
		notify({ title: t(version === undefined ? 'admin.created' : 'admin.saved') });
		router.push(path);
		router.refresh();
	}

	return (
		<Form
			onSubmit={(values) => save((known) => send(values, known))}
			submitLabel={t(version === undefined ? 'admin.new.submit' : 'admin.save')}
			label={t(version === undefined ? 'admin.new.title' : 'admin.title')}
			actions={<LinkButton href={path}>{t('admin.cancel')}</LinkButton>}
			notice={notice}
		>
			{version === undefined && <Identity kinds={kinds} organization={organization} />}
			<Names organization={organization} />
			<Existence organization={organization} />
		</Form>
	);
}

function labelOf(t: (key: string) => string, field: string): string {
	const language = /(Kk|Ru|En)$/.exec(field)?.[1]?.toLowerCase();
	if (!language) return t(`admin.fields.${field}`);
	return `${t(`admin.fields.${field.slice(0, -2)}`)} (${t(`admin.fields.${language}`).toLowerCase()})`;
}

function Identity({ kinds, organization }: { kinds: readonly Option[]; organization: Organization }) {
	const t = useTexts('organizations');
	return (
		<Panel>
			<FieldRow>
				<Field name="code" label={t('admin.fields.code')} help={t('admin.fields.codeHelp')} required>
					<TextInput maxLength={40} autoComplete="off" spellCheck={false} />
				</Field>
				<Field name="kind" label={t('admin.fields.kind')} help={t('admin.fields.kindHelp')} required>
					<Select options={kinds} defaultValue={organization.kind} />
				</Field>
			</FieldRow>
		</Panel>
	);
}

function Names({ organization }: { organization: Organization }) {
	const t = useTexts('organizations');
	return (
		<Panel title={t('admin.group.names')} lead={t('admin.fields.shortHelp')}>
			<Stack>
				{names.map((name, index) => {
					const short = shorts[index] ?? 'shortKk';
					const language = name.slice(-2).toLowerCase();
					return (
						<FieldRow key={name}>
							<Field name={name} label={labelOf(t, name)} required>
								<TextInput maxLength={300} lang={language} defaultValue={organization[name]} />
							</Field>
							<Field name={short} label={labelOf(t, short)} required>
								<TextInput maxLength={60} lang={language} defaultValue={organization[short]} />
							</Field>
						</FieldRow>
					);
				})}
			</Stack>
		</Panel>
	);
}

function Existence({ organization }: { organization: Organization }) {
	const t = useTexts('organizations');
	return (
		<Panel title={t('admin.group.existence')}>
			<FieldRow>
				<Field name="validFrom" label={t('admin.fields.validFrom')} help={t('admin.fields.validFromHelp')}>
					<DateInput defaultValue={organization.validFrom} />
				</Field>
				<Field name="validTo" label={t('admin.fields.validTo')} help={t('admin.fields.validToHelp')}>
					<DateInput defaultValue={organization.validTo} />
				</Field>
				<Field name="position" label={t('admin.fields.position')} help={t('admin.fields.positionHelp')} required>
					<TextInput type="number" min={0} max={10000} defaultValue={organization.position} />
				</Field>
			</FieldRow>
		</Panel>
	);
}
