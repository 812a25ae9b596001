'use client';

import { Combobox, ComboboxMultiple } from '#app/_ui/combobox.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Checkbox, DateInput, FieldRow, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { CardActs } from './_card-state.ts';
import { type CardChoices, isWhole } from './_card-state.ts';

type Props = { card: Card; choices: CardChoices; edit: CardActs['edit'] };

const titleLanguages = ['kk', 'ru', 'en'] as const;

/** Every part of a card, corrected in place; what is typed is kept at once, a field at a time. */
export function CardForm({ card, choices, edit }: Props) {
	const t = useTexts('capture');
	const change = (part: Partial<Card>, tag: string) => edit(card.id, part, tag);
	return (
		<Stack gap="tight">
			<Field name={`${card.id}.words`} label={t('words')}>
				<TextArea
					rows={3}
					defaultValue={card.words}
					maxLength={20_000}
					lang={card.language}
					onInput={(event) => change({ words: event.currentTarget.value }, 'words')}
				/>
			</Field>
			<TermAndLead card={card} choices={choices} change={change} />
			{titleLanguages.map((language) => (
				<Field key={language} name={`${card.id}.title.${language}`} label={t(`title_${language}`)}>
					<TextInput
						defaultValue={card.titles[language]}
						maxLength={300}
						lang={language}
						onInput={(event) =>
							change({ titles: { ...card.titles, [language]: event.currentTarget.value } }, `title.${language}`)
						}
					/>
				</Field>
			))}
			<Particulars card={card} choices={choices} change={change} />
		</Stack>
	);
}

type PartProps = Omit<Props, 'edit'> & { change: (part: Partial<Card>, tag: string) => void };

function TermAndLead({ card, choices, change }: PartProps) {
	const t = useTexts('capture');
	return (
		<>
			<Field name={`${card.id}.lead`} label={t('lead')}>
				<Combobox
					items={choices.organizations}
					defaultValue={card.lead}
					onChange={(lead) =>
						change({ lead, coExecutors: card.coExecutors.filter(({ organization }) => organization !== lead) }, 'lead')
					}
				/>
			</Field>
			<Field name={`${card.id}.co`} label={t('coExecutors')}>
				<ComboboxMultiple
					items={choices.organizations.filter(({ value }) => value !== card.lead)}
					defaultValue={card.coExecutors.map(({ organization }) => organization)}
					onChange={(codes) => change({ coExecutors: partsOf(card, codes) }, 'co')}
				/>
			</Field>
			<CoExecutorParts card={card} choices={choices} change={change} />
			<FieldRow>
				<Field name={`${card.id}.deadline`} label={t('deadline')}>
					<DateInput
						defaultValue={card.deadline}
						disabled={card.standing}
						onInput={(event) => {
							const deadline = event.currentTarget.value;
							if (deadline === '' || isWhole(deadline)) change({ deadline }, 'deadline');
						}}
					/>
				</Field>
				<Field name={`${card.id}.phrase`} label={t('phrase')}>
					<TextInput
						defaultValue={card.deadlinePhrase}
						maxLength={300}
						onInput={(event) => change({ deadlinePhrase: event.currentTarget.value }, 'phrase')}
					/>
				</Field>
			</FieldRow>
			<Checkbox
				name={`${card.id}.standing`}
				label={t('standingLabel')}
				defaultChecked={card.standing}
				onChange={(event) =>
					change(event.currentTarget.checked ? { standing: true, deadline: '' } : { standing: false }, 'standing')
				}
			/>
		</>
	);
}

/** A co-executor keeps its part when others come and go. */
function partsOf(card: Card, codes: readonly string[]): Card['coExecutors'] {
	return codes.map(
		(organization) =>
			card.coExecutors.find((each) => each.organization === organization) ?? { organization, part: '', dueOn: '' },
	);
}

function CoExecutorParts({ card, choices, change }: PartProps) {
	const t = useTexts('capture');
	const set = (organization: string, part: Partial<Card['coExecutors'][number]>, tag: string) =>
		change(
			{
				coExecutors: card.coExecutors.map((each) => (each.organization === organization ? { ...each, ...part } : each)),
			},
			`co.${organization}.${tag}`,
		);
	return card.coExecutors.map(({ organization, part, dueOn }) => {
		const name = choices.organizations.find(({ value }) => value === organization)?.label ?? organization;
		return (
			<FieldRow key={organization}>
				<Field name={`${card.id}.part.${organization}`} label={t('part', { name })}>
					<TextInput
						defaultValue={part}
						maxLength={2000}
						onInput={(event) => set(organization, { part: event.currentTarget.value }, 'part')}
					/>
				</Field>
				<Field name={`${card.id}.due.${organization}`} label={t('partDue')}>
					<DateInput
						defaultValue={dueOn}
						onInput={(event) => {
							const dueOn = event.currentTarget.value;
							if (dueOn === '' || isWhole(dueOn)) set(organization, { dueOn }, 'due');
						}}
					/>
				</Field>
			</FieldRow>
		);
	});
}

function Particulars({ card, choices, change }: PartProps) {
	const t = useTexts('capture');
	const { recurrence } = card;
	return (
		<>
			<FieldRow>
				<Field name={`${card.id}.item`} label={t('itemNumber')}>
					<TextInput
						defaultValue={card.itemNumber}
						maxLength={20}
						onInput={(event) => change({ itemNumber: event.currentTarget.value }, 'item')}
					/>
				</Field>
				<Field name={`${card.id}.language`} label={t('wordsLanguage')}>
					<Select
						options={choices.languages}
						defaultValue={card.language}
						onChange={(event) => change({ language: event.currentTarget.value as Card['language'] }, 'language')}
					/>
				</Field>
				<Field name={`${card.id}.topic`} label={t('topic')}>
					<Select
						options={choices.topics}
						empty={t('noTopic')}
						defaultValue={card.topic}
						onChange={(event) => change({ topic: event.currentTarget.value }, 'topic')}
					/>
				</Field>
			</FieldRow>
			<FieldRow>
				<Field name={`${card.id}.frequency`} label={t('reports')}>
					<Select
						options={choices.frequencies}
						empty={t('noReports')}
						defaultValue={recurrence?.frequency ?? ''}
						onChange={(event) => {
							const frequency = event.currentTarget.value as NonNullable<Card['recurrence']>['frequency'] | '';
							change({ recurrence: frequency ? { frequency, day: recurrence?.day ?? null } : null }, 'frequency');
						}}
					/>
				</Field>
				{recurrence && (
					<Field name={`${card.id}.day`} label={t('reportDay')}>
						<TextInput
							type="number"
							min={1}
							max={31}
							defaultValue={recurrence.day ? String(recurrence.day) : ''}
							onInput={(event) => {
								const day = Number(event.currentTarget.value);
								const whole = Number.isInteger(day) && day >= 1 && day <= 31 ? day : null;
								change({ recurrence: { ...recurrence, day: whole } }, 'day');
							}}
						/>
					</Field>
				)}
				<Field name={`${card.id}.basis`} label={t('basis')}>
					<TextInput
						defaultValue={card.basis}
						maxLength={500}
						onInput={(event) => change({ basis: event.currentTarget.value }, 'basis')}
					/>
				</Field>
			</FieldRow>
			<Checkbox
				name={`${card.id}.restricted`}
				label={t('restricted')}
				defaultChecked={card.restricted}
				onChange={(event) => change({ restricted: event.currentTarget.checked }, 'restricted')}
			/>
		</>
	);
}
