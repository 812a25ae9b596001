import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Pure rooms, by the directions of the house: what never meets a database need not run on each engine. */
const pure = ['server/capture/**'];

/**
 * Unit tests. The engine is chosen as everywhere: without DATABASE_URL each file has its own SQLite database,
 * `DATABASE_URL=postgres://embedded` starts a PostgreSQL for the run, any other address uses that server.
 */
export default defineConfig({
	root,
	cacheDir: 'node_modules/.vite',
	test: {
		include: ['server/**/*.test.ts', 'db/**/*.test.ts', 'app/**/*.test.ts', 'messages/**/*.test.ts'],
		exclude: [...configDefaults.exclude, ...(process.env.DATABASE_URL ? pure : [])],
		globalSetup: ['db/testing/prepare-engine.ts'],
		pool: 'forks',
		isolate: false,
		maxWorkers: 2,
		// A busy machine is no failure: what a test says of time it asserts itself. Closing a database writes it out.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		env: {
			TAPSYRMA_MODE: 'test',
			LOG_LEVEL: 'silent',
			TZ: 'UTC',
			BASE_URL: 'http://localhost:3000',
			AUTH_SECRET: 'a-key-for-tests-only-of-enough-characters',
		},
	},
});
