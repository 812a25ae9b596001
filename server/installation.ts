import { closeDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { refreshRules } from '#server/countries/in-force.ts';
import { config } from '#server/platform/config.ts';

let stopSchedule: (() => Promise<void> | void) | undefined;

/**
 * Makes an installation ready to serve: its schema, in the demo its sample data, otherwise the way in for the
 * first administrator, then the timed tasks. Returns lines for the person who started it.
 */
export async function openInstallation(): Promise<string[]> {
	const { TAPSYRMA_MODE, JOBS } = config();
	await migrate();
	await refreshRules();
	const isSample = TAPSYRMA_MODE === 'demo' || TAPSYRMA_MODE === 'development';
	const lines = isSample ? await openDemo() : await openEmpty();
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

/** An installation of one's own begins with its country's organizations and a way in for its administrator. */
async function openEmpty(): Promise<string[]> {
	const { establishOrganizations } = await import('#server/organizations/establish.ts');
	await establishOrganizations();
	const { offerFirstAdministrator } = await import('#server/people/first-administrator.ts');
	const link = await offerFirstAdministrator();
	return link ? [`No one can sign in yet. Create the first administrator (once): ${link}`] : [];
}
