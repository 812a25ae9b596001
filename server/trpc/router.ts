import { accountRouter } from '#server/trpc/account.ts';
import { bulkRouter } from '#server/trpc/bulk.ts';
import { captureRouter } from '#server/trpc/capture.ts';
import { delegationsRouter } from '#server/trpc/delegations.ts';
import { deputiesRouter } from '#server/trpc/deputies.ts';
import { directivesRouter } from '#server/trpc/directives.ts';
import { draftsRouter } from '#server/trpc/drafts.ts';
import { extensionsRouter } from '#server/trpc/extensions.ts';
import { filesRouter } from '#server/trpc/files.ts';
import { handoverRouter } from '#server/trpc/handover.ts';
import { historyRouter } from '#server/trpc/history.ts';
import { importsRouter } from '#server/trpc/imports.ts';
import { indicatorsRouter } from '#server/trpc/indicators.ts';
import { router } from '#server/trpc/init.ts';
import { linksRouter } from '#server/trpc/links.ts';
import { meetingsRouter } from '#server/trpc/meetings.ts';
import { milestonesRouter } from '#server/trpc/milestones.ts';
import { notificationsRouter } from '#server/trpc/notifications.ts';
import { obligationsRouter } from '#server/trpc/obligations.ts';
import { organizationsRouter } from '#server/trpc/organizations.ts';
import { deskRouter } from '#server/trpc/overview.ts';
import { peopleRouter } from '#server/trpc/people.ts';
import { phrasesRouter } from '#server/trpc/phrases.ts';
import { plansRouter } from '#server/trpc/plans.ts';
import { reportsRouter } from '#server/trpc/reports.ts';
import { rulesRouter } from '#server/trpc/rules.ts';
import { summariesRouter } from '#server/trpc/summaries.ts';
import { tagsRouter } from '#server/trpc/tags.ts';
import { talkRouter } from '#server/trpc/talk.ts';
import { trailRouter } from '#server/trpc/trail.ts';

/** Everything a page or a program can ask of the product, a menu per noun. */
export const appRouter = router({
	meetings: meetingsRouter,
	directives: directivesRouter,
	capture: captureRouter,
	phrases: phrasesRouter,
	reports: reportsRouter,
	extensions: extensionsRouter,
	imports: importsRouter,
	milestones: milestonesRouter,
	indicators: indicatorsRouter,
	plans: plansRouter,
	obligations: obligationsRouter,
	links: linksRouter,
	history: historyRouter,
	files: filesRouter,
	tags: tagsRouter,
	bulk: bulkRouter,
	organizations: organizationsRouter,
	people: peopleRouter,
	account: accountRouter,
	summaries: summariesRouter,
	rules: rulesRouter,
	handover: handoverRouter,
	talk: talkRouter,
	trail: trailRouter,
	desk: deskRouter,
	delegations: delegationsRouter,
	deputies: deputiesRouter,
	drafts: draftsRouter,
	notifications: notificationsRouter,
});

export type AppRouter = typeof appRouter;
