'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useControl, useField, useStartingValues } from './field.tsx';
import styles from './inputs.module.css';

type Native<T extends 'input' | 'textarea' | 'select'> = Omit<
	ComponentProps<T>,
	'id' | 'name' | 'required' | 'className' | 'style' | 'value' | 'defaultValue'
> & { defaultValue?: string | undefined };

/** One line of text. `type` may be email, password, tel, url, search or number. */
export function TextInput({ defaultValue = '', type = 'text', ...rest }: Native<'input'>) {
	const control = useControl();
	const [start = ''] = useStartingValues(control.name, [defaultValue]);
	return (
		<input
			{...rest}
			{...control}
			type={type}
			defaultValue={type === 'password' ? '' : start}
			className={styles.input}
		/>
	);
}

/** Several lines; grows with what is typed where the browser can, and scrolls where it cannot. */
export function TextArea({ defaultValue = '', rows = 3, ...rest }: Native<'textarea'>) {
	const control = useControl();
	const [start = ''] = useStartingValues(control.name, [defaultValue]);
	return (
		<textarea {...rest} {...control} rows={rows} defaultValue={start} className={`${styles.input} ${styles.area}`} />
	);
}

/** A calendar date, `YYYY-MM-DD`, by the browser's own picker. */
export function DateInput({ defaultValue = '', ...rest }: Omit<Native<'input'>, 'type'>) {
	const control = useControl();
	const [start = ''] = useStartingValues(control.name, [defaultValue]);
	return (
		<input
			// A year has four digits: without an end browsers let six be typed.
			max="2999-12-31"
			{...rest}
			{...control}
			type="date"
			defaultValue={start}
			className={`${styles.input} ${styles.date}`}
		/>
	);
}

export type Option = {
	value: string;
	label: string;
	/** Options of one group stand together under its name in a `Select`. */
	group?: string;
};

/** The native list of a few choices. `empty` adds a first line that means none. */
export function Select({
	options,
	empty,
	defaultValue = '',
	...rest
}: Native<'select'> & { options: readonly Option[]; empty?: string }) {
	const control = useControl();
	const [start = ''] = useStartingValues(control.name, [defaultValue]);
	return (
		<select {...rest} {...control} defaultValue={start} className={`${styles.input} ${styles.select}`}>
			{empty !== undefined && <option value="">{empty}</option>}
			{[...Map.groupBy(options, ({ group }) => group ?? '')].map(([group, grouped]) =>
				group ? (
					<optgroup key={group} label={group}>
						<OptionList options={grouped} />
					</optgroup>
				) : (
					<OptionList key="" options={grouped} />
				),
			)}
		</select>
	);
}

function OptionList({ options }: { options: readonly Option[] }) {
	return options.map((option) => (
		<option key={option.value} value={option.value}>
			{option.label}
		</option>
	));
}

/**
 * One yes or no. It carries its own label and stands outside `Field`.
 * Sends `value` (default "on") when ticked and nothing when not.
 */
export function Checkbox({
	name,
	label,
	help,
	value = 'on',
	defaultChecked = false,
	...rest
}: Omit<ComponentProps<'input'>, 'type' | 'className' | 'style' | 'checked' | 'value' | 'id'> & {
	name: string;
	label: ReactNode;
	help?: ReactNode;
	value?: string;
}) {
	const start = useStartingValues(name, defaultChecked ? [value] : []);
	return (
		<label className={styles.choice}>
			<input {...rest} type="checkbox" name={name} value={value} defaultChecked={start.includes(value)} />
			<span>
				{label}
				{help && <span className={styles.choiceHelp}>{help}</span>}
			</span>
		</label>
	);
}

/** A few choices all in sight. Stands inside `<Field group …>`; `multiple` makes them check boxes. */
export function Choices({
	options,
	defaultValue = [],
	multiple = false,
	inline = false,
}: {
	options: readonly (Option & { help?: string; disabled?: boolean })[];
	defaultValue?: string | readonly string[];
	multiple?: boolean;
	inline?: boolean;
}) {
	const { name, required } = useField();
	const start = useStartingValues(name, typeof defaultValue === 'string' ? [defaultValue] : defaultValue);
	return (
		<div className={inline ? styles.choicesInline : styles.choices}>
			{options.map((option) => (
				<label key={option.value} className={styles.choice}>
					<input
						type={multiple ? 'checkbox' : 'radio'}
						name={name}
						value={option.value}
						disabled={option.disabled}
						required={required && !multiple}
						defaultChecked={start.includes(option.value)}
					/>
					<span>
						{option.label}
						{option.help && <span className={styles.choiceHelp}>{option.help}</span>}
					</span>
				</label>
			))}
		</div>
	);
}

/** Fields side by side where there is room, one under the other where there is not. */
export function FieldRow({ children }: { children: ReactNode }) {
	return <div className={styles.row}>{children}</div>;
}
