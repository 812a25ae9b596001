import { c } from '#db/columns.ts';
import { meeting } from '#db/schema/directives.ts';
import { organization, person } from '#db/schema/people.ts';

/** A text on its way to becoming directives: the document, and the cards as the clerk has them so far. */
export const captureSession = c.table(
	'capture_session',
	{
		id: c.text('id').primaryKey(),
		personId: c
			.text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		/** The meeting it goes to; null until one is chosen or registered. */
		meetingId: c.text('meeting_id').references(() => meeting.id),
		name: c.text('name').notNull(),
		language: c.text('language'),
		meetingDate: c.text('meeting_date').notNull(),
		text: c.text('text').notNull(),
		/** The meeting's own data while it is not registered. */
		about: c.json('about').notNull(),
		cards: c.json('cards').notNull(),
		createdAt: c.text('created_at').notNull(),
		updatedAt: c.text('updated_at').notNull(),
		finishedAt: c.text('finished_at'),
		version: c.integer('version').notNull().default(1),
	},
	(table) => [c.index('capture_session_by_person').on(table.personId, table.finishedAt, table.updatedAt)],
);

/** What a correction taught: another name of an organization, or a phrase. It counts once an administrator accepts it. */
export const learnedPhrase = c.table(
	'learned_phrase',
	{
		id: c.text('id').primaryKey(),
		/** alias or deadline. */
		kind: c.text('kind').notNull(),
		language: c.text('language').notNull(),
		/** In one case, as it is compared. */
		key: c.text('key').notNull(),
		phrase: c.text('phrase').notNull(),
		organizationId: c.text('organization_id').references(() => organization.id),
		facts: c.json('facts').notNull(),
		seen: c.integer('seen').notNull().default(1),
		state: c.text('state').notNull(),
		proposedById: c.text('proposed_by_id').references(() => person.id),
		proposedAt: c.text('proposed_at').notNull(),
		decidedById: c.text('decided_by_id').references(() => person.id),
		decidedAt: c.text('decided_at'),
		version: c.integer('version').notNull().default(1),
	},
	(table) => [
		c.uniqueIndex('learned_phrase_key').on(table.kind, table.language, table.key, table.organizationId),
		c.index('learned_phrase_by_state').on(table.state, table.proposedAt),
	],
);

/** Which column of a sheet means what, remembered by the sheet's headings. */
export const columnMapping = c.table('column_mapping', {
	/** Hash of the headings. */
	headings: c.text('headings').primaryKey(),
	mapping: c.json('mapping').notNull(),
	usedById: c.text('used_by_id').references(() => person.id),
	usedAt: c.text('used_at').notNull(),
});
