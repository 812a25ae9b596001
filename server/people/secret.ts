import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, config } from '#server/platform/config.ts';

/**
 * The key that signs session cookies and encrypts second factors: `AUTH_SECRET`, or one made at the first start
 * and kept in `DATA_DIR/auth-secret`, readable by the installation's own user only.
 * Throws ConfigError when the kept one is too short to be a key.
 */
export function authSecret(): string {
	const given = config().AUTH_SECRET;
	if (given) return given;
	const file = join(config().DATA_DIR, 'auth-secret');
	mkdirSync(config().DATA_DIR, { recursive: true, mode: 0o700 });
	try {
		// Made exclusively: of two processes starting together one makes it and the other reads it.
		writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	const kept = readFileSync(file, 'utf8').trim();
	if (kept.length < 32) throw new ConfigError(`${file} holds no key of at least 32 characters`);
	return kept;
}
