'use client';

import { memo, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FieldRow, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { typedNumber } from '#server/minutes/figures.ts';
import type { Card, CardIndicator } from '#server/minutes/inputs.ts';
import type { ChangeCard } from './_card-state.ts';
import { DateField } from './_date-field.tsx';
import styles from './card.module.css';

/** As many a card may hold. */
const most = 10;
const empty: CardIndicator = { name: '', unit: '', baseline: 0, target: null, targetOn: '' };

type Props = {
	/** The card as it stood when the form was opened. */
	start: Card;
	indicators: Card['indicators'];
	change: ChangeCard;
};

/** The figures by which the work is measured, and what it must align with. */
export const CardMeasures = memo(function CardMeasures({ start, indicators, change }: Props) {
	const t = useTexts('capture');
	const addButton = useRef<HTMLSpanElement>(null);
	const rows = `measure.rows.${indicators.length}`;
	function takeOut(place: number) {
		change((card) => ({ indicators: card.indicators.toSpliced(place, 1) }), rows);
		addButton.current?.querySelector('button')?.focus();
	}
	return (
		<>
			{indicators.map((indicator, place) => (
				<Figure
					// When one comes or goes the rows are drawn anew, with what stands in them.
					// biome-ignore lint/suspicious/noArrayIndexKey: rows are told by their place
					key={`${indicators.length}.${place}`}
					id={start.id}
					place={place}
					start={indicator}
					change={change}
					onRemove={() => takeOut(place)}
				/>
			))}
			<span ref={addButton}>
				<Button
					size="small"
					icon="plus"
					disabled={indicators.length >= most}
					onClick={() => change((card) => ({ indicators: [...card.indicators, empty].slice(0, most) }), rows)}
				>
					{t('measure.add')}
				</Button>
			</span>
			<Field name={`${start.id}.links`} label={t('alignWith')} help={t('alignWithHelp')}>
				<TextArea
					rows={2}
					defaultValue={start.links.join('\n')}
					maxLength={3000}
					onInput={(event) => change({ links: linesIn(event.currentTarget.value) }, 'links')}
				/>
			</Field>
		</>
	);
});

function linesIn(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim().slice(0, 300))
		.filter((line) => line !== '')
		.slice(0, most);
}

/** A number that is told while it is typed; what is none is said beside it. */
function NumberField({
	name,
	label,
	start,
	onNumber,
}: {
	name: string;
	label: string;
	start: number | null;
	onNumber: (value: number | null) => void;
}) {
	const t = useTexts('capture');
	const [wrong, setWrong] = useState(false);
	return (
		<Field name={name} label={label} error={wrong ? t('measure.notNumber') : undefined}>
			<TextInput
				inputMode="decimal"
				maxLength={30}
				defaultValue={start === null ? '' : String(start)}
				onInput={(event) => {
					const { value } = event.currentTarget;
					const read = typedNumber(value);
					if (read !== null || value.trim() === '') setWrong(false);
					onNumber(read);
				}}
				onBlur={(event) => {
					const { value } = event.currentTarget;
					setWrong(value.trim() !== '' && typedNumber(value) === null);
				}}
			/>
		</Field>
	);
}

function Figure({
	id,
	place,
	start,
	change,
	onRemove,
}: {
	id: string;
	place: number;
	start: CardIndicator;
	change: ChangeCard;
	onRemove: () => void;
}) {
	const t = useTexts('capture');
	const name = (part: keyof CardIndicator) => `${id}.measure.${place}.${part}`;
	const set = (part: Partial<CardIndicator>, tag: keyof CardIndicator) =>
		change(
			({ indicators }) => ({ indicators: indicators.map((one, at) => (at === place ? { ...one, ...part } : one)) }),
			`measure.${place}.${tag}`,
		);
	const figure = (part: 'baseline' | 'target') => (
		<NumberField
			name={name(part)}
			label={t(`measure.${part}`)}
			start={start[part]}
			onNumber={(value) => set({ [part]: value }, part)}
		/>
	);
	return (
		<fieldset className={styles.figure} aria-label={t('measure.one', { position: String(place + 1) })}>
			<Field name={name('name')} label={t('measure.name')}>
				<TextInput
					defaultValue={start.name}
					maxLength={200}
					onInput={(event) => set({ name: event.currentTarget.value }, 'name')}
				/>
			</Field>
			<FieldRow>
				<Field name={name('unit')} label={t('measure.unit')}>
					<TextInput
						defaultValue={start.unit}
						maxLength={60}
						onInput={(event) => set({ unit: event.currentTarget.value }, 'unit')}
					/>
				</Field>
				{figure('baseline')}
				{figure('target')}
			</FieldRow>
			<DateField
				name={name('targetOn')}
				label={t('measure.targetOn')}
				help={t('measure.targetOnHelp')}
				start={start.targetOn}
				onDate={(targetOn) => set({ targetOn }, 'targetOn')}
			/>
			<div>
				<Button
					kind="quiet"
					size="small"
					icon="close"
					onClick={onRemove}
					aria-label={`${t('measure.remove')}: ${start.name || place + 1}`}
				>
					{t('measure.remove')}
				</Button>
			</div>
		</fieldset>
	);
}
