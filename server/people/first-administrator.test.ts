import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { person } from '#db/schema/people.ts';
import { installation } from '#db/schema/platform.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database, transact } from '#db/transact.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { createFirstAdministrator, isOffered, offerFirstAdministrator } from '#server/people/first-administrator.ts';
import { headersAfter, signIn } from '#server/people/testing/requests.ts';
import { baseUrl } from '#server/platform/config.ts';

const about = {
	email: 'first@gov.example',
	name: 'Айгүл Нұрланова',
	password: 'a long and quiet river',
	locale: 'kk' as const,
};

async function tokenOf(): Promise<string> {
	const link = await offerFirstAdministrator();
	return new URL(link ?? '').searchParams.get('token') ?? '';
}

useFreshDatabase();

beforeEach(async () => {
	await transact((tx) => tx.delete(person));
});

afterEach(() => {
	vi.useRealTimers();
});

describe('the link of an empty installation', () => {
	it('creates one administrator, once', async () => {
		const link = await offerFirstAdministrator();
		expect(link).toMatch(new RegExp(`^${baseUrl()}/welcome\\?token=[\\w-]{43}$`));
		const token = new URL(link ?? '').searchParams.get('token') ?? '';
		const { id } = await createFirstAdministrator({ ...about, token });
		const actor = await actorFromHeaders(headersAfter(await signIn(about.email, about.password)));
		expect(actor).toMatchObject({ personId: id, mustChangePassword: false });
		expect(actor?.memberships).toEqual([{ role: 'administrator', organizationId: null, organizationKind: null }]);
		const over = { code: 'NOT_FOUND', reason: 'welcome_link_over' };
		await expect(createFirstAdministrator({ ...about, email: 'b@gov.example', token })).rejects.toMatchObject(over);
		expect(await offerFirstAdministrator()).toBeNull();
	});

	it('lets one of two in who come together', async () => {
		const token = await tokenOf();
		const both = await Promise.allSettled(
			['a@gov.example', 'b@gov.example'].map((email) => createFirstAdministrator({ ...about, email, token })),
		);
		expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await database().select().from(person)).toHaveLength(1);
	});

	it('refuses another token, an old one and a weak password', async () => {
		const token = await tokenOf();
		expect([await isOffered(token), await isOffered(`${token}x`), await isOffered('')]).toEqual([true, false, false]);
		const weak = createFirstAdministrator({ ...about, token, password: 'administrator2025' });
		await expect(weak).rejects.toMatchObject({ code: 'RULE', reason: 'password_common' });
		expect(await isOffered(token)).toBe(true);
		const newer = await tokenOf();
		expect([await isOffered(token), await isOffered(newer)]).toEqual([false, true]);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 });
		expect(await isOffered(newer)).toBe(false);
	});

	it('is not kept itself, only its hash', async () => {
		const token = await tokenOf();
		const rows = await database().select().from(installation);
		expect(JSON.stringify(rows)).not.toContain(token);
	});
});
