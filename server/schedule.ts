import { markMissedDeadlines } from '#server/directives/mark-missed.ts';
import { removeOrphanedBytes, removeUnclaimed } from '#server/evidence/sweep.ts';
import { forgetFinishedCaptures } from '#server/minutes/forget-finished.ts';
import { forgetOldNotifications } from '#server/notifications/forget-old.ts';
import { generateAhead } from '#server/obligations/generate-ahead.ts';
import { forgetOldDrafts } from '#server/people/saved-drafts.ts';
import { forgetExpired } from '#server/people/sessions.ts';
import { forgetOldCounts } from '#server/people/sign-in-limits.ts';
import { forgetOldAnswers } from '#server/platform/forget-answers.ts';
import { type Run, runTask, type Task } from '#server/platform/jobs.ts';
import { log } from '#server/platform/log.ts';

/** Every timed task of the product, on one page. */
export const tasks: readonly Task[] = [
	{
		name: 'missed-deadlines',
		about: 'marks directives whose deadline has passed unmet',
		// Often, so that a new day in the government's time zone shows within minutes.
		everyMinutes: 5,
		run: async () => `${await markMissedDeadlines()} directives marked`,
	},
	{
		name: 'periodic-reports',
		about: 'writes down ahead the periodic reports that directives will owe',
		everyMinutes: 60,
		run: async () => `${await generateAhead()} reports written down`,
	},
	{
		name: 'expired-sessions',
		about: 'removes sessions and sign-ins that have run out',
		everyMinutes: 60,
		run: async () => `${await forgetExpired()} sessions removed`,
	},
	{
		name: 'old-answers',
		about: 'removes answers kept for repeated writes',
		everyMinutes: 60,
		run: async () => `${await forgetOldAnswers()} answers removed`,
	},
	{
		name: 'old-counts',
		about: 'removes counts of refused sign-ins whose window is over',
		everyMinutes: 60,
		run: async () => `${await forgetOldCounts()} counts removed`,
	},
	{
		name: 'old-drafts',
		about: 'removes what was begun in forms and left for two months',
		everyMinutes: 24 * 60,
		run: async () => `${await forgetOldDrafts()} drafts removed`,
	},
	{
		name: 'finished-texts',
		about: 'removes texts whose directives were issued, or that were discarded, a month ago',
		everyMinutes: 24 * 60,
		run: async () => `${await forgetFinishedCaptures()} texts removed`,
	},
	{
		name: 'old-notifications',
		about: 'removes notifications that were read long ago, or never',
		everyMinutes: 24 * 60,
		run: async () => `${await forgetOldNotifications()} notifications removed`,
	},
	{
		name: 'unclaimed-files',
		about: 'removes uploaded files that nothing holds',
		everyMinutes: 60,
		run: async () => `${await removeUnclaimed()} files removed`,
	},
	{
		name: 'orphaned-bytes',
		about: 'removes what lies in the file store and belongs to no file',
		everyMinutes: 24 * 60,
		run: async () => `${await removeOrphanedBytes()} removed`,
	},
];

/** How often this process looks whether a task is due, in milliseconds. */
const lookEvery = 30_000;

/**
 * Starts the timed tasks in this process: once now, then whenever one is due. Any number of processes may do so.
 * Returns how to stop: no further task begins, and the promise resolves when the running one has ended.
 */
export async function startSchedule(): Promise<() => Promise<void>> {
	let stopped = false;
	let running = Promise.resolve();
	const look = () => {
		running = running.then(async () => {
			for (const task of tasks) if (!stopped) await attempt(task);
		});
	};
	look();
	const timer = setInterval(look, lookEvery);
	timer.unref();
	return async () => {
		stopped = true;
		clearInterval(timer);
		await running;
	};
}

/** Runs one task now or, without a name, all of them, due or not. Throws for a name that no task has. */
export async function runNow(name?: string): Promise<{ name: string; run: Run }[]> {
	const wanted = name === undefined ? tasks : tasks.filter((task) => task.name === name);
	if (wanted.length === 0) throw new Error(`no task "${name}"; there are ${tasks.map((task) => task.name).join(', ')}`);
	const runs: { name: string; run: Run }[] = [];
	for (const task of wanted) runs.push({ name: task.name, run: await runTask(task, true) });
	return runs;
}

/** A database that is busy or gone for a moment must not end the schedule; the next look tries again. */
async function attempt(task: Task): Promise<void> {
	try {
		await runTask(task);
	} catch (error) {
		log().warn({ task: task.name, err: error }, 'a timed task could not be begun');
	}
}
