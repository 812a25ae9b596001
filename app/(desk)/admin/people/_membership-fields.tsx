'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Combobox } from '#app/_ui/combobox.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Select } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { type Membership, type MembershipChoices, type RoleCode, wholeGovernment } from './_membership-place.ts';
import styles from './_people.module.css';

type Row = { key: number; role: RoleCode; place: string };

const rowNames = (key: number) => ({ role: `role-${key}`, place: `organization-${key}` });

/** Rows of role and place; a place that the role does not go with is not offered. */
export function MembershipFields({ start, choices }: { start: readonly Membership[]; choices: MembershipChoices }) {
	const t = useTexts('people');
	const [rows, setRows] = useState<Row[]>(() =>
		start.map(({ role, organization }, key) => ({ key, role, place: organization ?? wholeGovernment })),
	);
	const change = (key: number, role: RoleCode) =>
		setRows(rows.map((row) => (row.key === key ? { ...row, role, place: '' } : row)));
	const add = () => {
		const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
		setRows([...rows, { key, role: 'executor', place: '' }]);
	};
	return (
		<>
			{rows.length === 0 && <p className={styles.nothing}>{t('memberships.none')}</p>}
			<ol className={styles.memberships}>
				{rows.map((row, index) => (
					<li key={row.key}>
						<MembershipRow
							row={row}
							label={t('memberships.row', { number: String(index + 1) })}
							choices={choices}
							onRole={(role) => change(row.key, role)}
							onRemove={() => setRows(rows.filter((each) => each.key !== row.key))}
						/>
					</li>
				))}
			</ol>
			<div>
				<Button icon="plus" onClick={add}>
					{t('memberships.add')}
				</Button>
			</div>
		</>
	);
}

function MembershipRow({
	row,
	label,
	choices,
	onRole,
	onRemove,
}: {
	row: Row;
	label: string;
	choices: MembershipChoices;
	onRole: (role: RoleCode) => void;
	onRemove: () => void;
}) {
	const t = useTexts('people');
	const names = rowNames(row.key);
	const places = choices.roles.find(({ value }) => value === row.role)?.places ?? [];
	const only = places.length === 1 ? places[0]?.value : undefined;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its fields in one row
		<div className={styles.membership} role="group" aria-label={label}>
			<Field name={names.role} label={t('memberships.role')} required>
				<Select
					options={choices.roles}
					defaultValue={row.role}
					onChange={(event) => onRole(event.target.value as RoleCode)}
				/>
			</Field>
			<Field name={names.place} label={t('memberships.organization')} required>
				<Combobox key={row.role} items={places} defaultValue={row.place || only || ''} />
			</Field>
			<Button kind="quiet" icon="close" iconOnly onClick={onRemove}>
				{t('memberships.remove')}
			</Button>
		</div>
	);
}
