import type { Role } from '#server/access/grants.ts';
import type { Locale } from '#server/platform/language.ts';

export type Membership = {
	role: Role;
	/** Null means the whole government. */
	organizationId: string | null;
	organizationKind: string | null;
	/** Lent by an absent person, for whom the actor stands in. */
	onBehalfOf?: Absent;
};

/** Somebody who is away, and for whom another acts. */
export type Absent = { id: string; name: string };

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

/** The people for whom an actor acts: the actor, and everybody for whom he or she stands in today. */
export function actsFor(actor: Actor): string[] {
	return [actor.personId, ...absentOf(actor).map(({ id }) => id)];
}

/** The absent people for whom an actor stands in today. */
export function absentOf(actor: Actor): Absent[] {
	const absent = actor.memberships.flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
	return [...new Map(absent.map((each) => [each.id, each])).values()];
}

/** An actor as one of the people for whom he or she acts, with that person's rights alone. */
export type Capacity = { actor: Actor; onBehalfOf: Absent | null };

/** The actor's own capacity, and one for each absent person: what waits for a person is asked in each. */
export function capacitiesOf(actor: Actor): Capacity[] {
	const own = actor.memberships.filter(({ onBehalfOf }) => !onBehalfOf);
	const lent = absentOf(actor).map((absent) => ({
		actor: {
			...actor,
			personId: absent.id,
			memberships: actor.memberships
				.filter(({ onBehalfOf }) => onBehalfOf?.id === absent.id)
				.map(({ onBehalfOf: _lent, ...membership }) => membership),
		},
		onBehalfOf: absent,
	}));
	return [{ actor: { ...actor, memberships: own }, onBehalfOf: null }, ...lent];
}

/** Whether a membership belongs to the Government Office, or to nobody in particular. */
export function isGovernmentWide(membership: Membership): boolean {
	return membership.organizationId === null || membership.organizationKind === 'government_office';
}

/** The product itself, for timed tasks and operators' commands: it is named in the trail but has no memberships. */
export function systemActor(name: string): Actor {
	return { personId: '', name, email: '', locale: 'en', memberships: [] };
}
