import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { closeDirective } from '#server/directives/close.ts';
import type { Touched } from '#server/directives/draft.ts';
import { isOnControl } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective } from '#server/directives/state.ts';
import type { mergeInput } from '#server/links/inputs.ts';
import { addLink, otherDirective } from '#server/links/link.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Merges a duplicate into the directive that goes on: the duplicate ends as superseded, by the rules of closing (for
 * high issuers a controller has proposed it and the curator merges), and its reports stay reachable from the other's
 * page. Throws RULE when the other is not on control, or when only one of the two is restricted: the reports of a
 * restricted directive do not belong on the page of an open one.
 */
export async function mergeDirective(actor: Actor, input: z.output<typeof mergeInput>): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.merge');
	return transact(async () => {
		const duplicate = await loadDirective(scope, input.number);
		await assertVersion(scope, duplicate, input.version);
		await assertMove(actor, duplicate, 'merge', 'superseded');
		const survivor = await otherDirective(scope, input.into);
		if (survivor.id === duplicate.id) throw refuse('RULE', 'link_to_itself');
		if (!isOnControl(survivor.stage)) throw refuse('RULE', 'survivor_not_on_control', { number: survivor.number });
		if (survivor.restricted !== duplicate.restricted) throw refuse('RULE', 'merge_across_restriction');
		await addLink(actor, { kind: 'merged_into', from: duplicate, to: survivor });
		const { number, version, basis } = input;
		return closeDirective(actor, { number, version, basis, outcome: 'superseded' });
	});
}
