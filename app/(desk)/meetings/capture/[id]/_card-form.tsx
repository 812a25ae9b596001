'use client';

import { memo, useCallback, useState } from 'react';
import { Field } from '#app/_ui/field.tsx';
import { Checkbox, FieldRow, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import { unowedBecause, usualDay } from '#server/minutes/rhythm.ts';
import { locales } from '#server/platform/locales.ts';
import { CardExecutors } from './_card-executors.tsx';
import { CardMeasures } from './_card-measures.tsx';
import type { CardActs, CardChoices, ChangeCard } from './_card-state.ts';
import { CardTerm } from './_card-term.tsx';

type Props = { card: Card; choices: CardChoices; edit: CardActs['edit'] };

/**
 * Every part of a card, corrected in place; what is typed is kept at once, a field at a time. The fields hold what is
 * typed themselves: a letter draws anew only what depends on it. Whoever changes the card otherwise gives a new key.
 */
export function CardForm({ card, choices, edit }: Props) {
	const { id } = card;
	const [start] = useState(card);
	const change = useCallback<ChangeCard>((part, tag) => edit(id, part, tag), [edit, id]);
	return (
		<Stack gap="tight">
			<Words start={start} change={change} />
			<CardExecutors
				id={id}
				start={start}
				lead={card.lead}
				coExecutors={card.coExecutors}
				organizations={choices.organizations}
				change={change}
			/>
			<CardTerm start={start} standing={card.standing} urgencyMarks={choices.urgencyMarks} change={change} />
			<Titles start={start} change={change} />
			<Particulars start={start} choices={choices} change={change} />
			<CardMeasures start={start} indicators={card.indicators} change={change} />
			<Reports start={start} recurrence={card.recurrence} choices={choices} change={change} />
		</Stack>
	);
}

/** What a part of the form is drawn from: the card as it stood when the form was opened. */
type PartProps = { start: Card; change: ChangeCard };

const Words = memo(function Words({ start, change }: PartProps) {
	const t = useTexts('capture');
	return (
		<Field name={`${start.id}.words`} label={t('words')}>
			<TextArea
				rows={3}
				defaultValue={start.words}
				maxLength={20_000}
				lang={start.language}
				onInput={(event) => change({ words: event.currentTarget.value }, 'words')}
			/>
		</Field>
	);
});

const Titles = memo(function Titles({ start, change }: PartProps) {
	const t = useTexts('capture');
	return locales.map((language) => (
		<Field key={language} name={`${start.id}.title.${language}`} label={t(`title_${language}`)} optional>
			<TextInput
				defaultValue={start.titles[language]}
				maxLength={300}
				lang={language}
				onInput={(event) => {
					const { value } = event.currentTarget;
					change(({ titles }) => ({ titles: { ...titles, [language]: value } }), `title.${language}`);
				}}
			/>
		</Field>
	));
});

const Particulars = memo(function Particulars({ start, choices, change }: PartProps & Pick<Props, 'choices'>) {
	const t = useTexts('capture');
	return (
		<>
			<FieldRow>
				<Field name={`${start.id}.item`} label={t('itemNumber')}>
					<TextInput
						defaultValue={start.itemNumber}
						maxLength={20}
						onInput={(event) => change({ itemNumber: event.currentTarget.value }, 'item')}
					/>
				</Field>
				<Field name={`${start.id}.language`} label={t('wordsLanguage')}>
					<Select
						options={choices.languages}
						defaultValue={start.language}
						onChange={(event) => change({ language: event.currentTarget.value as Card['language'] }, 'language')}
					/>
				</Field>
			</FieldRow>
			<FieldRow>
				<Field name={`${start.id}.topic`} label={t('topic')}>
					<Select
						options={choices.topics}
						empty={t('noTopic')}
						defaultValue={start.topic}
						onChange={(event) => change({ topic: event.currentTarget.value }, 'topic')}
					/>
				</Field>
				<Field name={`${start.id}.kind`} label={t('workKind')}>
					<Select
						options={choices.kinds}
						empty={t('noWorkKind')}
						defaultValue={start.kind}
						onChange={(event) => change({ kind: event.currentTarget.value }, 'kind')}
					/>
				</Field>
			</FieldRow>
			<Field name={`${start.id}.basis`} label={t('basis')}>
				<TextInput
					defaultValue={start.basis}
					maxLength={500}
					onInput={(event) => change({ basis: event.currentTarget.value }, 'basis')}
				/>
			</Field>
			<Checkbox
				name={`${start.id}.restricted`}
				label={t('restricted')}
				defaultChecked={start.restricted}
				onChange={(event) => change({ restricted: event.currentTarget.checked }, 'restricted')}
			/>
		</>
	);
});

type Frequency = NonNullable<Card['recurrence']>['frequency'];

function Reports({
	start,
	recurrence,
	choices,
	change,
}: PartProps & Pick<Props, 'choices'> & { recurrence: Card['recurrence'] }) {
	const t = useTexts('capture');
	const unowed = recurrence && unowedBecause(recurrence);
	const field = `${start.id}.frequency`;
	return (
		<FieldRow>
			<Field name={field} label={t('reports')} help={unowed ? t(`notOwed.${unowed}`) : undefined}>
				<Select
					options={choices.frequencies}
					empty={t('noReports')}
					defaultValue={start.recurrence?.frequency ?? ''}
					onChange={(event) => {
						const frequency = event.currentTarget.value as Frequency | '';
						change({ recurrence: frequency ? { frequency, day: usualDay[frequency] } : null }, 'frequency');
					}}
				/>
			</Field>
			{recurrence?.frequency === 'weekly' && (
				<Field name={`${start.id}.weekday`} label={t('reportWeekday')}>
					<Select
						options={choices.weekdays}
						defaultValue={String(Math.min(recurrence.day ?? usualDay.weekly, 7))}
						onChange={(event) => {
							const day = Number(event.currentTarget.value);
							change((card) => ({ recurrence: card.recurrence && { ...card.recurrence, day } }), 'day');
						}}
					/>
				</Field>
			)}
			{recurrence && recurrence.frequency !== 'weekly' && usualDay[recurrence.frequency] !== null && (
				<Field
					name={`${start.id}.day`}
					label={t(recurrence.frequency === 'yearly' ? 'reportDayOfJanuary' : 'reportDay')}
				>
					<TextInput
						key={recurrence.frequency}
						type="number"
						min={1}
						max={31}
						defaultValue={recurrence.day ? String(recurrence.day) : ''}
						onInput={(event) => {
							const day = Number(event.currentTarget.value);
							const whole = Number.isInteger(day) && day >= 1 && day <= 31 ? day : null;
							change((card) => ({ recurrence: card.recurrence && { ...card.recurrence, day: whole } }), 'day');
						}}
					/>
				</Field>
			)}
		</FieldRow>
	);
}
