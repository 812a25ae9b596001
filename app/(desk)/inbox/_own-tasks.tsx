import Link from 'next/link';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import { RestrictedMark } from '#app/(desk)/_marks/tags.tsx';
import { TaskActs } from '#app/(desk)/directives/_tasks/task-acts.tsx';
import type { OwnTask } from '#server/delegations/outputs.ts';
import { formatDate, formatNumber } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import styles from './_group.module.css';

/** Tasks that colleagues gave to the reader, or to somebody for whom the reader stands in; the soonest due first. */
export function OwnTasks({ t, locale, tasks }: { t: Translate; locale: Locale; tasks: readonly OwnTask[] }) {
	if (tasks.length === 0) return null;
	return (
		<Texts locale={locale} namespaces={['tasks']}>
			<Panel
				id="tasks"
				flush
				title={
					<span className={styles.title}>
						{t('tasks.own.title')} <Tag tone="accent">{formatNumber(locale, tasks.length)}</Tag>
					</span>
				}
				lead={t('tasks.own.lead')}
			>
				<DataTable
					t={t}
					caption={t('tasks.own.title')}
					columns={columnsOf(t, locale)}
					rows={tasks}
					rowKey={({ id }) => id}
					tone={({ late }) => (late ? 'danger' : undefined)}
				/>
			</Panel>
		</Texts>
	);
}

function columnsOf(t: Translate, locale: Locale): Column<OwnTask>[] {
	return [
		{
			key: 'task',
			header: t('tasks.task'),
			primary: true,
			width: 'wide',
			cell: ({ task, from, onBehalfOf, directive }) => (
				<>
					<Link href={`/directives/${directive.number}#tasks`}>{task}</Link>
					<span className={styles.under}>
						<span>{directive.number}</span>
						<span>{directive.title}</span>
						<span>{t('tasks.from', { name: from })}</span>
						{directive.restricted && <RestrictedMark t={t} short />}
						{onBehalfOf && (
							<Tag tone="info" outlined>
								{t('inbox.onBehalfOf', { name: onBehalfOf })}
							</Tag>
						)}
					</span>
				</>
			),
		},
		{
			key: 'due',
			header: t('tasks.dueOn'),
			cell: ({ dueOn, late }) =>
				dueOn && (late ? <Tag tone="danger">{formatDate(locale, dueOn)}</Tag> : formatDate(locale, dueOn)),
		},
		{
			key: 'step',
			header: t('inbox.columns.step'),
			screenOnly: true,
			cell: ({ id }) => <TaskActs id={id} mayFinish mayWithdraw={false} />,
		},
	];
}
