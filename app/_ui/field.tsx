'use client';

import { createContext, type ReactNode, useContext, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { FormState } from './form-state.ts';
import { Icon } from './icon.tsx';
import { useTexts } from './texts-provider.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type Wiring = { id: string; name: string; required: boolean; invalid: boolean; describedBy: string | undefined };

const FieldState = createContext<Wiring | undefined>(undefined);

type Props = {
	/** Name under which the value is sent; also finds its problem and its draft. */
	name: string;
	label: string;
	help?: ReactNode;
	/** A problem known when the page is made; a problem told by the form wins. */
	error?: string | undefined;
	required?: boolean;
	/** Says "optional" beside the label: for forms in which most fields are required. */
	optional?: boolean;
	/** Width of the control: what is expected to be typed. */
	width?: 'full' | 'medium' | 'short';
	/** A group of choices is labelled by a legend. Set by RadioGroup and CheckboxGroup themselves. */
	group?: boolean;
	children: ReactNode;
};

/** Label above, help under it, then the problem, then the control that stands inside. */
export function Field({
	name,
	label,
	help,
	error,
	required = false,
	optional,
	width = 'full',
	group,
	children,
}: Props) {
	const t = useTexts('ui');
	const form = useContext(FormState);
	const own = useId();
	const id = `${form?.id ?? own}-${name}`;
	const problem = form?.problems.find((found) => found.field === name)?.message ?? error;
	const describedBy = classes(help ? `${id}-help` : null, problem ? `${id}-problem` : null);
	const Frame = group ? 'fieldset' : 'div';
	const words = (
		<>
			{label}
			{required && (
				<span className={styles.required}>
					<span aria-hidden="true"> *</span>
					{group && <VisuallyHidden> {t('required')}</VisuallyHidden>}
				</span>
			)}
			{optional && <span className={styles.optional}> ({t('optional')})</span>}
		</>
	);
	return (
		<Frame
			className={classes(styles.field, styles[width], problem && styles.wrong)}
			data-field={name}
			data-label={label}
			data-required={required || undefined}
			id={group ? id : undefined}
			tabIndex={group ? -1 : undefined}
			aria-describedby={group ? describedBy : undefined}
		>
			{group ? (
				<legend className={styles.label}>{words}</legend>
			) : (
				<label className={styles.label} htmlFor={id}>
					{words}
				</label>
			)}
			{help && (
				<div className={styles.help} id={`${id}-help`}>
					{help}
				</div>
			)}
			{problem && (
				<p className={styles.problem} id={`${id}-problem`}>
					<Icon name="warning" />
					{beside(problem, label)}
				</p>
			)}
			<FieldState.Provider value={{ id, name, required, invalid: Boolean(problem), describedBy }}>
				{children}
			</FieldState.Provider>
		</Frame>
	);
}

/** Beside its field a problem need not name the field, as it does in the summary. */
function beside(problem: string, label: string): string {
	if (!problem.startsWith(`${label}: `)) return problem;
	const rest = problem.slice(label.length + 2);
	return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What a control must carry to belong to the field around it. */
export function useField(): Wiring {
	const field = useContext(FieldState);
	if (!field) throw new Error('A control stands inside a Field.');
	return field;
}

/** The attributes of a native control in a field. */
export function useControl(): {
	id: string;
	name: string;
	required: boolean;
	'aria-invalid': true | undefined;
	'aria-describedby': string | undefined;
} {
	const { id, name, required, invalid, describedBy } = useField();
	return { id, name, required, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy };
}

/** The drafted values of a field, when a draft is being restored; else what the page gave. */
export function useStartingValues(name: string, given: readonly string[]): readonly string[] {
	const form = useContext(FormState);
	return form?.draft ? (form.draft[name] ?? []) : given;
}
