import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { dateInput, requiredLine, requiredText, textInput, versionInput } from '#server/platform/inputs.ts';

/** Who answers for a milestone: one of the directive's organizations, and perhaps a person of it. */
const owner = {
	/** Its code; absent or null: the lead organization. */
	organization: requiredLine(40).nullish(),
	ownerId: requiredLine(40).nullish(),
};

const milestoneInput = z.object({ title: requiredLine(300), dueOn: dateInput, ...owner });
export type MilestoneInput = z.output<typeof milestoneInput>;

/** One milestone, or a whole plan at once; `version` is the directive's. */
export const addMilestonesInput = z.object({
	number: directiveNumber,
	version: versionInput,
	milestones: z.array(milestoneInput).min(1).max(60),
});
export type AddMilestonesInput = z.output<typeof addMilestonesInput>;

/** The milestone and the version of it that was read. */
const touched = { id: requiredLine(40), version: versionInput };

export const editMilestoneInput = z.object({
	...touched,
	title: requiredLine(300),
	...owner,
	note: textInput(2000).nullish(),
});
export type EditMilestoneInput = z.output<typeof editMilestoneInput>;

export const moveMilestoneInput = z.object({ ...touched, dueOn: dateInput, reason: requiredText(2000) });
export const finishMilestoneInput = z.object({ ...touched, doneOn: dateInput, note: textInput(2000).nullish() });
export const dropMilestoneInput = z.object({ ...touched, reason: requiredText(2000) });
export const reopenMilestoneInput = z.object({ ...touched, reason: requiredText(2000) });
/** `place` counts from zero. */
export const reorderMilestoneInput = z.object({ ...touched, place: z.int().min(0).max(1000) });
