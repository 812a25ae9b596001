import type { z } from 'zod';
import { fold } from '#db/full-text.ts';
import { membership, organization, person } from '#db/schema/people.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { organizationRoles, type Role } from '#server/access/grants.ts';
import type { OrganizationKind } from '#server/countries/pack.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { draftDirective, type Touched } from '#server/directives/draft.ts';
import { draftInput } from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import type { recordMeetingInput } from '#server/meetings/inputs.ts';
import { recordMeeting } from '#server/meetings/record.ts';
import { membershipsOf } from '#server/people/rights.ts';
import { now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { newId } from '#server/platform/ids.ts';

/*
 * What a test needs, made by the test itself: organizations and people as rows, directives through the verbs, so
 * that versions, trail and search index stand as they do in life. Nothing is shared between tests.
 */

let made = 0;
const next = () => {
	made += 1;
	return made;
};

/** An organization as factories pass it on. */
export type MadeOrganization = { id: string; code: string; kind: OrganizationKind };

/** A ministry, unless another kind is asked for. Its code is new each time unless one is given. */
export async function makeOrganization(
	given: { code?: string; kind?: OrganizationKind } = {},
): Promise<MadeOrganization> {
	const order = next();
	const { code = `org${order}`, kind = 'ministry' } = given;
	const id = newId();
	await transact((tx) =>
		tx.insert(organization).values({
			id,
			code,
			kind,
			nameEn: `Ministry ${code}`,
			nameRu: `Министерство ${code}`,
			nameKk: `${code} министрлігі`,
			shortEn: code.toUpperCase(),
			shortRu: code.toUpperCase(),
			shortKk: code.toUpperCase(),
			position: order,
		}),
	);
	return { id, code, kind };
}

/** A person without memberships. */
export async function makePerson(
	given: { name?: string; email?: string } = {},
): Promise<{ id: string; name: string; email: string }> {
	const order = next();
	const { name = `Person ${order}`, email = `person${order}@test.example` } = given;
	const id = newId();
	const at = new Date(now());
	await transact((tx) =>
		tx.insert(person).values({ id, name, email, folded: fold(`${name} ${email}`), createdAt: at, updatedAt: at }),
	);
	return { id, name, email };
}

/** A new person with one role: in an organization, or with null in the whole government. */
export async function actorOf(role: Role, place: MadeOrganization | null = null): Promise<Actor> {
	if (!place && organizationRoles.includes(role)) throw new Error(`the role ${role} is held in an organization`);
	const { id, name, email } = await makePerson({ name: `${role} ${next()}` });
	await transact((tx) =>
		tx
			.insert(membership)
			.values({ id: newId(), personId: id, role, organizationId: place?.id ?? null, createdAt: now() }),
	);
	return {
		personId: id,
		name,
		email,
		locale: 'en',
		memberships: [{ role, organizationId: place?.id ?? null, organizationKind: place?.kind ?? null }],
	};
}

/** The same person with the rights of this moment: those lent by absent people included. */
export async function actorNow(actor: Actor): Promise<Actor> {
	return { ...actor, memberships: await membershipsOf(actor.personId) };
}

/** A meeting of today, registered by the controller. */
export async function makeMeeting(
	controller: Actor,
	given: Partial<z.input<typeof recordMeetingInput>> = {},
): Promise<{ id: string; version: number }> {
	return recordMeeting(controller, {
		title: `Meeting ${next()}`,
		kind: 'sitting',
		heldOn: today(),
		chair: 'Prime Minister',
		chairLevel: 'prime_minister',
		language: 'en',
		...given,
	});
}

type DraftGiven = Partial<z.input<typeof draftInput>>;

/** A draft for a lead, due in thirty days. */
export async function draftOf(
	controller: Actor,
	lead: MadeOrganization | null,
	given: DraftGiven = {},
): Promise<Touched> {
	const words = `Directive ${next()}`;
	return draftDirective(
		controller,
		draftInput.parse({
			words,
			language: 'en',
			titles: { en: words },
			issuer: 'Deputy Prime Minister',
			issuerLevel: 'deputy_prime_minister',
			leadOrganization: lead?.code ?? null,
			deadline: given.standing ? null : addDays(today(), 30),
			...given,
		}),
	);
}

/** A directive that its lead has received and not yet accepted. */
export async function issuedDirective(
	controller: Actor,
	lead: MadeOrganization,
	given: DraftGiven = {},
): Promise<Touched> {
	return issueDirective(controller, await draftOf(controller, lead, given));
}

/** A directive in progress, accepted by this coordinator of its lead. */
export async function acceptedDirective(
	controller: Actor,
	coordinator: Actor,
	lead: MadeOrganization,
	given: DraftGiven = {},
): Promise<Touched> {
	return acceptDirective(coordinator, await issuedDirective(controller, lead, given));
}
