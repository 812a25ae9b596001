import { and, eq, isNull } from 'drizzle-orm';
import { file } from '#db/schema/files.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { removeBytes } from '#server/evidence/sweep.ts';
import { refuse } from '#server/platform/errors.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Throws an uploaded file away that nothing uses yet. NOT_FOUND for another's file, and for one in use. */
export async function discardFile(actor: Actor, id: string): Promise<{ id: string }> {
	scopeFor(actor, 'file.upload');
	const hash = await transact(async (tx) => {
		const own = and(eq(file.id, id), eq(file.uploadedById, actor.personId), isNull(file.claimedAt));
		const [row] = await tx.delete(file).where(own).returning({ hash: file.hash });
		if (!row) throw refuse('NOT_FOUND', 'file_not_found');
		await recordEvent(actor, { action: 'file.discard', subjectKind: 'file', subjectId: id, facts: { hash: row.hash } });
		return row.hash;
	});
	await removeBytes(hash);
	return { id };
}
