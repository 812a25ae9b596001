'use client';

import { useState } from 'react';
import { Field, useStartingValues } from '#app/_ui/field.tsx';
import { DateInput, FieldRow, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { textOf } from './action-form.tsx';

/** Another directive by its number, or a document; where it is optional, possibly neither. */
export function TargetFields({ optional }: { optional?: boolean }) {
	const t = useTexts('directives');
	const first = optional ? '' : 'document';
	const [start = first] = useStartingValues('target', [first]);
	const [target, setTarget] = useState(start);
	const options = ['document', 'directive'].map((value) => ({ value, label: t(`target.${value}`) }));
	return (
		<>
			<Field name="target" label={t(optional ? 'target.successor' : 'target.kind')} width="medium">
				<Select
					options={options}
					{...(optional ? { empty: t('target.none') } : {})}
					defaultValue={first}
					onChange={(event) => setTarget(event.target.value)}
				/>
			</Field>
			{target === 'directive' && <DirectiveNumber />}
			{target === 'document' && <DocumentFields />}
		</>
	);
}

/** The number of another directive. */
export function DirectiveNumber() {
	const t = useTexts('directives');
	return (
		<Field name="other" label={t('target.number')} help={t('target.numberHelp')} required width="short">
			<TextInput maxLength={40} autoComplete="off" />
		</Field>
	);
}

function DocumentFields() {
	const t = useTexts('directives');
	return (
		<>
			<Field name="document.title" label={t('target.title')} required>
				<TextInput maxLength={300} />
			</Field>
			<FieldRow>
				<Field name="document.number" label={t('evidence.number')} optional>
					<TextInput maxLength={100} />
				</Field>
				<Field name="document.date" label={t('evidence.date')} optional>
					<DateInput />
				</Field>
			</FieldRow>
			<Field name="document.url" label={t('evidence.url')} optional>
				<TextInput type="url" placeholder="https://" maxLength={2000} />
			</Field>
		</>
	);
}

/** What the fields above say, as the procedures take it. */
export function targetIn(values: FormData) {
	if (textOf(values, 'target') === 'directive') return { directive: textOf(values, 'other'), document: null };
	return {
		directive: null,
		document: {
			title: textOf(values, 'document.title'),
			number: textOf(values, 'document.number') || null,
			date: textOf(values, 'document.date') || null,
			url: textOf(values, 'document.url') || null,
		},
	};
}

/** The same where nothing may be named. */
export function successorIn(values: FormData) {
	return textOf(values, 'target') ? targetIn(values) : null;
}
