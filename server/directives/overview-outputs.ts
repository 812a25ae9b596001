import { z } from 'zod';
import { directiveRow, organizationRef } from '#server/directives/outputs.ts';

/** Issued directives by what the calendar says; `onControl` is the sum of the four that still run. */
const scheduleCounts = z.object({
	onControl: z.int(),
	overdue: z.int(),
	due_soon: z.int(),
	on_time: z.int(),
	no_deadline: z.int(),
	done_on_time: z.int(),
	done_late: z.int(),
});
export type ScheduleCounts = z.output<typeof scheduleCounts>;

/** How many there are, and the first few in the order in which they matter. */
export const shortList = z.object({ count: z.int(), rows: z.array(directiveRow) });
export type ShortList = z.output<typeof shortList>;

export const overviewOutput = z.object({
	/** The day as of which it stands, `YYYY-MM-DD`. */
	day: z.string(),
	/** Whether that day is past: made from versions then, and the register cannot show the same. */
	past: z.boolean(),
	/** Open directives due from that day up to `weekTo`, seven days in all. */
	weekTo: z.string(),
	dueWithinWeek: z.int(),
	totals: scheduleCounts,
	/** By lead organization, the one with most overdue first. */
	matrix: z.array(z.object({ organization: organizationRef, counts: scheduleCounts })),
	/** Open directives due on each of the coming days; days without any are left out. */
	deadlines: z.array(z.object({ date: z.string(), count: z.int() })),
	deadlinesTo: z.string(),
	silentAfterDays: z.int(),
	/** No report for that long, the longest silence first. */
	silent: shortList,
	/** Open, with a deadline that was moved; the most moved first. */
	moved: shortList,
	/** Ministry and controller see it differently; the nearest deadline first. */
	disagreeing: shortList,
	/** A final report is before the controller. */
	underReview: shortList,
	/** A proposal to close is before the curator. */
	proposed: shortList,
	changedSince: z.string(),
	/** What changed lately, the latest first, each with the action that the trail names. */
	changed: z.array(z.object({ row: directiveRow, at: z.string(), action: z.string() })),
});
export type Overview = z.output<typeof overviewOutput>;
