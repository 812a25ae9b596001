import { beforeAll, describe, expect, it } from 'vitest';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { type Actor, systemActor } from '#server/access/actor.ts';
import { createAccount, resetAccountSecondFactor } from '#server/people/accounts.ts';
import { actorFromHeaders } from '#server/people/actor.ts';
import { personNamed } from '#server/people/find.ts';
import { hashPassword } from '#server/people/passwords.ts';
import {
	confirmSecondFactor,
	dropSecondFactor,
	renewBackupCodes,
	type SecondFactorSetup,
	setUpSecondFactor,
} from '#server/people/second-factor.ts';
import { cookiesOf, headersAfter, post, signIn } from '#server/people/testing/requests.ts';
import { codeAt } from '#server/people/totp.ts';
import { readTrail } from '#server/trail/verify.ts';

const password = 'a long and quiet river';
const operator = systemActor('test');
let passwordHash = '';

async function signedIn(email: string): Promise<Actor> {
	const memberships = [{ role: 'official' as const, organization: null }];
	await createAccount(operator, { email, name: 'Dana Omarova', locale: 'ru', memberships, passwordHash });
	const actor = await actorFromHeaders(headersAfter(await signIn(email, password)));
	if (!actor) throw new Error('not signed in');
	return actor;
}

/** What an authenticator app does with the key. */
function appCode(setup: SecondFactorSetup, time = Date.now()): string {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const bits = [...setup.key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
	const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
	return codeAt(Buffer.from(bytes).toString(), time);
}

async function withSecondFactor(email: string): Promise<{ actor: Actor; setup: SecondFactorSetup }> {
	const actor = await signedIn(email);
	const setup = await setUpSecondFactor(actor, { password });
	await confirmSecondFactor(actor, { code: appCode(setup) });
	return { actor, setup };
}

useFreshDatabase();

beforeAll(async () => {
	passwordHash = await hashPassword(password);
});

describe('the second factor', () => {
	it('is asked at sign-in once it is confirmed, and lets in with the right code', async () => {
		const { setup } = await withSecondFactor('a@factor.example');
		const first = await signIn('a@factor.example', password);
		expect(await first.clone().json()).toMatchObject({ twoFactorRedirect: true });
		expect(await actorFromHeaders(headersAfter(first))).toBeNull();
		const cookie = cookiesOf(first);
		const wrong = await post('/two-factor/verify-totp', { code: '000000' }, { cookie });
		expect(wrong.status).toBe(401);
		const right = await post('/two-factor/verify-totp', { code: appCode(setup) }, { cookie });
		expect(right.status).toBe(200);
		expect(await actorFromHeaders(headersAfter(right))).toMatchObject({ email: 'a@factor.example' });
	});

	it('lets in once with each backup code', async () => {
		const { setup } = await withSecondFactor('b@factor.example');
		const code = setup.backupCodes[3] ?? '';
		for (const expected of [200, 401]) {
			const cookie = cookiesOf(await signIn('b@factor.example', password));
			expect((await post('/two-factor/verify-backup-code', { code }, { cookie })).status).toBe(expected);
		}
	});

	it('gives new backup codes for the password, and the old ones stop working', async () => {
		const { actor, setup } = await withSecondFactor('c@factor.example');
		const { backupCodes } = await renewBackupCodes(actor, { password });
		const enter = async (code = '') => {
			const cookie = cookiesOf(await signIn('c@factor.example', password));
			return (await post('/two-factor/verify-backup-code', { code }, { cookie })).status;
		};
		expect([await enter(setup.backupCodes[0]), await enter(backupCodes[0])]).toEqual([401, 200]);
	});

	it('is not guessed: five tries a sign-in, ten an account', async () => {
		const { setup } = await withSecondFactor('d@factor.example');
		const statuses: number[] = [];
		for (let round = 0; round < 3; round += 1) {
			const cookie = cookiesOf(await signIn('d@factor.example', password));
			for (let guess = 0; guess < 5; guess += 1) {
				statuses.push((await post('/two-factor/verify-totp', { code: '000000' }, { cookie })).status);
			}
		}
		expect(statuses).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
		const cookie = cookiesOf(await signIn('d@factor.example', password));
		const locked = await post('/two-factor/verify-totp', { code: appCode(setup) }, { cookie });
		expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '900']);
	});

	it('is not asked before a code is confirmed, and not switched on past the trail', async () => {
		const actor = await signedIn('e@factor.example');
		const setup = await setUpSecondFactor(actor, { password });
		await expect(confirmSecondFactor(actor, { code: '000000' })).rejects.toMatchObject({ reason: 'code_wrong' });
		const answer = await signIn('e@factor.example', password);
		expect(answer.status).toBe(200);
		const around = await post('/two-factor/verify-totp', { code: appCode(setup) }, { cookie: cookiesOf(answer) });
		expect(around.status).toBe(401);
		expect((await personNamed({ email: 'e@factor.example' }))?.twoFactorEnabled).toBe(false);
	});

	it('is set up and dropped by whoever knows the password', async () => {
		const stranger = await signedIn('f@factor.example');
		const wrong = { password: 'some other password' };
		await expect(setUpSecondFactor(stranger, wrong)).rejects.toMatchObject({ reason: 'password_wrong' });
		const { actor } = await withSecondFactor('g@factor.example');
		await expect(dropSecondFactor(actor, wrong)).rejects.toMatchObject({ reason: 'password_wrong' });
		await expect(setUpSecondFactor(actor, { password })).rejects.toMatchObject({ reason: 'second_factor_on' });
		await dropSecondFactor(actor, { password });
		expect(await (await signIn('g@factor.example', password)).json()).not.toHaveProperty('twoFactorRedirect');
	});

	it('ends the other sessions when it comes, and is taken off by an administrator', async () => {
		const actor = await signedIn('h@factor.example');
		const elsewhere = headersAfter(await signIn('h@factor.example', password));
		const setup = await setUpSecondFactor(actor, { password });
		await confirmSecondFactor(actor, { code: appCode(setup) });
		expect(await actorFromHeaders(elsewhere)).toBeNull();
		await resetAccountSecondFactor(operator, actor.personId);
		expect(await actorFromHeaders(headersAfter(await signIn('h@factor.example', password)))).not.toBeNull();
		const actions: string[] = [];
		for await (const event of readTrail()) if (event.subjectId === actor.personId) actions.push(event.action);
		expect(actions).toEqual([
			'person.create',
			'account.sign-in',
			'account.sign-in',
			'account.second-factor-on',
			'person.reset-second-factor',
			'account.sign-in',
		]);
	});
});
