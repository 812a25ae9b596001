import { defineConfig, devices } from '@playwright/test';
import { launchFlags, machineBrowser } from '#server/cli/browser.ts';

const executablePath = machineBrowser();

/** Journeys of people on the production build; each worker has a server and a database of its own. */
export default defineConfig({
	testDir: '.',
	projects: [
		{ name: 'journeys', testMatch: '**/*.spec.ts' },
		// Looks at the whole run, when every journey of it has passed.
		{ name: 'afterwards', testMatch: '**/afterwards.ts', dependencies: ['journeys'] },
	],
	outputDir: '../test-results',
	globalSetup: './prepare-demo.ts',
	fullyParallel: false,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [
		['line'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '../test-results/report.json' }],
	],
	use: {
		...devices['Desktop Chrome'],
		locale: 'en-GB',
		timezoneId: 'Asia/Almaty',
		// Colours stand still: what is looked at in the middle of a transition is no colour of ours.
		contextOptions: { reducedMotion: 'reduce' },
		actionTimeout: 15_000,
		trace: 'retain-on-failure',
		launchOptions: { ...(executablePath ? { executablePath } : {}), args: launchFlags },
	},
});
