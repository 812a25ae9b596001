import { z } from 'zod';
import { directiveNumber, organizationCode } from '#server/directives/inputs.ts';
import { confidences } from '#server/directives/vocabulary.ts';
import { fileId } from '#server/evidence/inputs.ts';
import { reportedMeasures } from '#server/indicators/inputs.ts';
import { dateInput, lineInput, requiredLine, requiredText, versionInput, webAddress } from '#server/platform/inputs.ts';

/** What a report rests on: a link, a document cited by title, number and date, or a file uploaded before. */
export const evidenceInput = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('link'), title: requiredLine(300), url: webAddress }),
	z.object({
		kind: z.literal('document'),
		title: requiredLine(300),
		documentNumber: lineInput(100).nullish(),
		documentDate: dateInput.nullish(),
		url: webAddress.nullish(),
	}),
	z.object({ kind: z.literal('file'), fileId, title: requiredLine(300).nullish() }),
]);
export type EvidenceInput = z.output<typeof evidenceInput>;

const touched = { number: directiveNumber, version: versionInput };

export const progressInput = z.object({
	...touched,
	text: requiredText(20_000),
	percent: z.int().min(0).max(100),
	confidence: z.enum(confidences),
	/** The periodic report that this one is. */
	obligationId: requiredLine(40).nullish(),
	/** What the directive's indicators were, as far as the report tells. */
	measures: reportedMeasures.optional(),
	evidence: z.array(evidenceInput).max(50).default([]),
});

export const submitInput = z.object({
	...touched,
	text: requiredText(20_000),
	executedOn: dateInput,
	/** Answers to the reviewer's remarks, each by the remark's id. */
	answers: z
		.array(z.object({ remark: requiredLine(40), answer: requiredText(4000) }))
		.max(200)
		.optional(),
	evidence: z.array(evidenceInput).max(50).default([]),
});

/** `organization` says for whom, where one person speaks for several co-executors. */
export const contributeInput = z.object({
	...touched,
	organization: organizationCode.nullish(),
	text: requiredText(20_000),
	evidence: z.array(evidenceInput).max(50).default([]),
});
const contributionOf = { ...touched, organization: organizationCode };
export const acceptContributionInput = z.object({ ...contributionOf, note: requiredText(4000).nullish() });
export const returnContributionInput = z.object({ ...contributionOf, note: requiredText(4000) });

export const acceptReportInput = z.object({ ...touched, note: requiredText(4000).nullish() });
/** Sent back with numbered remarks, each to be answered by the next report, or with a note that asks for none. */
export const returnReportInput = z.object({
	...touched,
	note: requiredText(4000).nullish(),
	remarks: z.array(requiredText(4000)).max(50).optional(),
});
