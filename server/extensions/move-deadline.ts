import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import type { moveDeadlineInput } from '#server/directives/inputs.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective } from '#server/directives/state.ts';
import { moveInLedger } from '#server/extensions/ledger.ts';

/**
 * Moves a deadline without a request, by whoever decides for the issuer's level (rule 6). While a request waits, it
 * is decided instead: CONFLICT `extension_pending`.
 */
export async function moveDeadline(actor: Actor, input: z.output<typeof moveDeadlineInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'deadline.move');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'move_deadline');
		const { deadline, reason } = input;
		const move = { deadline, phrase: input.phrase || null, reason };
		const next = await moveInLedger(actor, state, move, { action: 'deadline.move' });
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
