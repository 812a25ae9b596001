import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import type { DirectiveOutput } from '#server/directives/outputs.ts';
import { formatDate } from '#server/platform/dates.ts';
import styles from './_assignees.module.css';
import type { Told } from './_told.ts';

type Part = DirectiveOutput['parts'][number];

/** Who does it: the lead and the co-executors in their order, each with its part and its own date. */
export function Assignees({ t, locale, directive }: Told) {
	const { parts, deadline } = directive;
	const columns: Column<Part>[] = [
		{
			key: 'organization',
			header: t('directive.assignees.organization'),
			primary: true,
			cell: ({ organization, role }) => (
				<span className={styles.organization}>
					{organization.name}
					{role === 'lead' && <Tag tone="accent">{t('register.role.lead')}</Tag>}
				</span>
			),
		},
		{
			key: 'part',
			header: t('directive.assignees.part'),
			cell: ({ part, role }) => part ?? (role === 'lead' ? t('directive.assignees.whole') : '—'),
		},
		{
			key: 'due',
			header: t('directive.assignees.due'),
			cell: ({ dueOn }) => {
				const due = dueOn ?? deadline;
				return due ? <time dateTime={due}>{formatDate(locale, due)}</time> : '—';
			},
		},
	];
	return (
		<Panel title={t('directive.assignees.title')} flush={parts.length > 0}>
			<DataTable
				t={t}
				caption={t('directive.assignees.title')}
				columns={columns}
				rows={parts}
				rowKey={({ organization }) => organization.id}
				empty={<p className={styles.none}>{t('directive.assignees.none')}</p>}
			/>
		</Panel>
	);
}
