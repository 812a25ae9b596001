import { z } from 'zod';
import { roles } from '#server/access/grants.ts';
import { organizationRef } from '#server/directives/outputs.ts';
import { themeInput } from '#server/people/inputs.ts';
import { localeInput } from '#server/platform/inputs.ts';

/** A role and where it is held; null: in the whole government. */
export const heldMembership = z.object({ role: z.enum(roles), organization: organizationRef.nullable() });
export type HeldMembership = z.output<typeof heldMembership>;

const row = {
	id: z.string(),
	version: z.int(),
	name: z.string(),
	email: z.string(),
	position: z.string().nullable(),
	locale: localeInput,
	disabledAt: z.string().nullable(),
	/** The last use noted, to the minute. */
	lastSeenAt: z.string().nullable(),
	/** The password was made by somebody else and not changed yet. */
	mustChangePassword: z.boolean(),
	twoFactorEnabled: z.boolean(),
	memberships: z.array(heldMembership),
};

export const personRow = z.object(row);
export type PersonRow = z.output<typeof personRow>;

export const peopleOutput = z.object({ rows: z.array(personRow), total: z.int(), nextCursor: z.string().nullable() });

export const personOutput = z.object({
	...row,
	createdAt: z.string(),
	/** How many devices are signed in now. */
	sessions: z.int(),
});
export type PersonOutput = z.output<typeof personOutput>;

export const versionOutput = z.object({ version: z.int() });

export const sessionLine = z.object({
	id: z.string(),
	/** Whether it is the one that asks. */
	current: z.boolean(),
	startedAt: z.string(),
	usedAt: z.string(),
	userAgent: z.string(),
	address: z.string(),
});

export const accountOutput = z.object({
	id: z.string(),
	name: z.string(),
	email: z.string(),
	position: z.string().nullable(),
	locale: localeInput,
	theme: themeInput,
	mustChangePassword: z.boolean(),
	twoFactorEnabled: z.boolean(),
	memberships: z.array(heldMembership),
	sessions: z.array(sessionLine),
});
export type AccountOutput = z.output<typeof accountOutput>;

/** Standing in for an absent person, as one side sees it. */
const standingIn = z.object({
	id: z.string(),
	/** The other side: the deputy, or the absent person. */
	name: z.string(),
	fromOn: z.string(),
	toOn: z.string(),
	reason: z.string().nullable(),
	/** Whether it stands today; otherwise it is still to come. */
	current: z.boolean(),
});

const colleague = z.object({ id: z.string(), name: z.string(), position: z.string().nullable() });

export const deputiesOutput = z.object({
	/** Who stands in for the person. */
	deputies: z.array(standingIn),
	standsInFor: z.array(standingIn),
	/** Who may be named. */
	colleagues: z.array(colleague),
});
export type DeputiesOutput = z.output<typeof deputiesOutput>;

export const savedDraftOutput = z.object({
	draft: z
		.object({ value: z.record(z.string(), z.array(z.string())), updatedAt: z.string(), updatedAtText: z.string() })
		.nullable(),
	now: z.string(),
});
export type SavedDraftOutput = z.output<typeof savedDraftOutput>;
