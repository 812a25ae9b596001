import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { now } from '#server/platform/clock.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const source = new AsyncLocalStorage<{ seed: string; count: number }>();

/**
 * A new id: 26 characters of base 32, the first ten of them the time, so that rows of one table lie in the
 * order in which they were made.
 */
export function newId(): string {
	const time = Date.parse(now());
	const seeded = source.getStore();
	const random = seeded
		? createHash('sha256')
				.update(`${seeded.seed}:${seeded.count++}`)
				.digest()
				.subarray(0, 10)
		: randomBytes(10);
	return encodeTime(time) + encode(random);
}

/** Runs work whose ids follow from a seed: the demo and load-test governments are the same at every run. */
export function withSeededIds<T>(seed: string, work: () => T): T {
	return source.run({ seed, count: 0 }, work);
}

function encodeTime(time: number): string {
	let rest = time;
	let text = '';
	for (let i = 0; i < 10; i += 1) {
		text = alphabet[rest % 32] + text;
		rest = Math.floor(rest / 32);
	}
	return text;
}

function encode(bytes: Uint8Array): string {
	let bits = 0n;
	for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
	let text = '';
	for (let i = 0; i < 16; i += 1) {
		text = alphabet[Number(bits & 31n)] + text;
		bits >>= 5n;
	}
	return text;
}
