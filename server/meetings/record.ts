import type { z } from 'zod';
import { meeting } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { foldedMeeting } from '#server/meetings/folded.ts';
import type { recordMeetingInput } from '#server/meetings/inputs.ts';
import { now } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Registers a meeting; its directives are drafted under it afterwards. */
export async function recordMeeting(
	actor: Actor,
	input: z.output<typeof recordMeetingInput>,
): Promise<{ id: string; version: number }> {
	scopeFor(actor, 'meeting.record');
	return transact(async (tx) => {
		const id = newId();
		const at = now();
		await tx.insert(meeting).values({
			id,
			title: input.title,
			kind: input.kind,
			heldOn: input.heldOn,
			number: input.number || null,
			chair: input.chair,
			chairLevel: input.chairLevel,
			place: input.place || null,
			sourceUrl: input.sourceUrl ?? null,
			minutes: input.minutes || null,
			language: input.language,
			folded: foldedMeeting(input),
			createdBy: actor.personId || null,
			createdAt: at,
			updatedAt: at,
			version: 1,
		});
		await recordEvent(actor, {
			action: 'meeting.record',
			subjectKind: 'meeting',
			subjectId: id,
			facts: { title: input.title, heldOn: input.heldOn, number: input.number || null },
		});
		return { id, version: 1 };
	});
}
