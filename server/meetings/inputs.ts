import { z } from 'zod';
import { issuerLevels } from '#server/countries/pack.ts';
import {
	dateInput,
	lineInput,
	localeInput,
	requiredLine,
	textInput,
	versionInput,
	webAddress,
} from '#server/platform/inputs.ts';

export const meetingKinds = ['sitting', 'conference', 'council', 'commission', 'working_trip', 'other'] as const;

const body = {
	title: requiredLine(300),
	kind: z.enum(meetingKinds),
	heldOn: dateInput,
	number: lineInput(60).nullish(),
	chair: requiredLine(200),
	chairLevel: z.enum(issuerLevels),
	place: lineInput(200).nullish(),
	sourceUrl: webAddress.nullish(),
	minutes: textInput(1_000_000).nullish(),
	language: localeInput,
};

export const recordMeetingInput = z.object(body);
export const editMeetingInput = z.object({
	id: requiredLine(40),
	version: versionInput,
	...z.object(body).partial().shape,
});
export const listMeetingsInput = z.object({
	q: z.string().max(200).optional(),
	cursor: z.string().max(400).optional(),
	limit: z.int().min(1).max(200).default(50),
});
