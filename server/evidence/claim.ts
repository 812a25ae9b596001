import { and, eq, inArray, isNull, sum } from 'drizzle-orm';
import { attachment } from '#db/schema/collaboration.ts';
import { evidence, report } from '#db/schema/directives.ts';
import { file } from '#db/schema/files.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { limits } from '#server/evidence/limits.ts';
import { inMegabytes } from '#server/evidence/receive.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/** A file that was just claimed. */
export type Claimed = { id: string; name: string; hash: string; size: number };

/**
 * Gives files to whatever the surrounding transaction writes (a report, a directive, a meeting). A person may only use
 * files that the same person uploaded, and each once. Returns them in the order given.
 * Throws NOT_FOUND for a file that is not the actor's or is gone, CONFLICT for one that is used already, RULE when the
 * files of the directive would be too many together.
 */
export async function claimFiles(actor: Actor, ids: readonly string[], directiveId: string | null): Promise<Claimed[]> {
	if (ids.length === 0) return [];
	return transact(async (tx) => {
		const own = and(inArray(file.id, [...ids]), eq(file.uploadedById, actor.personId));
		const rows = await tx.select().from(file).where(own);
		const found = ids.map((id) => rows.find((row) => row.id === id));
		if (found.some((row) => !row)) throw refuse('NOT_FOUND', 'file_not_found');
		if (new Set(ids).size < ids.length || rows.some((row) => row.claimedAt)) throw refuse('CONFLICT', 'file_used');
		if (directiveId)
			await checkRoom(
				directiveId,
				rows.reduce((bytes, row) => bytes + row.size, 0),
			);
		await tx
			.update(file)
			.set({ claimedAt: now() })
			.where(and(own, isNull(file.claimedAt)));
		return found.flatMap((row) => (row ? [{ id: row.id, name: row.name, hash: row.hash, size: row.size }] : []));
	});
}

async function checkRoom(directiveId: string, more: number): Promise<void> {
	await transact(async (tx) => {
		const [ofReports] = await tx
			.select({ bytes: sum(file.size) })
			.from(evidence)
			.innerJoin(report, eq(report.id, evidence.reportId))
			.innerJoin(file, eq(file.id, evidence.fileId))
			.where(eq(report.directiveId, directiveId));
		const [own] = await tx
			.select({ bytes: sum(file.size) })
			.from(attachment)
			.innerJoin(file, eq(file.id, attachment.fileId))
			.where(eq(attachment.directiveId, directiveId));
		const bytes = Number(ofReports?.bytes ?? 0) + Number(own?.bytes ?? 0) + more;
		if (bytes > limits.directiveBytes)
			throw refuse('RULE', 'file_quota_directive', { megabytes: inMegabytes(limits.directiveBytes) });
	});
}
