import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { DeadlineText, type DeadlineWords } from '#app/(desk)/_marks/deadline-text.tsx';
import { ScheduleMark } from '#app/(desk)/_marks/tags.tsx';
import type { DirectiveOutput } from '#server/directives/outputs.ts';
import { daysBetween, formatDate } from '#server/platform/dates.ts';
import type { Locale } from '#server/platform/language.ts';
import styles from './_assignees.module.css';
import { ContributionTag } from './_consolidated.tsx';
import type { Told } from './_told.ts';

type Part = DirectiveOutput['parts'][number];

/** Who does it: the lead and the co-executors in their order, each with its part and its own date. */
export function Assignees({ t, locale, directive }: Told) {
	const { parts } = directive;
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
			cell: (part) => <PartDue t={t} locale={locale} part={part} directive={directive} />,
		},
	];
	if (parts.some(({ contributionKnown }) => contributionKnown)) {
		columns.push({
			key: 'contribution',
			header: t('directive.assignees.contribution'),
			cell: (part) => <ContributionOf t={t} locale={locale} part={part} />,
		});
	}
	return (
		<Panel title={t('directive.assignees.title')} flush={parts.length > 0}>
			<DataTable
				t={t}
				caption={t('directive.assignees.title')}
				columns={columns}
				rows={parts}
				rowKey={({ organization }) => organization.id}
				tone={({ schedule }) => (schedule === 'overdue' ? 'danger' : undefined)}
				empty={<p className={styles.none}>{t('directive.assignees.none')}</p>}
			/>
		</Panel>
	);
}

type Of = Omit<Told, 'directive'> & { part: Part };

/** The date of a part, its own or the directive's, and loudly when it has passed without a contribution. */
function PartDue({ t, locale, part, directive }: Of & Pick<Told, 'directive'>) {
	const { schedule, daysLate } = part;
	const due = dueOf(locale, part, directive);
	if (!due) return '—';
	const days = schedule === 'due_soon' ? daysBetween(directive.day, due.iso) : daysLate;
	return (
		<span className={styles.due}>
			<DeadlineText t={t} deadline={due} />
			{schedule && schedule !== 'on_time' && <ScheduleMark t={t} schedule={schedule} days={days} />}
		</span>
	);
}

function dueOf(locale: Locale, part: Part, { deadline, ...directive }: Told['directive']): DeadlineWords | null {
	const { dueOn, originalDueOn, dueMoves, dueDaysMoved } = part;
	const iso = dueOn ?? deadline;
	if (!iso) return null;
	const [original, times, days] = dueOn
		? [originalDueOn, dueMoves, dueDaysMoved]
		: [directive.originalDeadline, directive.deadlineMoves, directive.daysMoved];
	const moved = original && times > 0 ? { original: formatDate(locale, original), times, days } : null;
	return { iso, date: formatDate(locale, iso), moved };
}

/** How a co-executor's contribution stands; another co-executor's is not the reader's to know. */
function ContributionOf({ t, locale, part }: Of) {
	const { contributionKnown, contribution, contributedOn } = part;
	if (!contributionKnown) return '—';
	return (
		<span className={styles.due}>
			<ContributionTag t={t} state={contribution} />
			{contributedOn && (
				<time dateTime={contributedOn}>
					{t('directive.assignees.contributedOn', { date: formatDate(locale, contributedOn) })}
				</time>
			)}
		</span>
	);
}
