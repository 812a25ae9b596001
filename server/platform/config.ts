import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const list = z.string().transform((value) =>
	value
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean),
);

/**
 * Every setting of an installation, in one table: name, what it accepts, what it means.
 * An unknown `TAPSYRMA_*` name or a malformed value stops the start with a sentence.
 */
export const settings = {
	PORT: { accepts: z.coerce.number().int().min(1).max(65535).default(3000), about: 'port to listen on' },
	HOST: { accepts: z.string().min(1).default('127.0.0.1'), about: 'address to listen on' },
	BASE_URL: {
		accepts: z.url({ protocol: /^https?$/ }).optional(),
		about: 'address people type; links and cookies follow it (default http://localhost:PORT)',
	},
	DATA_DIR: { accepts: z.string().min(1).default('./data'), about: 'folder of the embedded database and files' },
	DATABASE_URL: {
		accepts: z
			.string()
			.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
			.optional(),
		about: 'PostgreSQL database; absent: SQLite in DATA_DIR',
	},
	AUTH_SECRET: {
		accepts: z.string().min(32, 'must have at least 32 characters').optional(),
		about: 'key of the sessions; absent: made once and kept in DATA_DIR',
	},
	TRUSTED_PROXIES: {
		accepts: list.default([]),
		about: 'addresses (CIDR, comma-separated) whose X-Forwarded-For counts',
	},
	UPLOAD_MAX_BYTES: {
		accepts: z.coerce.number().int().min(1024).max(536_870_912).default(26_214_400),
		about: 'largest file accepted, in bytes; at most 512 MB, for a file is checked in memory',
	},
	FILES_S3_BUCKET: {
		accepts: z.string().min(1).optional(),
		about: 'bucket that keeps uploaded files; absent: DATA_DIR/files',
	},
	FILES_S3_ENDPOINT: {
		accepts: z.url({ protocol: /^https?$/ }).optional(),
		about: 'address of an S3-compatible storage; absent: that of the region',
	},
	FILES_S3_REGION: {
		accepts: z.string().min(1).default('us-east-1'),
		about: 'region of the bucket; credentials come from the usual AWS_ variables',
	},
	JOBS: { accepts: onOff.default(true), about: 'on: this process runs the timed tasks' },
	LOG_LEVEL: {
		accepts: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
		about: 'how much is logged',
	},
	TAPSYRMA_COUNTRY: {
		accepts: z
			.string()
			.regex(/^[a-z]{2}$/)
			.default('kz'),
		about: 'country pack',
	},
	TAPSYRMA_NOW: {
		accepts: z.iso.datetime({ offset: true }).optional(),
		about: 'a fixed "now" for tests and the demo; refused in production',
	},
	TAPSYRMA_MODE: {
		accepts: z.enum(['production', 'demo', 'development', 'test']).default('production'),
		about: 'set by the start commands, not by people',
	},
} as const;

type Settings = typeof settings;
export type Config = { [K in keyof Settings]: z.output<Settings[K]['accepts']> };

export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

/** Reads and checks settings; throws ConfigError with one line that names every wrong setting. */
function readConfig(env: Record<string, string | undefined>): Config {
	const wrong: string[] = [];
	for (const name of Object.keys(env)) {
		if (name.startsWith('TAPSYRMA_') && !(name in settings)) wrong.push(`${name} is not a setting`);
	}
	const config: Record<string, unknown> = {};
	for (const [name, { accepts }] of Object.entries(settings)) {
		const given = env[name] === '' ? undefined : env[name];
		const parsed = accepts.safeParse(given);
		if (parsed.success) config[name] = parsed.data;
		else wrong.push(`${name}: ${parsed.error.issues[0]?.message ?? 'malformed'}`);
	}
	if (config.TAPSYRMA_NOW && config.TAPSYRMA_MODE === 'production') {
		wrong.push('TAPSYRMA_NOW is for tests and the demo only');
	}
	if (wrong.length > 0) throw new ConfigError(`configuration: ${wrong.join('; ')}`);
	const read = config as Config;
	return {
		...read,
		DATA_DIR: isAbsolute(read.DATA_DIR)
			? read.DATA_DIR
			: resolve(/*turbopackIgnore: true*/ process.cwd(), read.DATA_DIR),
	};
}

const held = globalThis as typeof globalThis & { __tapsyrmaConfig?: Config };

/** The configuration of this process, read once. */
export function config(): Config {
	held.__tapsyrmaConfig ??= readConfig(process.env);
	return held.__tapsyrmaConfig;
}

/** Forgets what was read, so that a test may set another environment. */
export function forgetConfig(): void {
	held.__tapsyrmaConfig = undefined;
}

/** The address under which people reach this installation, without a trailing slash. */
export function baseUrl(): string {
	const { BASE_URL, PORT } = config();
	return (BASE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
}
