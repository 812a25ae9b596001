import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import type { withdrawExtensionInput } from '#server/extensions/inputs.ts';
import { pendingRequest, settleRequest } from '#server/extensions/pending.ts';

/** The lead's coordinator takes a request back before anybody has decided; another may follow. */
export async function withdrawExtension(
	actor: Actor,
	input: z.output<typeof withdrawExtensionInput>,
): Promise<Touched> {
	const scope = scopeFor(actor, 'extension.withdraw');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'withdraw_extension');
		const request = await pendingRequest(state);
		await settleRequest(actor, request.id, { decision: 'withdrawn' });
		const facts = { to: request.proposedDeadline };
		const change = { pendingExtensionId: null };
		const next = await saveDirective(actor, state, change, { action: 'extension.withdraw', facts });
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
