import { defineConfig } from 'drizzle-kit';

const postgres = Boolean(process.env.DATABASE_URL);

/** `npx drizzle-kit generate --config db/drizzle.config.ts`, once as it is and once with any DATABASE_URL set. */
export default defineConfig({
	dialect: postgres ? 'postgresql' : 'sqlite',
	schema: ['people', 'files', 'directives', 'execution', 'collaboration', 'capture', 'trail', 'platform'].map(
		(name) => `./db/schema/${name}.ts`,
	),
	out: postgres ? './db/migrations/postgres' : './db/migrations/sqlite',
});
