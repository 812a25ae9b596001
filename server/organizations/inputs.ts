import { z } from 'zod';
import { steps } from '#server/organizations/period.ts';
import { dateInput, requiredLine, versionInput } from '#server/platform/inputs.ts';

export const organizationKinds = ['government_office', 'ministry', 'akimat'] as const;

/** Stable across languages and renamings: small letters, digits and hyphens, such as `mlsp` or `kz-71`. */
const codeInput = z
	.string()
	.trim()
	.toLowerCase()
	.pipe(
		z
			.string()
			.min(1)
			.max(40)
			.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	);

const about = {
	nameKk: requiredLine(300),
	nameRu: requiredLine(300),
	nameEn: requiredLine(300),
	shortKk: requiredLine(60),
	shortRu: requiredLine(60),
	shortEn: requiredLine(60),
	/** Its place in the government's own order. */
	position: z.int().min(0).max(10_000),
	/** First day of its existence, and first day on which it no longer exists; null where unknown or not yet. */
	validFrom: dateInput.nullable(),
	validTo: dateInput.nullable(),
};

export const createOrganizationInput = z.object({ code: codeInput, kind: z.enum(organizationKinds), ...about });
export type CreateOrganizationInput = z.output<typeof createOrganizationInput>;

/**
 * Everything but the code, by which directives and programs know the organization, and the kind: what its people
 * may see follows from it, so it does not change under them.
 */
export const editOrganizationInput = z.object({ code: requiredLine(40), version: versionInput, ...about });
export type EditOrganizationInput = z.output<typeof editOrganizationInput>;

export const listOrganizationsInput = z.object({
	/** `standing`: only those that exist today. */
	state: z.enum(['standing', 'all']).default('all'),
});
export type ListOrganizationsInput = z.output<typeof listOrganizationsInput>;

/** Directives count in the period in which their deadline lies. */
const period = { from: dateInput, to: dateInput };

/** Columns of the table of scorecards; `position` is the government's own order. */
const scorecardSorts = [
	'position',
	'name',
	'onControl',
	'overdue',
	'dueSoon',
	'silent',
	'moved',
	'inTime',
	'late',
	'notExecuted',
	'discipline',
] as const;

export const scorecardsInput = z.object({
	...period,
	kind: z.enum(organizationKinds).optional(),
	sort: z.enum(scorecardSorts).default('position'),
	direction: z.enum(['asc', 'desc']).default('asc'),
});
export type ScorecardsInput = z.output<typeof scorecardsInput>;

export const scorecardInput = z.object({
	code: requiredLine(40),
	...period,
	/** Whether punctuality is followed by month or by quarter. */
	step: z.enum(steps).default('month'),
});
export type ScorecardInput = z.output<typeof scorecardInput>;
