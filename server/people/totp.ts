import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that one code lives, and its digits: what every authenticator app assumes. */
const period = 30;
const digits = 6;

/** The code of a secret at a moment (RFC 6238, HMAC-SHA-1). The secret's characters are the key, as the sign-in library has it. */
export function codeAt(secret: string, milliseconds: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 1000 / period)));
	const mac = createHmac('sha1', secret).update(counter).digest();
	const offset = (mac.at(-1) ?? 0) & 15;
	return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** Whether a code is the one of now, or of the half minute before or after: clocks differ. */
export function isCode(secret: string, code: string, milliseconds: number): boolean {
	if (code.length !== digits) return false;
	const given = Buffer.from(code.replace(/\D/g, ' '));
	return [-1, 0, 1]
		.map((step) => timingSafeEqual(given, Buffer.from(codeAt(secret, milliseconds + step * period * 1000))))
		.includes(true);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret as people type it into an app (RFC 4648 base 32, without padding). */
export function base32(secret: string): string {
	let bits = '';
	for (const byte of Buffer.from(secret)) bits += byte.toString(2).padStart(8, '0');
	return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The address that a QR code carries to an authenticator app. */
export function appAddress(secret: string, account: string): string {
	const issuer = 'Tapsyrma';
	const query = new URLSearchParams({ secret: base32(secret), issuer, digits: String(digits), period: String(period) });
	return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?${query}`;
}
