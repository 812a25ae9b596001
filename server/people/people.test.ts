import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { person } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { roles } from '#server/access/grants.ts';
import { scopeFor } from '#server/access/scope.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { changePassword } from '#server/people/change-password.ts';
import { changePreferences } from '#server/people/change-preferences.ts';
import { createPerson } from '#server/people/create.ts';
import { disablePerson } from '#server/people/disable.ts';
import { editPerson } from '#server/people/edit.ts';
import { enablePerson } from '#server/people/enable.ts';
import { listPeopleInput, type MembershipInput } from '#server/people/inputs.ts';
import { listPeople, readPerson } from '#server/people/read.ts';
import { readAccount } from '#server/people/read-account.ts';
import { resetPassword } from '#server/people/reset-password.ts';
import { setMemberships } from '#server/people/set-memberships.ts';
import { signOutOthers } from '#server/people/sign-out-others.ts';
import { headersAfter, signIn } from '#server/people/testing/requests.ts';
import { readTrail, verifyTrail } from '#server/trail/verify.ts';

let administrator: Actor;
let ministry: MadeOrganization;
let office: MadeOrganization;
let made = 0;

useFreshDatabase();

beforeAll(async () => {
	administrator = await actorOf('administrator');
	ministry = await makeOrganization({ code: 'mlsp' });
	office = await makeOrganization({ code: 'go', kind: 'government_office' });
});

async function create(memberships: MembershipInput[] = [], name = 'Сәуле Ахметова') {
	made += 1;
	const email = `person${made}@people.example`;
	const { id, password } = await createPerson(administrator, {
		email,
		name,
		locale: 'kk',
		position: null,
		memberships,
	});
	return { id, email, password, version: 1 };
}

async function actorIn(account: { email: string; password: string }): Promise<Actor> {
	const actor = await actorFromHeaders(headersAfter(await signIn(account.email, account.password)));
	if (!actor) throw new Error('not signed in');
	return actor;
}

/** Creates somebody, signs in, changes the first password. */
async function settled(memberships: MembershipInput[]) {
	const account = await create(memberships);
	const next = 'a long and quiet river';
	await changePassword(await actorIn(account), { current: account.password, next });
	return { ...account, password: next, version: 2 };
}

const official: MembershipInput = { role: 'official', organization: null };

describe('an account', () => {
	it('is made with a password that opens nothing but the account until it is changed', async () => {
		const account = await create([official]);
		const actor = await actorIn(account);
		expect(() => scopeFor(actor, 'directive.read')).toThrow(/password_must_change/);
		await changePassword(actor, { current: account.password, next: 'a long and quiet river' });
		const again = await actorIn({ ...account, password: 'a long and quiet river' });
		expect(() => scopeFor(again, 'directive.read')).not.toThrow();
		expect((await signIn(account.email, account.password)).status).toBe(401);
	});

	it('has an e-mail nobody else has, whatever the case of its letters', async () => {
		const { email } = await create();
		const again = { email: email.toUpperCase(), name: 'Another', locale: 'ru' as const, memberships: [] };
		await expect(createPerson(administrator, again)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'email_taken' });
		const other = await create();
		const taking = { id: other.id, version: 1, email, name: 'Other', locale: 'ru' as const };
		await expect(editPerson(administrator, taking)).rejects.toMatchObject({ reason: 'email_taken' });
	});

	it('is changed by who read its latest state; the other is shown what stands', async () => {
		const account = await create();
		const change = { id: account.id, version: 1, email: account.email, locale: 'ru' as const };
		expect(await editPerson(administrator, { ...change, name: 'First' })).toEqual({ version: 2 });
		await expect(editPerson(administrator, { ...change, name: 'Second' })).rejects.toMatchObject({
			code: 'CONFLICT',
			reason: 'stale',
			facts: { version: 2, current: { name: 'First' } },
		});
	});

	it('is administered by administrators alone', async () => {
		const target = await create([official]);
		for (const role of roles.filter((each) => each !== 'administrator')) {
			const actor = await actorOf(role, role === 'coordinator' || role === 'executor' ? ministry : null);
			const at = { id: target.id, version: 1 };
			const tries = [
				createPerson(actor, { email: 'x@people.example', name: 'X', locale: 'ru', memberships: [] }),
				disablePerson(actor, at),
				resetPassword(actor, at),
				setMemberships(actor, { ...at, memberships: [] }),
				listPeople(actor, listPeopleInput.parse({})),
				readPerson(actor, target.id),
			];
			for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
		}
	});

	it('stays usable after disabling and enabling, and a reset password must be changed', async () => {
		const account = await settled([official]);
		const disabled = await disablePerson(administrator, { id: account.id, version: account.version });
		expect((await signIn(account.email, account.password)).status).toBe(401);
		const enabled = await enablePerson(administrator, { id: account.id, version: disabled.version });
		expect((await signIn(account.email, account.password)).status).toBe(200);
		const reset = await resetPassword(administrator, { id: account.id, version: enabled.version });
		expect((await signIn(account.email, account.password)).status).toBe(401);
		expect((await actorIn({ ...account, password: reset.password })).mustChangePassword).toBe(true);
	});
});

describe('memberships', () => {
	it('hold only roles that their organization may have', async () => {
		const wrong: [MembershipInput, string][] = [
			[{ role: 'coordinator', organization: null }, 'role_needs_organization'],
			[{ role: 'executor', organization: null }, 'role_needs_organization'],
			[{ role: 'controller', organization: 'mlsp' }, 'role_of_government_office'],
			[{ role: 'auditor', organization: 'mlsp' }, 'role_of_government_office'],
			[{ role: 'official', organization: 'nowhere' }, 'organization_unknown'],
		];
		for (const [membership, reason] of wrong) {
			await expect(create([membership])).rejects.toMatchObject({ code: 'RULE', reason });
		}
		await expect(create([official, official])).rejects.toMatchObject({ reason: 'membership_twice' });
		const right = [
			official,
			{ role: 'controller', organization: 'go' },
			{ role: 'executor', organization: 'mlsp' },
		] as const;
		const { id } = await create([...right]);
		const { memberships } = await readPerson(administrator, id);
		expect(memberships.map((each) => [each.role, each.organization?.code ?? null])).toEqual([
			['controller', 'go'],
			['executor', 'mlsp'],
			['official', null],
		]);
		expect(office.kind).toBe('government_office');
	});

	it('end the sessions when they change, and not when they do not', async () => {
		const account = await settled([official]);
		const headers = headersAfter(await signIn(account.email, account.password));
		const same = await setMemberships(administrator, { id: account.id, version: 2, memberships: [official] });
		expect(same.version).toBe(2);
		expect(await actorFromHeaders(headers)).not.toBeNull();
		const memberships: MembershipInput[] = [{ role: 'executor', organization: 'mlsp' }];
		await setMemberships(administrator, { id: account.id, version: 2, memberships });
		expect(await actorFromHeaders(headers)).toBeNull();
		const again = await actorIn(account);
		expect(again.memberships).toEqual([
			{ role: 'executor', organizationId: ministry.id, organizationKind: 'ministry' },
		]);
	});

	it('leave one administrator who can sign in', async () => {
		const at = { id: administrator.personId, version: 1 };
		const last = { code: 'RULE', reason: 'last_administrator' };
		await expect(disablePerson(administrator, at)).rejects.toMatchObject(last);
		await expect(setMemberships(administrator, { ...at, memberships: [official] })).rejects.toMatchObject(last);
		const second = await create([{ role: 'administrator', organization: null }]);
		await disablePerson(administrator, { id: second.id, version: 1 });
		await expect(disablePerson(administrator, at)).rejects.toMatchObject(last);
		await enablePerson(administrator, { id: second.id, version: 2 });
		await disablePerson(administrator, at);
		await transact((tx) => tx.update(person).set({ disabledAt: null, version: 1 }).where(eq(person.id, at.id)));
	});
});

describe("one's own account", () => {
	it('takes a new password for the current one and ends the other sessions', async () => {
		const account = await settled([official]);
		const elsewhere = headersAfter(await signIn(account.email, account.password));
		const answer = await signIn(account.email, account.password);
		const actor = await actorFromHeaders(headersAfter(answer));
		if (!actor) throw new Error('not signed in');
		const next = 'another river without a name';
		const refusals: [string, string, string][] = [
			['not the password', next, 'password_wrong'],
			[account.password, account.password, 'password_same'],
			[account.password, 'short', 'password_short'],
			[account.password, 'password2025', 'password_common'],
			[account.password, 'сәуле ахметова', 'password_personal'],
		];
		for (const [current, wanted, reason] of refusals) {
			await expect(changePassword(actor, { current, next: wanted })).rejects.toMatchObject({ code: 'RULE', reason });
		}
		expect((await changePassword(actor, { current: account.password, next })).endedSessions).toBeGreaterThan(0);
		expect(await actorFromHeaders(elsewhere)).toBeNull();
		expect(await actorFromHeaders(headersAfter(answer))).not.toBeNull();
		expect((await signIn(account.email, next)).status).toBe(200);
	});

	it('is no place to guess the password at an unlocked screen', async () => {
		const account = await settled([official]);
		const actor = await actorIn(account);
		const guess = (current: string) => changePassword(actor, { current, next: 'another river without a name' });
		for (let tries = 0; tries < 10; tries += 1) {
			await expect(guess(`guess ${tries}`)).rejects.toMatchObject({ reason: 'password_wrong' });
		}
		await expect(guess(account.password)).rejects.toMatchObject({ code: 'TOO_MANY', reason: 'sign_in_limit' });
	});

	it('keeps language and theme, and shows where one is signed in', async () => {
		const account = await settled([official]);
		await signIn(account.email, account.password, { 'user-agent': 'Phone' });
		const actor = await actorIn(account);
		await changePreferences(actor, { locale: 'en', theme: 'dark' });
		const shown = await readAccount(actor);
		expect(shown).toMatchObject({ locale: 'en', theme: 'dark' });
		expect(shown.sessions.filter((each) => each.current)).toHaveLength(1);
		expect(shown.sessions.some((each) => each.userAgent === 'Phone')).toBe(true);
		await signOutOthers(actor);
		expect((await readAccount(actor)).sessions).toHaveLength(1);
	});
});

describe('the list of people', () => {
	it('finds words in any letter case, by organization and role, a page at a time in the order of the language', async () => {
		const names = ['Әлия Қасымова', 'Абай Қасымов', 'Ұлан Қасымов', 'Яна ҚАСЫМОВА', 'Борис Қасымов'];
		for (const name of names) await create([{ role: 'executor', organization: 'mlsp' }], name);
		const found: string[] = [];
		let cursor: string | undefined;
		do {
			const input = listPeopleInput.parse({
				query: 'қАСЫМОВ',
				organization: 'mlsp',
				role: 'executor',
				limit: 2,
				cursor,
			});
			const page = await listPeople({ ...administrator, locale: 'kk' }, input);
			expect(page.total).toBe(5);
			found.push(...page.rows.map((row) => row.name));
			cursor = page.nextCursor ?? undefined;
		} while (cursor);
		expect(found).toEqual(['Абай Қасымов', 'Әлия Қасымова', 'Борис Қасымов', 'Ұлан Қасымов', 'Яна ҚАСЫМОВА']);
		const none = listPeopleInput.parse({ query: 'қасымов', role: 'coordinator' });
		expect((await listPeople(administrator, none)).rows).toEqual([]);
	});
});

describe('the trail', () => {
	it('tells of every change and holds no password', async () => {
		const account = await create([official]);
		const next = 'a long and quiet river';
		await changePassword(await actorIn(account), { current: account.password, next });
		const said: string[] = [];
		for await (const event of readTrail()) if (event.subjectId === account.id) said.push(JSON.stringify(event));
		expect(said.map((event) => JSON.parse(event).action)).toEqual([
			'person.create',
			'account.sign-in',
			'account.change-password',
		]);
		expect(said.join()).not.toContain(account.password);
		expect(said.join()).not.toContain('argon2');
		expect(await verifyTrail()).toMatchObject({ whole: true });
	});
});
