import { closeDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { config } from '#server/platform/config.ts';

let stopSchedule: (() => Promise<void> | void) | undefined;

/**
 * Makes an installation ready to serve: its schema, in the demo its sample data, otherwise the way in for the
 * first administrator, then the timed tasks. Returns lines for the person who started it.
 */
export async function openInstallation(): Promise<string[]> {
	const { TAPSYRMA_MODE, JOBS } = config();
	await migrate();
	const lines = TAPSYRMA_MODE === 'demo' ? await openDemo() : await offerFirstWayIn();
	if (JOBS) {
		const { startSchedule } = await import('#server/schedule.ts');
		stopSchedule = await startSchedule();
	}
	return lines;
}

/** Stops the timed tasks, lets a running one finish, and closes the database. */
export async function closeInstallation(): Promise<void> {
	await stopSchedule?.();
	stopSchedule = undefined;
	await closeDatabase();
}

async function openDemo(): Promise<string[]> {
	const { loadDemo } = await import('#db/demo/load.ts');
	return loadDemo();
}

async function offerFirstWayIn(): Promise<string[]> {
	const { offerFirstAdministrator } = await import('#server/people/first-administrator.ts');
	const link = await offerFirstAdministrator();
	return link ? [`No one can sign in yet. Create the first administrator (once): ${link}`] : [];
}
