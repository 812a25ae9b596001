import { LinkButton } from '#app/_ui/button.tsx';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { StageTag } from '#app/(desk)/_marks/tags.tsx';
import type { Overview } from '#server/directives/overview-outputs.ts';
import { formatInstant } from '#server/platform/dates.ts';
import { hasSentence } from '#server/platform/language.ts';
import styles from './lists.module.css';
import { DirectiveName } from './lists.tsx';
import { registerOf, type Told } from './told.ts';

type Row = Overview['changed'][number];

/** What changed lately, the latest first. */
export function Changes(told: Told) {
	const { t, overview } = told;
	const href = registerOf(overview, { sort: 'updated', order: 'desc' });
	return (
		<Panel
			id="changed"
			flush
			title={t(overview.past ? 'overview.changed.titlePast' : 'overview.changed.title')}
			actions={
				href && (
					<LinkButton size="small" href={href}>
						{t('overview.changed.all')}
					</LinkButton>
				)
			}
		>
			<DataTable
				t={t}
				caption={t('overview.changed.title')}
				columns={columnsOf(told)}
				rows={overview.changed}
				rowKey={({ row }) => row.id}
				empty={<p className={styles.empty}>{t('overview.changed.none')}</p>}
			/>
		</Panel>
	);
}

function columnsOf({ t, locale }: Told): Column<Row>[] {
	return [
		{
			key: 'when',
			header: t('overview.columns.when'),
			width: 'narrow',
			cell: ({ at }) => <time dateTime={at}>{formatInstant(locale, at)}</time>,
		},
		{
			key: 'directive',
			header: t('overview.columns.directive'),
			primary: true,
			width: 'wide',
			cell: ({ row }) => <DirectiveName t={t} row={row} />,
		},
		{
			key: 'what',
			header: t('overview.columns.what'),
			cell: ({ action }) => {
				const key = `overview.actions.${action.replace('.', '_')}`;
				return t(hasSentence(locale, key) ? key : 'overview.actions.other');
			},
		},
		{
			key: 'stage',
			header: t('overview.columns.stage'),
			width: 'narrow',
			cell: ({ row }) => <StageTag t={t} stage={row.stage} />,
		},
	];
}
