import { expect, test } from 'vitest';
import { actorOf, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { systemActor } from '#server/access/actor.ts';
import { disableAccount } from '#server/people/accounts.ts';
import { peopleInRole } from '#server/people/find.ts';

useFreshDatabase();

test('whoever holds a role is found once, by e-mail, while the account is open', async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	const [first, second] = [await actorOf('controller', office), await actorOf('controller', office)];
	await actorOf('curator', office);
	const held = [first.email, second.email].sort();
	expect((await peopleInRole('controller')).map(({ email }) => email)).toEqual(held);
	await disableAccount(systemActor('operator'), first.personId);
	expect((await peopleInRole('controller')).map(({ email }) => email)).toEqual([second.email]);
});
