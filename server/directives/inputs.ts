import { z } from 'zod';
import { issuerLevels } from '#server/countries/pack.ts';
import { schedules } from '#server/directives/schedule.ts';
import { confidences, outcomes, stages } from '#server/directives/vocabulary.ts';
import { recurrenceInput } from '#server/obligations/inputs.ts';
import { punctualities } from '#server/organizations/discipline.ts';
import {
	dateInput,
	lineInput,
	localeInput,
	requiredLine,
	requiredText,
	textInput,
	versionInput,
	webAddress,
} from '#server/platform/inputs.ts';

/** An organization's code, such as `mlsp`. */
export const organizationCode = requiredLine(40);
/** A directive's number, such as `2026-00042`. */
export const directiveNumber = requiredLine(40);

export const titlesInput = z.object({
	en: lineInput(300).nullish(),
	ru: lineInput(300).nullish(),
	kk: lineInput(300).nullish(),
});

/** The words in other languages; the language in which they were given has no translation. */
const translationsInput = z.object({
	en: textInput(20_000).nullish(),
	ru: textInput(20_000).nullish(),
	kk: textInput(20_000).nullish(),
});

export const coExecutorInput = z.object({
	organization: organizationCode,
	part: textInput(2000).nullish(),
	dueOn: dateInput.nullish(),
});

const body = {
	itemNumber: lineInput(20).nullish(),
	words: requiredText(20_000),
	language: localeInput,
	titles: titlesInput.default({}),
	translations: translationsInput.default({}),
	issuer: requiredLine(200),
	issuerLevel: z.enum(issuerLevels),
	basis: lineInput(500).nullish(),
	sourceUrl: webAddress.nullish(),
	topic: lineInput(60).nullish(),
	/** Of which kind the work is: the typical plan of that kind is offered for its road map. */
	kind: lineInput(60).nullish(),
	/** A code of the country's marks of urgency; without a deadline it gives one. */
	urgency: lineInput(40).nullish(),
	/** How often periodic reports are owed; null: none are. */
	recurrence: recurrenceInput.nullish(),
	restricted: z.boolean().default(false),
	standing: z.boolean().default(false),
	deadline: dateInput.nullish(),
	deadlinePhrase: lineInput(300).nullish(),
	leadOrganization: organizationCode.nullish(),
	coExecutors: z.array(coExecutorInput).max(60).default([]),
};

export const draftInput = z.object({ meetingId: requiredLine(40).nullish(), ...body });
export type DraftInput = z.output<typeof draftInput>;

const touched = { number: directiveNumber, version: versionInput };

/** A change of a directive's own data; fields left out stay as they are. */
export const editInput = z.object({ ...touched, ...z.object(body).partial().shape }).extend({
	titles: titlesInput.optional(),
	translations: translationsInput.optional(),
	restricted: z.boolean().optional(),
	standing: z.boolean().optional(),
	coExecutors: z.array(coExecutorInput).max(60).optional(),
});
export type EditInput = z.output<typeof editInput>;

export const touchInput = z.object(touched);
export const changesInput = z.object({ number: directiveNumber, since: versionInput });
export const issueMeetingInput = z.object({ meetingId: requiredLine(40) });
export const assignInput = z.object({ ...touched, responsibleId: requiredLine(40) });
export const assessInput = z.object({ ...touched, assessment: z.enum(confidences), note: requiredText(4000) });
export const proposeInput = z.object({
	...touched,
	outcome: z.enum(outcomes),
	basis: requiredText(4000),
	executedOn: dateInput.nullish(),
});
export const declineInput = z.object({ ...touched, note: requiredText(4000) });
/** A document cited by what it is called, its number, its date and where it can be read. */
export const documentInput = z.object({
	title: requiredLine(300),
	number: lineInput(100).nullish(),
	date: dateInput.nullish(),
	url: webAddress.nullish(),
});
/** Exactly one of the two: another directive, or a document. */
export const linkTarget = {
	directive: directiveNumber.nullish(),
	document: documentInput.nullish(),
};
export const closeInput = z.object({
	...touched,
	outcome: z.enum(outcomes),
	basis: requiredText(4000),
	executedOn: dateInput.nullish(),
	/** What takes the place of a directive that ends as superseded. */
	supersededBy: z.object(linkTarget).nullish(),
});
export const keepOnControlInput = z.object({ ...touched, until: dateInput, note: requiredText(4000) });
export const moveDeadlineInput = z.object({
	...touched,
	deadline: dateInput,
	phrase: lineInput(300).nullish(),
	reason: requiredText(4000),
});

/** What a person may filter the register by; every filter narrows. */
export const filterInput = z.object({
	q: z.string().max(400).optional(),
	organization: z.array(organizationCode).max(60).optional(),
	role: z.enum(['lead', 'co']).optional(),
	stage: z.array(z.enum(stages)).optional(),
	outcome: z.array(z.enum(outcomes)).optional(),
	schedule: z.array(z.enum(schedules)).optional(),
	/** How it counts in executive discipline. */
	punctuality: z.array(z.enum(punctualities)).optional(),
	confidence: z.array(z.enum(confidences)).optional(),
	assessment: z.array(z.enum(confidences)).optional(),
	issuerLevel: z.array(z.enum(issuerLevels)).optional(),
	topic: z.array(requiredLine(60)).optional(),
	/** Words of the secretariat, any of which the directive carries. */
	tag: z.array(requiredLine(40)).max(20).optional(),
	/** Exactly these, as they were selected. */
	number: z.array(directiveNumber).max(200).optional(),
	kind: z.array(requiredLine(60)).optional(),
	/** A road map is owed and not there; or its day has passed as well. */
	plan: z.enum(['missing', 'overdue']).optional(),
	/** A periodic report is due soon or overdue; or only overdue. */
	obligation: z.enum(['due', 'overdue']).optional(),
	urgency: z.array(requiredLine(40)).optional(),
	meeting: requiredLine(40).optional(),
	dueFrom: dateInput.optional(),
	dueTo: dateInput.optional(),
	restricted: z.boolean().optional(),
	onControl: z.boolean().optional(),
	moved: z.boolean().optional(),
	breached: z.boolean().optional(),
	silent: z.boolean().optional(),
	disagreeing: z.boolean().optional(),
	proposed: z.boolean().optional(),
	/** A request for a later deadline awaits a decision. */
	extensionPending: z.boolean().optional(),
	mine: z.boolean().optional(),
});
export type RegisterFilter = z.output<typeof filterInput>;

const sortKeys = ['deadline', 'number', 'updated', 'reported'] as const;
export const listInput = filterInput.extend({
	sort: z.enum(sortKeys).default('deadline'),
	direction: z.enum(['asc', 'desc']).default('asc'),
	cursor: z.string().max(400).optional(),
	limit: z.int().min(1).max(200).default(50),
});
export type ListInput = z.output<typeof listInput>;
