import { c } from '#db/columns.ts';
import { directive, meeting } from '#db/schema/directives.ts';
import { file } from '#db/schema/files.ts';
import { organization, person } from '#db/schema/people.ts';

/** A file that belongs to a directive or to a meeting itself, rather than to a report. */
export const attachment = c.table(
	'attachment',
	{
		id: c.text('id').primaryKey(),
		fileId: c
			.text('file_id')
			.notNull()
			.references(() => file.id),
		directiveId: c.text('directive_id').references(() => directive.id, { onDelete: 'cascade' }),
		meetingId: c.text('meeting_id').references(() => meeting.id),
		title: c.text('title').notNull(),
		addedById: c
			.text('added_by_id')
			.notNull()
			.references(() => person.id),
		addedAt: c.text('added_at').notNull(),
		removedById: c.text('removed_by_id').references(() => person.id),
		removedAt: c.text('removed_at'),
	},
	(table) => [
		c.index('attachment_by_directive').on(table.directiveId, table.addedAt),
		c.index('attachment_by_meeting').on(table.meetingId, table.addedAt),
		c.index('attachment_by_file').on(table.fileId),
	],
);

/**
 * A task of a directive that one person of an organization gives to another. It ends done, or withdrawn by its giver,
 * or handed back by the other person: then `withdrawnAt` stands with a `doneNote`, the reason.
 */
export const delegation = c.table(
	'delegation',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		organizationId: c
			.text('organization_id')
			.notNull()
			.references(() => organization.id),
		fromId: c
			.text('from_id')
			.notNull()
			.references(() => person.id),
		toId: c
			.text('to_id')
			.notNull()
			.references(() => person.id),
		task: c.text('task').notNull(),
		dueOn: c.text('due_on'),
		createdAt: c.text('created_at').notNull(),
		doneAt: c.text('done_at'),
		doneNote: c.text('done_note'),
		withdrawnAt: c.text('withdrawn_at'),
	},
	(table) => [
		c.index('delegation_by_directive').on(table.directiveId, table.createdAt),
		c.index('delegation_by_person').on(table.toId, table.doneAt, table.withdrawnAt),
	],
);

/** Who stands in for an absent person, from the first to the last day, both included. */
export const deputy = c.table(
	'deputy',
	{
		id: c.text('id').primaryKey(),
		personId: c
			.text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		deputyId: c
			.text('deputy_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		fromOn: c.text('from_on').notNull(),
		toOn: c.text('to_on').notNull(),
		reason: c.text('reason'),
		createdById: c
			.text('created_by_id')
			.notNull()
			.references(() => person.id),
		createdAt: c.text('created_at').notNull(),
		endedAt: c.text('ended_at'),
	},
	(table) => [
		c.index('deputy_by_deputy').on(table.deputyId, table.toOn),
		c.index('deputy_by_person').on(table.personId, table.toOn),
	],
);

/** Who wants to be told of every change of a directive. */
export const watch = c.table(
	'watch',
	{
		personId: c
			.text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		since: c.text('since').notNull(),
	},
	(table) => [
		c.primaryKey({ columns: [table.personId, table.directiveId] }),
		c.index('watch_by_directive').on(table.directiveId),
	],
);

/** Something a person is told of: a mention, a reminder, a change of a directive that is watched. */
export const notification = c.table(
	'notification',
	{
		id: c.text('id').primaryKey(),
		personId: c
			.text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		kind: c.text('kind').notNull(),
		directiveId: c.text('directive_id').references(() => directive.id, { onDelete: 'cascade' }),
		facts: c.json('facts').notNull(),
		byId: c.text('by_id').references(() => person.id),
		at: c.text('at').notNull(),
		readAt: c.text('read_at'),
	},
	(table) => [
		c.index('notification_by_person').on(table.personId, table.at),
		c.index('notification_unread').on(table.personId, table.readAt),
		c.index('notification_by_directive').on(table.directiveId),
	],
);

/** A remark in the talk about a directive. Audience `all`: everyone within reach; `organization`: the author's own. */
export const comment = c.table(
	'comment',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		authorId: c
			.text('author_id')
			.notNull()
			.references(() => person.id),
		/** The author's organization when it was written; null: the whole government. */
		organizationId: c.text('organization_id').references(() => organization.id),
		audience: c.text('audience').notNull(),
		text: c.text('text').notNull(),
		/** Ids of the people mentioned. */
		mentions: c.json('mentions').notNull(),
		replyToId: c.text('reply_to_id'),
		at: c.text('at').notNull(),
		removedAt: c.text('removed_at'),
	},
	(table) => [c.index('comment_by_directive').on(table.directiveId, table.at)],
);

/** What a person has begun to write, by the name of the form: another device finds it again. */
export const savedDraft = c.table(
	'saved_draft',
	{
		personId: c
			.text('person_id')
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		key: c.text('key').notNull(),
		value: c.json('value').notNull(),
		updatedAt: c.text('updated_at').notNull(),
	},
	(table) => [c.primaryKey({ columns: [table.personId, table.key] }), c.index('saved_draft_age').on(table.updatedAt)],
);

/** A word under which the secretariat gathers directives; `key` is the word in one case. */
export const directiveTag = c.table(
	'directive_tag',
	{
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		key: c.text('key').notNull(),
		word: c.text('word').notNull(),
		byId: c.text('by_id').references(() => person.id),
		at: c.text('at').notNull(),
	},
	(table) => [
		c.primaryKey({ columns: [table.directiveId, table.key] }),
		c.index('directive_tag_by_key').on(table.key, table.directiveId),
	],
);

/**
 * How a directive stands to another, or to a document: split_from, merged_into, supersedes, align_with.
 * Exactly one of `toId` and `documentTitle` is given. A document that supersedes has no directive to come from: there
 * `fromId` is the directive that is superseded.
 */
export const directiveLink = c.table(
	'directive_link',
	{
		id: c.text('id').primaryKey(),
		fromId: c
			.text('from_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		kind: c.text('kind').notNull(),
		toId: c.text('to_id').references(() => directive.id, { onDelete: 'cascade' }),
		documentTitle: c.text('document_title'),
		documentNumber: c.text('document_number'),
		documentDate: c.text('document_date'),
		url: c.text('url'),
		note: c.text('note'),
		byId: c.text('by_id').references(() => person.id),
		at: c.text('at').notNull(),
		removedAt: c.text('removed_at'),
	},
	(table) => [
		c.index('directive_link_from').on(table.fromId, table.kind),
		c.index('directive_link_to').on(table.toId, table.kind),
	],
);

/** Who opened a restricted directive, a row per person and day. */
export const opening = c.table(
	'opening',
	{
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		personId: c
			.text('person_id')
			.notNull()
			.references(() => person.id),
		openedOn: c.text('opened_on').notNull(),
		firstAt: c.text('first_at').notNull(),
		lastAt: c.text('last_at').notNull(),
		times: c.integer('times').notNull(),
	},
	(table) => [c.primaryKey({ columns: [table.directiveId, table.personId, table.openedOn] })],
);
