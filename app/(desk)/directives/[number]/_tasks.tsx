import { serverCaller } from '#app/_trpc/caller.ts';
import { Panel } from '#app/_ui/panel.tsx';
import { Tag, type TagTone } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import type { DelegationOutput } from '#server/delegations/outputs.ts';
import { today } from '#server/platform/clock.ts';
import { formatDate, formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { GiveTask } from '../_tasks/give-task.tsx';
import { TaskActs } from '../_tasks/task-acts.tsx';
import styles from './_tasks.module.css';
import type { Told } from './_told.ts';

/** How the reader's own organization shares out the work. Nobody outside it sees this region. */
export async function Tasks({ t, locale, directive, personId }: Told & { personId: string }) {
	const { number } = directive;
	const { tasks, people, latest } = await (await serverCaller()).delegations.list({ number });
	if (tasks.length === 0 && people.length === 0) return null;
	const colleagues = people.map(({ id, name, position }) => ({
		value: id,
		label: name,
		...(position ? { hint: position } : {}),
	}));
	return (
		<Texts locale={locale} namespaces={['tasks']}>
			<Panel
				id="tasks"
				title={t('tasks.title')}
				lead={tasks.length === 0 ? `${t('tasks.lead')} ${t('tasks.none')}` : t('tasks.lead')}
				actions={
					people.length > 0 && (
						<GiveTask
							number={number}
							people={colleagues}
							today={today()}
							latest={latest}
							latestHelp={latest ? t('tasks.latest', { date: formatDate(locale, latest) }) : t('tasks.noLatest')}
							personId={personId}
						/>
					)
				}
			>
				{tasks.length > 0 && (
					<ul className={styles.list}>
						{tasks.map((task) => (
							<li key={task.id}>
								<Task t={t} locale={locale} task={task} />
							</li>
						))}
					</ul>
				)}
			</Panel>
		</Texts>
	);
}

const tones: Record<DelegationOutput['state'], TagTone> = {
	open: 'accent',
	done: 'success',
	handed_back: 'warning',
	withdrawn: 'neutral',
};

function Task({ t, locale, task }: { t: Translate; locale: Locale; task: DelegationOutput }) {
	const { id, from, to, dueOn, createdAt, state, endedAt, note, mayFinish, mayWithdraw } = task;
	const late = state === 'open' && dueOn !== null && dueOn < today();
	return (
		<article className={styles.task}>
			<header className={styles.head}>
				<h3>{to}</h3>
				<Tag tone={tones[state]} outlined={state === 'withdrawn'}>
					{t(`tasks.state.${state}`)}
				</Tag>
				{dueOn && (
					<Tag tone={late ? 'danger' : 'neutral'} outlined={!late}>
						{t(late ? 'tasks.late' : 'tasks.due', { date: formatDate(locale, dueOn) })}
					</Tag>
				)}
				<p className={styles.by}>{t('tasks.by', { name: from, at: formatInstant(locale, createdAt) })}</p>
			</header>
			<p className={styles.text}>{task.task}</p>
			{endedAt && (
				<p className={styles.by}>
					{formatInstant(locale, endedAt)}
					{note && `: ${note}`}
				</p>
			)}
			{(mayFinish || mayWithdraw) && <TaskActs id={id} mayFinish={mayFinish} mayWithdraw={mayWithdraw} />}
		</article>
	);
}
