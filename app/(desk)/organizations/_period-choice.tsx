import type { ReactNode } from 'react';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FilterBar } from '#app/_ui/filter-bar.tsx';
import { DateInput } from '#app/_ui/inputs.tsx';
import { type Query, withQuery } from '#app/_ui/query.ts';
import { Tabs } from '#app/_ui/tabs.tsx';
import { periodNames } from '#server/organizations/period.ts';
import type { Translate } from '#server/platform/language.ts';
import type { ChosenPeriod } from './_period.ts';
import styles from './organizations.module.css';

/** The usual periods one click away, any other by its dates. */
export function PeriodChoice({
	t,
	path,
	anchor = '',
	period,
	keep,
	folded,
	children,
}: {
	t: Translate;
	path: string;
	/** The part of the page to come back to, with its `#`. */
	anchor?: string;
	period: ChosenPeriod;
	/** The rest of the page's address. */
	keep: Query;
	/** Other dates are folded away until they are used. */
	folded?: boolean;
	/** More fields of the same form. */
	children?: ReactNode;
}) {
	const dates = (
		<FilterBar t={t} action={`${path}${anchor}`} keep={children ? { ...keep, kind: undefined } : keep}>
			<Field name="from" label={t('organizations.period.from')}>
				<DateInput defaultValue={period.from} />
			</Field>
			<Field name="to" label={t('organizations.period.to')}>
				<DateInput defaultValue={period.to} />
			</Field>
			{children}
		</FilterBar>
	);
	return (
		<div className={styles.period}>
			<Tabs
				label={t('organizations.period.label')}
				items={periodNames.map((name) => ({
					href: `${withQuery(path, { ...(name === 'year' ? {} : { period: name }), ...keep })}${anchor}`,
					label: t(`organizations.period.${name}`),
					current: period.name === name,
				}))}
			/>
			{folded ? (
				<Disclosure summary={t('organizations.period.other')} open={period.name === 'custom'}>
					{dates}
				</Disclosure>
			) : (
				dates
			)}
		</div>
	);
}
