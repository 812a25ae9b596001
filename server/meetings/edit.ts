import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { meeting } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { foldedMeeting } from '#server/meetings/folded.ts';
import type { editMeetingInput } from '#server/meetings/inputs.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';
import { recordEvent } from '#server/trail/record.ts';

const nullable = ['number', 'place', 'sourceUrl', 'minutes'] as const;

/**
 * Corrects a meeting's data. Fields left out stay. A stale version is a CONFLICT whose facts carry what stands
 * now, so that both texts can be shown side by side.
 */
export async function editMeeting(
	actor: Actor,
	input: z.output<typeof editMeetingInput>,
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'meeting.edit');
	return transact(async (tx) => {
		const [standing] = await tx.select().from(meeting).where(eq(meeting.id, input.id));
		if (!standing) throw refuse('NOT_FOUND', 'meeting_not_found');
		const { id, version, ...given } = input;
		const set: Record<string, unknown> = Object.fromEntries(
			Object.entries(given).filter(([, value]) => value !== undefined),
		);
		for (const field of nullable) if (field in set) set[field] = set[field] || null;
		const row = standing as Record<string, unknown>;
		const fields = Object.keys(set).filter((field) => set[field] !== row[field]);
		if (standing.version !== version) {
			const changes = fields.map((field) => ({ field, before: null, after: row[field] }));
			throw refuse('CONFLICT', 'stale', {
				version: standing.version,
				...(await lastChangeOf(actor, 'meeting', id)),
				changes,
			});
		}
		await tx
			.update(meeting)
			.set({ ...set, folded: foldedMeeting({ ...standing, ...set }), updatedAt: now(), version: version + 1 })
			.where(and(eq(meeting.id, id), eq(meeting.version, version)));
		await recordEvent(actor, { action: 'meeting.edit', subjectKind: 'meeting', subjectId: id, facts: { fields } });
		return { id, version: version + 1 };
	});
}
