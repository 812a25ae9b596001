import { and, eq } from 'drizzle-orm';
import { watch } from '#db/schema/collaboration.ts';
import type { extension } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { ExtensionDecision } from '#server/extensions/outputs.ts';
import { notify } from '#server/notifications/notify.ts';

type Request = typeof extension.$inferSelect;

/** Tells whoever asked what was decided, in the transaction of the decision; a watcher is told of it anyway. */
export async function tellRequester(
	by: Actor,
	request: Request,
	decided: { decision: ExtensionDecision; to: string | null },
): Promise<void> {
	const { directiveId, requestedById: personId, deadline, proposedDeadline } = request;
	const watching = await database()
		.select({ personId: watch.personId })
		.from(watch)
		.where(and(eq(watch.directiveId, directiveId), eq(watch.personId, personId)));
	if (watching.length > 0) return;
	const facts = { action: 'extension.decide', from: deadline, asked: proposedDeadline, ...decided };
	await notify(by, { personId, kind: 'change', directiveId, facts });
}
