import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Translate } from '#server/platform/language.ts';
import { Button } from './button.tsx';
import styles from './filter-bar.module.css';
import { Icon } from './icon.tsx';
import type { Query } from './query.ts';

/**
 * Filters of a list as a form whose values become the URL. Works without script.
 * Fields stand inside as `Field` with controls; `keep` carries on what the form does not show (sort, order).
 */
export function FilterBar({
	t,
	action,
	keep = {},
	clearHref,
	more,
	moreOpen,
	children,
}: {
	t: Translate;
	action: string;
	keep?: Query;
	/** Given when a filter is set. */
	clearHref?: string | undefined;
	/** Fields that are used seldom, folded away. */
	more?: ReactNode;
	moreOpen?: boolean;
	children: ReactNode;
}) {
	return (
		<form className={styles.bar} action={action} method="get" aria-label={t('ui.filter.label')}>
			{Object.entries(keep).flatMap(([name, value]) =>
				[value ?? []].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
			)}
			<div className={styles.fields}>{children}</div>
			{more && (
				<details className={styles.more} open={moreOpen}>
					<summary>
						<Icon name="filter" size={14} />
						{t('ui.filter.more')}
					</summary>
					<div className={styles.fields}>{more}</div>
				</details>
			)}
			<div className={styles.acts}>
				<Button type="submit" kind="primary">
					{t('ui.filter.apply')}
				</Button>
				{clearHref && (
					<Link className={styles.clear} href={clearHref}>
						{t('ui.filter.clear')}
					</Link>
				)}
			</div>
		</form>
	);
}

/** The filters that are set, each with a link that takes it back. */
export function SetFilters({
	items,
}: {
	items: readonly { label: string; removeLabel: string; removeHref: string }[];
}) {
	if (items.length === 0) return null;
	return (
		<ul className={styles.set}>
			{items.map((item) => (
				<li key={item.removeHref}>
					<Link className={styles.chip} href={item.removeHref} aria-label={item.removeLabel} title={item.removeLabel}>
						{item.label}
						<Icon name="close" size={12} />
					</Link>
				</li>
			))}
		</ul>
	);
}
