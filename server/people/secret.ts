import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, config } from '#server/platform/config.ts';

/** The file in `DATA_DIR` that keeps a key which nobody set. */
export const secretFile = 'auth-secret';

/**
 * The key that signs session cookies and encrypts second factors: `AUTH_SECRET`, or one made at the first start
 * and kept in `DATA_DIR/auth-secret`, readable by the installation's own user only.
 * Throws ConfigError when the kept one is too short to be a key.
 */
export function authSecret(): string {
	const given = config().AUTH_SECRET;
	if (given) return given;
	const file = pathOfSecret();
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

function pathOfSecret(): string {
	return join(config().DATA_DIR, secretFile);
}

/** The key kept in `DATA_DIR`, for a backup; null when the environment gives one or none was made yet. */
export function keptSecret(): string | null {
	if (config().AUTH_SECRET || !existsSync(pathOfSecret())) return null;
	return readFileSync(pathOfSecret(), 'utf8');
}

/** Keeps a restored key. False when another is in force here: second factors made under the old one are then lost. */
export function keepSecret(secret: string): boolean {
	const inForce = config().AUTH_SECRET ?? keptSecret()?.trim();
	if (inForce !== undefined) return inForce === secret.trim();
	mkdirSync(config().DATA_DIR, { recursive: true, mode: 0o700 });
	writeFileSync(pathOfSecret(), secret, { mode: 0o600, flag: 'wx' });
	return true;
}
