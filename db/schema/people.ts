import { c } from '#db/columns.ts';

/** A person with an account. Columns up to `updatedAt` and the factor flag are the sign-in library's. */
export const person = c.table(
	'person',
	{
		id: c.text('id').primaryKey(),
		name: c.text('name').notNull(),
		email: c.text('email').notNull().unique(),
		emailVerified: c.boolean('email_verified').notNull().default(false),
		image: c.text('image'),
		createdAt: c.time('created_at').notNull(),
		updatedAt: c.time('updated_at').notNull(),
		twoFactorEnabled: c.boolean('two_factor_enabled').notNull().default(false),
		position: c.text('position'),
		locale: c.text('locale').notNull().default('ru'),
		theme: c.text('theme').notNull().default('system'),
		disabledAt: c.text('disabled_at'),
		lastSeenAt: c.text('last_seen_at'),
		mustChangePassword: c.boolean('must_change_password').notNull().default(false),
		/** Name, e-mail and position in one case, so that a search by words knows Cyrillic and Kazakh letters. */
		folded: c.text('folded').notNull().default(''),
		version: c.integer('version').notNull().default(1),
	},
	(table) => [c.index('person_name').on(table.name)],
);

export const session = c.table(
	'session',
	{
		id: c.text('id').primaryKey(),
		token: c.text('token').notNull().unique(),
		userId: c
			.text('user_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		expiresAt: c.time('expires_at').notNull(),
		ipAddress: c.text('ip_address'),
		userAgent: c.text('user_agent'),
		createdAt: c.time('created_at').notNull(),
		updatedAt: c.time('updated_at').notNull(),
	},
	(table) => [c.index('session_user').on(table.userId)],
);

export const account = c.table(
	'account',
	{
		id: c.text('id').primaryKey(),
		accountId: c.text('account_id').notNull(),
		providerId: c.text('provider_id').notNull(),
		userId: c
			.text('user_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		accessToken: c.text('access_token'),
		refreshToken: c.text('refresh_token'),
		idToken: c.text('id_token'),
		accessTokenExpiresAt: c.time('access_token_expires_at'),
		refreshTokenExpiresAt: c.time('refresh_token_expires_at'),
		scope: c.text('scope'),
		password: c.text('password'),
		createdAt: c.time('created_at').notNull(),
		updatedAt: c.time('updated_at').notNull(),
	},
	(table) => [c.index('account_user').on(table.userId)],
);

export const verification = c.table(
	'verification',
	{
		id: c.text('id').primaryKey(),
		identifier: c.text('identifier').notNull(),
		value: c.text('value').notNull(),
		expiresAt: c.time('expires_at').notNull(),
		createdAt: c.time('created_at').notNull(),
		updatedAt: c.time('updated_at').notNull(),
	},
	(table) => [c.index('verification_identifier').on(table.identifier)],
);

export const twoFactor = c.table(
	'two_factor',
	{
		id: c.text('id').primaryKey(),
		secret: c.text('secret').notNull(),
		backupCodes: c.text('backup_codes').notNull(),
		userId: c
			.text('user_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		verified: c.boolean('verified').notNull().default(true),
		failedVerificationCount: c.integer('failed_verification_count').notNull().default(0),
		lockedUntil: c.time('locked_until'),
	},
	(table) => [c.index('two_factor_user').on(table.userId)],
);

export const rateLimit = c.table('rate_limit', {
	id: c.text('id').primaryKey(),
	key: c.text('key').notNull().unique(),
	count: c.integer('count').notNull(),
	lastRequest: c.bigint('last_request').notNull(),
});

/**
 * Sign-ins refused to an account or an address, counted from `since` (milliseconds of the machine's clock).
 * It stands apart from `rateLimit` because the sign-in library prunes that table by windows of its own.
 */
export const signInFailure = c.table('sign_in_failure', {
	key: c.text('key').primaryKey(),
	count: c.integer('count').notNull(),
	since: c.bigint('since').notNull(),
});

/** What a person may do: a role in one organization, or, without one, in the whole government. */
export const membership = c.table(
	'membership',
	{
		id: c.text('id').primaryKey(),
		personId: c
			.text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		role: c.text('role').notNull(),
		organizationId: c.text('organization_id').references(() => organization.id),
		createdAt: c.text('created_at').notNull(),
	},
	(table) => [
		c.index('membership_person').on(table.personId),
		c.index('membership_organization').on(table.organizationId),
	],
);

/** A ministry, an akimat, the Government Office: whoever may be given a directive, while it exists. */
export const organization = c.table('organization', {
	id: c.text('id').primaryKey(),
	code: c.text('code').notNull().unique(),
	kind: c.text('kind').notNull(),
	nameEn: c.text('name_en').notNull(),
	nameRu: c.text('name_ru').notNull(),
	nameKk: c.text('name_kk').notNull(),
	shortEn: c.text('short_en').notNull(),
	shortRu: c.text('short_ru').notNull(),
	shortKk: c.text('short_kk').notNull(),
	position: c.integer('position').notNull().default(0),
	validFrom: c.text('valid_from'),
	validTo: c.text('valid_to'),
	version: c.integer('version').notNull().default(1),
});
