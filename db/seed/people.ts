import { demoEmail, demoPassword } from '#db/demo/accounts.ts';
import { chanceOf } from '#db/seed/chance.ts';
import type { SeededPerson } from '#db/seed/record.ts';
import { familyNames, givenNames } from '#db/seed/words.ts';
import { systemActor } from '#server/access/actor.ts';
import type { Role } from '#server/access/grants.ts';
import type { Organization } from '#server/organizations/find.ts';
import { createAccount } from '#server/people/accounts.ts';
import { personNamed } from '#server/people/find.ts';
import { hashPassword } from '#server/people/passwords.ts';

/** The people of one organization, by what they do for its directives. */
export type Staff = Record<'controller' | 'curator' | 'coordinator' | 'executor', SeededPerson[]>;

type Post = { role: Role; many: number };

/** About four hundred people altogether. */
const officePosts: readonly Post[] = [
	{ role: 'controller', many: 8 },
	{ role: 'curator', many: 3 },
	{ role: 'official', many: 4 },
	{ role: 'auditor', many: 1 },
	{ role: 'administrator', many: 1 },
];
const posts: readonly Post[] = [
	{ role: 'coordinator', many: 2 },
	{ role: 'executor', many: 6 },
	{ role: 'official', many: 1 },
];

/**
 * Makes the accounts of a load-test government, or takes those that are there already, so that it can grow on the
 * demo. All have the demo's password: it is for load tests, never for people.
 */
export async function openSeededAccounts(
	seed: string,
	organizations: readonly Organization[],
): Promise<Map<string, Staff>> {
	const passwordHash = await hashPassword(demoPassword);
	const staff = new Map<string, Staff>();
	const chance = chanceOf(`${seed}:people`, 0);
	for (const place of organizations) {
		const here: Staff = { controller: [], curator: [], coordinator: [], executor: [] };
		for (const { role, many } of place.kind === 'government_office' ? officePosts : posts) {
			for (let count = 1; count <= many; count += 1) {
				const account = `${role}${count > 1 ? count : ''}.${place.code}`;
				const name = `${chance.of(givenNames)} ${chance.of(familyNames)}`;
				const person = await openAccount(account, name, role, place, passwordHash);
				if (role in here) here[role as keyof Staff].push(person);
			}
		}
		staff.set(place.id, here);
	}
	return staff;
}

async function openAccount(
	account: string,
	name: string,
	role: Role,
	place: Organization,
	passwordHash: string,
): Promise<SeededPerson> {
	const email = demoEmail(account);
	const there = await personNamed({ email });
	if (there) return { id: there.id, name: there.name };
	const wide = role === 'auditor' || role === 'administrator';
	const memberships = [{ role, organization: wide ? null : place.code }];
	const { id } = await createAccount(systemActor('seed'), {
		email,
		name,
		position: null,
		locale: 'ru',
		memberships,
		passwordHash,
	});
	return { id, name };
}
