'use client';

import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useStartingValues } from '#app/_ui/field.tsx';
import { FormState } from '#app/_ui/form-state.ts';
import styles from './rows.module.css';

/**
 * Repeated groups of fields. Each row keeps a key of its own for life, so that removing one leaves what is typed in
 * the others alone; fields inside are named `<name>.<key>.<field>`. A hidden field sends the keys in order, by which
 * `rowsIn` reads the rows and a draft finds them again.
 */
export function Rows({
	name,
	start,
	legend,
	addLabel,
	removeLabel,
	children,
}: {
	name: string;
	/** How many rows there are at first: their keys are 0, 1, 2 … */
	start: number;
	legend: (position: string) => string;
	addLabel: string;
	removeLabel: (position: string) => string;
	children: (prefix: string, key: number) => ReactNode;
}) {
	const form = useContext(FormState);
	const [drafted = ''] = useStartingValues(name, [Array.from({ length: start }, (_, key) => key).join(',')]);
	const [keys, setKeys] = useState(() => keysIn(drafted));
	const frame = useRef<HTMLDivElement>(null);
	const focusOn = useRef<string | null>(null);

	// Runs after each change of the rows: the cursor goes where the work goes on, and the draft is kept.
	useEffect(() => {
		if (focusOn.current === null) return;
		frame.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
		focusOn.current = null;
		form?.changed();
	});

	function add() {
		const key = Math.max(-1, ...keys) + 1;
		focusOn.current = `[data-row-key="${key}"] :is(select, input, textarea):not([type=hidden])`;
		setKeys([...keys, key]);
	}

	function remove(key: number) {
		focusOn.current = 'button[data-add]';
		setKeys(keys.filter((other) => other !== key));
	}

	return (
		<div className={styles.rows} ref={frame}>
			<input type="hidden" name={name} value={keys.join(',')} />
			{keys.map((key, index) => (
				<fieldset key={key} className={styles.row} data-row-key={key}>
					<legend className={styles.legend}>{legend(String(index + 1))}</legend>
					<div className={styles.fields}>{children(`${name}.${key}`, key)}</div>
					<Button kind="quiet" size="small" icon="close" onClick={() => remove(key)}>
						{removeLabel(String(index + 1))}
					</Button>
				</fieldset>
			))}
			<div>
				<Button size="small" icon="plus" onClick={add} data-add>
					{addLabel}
				</Button>
			</div>
		</div>
	);
}

function keysIn(text: string): number[] {
	return text ? text.split(',').map(Number) : [];
}

/** The rows of a sent form: a reader of each row's fields, in the order in which they stood. */
export function rowsIn(values: FormData, name: string): ((field: string) => string)[] {
	return keysIn(String(values.get(name) ?? '')).map((key) => (field) => {
		const value = values.get(`${name}.${key}.${field}`);
		return typeof value === 'string' ? value.trim() : '';
	});
}

/** The form's name of a refused field of the input: rows are counted there, but keyed here. */
export function rowName(values: FormData | null, path: string): string {
	const [name = '', index, ...rest] = path.split('.');
	if (index === undefined || !/^\d+$/.test(index)) return path;
	const key = keysIn(String(values?.get(name) ?? ''))[Number(index)];
	return key === undefined ? path : [name, key, ...rest].join('.');
}
