import { c } from '#db/columns.ts';

/** Running numbers, such as the directives of a year. */
export const counter = c.table('counter', {
	name: c.text('name').primaryKey(),
	value: c.integer('value').notNull(),
});

/** Facts about the installation itself: the one-time link, the last write probe, the schema's stamp. */
export const installation = c.table('installation', {
	name: c.text('name').primaryKey(),
	value: c.text('value').notNull(),
	changedAt: c.text('changed_at').notNull(),
});

/** Answers given to writes that carried an `Idempotency-Key`, so that a repeat gets the same answer. */
export const idempotencyKey = c.table(
	'idempotency_key',
	{
		personId: c.text('person_id').notNull(),
		key: c.text('key').notNull(),
		request: c.text('request').notNull(),
		status: c.integer('status').notNull(),
		body: c.text('body').notNull(),
		createdAt: c.text('created_at').notNull(),
	},
	(table) => [
		c.primaryKey({ columns: [table.personId, table.key] }),
		c.index('idempotency_key_age').on(table.createdAt),
	],
);

/** Each run of a timed task: when it is next due and how the last one went. */
export const job = c.table('job', {
	name: c.text('name').primaryKey(),
	ranAt: c.text('ran_at'),
	outcome: c.text('outcome'),
	detail: c.text('detail'),
	heldUntil: c.text('held_until'),
});

/** What an administrator has set over the country pack, by name. How it was before stands in the trail. */
export const setting = c.table('setting', {
	name: c.text('name').primaryKey(),
	value: c.json('value').notNull(),
	changedAt: c.text('changed_at').notNull(),
	version: c.integer('version').notNull().default(1),
});
