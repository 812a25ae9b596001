import { z } from 'zod';
import { organizationRef } from '#server/directives/outputs.ts';
import { milestoneActs } from '#server/milestones/acts.ts';
import { planDuties } from '#server/milestones/plan-duty.ts';
import { milestoneStandings, milestoneStates } from '#server/milestones/standing.ts';

/** What every change of a milestone answers; `number` is its directive's. */
export const milestoneTouched = z.object({ id: z.string(), number: z.string(), version: z.int() });

const milestoneOutput = z.object({
	id: z.string(),
	version: z.int(),
	title: z.string(),
	dueOn: z.string(),
	originalDueOn: z.string(),
	moves: z.int(),
	/** Calendar days by which it was moved in all; negative when brought forward. */
	daysMoved: z.int(),
	organization: organizationRef.nullable(),
	owner: z.object({ id: z.string(), name: z.string() }).nullable(),
	state: z.enum(milestoneStates),
	standing: z.enum(milestoneStandings),
	doneOn: z.string().nullable(),
	note: z.string().nullable(),
	/** What the reader may do with it now. */
	acts: z.array(z.enum(milestoneActs)),
	/** Its date lies after the directive's deadline. */
	beyondDeadline: z.boolean(),
	/** What was moved, given up or taken back, the newest first, each with its reason. */
	reasons: z.array(
		z.object({
			at: z.string(),
			by: z.string().nullable(),
			reason: z.string(),
			dueOn: z.string(),
			state: z.enum(milestoneStates),
		}),
	),
});
export type MilestoneOutput = z.output<typeof milestoneOutput>;

export const roadMapOutput = z.object({
	number: z.string(),
	/** The directive's version: adding milestones is guarded by it. */
	version: z.int(),
	deadline: z.string().nullable(),
	planDueOn: z.string().nullable(),
	plannedAt: z.string().nullable(),
	duty: z.enum(planDuties),
	milestones: z.array(milestoneOutput),
	progress: z.object({
		done: z.int(),
		counted: z.int(),
		overdue: z.int(),
		next: z.object({ title: z.string(), dueOn: z.string() }).nullable(),
	}),
	/** Whether the reader may change the road map now. */
	keeps: z.boolean(),
	/** Who may answer for a milestone; empty for whoever may not change the road map. */
	owners: z.array(
		z.object({ organization: organizationRef, people: z.array(z.object({ id: z.string(), name: z.string() })) }),
	),
	/**
	 * Typical plans dated from today to the deadline, the one that fits the directive's kind first; empty for whoever may
	 * not change the road map.
	 */
	typical: z.array(
		z.object({
			kind: z.string(),
			/** In the reader's language; the steps are in the directive's own. */
			name: z.string(),
			fits: z.boolean(),
			steps: z.array(z.object({ title: z.string(), dueOn: z.string() })),
		}),
	),
});
export type RoadMap = z.output<typeof roadMapOutput>;

const planStepOutput = z.object({
	title: z.object({ en: z.string(), ru: z.string(), kk: z.string() }),
	at: z.union([z.object({ share: z.number() }), z.object({ workingDays: z.int() })]),
});

export const typicalPlanOutput = z.object({
	kind: z.string(),
	names: z.object({ en: z.string(), ru: z.string(), kk: z.string() }),
	/** In the reader's language. */
	name: z.string(),
	steps: z.array(planStepOutput),
	usualDays: z.int(),
	retired: z.boolean(),
	/** Zero while the plan stands as the country's pack has it. */
	version: z.int(),
});
export type TypicalPlanOutput = z.output<typeof typicalPlanOutput>;

export const planTouched = z.object({ kind: z.string(), version: z.int() });
