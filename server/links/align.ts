import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { directiveLink } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import type { alignInput } from '#server/links/inputs.ts';
import { addLink, targetOf } from '#server/links/link.ts';
import { refuse } from '#server/platform/errors.ts';

/**
 * Says what a directive must align with: a document or another directive. Both pages show it to whoever reaches both.
 * Throws RULE `link_exists` when the same is said already.
 */
export async function alignDirective(actor: Actor, input: z.output<typeof alignInput>): Promise<{ id: string }> {
	const scope = scopeFor(actor, 'directive.link');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertMove(actor, state, 'link');
		const { other, document } = await targetOf(scope, state, input);
		if (other && (await isAligned(state, other))) throw refuse('RULE', 'link_exists', { number: other.number });
		const about = { kind: 'align_with' as const, from: state, note: input.note };
		const id = await addLink(actor, other ? { ...about, to: other } : { ...about, document });
		// The directive's own trail says that it was linked, not to what: its readers may not reach the other end.
		await recordBeside(actor, state, {
			action: 'directive.link',
			subjectKind: 'directive',
			subjectId: state.id,
			facts: { link: id },
		});
		return { id };
	});
}

async function isAligned(state: DirectiveState, other: DirectiveState): Promise<boolean> {
	const standing = await database().$count(
		directiveLink,
		and(
			eq(directiveLink.fromId, state.id),
			eq(directiveLink.toId, other.id),
			eq(directiveLink.kind, 'align_with'),
			isNull(directiveLink.removedAt),
		),
	);
	return standing > 0;
}
