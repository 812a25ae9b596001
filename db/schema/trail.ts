import { c } from '#db/columns.ts';

/** The trail: one row per change, each carrying the hash of the one before. Triggers refuse update and delete. */
export const trailEvent = c.table(
	'trail_event',
	{
		seq: c.bigint('seq').primaryKey(),
		at: c.text('at').notNull(),
		actorId: c.text('actor_id'),
		actorName: c.text('actor_name').notNull(),
		action: c.text('action').notNull(),
		subjectKind: c.text('subject_kind').notNull(),
		subjectId: c.text('subject_id').notNull(),
		directiveId: c.text('directive_id'),
		facts: c.json('facts').notNull(),
		previous: c.text('previous').notNull(),
		hash: c.text('hash').notNull(),
	},
	(table) => [
		c.index('trail_by_directive').on(table.directiveId, table.seq),
		c.index('trail_by_subject').on(table.subjectKind, table.subjectId, table.seq),
		c.index('trail_by_actor').on(table.actorId, table.seq),
		c.index('trail_by_action').on(table.action, table.seq),
		c.index('trail_by_time').on(table.at, table.seq),
	],
);

/** Where the trail ends: one row, so that cutting its last events off shows. */
export const trailHead = c.table('trail_head', {
	id: c.integer('id').primaryKey(),
	seq: c.bigint('seq').notNull(),
	hash: c.text('hash').notNull(),
});
