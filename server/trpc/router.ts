import { directivesRouter } from '#server/trpc/directives.ts';
import { router } from '#server/trpc/init.ts';
import { meetingsRouter } from '#server/trpc/meetings.ts';
import { reportsRouter } from '#server/trpc/reports.ts';

/** Everything a page or a program can ask of the product, a menu per noun. */
export const appRouter = router({
	meetings: meetingsRouter,
	directives: directivesRouter,
	reports: reportsRouter,
});

export type AppRouter = typeof appRouter;
