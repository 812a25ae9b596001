import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { job } from '#db/schema/platform.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import { lastRuns, runTask, type Task } from '#server/platform/jobs.ts';
import { runNow, startSchedule, tasks } from '#server/schedule.ts';

useFreshDatabase();

function counting(name: string, work: () => Promise<void> = async () => {}): Task & { runs: () => number } {
	let runs = 0;
	const run = async () => {
		runs += 1;
		await work();
		return `run ${runs}`;
	};
	return { name, about: '', everyMinutes: 60, run, runs: () => runs };
}

async function rowOf(name: string) {
	const [row] = await database().select().from(job).where(eq(job.name, name));
	return row;
}

test('a task begun twice at once runs once', async () => {
	const task = counting('slow', () => new Promise((resolve) => setTimeout(resolve, 30)));
	const runs = await Promise.all([runTask(task, true), runTask(task, true), runTask(task)]);
	expect(task.runs()).toBe(1);
	expect(runs.filter((run) => run !== null)).toEqual([{ outcome: 'done', detail: 'run 1' }]);
});

test('a task that ran is not due again until its time has passed', async () => {
	const task = counting('hourly');
	expect(await runTask(task)).toEqual({ outcome: 'done', detail: 'run 1' });
	expect(await runTask(task)).toBe(null);
	await transact((tx) => tx.update(job).set({ ranAt: '2026-01-01T00:00:00.000Z' }).where(eq(job.name, 'hourly')));
	expect(await runTask(task)).toEqual({ outcome: 'done', detail: 'run 2' });
});

test('a task whose process died is taken up when its hold has run out', async () => {
	const task = counting('abandoned');
	const held = (heldUntil: string) =>
		transact((tx) => tx.update(job).set({ heldUntil }).where(eq(job.name, task.name)));
	await runTask(task);
	await held(new Date(Date.now() + 60_000).toISOString());
	expect(await runTask(task, true)).toBe(null);
	await held(new Date(Date.now() - 1).toISOString());
	expect(await runTask(task, true)).toEqual({ outcome: 'done', detail: 'run 2' });
});

test('a task that fails says so and does not stop the others', async () => {
	const failing = counting('failing', () => Promise.reject(new Error('no paper in the printer')));
	expect(await runTask(failing)).toEqual({ outcome: 'failed', detail: 'no paper in the printer' });
	expect(await rowOf('failing')).toMatchObject({ outcome: 'failed', heldUntil: null });
});

test('the schedule runs what is due and stops when told', async () => {
	const stop = await startSchedule();
	await new Promise((resolve) => setTimeout(resolve, 200));
	await stop();
	const names = (await lastRuns()).filter((row) => row.outcome === 'done').map((row) => row.name);
	expect(names).toEqual(expect.arrayContaining(tasks.slice(0, 1).map((task) => task.name)));
});

test('every task runs when an operator asks, and an unknown one is named', async () => {
	expect((await runNow()).map(({ run }) => run?.outcome)).toEqual(tasks.map(() => 'done'));
	await expect(runNow('tea')).rejects.toThrow('no task "tea"');
});
