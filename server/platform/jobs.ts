import { eq } from 'drizzle-orm';
import { job } from '#db/schema/platform.ts';
import { database, transact } from '#db/transact.ts';
import { refreshRules } from '#server/countries/in-force.ts';
import { machineTime } from '#server/platform/clock.ts';
import { log } from '#server/platform/log.ts';

/** A piece of work that recurs. `run` says in a few words what it did. */
export type Task = { name: string; about: string; everyMinutes: number; run: () => Promise<string> };

/** How a run went; null when it did not take place: not due yet, or under way in another process. */
export type Run = { outcome: 'done' | 'failed'; detail: string } | null;

/** A process that dies in the middle of a task gives it up after this long, in milliseconds. */
const holdFor = 2 * 60_000;
const renewEvery = 30_000;

/**
 * Runs a task if it is due, or in any case when `anyway`; at no moment in two processes at once, because the row in
 * `job` is held while it runs. Never throws for what the task does: a failure is logged and kept in the row.
 */
export async function runTask(task: Task, anyway = false): Promise<Run> {
	if (!(await hold(task, anyway))) return null;
	const renewal = setInterval(() => void renew(task.name), renewEvery);
	renewal.unref();
	let run: NonNullable<Run>;
	try {
		await refreshRules();
		run = { outcome: 'done', detail: await task.run() };
	} catch (error) {
		run = { outcome: 'failed', detail: error instanceof Error ? error.message : String(error) };
		log().error({ task: task.name, err: error }, 'a timed task failed');
	} finally {
		clearInterval(renewal);
	}
	await transact((tx) =>
		tx
			.update(job)
			.set({ ranAt: instant(machineTime()), heldUntil: null, ...run })
			.where(eq(job.name, task.name)),
	);
	return run;
}

/** How the last run of each task went. */
export async function lastRuns(): Promise<(typeof job.$inferSelect)[]> {
	return database().select().from(job).orderBy(job.name);
}

/** Takes the task for this process, in one transaction with the question whether it is free and due. */
async function hold(task: Task, anyway: boolean): Promise<boolean> {
	return transact(async (tx) => {
		const time = machineTime();
		const [row] = await tx.select().from(job).where(eq(job.name, task.name));
		if (row?.heldUntil && row.heldUntil > instant(time)) return false;
		const due = !row?.ranAt || Date.parse(row.ranAt) + task.everyMinutes * 60_000 <= time;
		if (!due && !anyway) return false;
		const heldUntil = instant(time + holdFor);
		if (row) await tx.update(job).set({ heldUntil }).where(eq(job.name, task.name));
		else await tx.insert(job).values({ name: task.name, heldUntil });
		return true;
	});
}

async function renew(name: string): Promise<void> {
	try {
		await transact((tx) =>
			tx
				.update(job)
				.set({ heldUntil: instant(machineTime() + holdFor) })
				.where(eq(job.name, name)),
		);
	} catch (error) {
		log().warn({ task: name, err: error }, 'a timed task could not be held on to');
	}
}

/** Tasks go by the machine's own clock: a "now" set for a demonstration must not stop them. */
function instant(time: number): string {
	return new Date(time).toISOString();
}
