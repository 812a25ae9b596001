import { z } from 'zod';
import { indicatorStandings } from '#server/indicators/trajectory.ts';

/** What every change of an indicator answers; `number` is its directive's. */
export const indicatorTouched = z.object({ id: z.string(), number: z.string(), version: z.int() });

const valueOutput = z.object({
	id: z.string(),
	measuredOn: z.string(),
	value: z.number(),
	/** Where the trajectory stood on that date. */
	expected: z.number(),
	note: z.string().nullable(),
	/** Told with a progress report; else alone. */
	reported: z.boolean(),
	recordedBy: z.string(),
	recordedAt: z.string(),
	/** A later row for the same date stands in its place. */
	corrected: z.boolean(),
});
export type IndicatorValue = z.output<typeof valueOutput>;

const indicatorOutput = z.object({
	id: z.string(),
	version: z.int(),
	name: z.string(),
	unit: z.string(),
	baseline: z.number(),
	baselineOn: z.string(),
	target: z.number(),
	targetOn: z.string(),
	/** Whether the reader may record a figure now: its baseline has come. */
	mayMeasure: z.boolean(),
	standing: z.enum(indicatorStandings),
	/** The finding in words, in the reader's language: "Points equipped: 61 of 90, 7 behind the trajectory". */
	finding: z.string(),
	latest: z.object({ measuredOn: z.string(), value: z.number() }).nullable(),
	expected: z.number().nullable(),
	difference: z.number(),
	/** Everything measured, by date, corrected rows after those that stand. */
	values: z.array(valueOutput),
});
export type IndicatorOutput = z.output<typeof indicatorOutput>;

export const indicatorsOutput = z.object({
	number: z.string(),
	/** The directive's version: adding an indicator is guarded by it. */
	version: z.int(),
	/** Whether the reader may change and measure indicators now. */
	keeps: z.boolean(),
	indicators: z.array(indicatorOutput),
});
export type Indicators = z.output<typeof indicatorsOutput>;
