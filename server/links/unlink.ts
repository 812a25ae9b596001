import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { directiveLink } from '#db/schema/collaboration.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import { loadDirective } from '#server/directives/state.ts';
import type { unlinkInput } from '#server/links/inputs.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Takes back that a directive must align with something. What became of a directive (split, merged, superseded) is
 * no opinion and stays: such links are NOT_FOUND here.
 */
export async function unlinkDirective(actor: Actor, input: z.output<typeof unlinkInput>): Promise<{ id: string }> {
	const scope = scopeFor(actor, 'directive.link');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertMove(actor, state, 'link');
		const removed = await tx
			.update(directiveLink)
			.set({ removedAt: now() })
			.where(
				and(
					eq(directiveLink.id, input.id),
					eq(directiveLink.fromId, state.id),
					eq(directiveLink.kind, 'align_with'),
					isNull(directiveLink.removedAt),
				),
			)
			.returning({ id: directiveLink.id });
		if (removed.length === 0) throw refuse('NOT_FOUND', 'link_not_found');
		await recordBeside(actor, state, {
			action: 'directive.unlink',
			subjectKind: 'directive',
			subjectId: state.id,
			facts: { link: input.id },
		});
		return { id: input.id };
	});
}
