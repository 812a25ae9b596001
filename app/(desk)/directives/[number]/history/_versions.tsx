import Link from 'next/link';
import { Button } from '#app/_ui/button.tsx';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import type { VersionOutput } from '#server/history/outputs.ts';
import { dateOf } from '#server/platform/clock.ts';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { trailActor, trailSentence } from '../../_trail-sentence.ts';
import styles from './_versions.module.css';

type Props = {
	t: Translate;
	locale: Locale;
	number: string;
	versions: readonly VersionOutput[];
	from: number | undefined;
	to: number | undefined;
};

/** Every version with who made it, when and what it changed; two are chosen to stand side by side. */
export function Versions({ t, locale, number, versions, from, to }: Props) {
	const newest = versions[0]?.version;
	const choice = (name: 'from' | 'to', chosen: number | undefined): Column<VersionOutput> => ({
		key: name,
		header: t(`directive.versions.${name}`),
		width: 'narrow',
		align: 'center',
		screenOnly: true,
		cell: ({ version }) => (
			<label className={styles.choice}>
				<input
					type="radio"
					name={name}
					value={version}
					aria-label={t(`directive.versions.choose.${name}`, { version: String(version) })}
					defaultChecked={version === chosen}
				/>
			</label>
		),
	});
	const columns: Column<VersionOutput>[] = [
		choice('from', from ?? versions[1]?.version ?? newest),
		choice('to', to ?? newest),
		{
			key: 'version',
			header: t('directive.versions.version'),
			primary: true,
			width: 'narrow',
			cell: ({ version }) => String(version),
		},
		{
			key: 'at',
			header: t('directive.versions.at'),
			cell: ({ at }) => (
				<Link href={`/directives/${number}?on=${dateOf(at)}`}>
					<time dateTime={at}>{formatInstant(locale, at)}</time>
				</Link>
			),
		},
		{
			key: 'by',
			header: t('directive.versions.by'),
			cell: ({ by }) => by ?? trailActor(locale, 'calendar'),
		},
		{
			key: 'what',
			header: t('directive.versions.what'),
			width: 'wide',
			cell: (version) => (
				<>
					{trailSentence(locale, version)}
					{version.fields.length > 0 && <span className={styles.fields}>{version.fields.join(', ')}</span>}
				</>
			),
		},
	];
	return (
		<form action={`/directives/${number}/history`} method="get">
			<Panel
				title={t('directive.versions.list')}
				actions={<Button type="submit">{t('directive.versions.compare')}</Button>}
				flush
			>
				<DataTable
					t={t}
					caption={t('directive.versions.list')}
					columns={columns}
					rows={versions}
					rowKey={({ version }) => String(version)}
				/>
			</Panel>
		</form>
	);
}
