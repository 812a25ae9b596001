import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { extension } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { workingDeadline } from '#server/directives/working-deadline.ts';
import type { requestExtensionInput } from '#server/extensions/inputs.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

/**
 * The lead's coordinator asks for a later deadline, on or before the day of the one that stands (rule 6). The
 * deadline itself does not change until somebody decides. RULE `extension_not_later` for a date that is not later, also
 * where only the rule for non-working days would bring it back to the one that stands.
 */
export async function requestExtension(actor: Actor, input: z.output<typeof requestExtensionInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'extension.request');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'request_extension');
		const deadline = state.deadline ?? '';
		const { deadline: proposedDeadline, reason } = input;
		if (workingDeadline(proposedDeadline, today()) <= deadline)
			throw refuse('RULE', 'extension_not_later', { deadline });
		const id = newId();
		await tx.insert(extension).values({
			id,
			directiveId: state.id,
			position: await tx.$count(extension, eq(extension.directiveId, state.id)),
			deadline,
			proposedDeadline,
			reason,
			requestedById: actor.personId,
			requestedAt: now(),
			decision: 'pending',
		});
		const next = await saveDirective(
			actor,
			state,
			{ pendingExtensionId: id },
			{ action: 'extension.request', facts: { from: deadline, to: proposedDeadline } },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
