import { describe, expect, it } from 'vitest';
import { generatePassword, hashPassword, isPassword, passwordFault } from '#server/people/passwords.ts';

const owner = { email: 'bektenov.o@gov.example', name: 'Олжас Бектенов' };
const faultOf = (password: string) => passwordFault(password, owner);

describe('a new password', () => {
	it('has twelve characters, counted as people count them', () => {
		expect(faultOf('река и горы')).toBe('password_short');
		expect(faultOf('река и горы!')).toBeNull();
		expect(faultOf('🦅🦅🦅🦅🦅🦅')).toBe('password_short');
		expect(faultOf(`${'река '.repeat(30)}и горы`)).toBe('password_long');
	});

	it('is not one of the first to be guessed', () => {
		const common = [
			'password1234',
			'P@ssw0rd2025!',
			'Password-Password',
			'admin2025admin',
			'qwertyuiop12',
			'йцукенгшщзхъ',
			'123456789012',
			'987654321098',
			'aaaaaaaaaaaa',
			'abcabcabcabc',
			'1q2w3e4r5t6y',
			'qazwsxedcrfv',
			'Астана-2025-2026',
			'құпиясөз2025',
			'Tapsyrma2025!',
			'welcome welcome',
			'!!!!????!!!!????',
		];
		for (const password of common) expect([password, faultOf(password)]).toEqual([password, 'password_common']);
	});

	it('is not made of its owner', () => {
		for (const password of ['bektenov.o@gov', 'Бектенов2025', 'олжас-бектенов', 'bektenov-12345']) {
			expect([password, faultOf(password)]).toEqual([password, 'password_personal']);
		}
	});

	it('may be anything else', () => {
		const good = [
			'correct horse battery staple',
			'тихая река у дома',
			'қоңыр үй жанындағы өзен',
			'x7#kQ9!mZ2$pL4',
			'password 915 702 644 138',
			'Bektenov любит зелёные яблоки',
			generatePassword(),
		];
		for (const password of good) expect([password, faultOf(password)]).toEqual([password, null]);
	});
});

describe('a kept password', () => {
	it('is argon2id with 19 MiB and two passes', async () => {
		expect(await hashPassword('a long and quiet river')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	});

	it('is found again however its letters are composed, and nothing else is', async () => {
		const hashed = await hashPassword('йод и ёлка в лесу'.normalize('NFC'));
		expect(await isPassword('йод и ёлка в лесу'.normalize('NFD'), hashed)).toBe(true);
		expect(await isPassword('йод и елка в лесу', hashed)).toBe(false);
		expect(await isPassword('anything', 'not a hash')).toBe(false);
	});
});
