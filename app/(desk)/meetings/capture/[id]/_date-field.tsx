'use client';

import { type ReactNode, useState } from 'react';
import { Field } from '#app/_ui/field.tsx';
import { DateInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { isWhole } from './_card-state.ts';
import styles from './card.module.css';

type Props = {
	name: string;
	label: string;
	help?: ReactNode;
	start: string;
	disabled?: boolean;
	/** A date once it is typed to its end, or none. */
	onDate: (date: string) => void;
	onEnter?: () => void;
	/** What stands beside the date. */
	children?: ReactNode;
};

/**
 * A date that is told while it is typed. Whoever leaves half of one, or one of another time, is told so and has none:
 * what stands in the field is never another date than what is kept.
 */
export function DateField({ name, label, help, start, disabled, onDate, onEnter, children }: Props) {
	const t = useTexts('capture');
	const [wrong, setWrong] = useState(false);
	const date = (
		<DateInput
			defaultValue={start}
			disabled={disabled}
			onInput={({ currentTarget: { value } }) => {
				if (value !== '' && !isWhole(value)) return;
				if (value !== '') setWrong(false);
				onDate(value);
			}}
			onBlur={({ currentTarget: { value, validity } }) => {
				const broken = validity.badInput || (value !== '' && !isWhole(value));
				if (broken) onDate('');
				setWrong(broken);
			}}
			onKeyDown={(event) => {
				if (event.key === 'Enter') onEnter?.();
			}}
		/>
	);
	return (
		<Field name={name} label={label} help={help} error={wrong ? t('dateWrong') : undefined}>
			{children ? (
				<span className={styles.beside}>
					{date}
					{children}
				</span>
			) : (
				date
			)}
		</Field>
	);
}
