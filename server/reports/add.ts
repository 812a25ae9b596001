import { eq } from 'drizzle-orm';
import { evidence, report } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { claimFiles } from '#server/evidence/claim.ts';
import { now } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import type { KeptContribution } from '#server/reports/contributions.ts';
import type { EvidenceInput } from '#server/reports/inputs.ts';

type NewReport = {
	kind: 'progress' | 'final' | 'contribution';
	directiveId: string;
	organizationId: string;
	text: string;
	percent: number | null;
	confidence: string | null;
	executedOn: string | null;
	/** The periodic report that it meets. */
	obligationId?: string | null;
	/** On a final report: how the contributions stood. */
	contributions?: readonly KeptContribution[];
	evidence: readonly EvidenceInput[];
};

/** Puts a report and what it rests on down, with the server's time (rule 17). Returns its id. */
export async function addReport(actor: Actor, given: NewReport): Promise<string> {
	return transact(async (tx) => {
		const id = newId();
		const { evidence: pieces, ...row } = given;
		await tx.insert(report).values({
			id,
			...row,
			position: await tx.$count(report, eq(report.directiveId, given.directiveId)),
			writtenById: actor.personId,
			recordedAt: now(),
			review: given.kind === 'progress' ? null : 'pending',
		});
		const rows = await rowsOf(actor, given.directiveId, id, pieces);
		if (rows.length > 0) await tx.insert(evidence).values(rows);
		return id;
	});
}

/** The pieces in order; files among them are claimed by it, and give their own name where no title was given. */
async function rowsOf(
	actor: Actor,
	directiveId: string,
	reportId: string,
	pieces: readonly EvidenceInput[],
): Promise<(typeof evidence.$inferInsert)[]> {
	const ids = pieces.flatMap((piece) => (piece.kind === 'file' ? [piece.fileId] : []));
	const claimed = new Map((await claimFiles(actor, ids, directiveId)).map((each) => [each.id, each]));
	return pieces.map((piece, position) => ({
		id: newId(),
		reportId,
		position,
		kind: piece.kind,
		title: piece.title ?? (piece.kind === 'file' ? claimed.get(piece.fileId)?.name : null) ?? '',
		url: piece.kind === 'file' ? null : (piece.url ?? null),
		documentNumber: piece.kind === 'document' ? piece.documentNumber || null : null,
		documentDate: piece.kind === 'document' ? (piece.documentDate ?? null) : null,
		fileId: piece.kind === 'file' ? piece.fileId : null,
	}));
}
