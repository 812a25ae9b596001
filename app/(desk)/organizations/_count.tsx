import Link from 'next/link';
import { classes } from '#app/_ui/classes.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import { formatNumber, formatPercent } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { registerHref } from './_register.ts';
import styles from './organizations.module.css';

/** A number that opens the list it counts; nothing to open behind a nought. */
export function Count({
	locale,
	value,
	label,
	filter,
	loud,
}: {
	locale: Locale;
	value: number;
	/** What is counted, for readers by ear, to whom a bare number among links says nothing. */
	label: string;
	/** Absent when the register cannot be asked for just these. */
	filter: RegisterFilter | null;
	/** Ought to be nought. */
	loud?: boolean;
}) {
	const shown = formatNumber(locale, value);
	if (value === 0) return <span className={styles.nought}>{shown}</span>;
	if (!filter) return <span className={styles.count}>{shown}</span>;
	return (
		<Link
			className={classes(styles.count, loud && styles.loud)}
			href={registerHref(filter)}
			aria-label={`${shown}, ${label}`}
		>
			{shown}
		</Link>
	);
}

/** Executive discipline in per cent, or that it is not known while nothing has come due. */
export function disciplineText(t: Translate, locale: Locale, value: number | null): string {
	return value === null ? t('organizations.notKnown') : formatPercent(locale, value);
}

/** The same where there is little room: a dash stands for what is not known. */
export function shortDiscipline(t: Translate, locale: Locale, value: number | null): string {
	return value === null ? t('organizations.notKnownShort') : formatPercent(locale, value);
}
