import type { Role } from '#server/access/grants.ts';
import type { Locale } from '#server/platform/language.ts';

export type Membership = {
	role: Role;
	/** Null means the whole government. */
	organizationId: string | null;
	organizationKind: string | null;
};

/** The person on whose behalf something is done, with everything that decides what may be done. */
export type Actor = {
	personId: string;
	name: string;
	email: string;
	locale: Locale;
	memberships: readonly Membership[];
	/** Signed in with a password that someone else chose: only the account's own actions are open. */
	mustChangePassword?: boolean;
	/** The session they act through; timed tasks and operators' commands have none. */
	sessionId?: string;
};

/** Whether a membership belongs to the Government Office, or to nobody in particular. */
export function isGovernmentWide(membership: Membership): boolean {
	return membership.organizationId === null || membership.organizationKind === 'government_office';
}

/** The product itself, for timed tasks and operators' commands: it is named in the trail but has no memberships. */
export function systemActor(name: string): Actor {
	return { personId: '', name, email: '', locale: 'en', memberships: [] };
}
