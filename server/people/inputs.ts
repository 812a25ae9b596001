import { z } from 'zod';
import { roles } from '#server/access/grants.ts';
import { dateInput, lineInput, localeInput, requiredLine, versionInput } from '#server/platform/inputs.ts';

export const themeInput = z.enum(['system', 'light', 'dark']);

/** An e-mail as it is kept: without spaces around it and in small letters, so that one person has one account. */
export const emailInput = z.string().trim().max(254).toLowerCase().pipe(z.email());

/** A role, in an organization (its code) or, with null, in the whole government. */
export const membershipInput = z.object({
	role: z.enum(roles),
	organization: requiredLine(40).nullable(),
});
export type MembershipInput = z.output<typeof membershipInput>;

const membershipsInput = z.array(membershipInput).max(40);

const about = {
	email: emailInput,
	name: requiredLine(200),
	position: lineInput(300).nullish(),
	locale: localeInput,
};

export const createPersonInput = z.object({ ...about, memberships: membershipsInput.default([]) });
export type CreatePersonInput = z.output<typeof createPersonInput>;

/** The person and the version of it that was read. */
export const personInput = z.object({ id: requiredLine(40), version: versionInput });
export type PersonInput = z.output<typeof personInput>;

export const editPersonInput = personInput.extend(about);
export type EditPersonInput = z.output<typeof editPersonInput>;

export const setMembershipsInput = personInput.extend({ memberships: membershipsInput });
export type SetMembershipsInput = z.output<typeof setMembershipsInput>;

export const listPeopleInput = z.object({
	query: lineInput(200).optional(),
	organization: requiredLine(40).optional(),
	role: z.enum(roles).optional(),
	state: z.enum(['active', 'disabled', 'all']).default('active'),
	cursor: requiredLine(2000).optional(),
	limit: z.int().min(1).max(200).default(50),
});
export type ListPeopleInput = z.output<typeof listPeopleInput>;

/** A password as typed: it is not trimmed, and its rules (`passwords.ts`) answer with reasons of their own. */
const passwordInput = z.string().min(1).max(1000);

export const changePasswordInput = z.object({ current: passwordInput, next: passwordInput });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const preferencesInput = z.object({ locale: localeInput.optional(), theme: themeInput.optional() });
export type PreferencesInput = z.output<typeof preferencesInput>;

export const profileInput = z.object({ position: lineInput(300).nullable() });
export type ProfileInput = z.output<typeof profileInput>;

/** Proof that it is the person who asks, not whoever found the screen unlocked. */
export const passwordProofInput = z.object({ password: passwordInput });
export type PasswordProofInput = z.output<typeof passwordProofInput>;

export const codeInput = z.object({
	code: z
		.string()
		.transform((code) => code.replaceAll(/\s/g, ''))
		.pipe(z.string().regex(/^\d{6}$/)),
});
export type CodeInput = z.output<typeof codeInput>;

export const firstAdministratorInput = z.object({
	token: z.string().min(1).max(200),
	email: emailInput,
	name: requiredLine(200),
	password: passwordInput,
	locale: localeInput,
});
export type FirstAdministratorInput = z.output<typeof firstAdministratorInput>;

/** Without a person: for oneself. */
export const deputiesInput = z.object({ personId: requiredLine(40).optional() });
export const nameDeputyInput = deputiesInput.extend({
	deputyId: requiredLine(40),
	fromOn: dateInput,
	toOn: dateInput,
	reason: lineInput(300).nullish(),
});
export type NameDeputyInput = z.output<typeof nameDeputyInput>;
export const endDeputyInput = z.object({ id: requiredLine(40) });

const draftKey = requiredLine(200);
export const draftKeyInput = z.object({ key: draftKey });
/** The values of a form by the name of the field. */
export const keepDraftInput = z.object({
	key: draftKey,
	value: z.record(
		z.string().max(200),
		z.array(z.string().transform((text) => text.toWellFormed().replaceAll('\u0000', ''))),
	),
});
export type KeepDraftInput = z.output<typeof keepDraftInput>;
