import { eq } from 'drizzle-orm';
import { captureSession } from '#db/schema/capture.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertOpen, loadSession } from '#server/minutes/session.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

type Touch = { id: string; version: number };

/** Puts a text away with its cards; `restoreCapture` brings it back as it was. */
export async function discardCapture(actor: Actor, input: Touch): Promise<Touch> {
	scopeFor(actor, 'meeting.record');
	return transact(async (tx) => {
		const session = await loadSession(actor, input.id);
		assertOpen(session, input.version);
		const version = session.version + 1;
		await tx
			.update(captureSession)
			.set({ about: { ...session.about, ended: 'discarded' }, finishedAt: now(), version })
			.where(eq(captureSession.id, session.id));
		return { id: session.id, version };
	});
}

/** Brings a discarded text back; CONFLICT for one that was issued. */
export async function restoreCapture(actor: Actor, input: Touch): Promise<Touch> {
	scopeFor(actor, 'meeting.record');
	return transact(async (tx) => {
		const session = await loadSession(actor, input.id);
		const { ended, ...about } = session.about;
		if (ended !== 'discarded' || session.version !== input.version)
			throw refuse('CONFLICT', 'capture_finished', { meetingId: session.meetingId });
		const version = session.version + 1;
		await tx
			.update(captureSession)
			.set({ about, finishedAt: null, updatedAt: now(), version })
			.where(eq(captureSession.id, session.id));
		return { id: session.id, version };
	});
}
