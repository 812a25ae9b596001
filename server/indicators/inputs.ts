import { z } from 'zod';
import { directiveNumber } from '#server/directives/inputs.ts';
import { dateInput, requiredLine, textInput, versionInput } from '#server/platform/inputs.ts';

/** Beyond this a double no longer tells whole numbers apart, and charts have nothing to draw. */
const figure = z.number().min(-1e12).max(1e12);

const about = {
	name: requiredLine(200),
	unit: requiredLine(60),
	baseline: figure,
	baselineOn: dateInput,
	target: figure,
	targetOn: dateInput,
};

/** `version` is the directive's. */
export const addIndicatorInput = z.object({ number: directiveNumber, version: versionInput, ...about });
export type AddIndicatorInput = z.output<typeof addIndicatorInput>;

/** The indicator and the version of it that was read. */
const touched = { id: requiredLine(40), version: versionInput };

export const editIndicatorInput = z.object({ ...touched, ...about });
export type EditIndicatorInput = z.output<typeof editIndicatorInput>;

export const retireIndicatorInput = z.object(touched);

/** What it was on a date; a second value for the same date corrects the first. */
const measure = { value: figure, measuredOn: dateInput, note: textInput(2000).nullish() };

export const measureInput = z.object({ id: requiredLine(40), ...measure });

/** The same inside a progress report. */
export const reportedMeasures = z.array(z.object({ indicatorId: requiredLine(40), ...measure })).max(50);
export type ReportedMeasure = z.output<typeof reportedMeasures>[number];
