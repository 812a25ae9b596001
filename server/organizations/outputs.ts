import { z } from 'zod';
import { roles } from '#server/access/grants.ts';
import { directiveRow, organizationRef } from '#server/directives/outputs.ts';
import { organizationKinds } from '#server/organizations/inputs.ts';

/** An organization in the reader's language, with its names in all three. */
export const organizationOutput = organizationRef.extend({
	version: z.int(),
	kind: z.enum(organizationKinds),
	nameKk: z.string(),
	nameRu: z.string(),
	nameEn: z.string(),
	shortKk: z.string(),
	shortRu: z.string(),
	shortEn: z.string(),
	position: z.int(),
	validFrom: z.string().nullable(),
	validTo: z.string().nullable(),
	/** Whether it exists today. */
	standing: z.boolean(),
});
export type OrganizationOutput = z.output<typeof organizationOutput>;

export const organizationTouched = z.object({ id: z.string(), code: z.string(), version: z.int() });
export type OrganizationTouched = z.output<typeof organizationTouched>;

/** How directives of a period stand for executive discipline, and what follows; null: nothing has come due. */
const punctuality = {
	inTime: z.int(),
	late: z.int(),
	notExecuted: z.int(),
	/** Their deadline lies ahead and was never missed. */
	running: z.int(),
	/** In per cent, 0…100, unrounded. */
	discipline: z.number().nullable(),
};

const punctualityCounts = z.object(punctuality);
export type PunctualityCounts = z.output<typeof punctualityCounts>;

/** What an organization leads: now, whatever the deadline, and in the period, by its deadlines. */
export const figuresOutput = z.object({
	onControl: z.int(),
	overdue: z.int(),
	dueSoon: z.int(),
	silent: z.int(),
	/** On control with a deadline that was moved. */
	moved: z.int(),
	...punctuality,
});
export type Figures = z.output<typeof figuresOutput>;

/** What figures leave out for this reader. */
const leavesOut = {
	/** Directives for official use only are not counted, being outside the reader's reach. */
	withoutRestricted: z.boolean(),
	/** The country's numbers behind the words. */
	dueSoonDays: z.int(),
	silentAfterDays: z.int(),
};

export const scorecardsOutput = z.object({
	from: z.string(),
	to: z.string(),
	/** Whether the reader sees the figures of every organization. */
	government: z.boolean(),
	...leavesOut,
	rows: z.array(z.object({ organization: organizationOutput, figures: figuresOutput.nullable() })),
	/** The sum of the rows; null for readers of one organization. */
	total: figuresOutput.nullable(),
});
export type ScorecardsOutput = z.output<typeof scorecardsOutput>;

/** Directives on control by what the calendar says of them. */
const loadOutput = z.object({ overdue: z.int(), due_soon: z.int(), on_time: z.int(), no_deadline: z.int() });
export type Load = z.output<typeof loadOutput>;

const someDirectives = z.object({ rows: z.array(directiveRow), total: z.int() });

export const scorecardOutput = z.object({
	from: z.string(),
	to: z.string(),
	organization: organizationOutput,
	...leavesOut,
	/** Null when the organization's directives are outside the reader's reach, but for those that are shared. */
	card: z
		.object({
			figures: figuresOutput,
			/** What the late ones of the period are: not done yet, done late, or missed before the deadline was moved. */
			late: z.object({ overdue: z.int(), done_late: z.int(), missedBefore: z.int() }),
			load: z.object({ lead: loadOutput, co: loadOutput }),
			series: z.array(z.object({ from: z.string(), to: z.string(), ...punctuality })),
			onControl: someDirectives,
			moved: someDirectives,
			silent: someDirectives,
			coExecuted: someDirectives,
		})
		.nullable(),
	/** Whether the reader's roles include reading directives at all. */
	readsDirectives: z.boolean(),
	/** Directives in the reader's reach in which the organization takes part, where there is no card. */
	shared: z.int(),
	/** Who works there; null for readers of other organizations. */
	people: z
		.array(
			z.object({ id: z.string(), name: z.string(), position: z.string().nullable(), roles: z.array(z.enum(roles)) }),
		)
		.nullable(),
});
export type ScorecardOutput = z.output<typeof scorecardOutput>;
