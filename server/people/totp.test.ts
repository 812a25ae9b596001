import { describe, expect, it } from 'vitest';
import { base32, codeAt, isCode } from '#server/people/totp.ts';

const secret = '12345678901234567890';

describe('codes of the second factor', () => {
	it('are those of RFC 6238, appendix B', () => {
		const expected = {
			59: '287082',
			1111111109: '081804',
			1111111111: '050471',
			1234567890: '005924',
			2000000000: '279037',
		};
		for (const [seconds, code] of Object.entries(expected)) expect(codeAt(secret, Number(seconds) * 1000)).toBe(code);
	});

	it('hold for the half minute before and after, and no longer', () => {
		const code = codeAt(secret, 59_000);
		expect([29_000, 59_000, 89_000].map((time) => isCode(secret, code, time))).toEqual([true, true, true]);
		expect(isCode(secret, code, 120_000)).toBe(false);
		expect(isCode(secret, '', 59_000)).toBe(false);
	});

	it('are set up from the secret in base 32', () => {
		expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
	});
});
