import { c } from '#db/columns.ts';
import { person } from '#db/schema/people.ts';

/**
 * A file that was taken in. Its bytes lie in the file store under their hash, so that the same bytes lie there once.
 * `claimedAt` is null until a report, a directive or a meeting holds it; what nobody claims is removed.
 */
export const file = c.table(
	'file',
	{
		id: c.text('id').primaryKey(),
		/** SHA-256 of the bytes, hexadecimal. */
		hash: c.text('hash').notNull(),
		/** In bytes. */
		size: c.bigint('size').notNull(),
		mediaType: c.text('media_type').notNull(),
		name: c.text('name').notNull(),
		uploadedById: c
			.text('uploaded_by_id')
			.notNull()
			.references(() => person.id),
		uploadedAt: c.text('uploaded_at').notNull(),
		claimedAt: c.text('claimed_at'),
	},
	(table) => [
		c.index('file_by_hash').on(table.hash),
		c.index('file_by_claim').on(table.claimedAt, table.uploadedAt),
		c.index('file_by_person').on(table.uploadedById, table.claimedAt),
	],
);
