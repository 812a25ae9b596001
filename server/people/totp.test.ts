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
		const time = 1_111_111_111_000;
		const code = codeAt(secret, time);
		expect([-30_000, 0, 30_000].map((step) => isCode(secret, code, time + step))).toEqual([true, true, true]);
		expect([-90_000, 90_000].map((step) => isCode(secret, code, time + step))).toEqual([false, false]);
		expect(['', '12345', '1234567'].map((other) => isCode(secret, other, time))).toEqual([false, false, false]);
	});

	it('are set up from the secret in base 32', () => {
		expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
	});
});
