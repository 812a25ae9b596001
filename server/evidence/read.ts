import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import { attachment } from '#db/schema/collaboration.ts';
import { directive, evidence, meeting, report } from '#db/schema/directives.ts';
import { file } from '#db/schema/files.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, findScope, scopeFor } from '#server/access/scope.ts';
import { allowedMovesOf } from '#server/directives/allowed-moves.ts';
import { loadDirective } from '#server/directives/state.ts';
import type { AttachmentOutput, AttachmentsOutput } from '#server/evidence/outputs.ts';
import { noteOpenings, openDirective } from '#server/history/openings.ts';
import { loadMeeting, meetingsWithin, noteMeeting, seesMinutes } from '#server/meetings/read.ts';
import { refuse } from '#server/platform/errors.ts';
import { reportsSeen } from '#server/reports/seen.ts';

/** A file's row, found within a reader's reach. */
export type ReadableFile = { hash: string; name: string; size: number; mediaType: string };

/**
 * The file behind an id, for one reader: through a report, a directive or a meeting that the reader reaches, or because
 * the reader uploaded it and nothing holds it yet. Anything else is NOT_FOUND, as if it did not exist.
 */
export async function readFile(actor: Actor, id: string): Promise<ReadableFile> {
	scopeFor(actor, 'file.read');
	const [row] = await database().select().from(file).where(eq(file.id, id));
	const isMine = row?.claimedAt === null && row.uploadedById === actor.personId;
	if (!row || !(isMine || (await isEvidence(actor, id)) || (await isAttached(actor, id))))
		throw refuse('NOT_FOUND', 'file_not_found');
	const { hash, name, size, mediaType } = row;
	return { hash, name, size, mediaType };
}

/** Evidence is there for whoever sees the report that rests on it. */
async function isEvidence(actor: Actor, id: string): Promise<boolean> {
	const scope = findScope(actor, 'directive.read');
	if (!scope) return false;
	const found = await database()
		.select({
			directiveId: directive.id,
			restricted: directive.restricted,
			kind: report.kind,
			organizationId: report.organizationId,
		})
		.from(evidence)
		.innerJoin(report, eq(report.id, evidence.reportId))
		.innerJoin(directive, eq(directive.id, report.directiveId))
		.where(and(eq(evidence.fileId, id), directivesWithin(scope)));
	for (const row of found) {
		if (!reportsSeen(scope, await loadDirective(scope, row.directiveId))(row)) continue;
		if (row.restricted) await noteOpenings(actor, [row.directiveId]);
		return true;
	}
	return false;
}

async function isAttached(actor: Actor, id: string): Promise<boolean> {
	const scope = findScope(actor, 'directive.read');
	const ofMeetings = findScope(actor, 'meeting.read');
	const standing = and(eq(attachment.fileId, id), isNull(attachment.removedAt));
	if (scope) {
		const found = await database()
			.select({ id: directive.id, restricted: directive.restricted })
			.from(attachment)
			.innerJoin(directive, eq(directive.id, attachment.directiveId))
			.where(and(standing, directivesWithin(scope)))
			.limit(1);
		const [held] = found;
		if (held?.restricted) await noteOpenings(actor, [held.id]);
		if (held) return true;
	}
	if (!ofMeetings || !seesMinutes(ofMeetings)) return false;
	const [found] = await database()
		.select({ meetingId: meeting.id })
		.from(attachment)
		.innerJoin(meeting, eq(meeting.id, attachment.meetingId))
		.where(and(standing, meetingsWithin(ofMeetings)))
		.limit(1);
	if (found) await noteMeeting(ofMeetings, found.meetingId);
	return found !== undefined;
}

/** The files of a directive itself, for whoever reads the directive. */
export async function directiveFiles(actor: Actor, number: string): Promise<AttachmentsOutput> {
	const state = await openDirective(actor, number);
	const moves = await allowedMovesOf(actor, state);
	return {
		files: await attachmentsWhere(eq(attachment.directiveId, state.id)),
		mayChange: moves.some((each) => each.move === 'attach' && each.allowed),
		version: state.version,
	};
}

/** The files of a meeting: like its minutes they name everything, so whoever is not given these sees none. */
export async function meetingFiles(actor: Actor, id: string): Promise<AttachmentsOutput> {
	const scope = scopeFor(actor, 'meeting.read');
	const { version } = await loadMeeting(scope, id);
	return {
		files: seesMinutes(scope) ? await attachmentsWhere(eq(attachment.meetingId, id)) : [],
		mayChange: findScope(actor, 'meeting.attach') !== null,
		version,
	};
}

async function attachmentsWhere(where: SQL): Promise<AttachmentOutput[]> {
	const rows = await database()
		.select({ attachment, file, addedBy: person.name })
		.from(attachment)
		.innerJoin(file, eq(file.id, attachment.fileId))
		.innerJoin(person, eq(person.id, attachment.addedById))
		.where(and(where, isNull(attachment.removedAt)))
		.orderBy(asc(attachment.addedAt), asc(attachment.id));
	return rows.map((row) => ({
		id: row.attachment.id,
		title: row.attachment.title,
		file: { id: row.file.id, name: row.file.name, size: row.file.size, mediaType: row.file.mediaType },
		addedBy: row.addedBy,
		addedAt: row.attachment.addedAt,
	}));
}
