import { eq } from 'drizzle-orm';
import { forgetDirectiveText } from '#db/full-text.ts';
import { directive } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective } from '#server/directives/state.ts';
import { recordEvent } from '#server/trail/record.ts';

/** Throws a draft away. The trail keeps its number and words; an issued directive is closed instead. */
export async function discardDirective(
	actor: Actor,
	input: { number: string; version: number },
): Promise<{ number: string }> {
	const scope = scopeFor(actor, 'directive.discard');
	return transact(async (tx) => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'discard');
		await forgetDirectiveText(tx, state.id);
		await tx.delete(directive).where(eq(directive.id, state.id));
		await recordEvent(actor, {
			action: 'directive.discard',
			subjectKind: 'directive',
			subjectId: state.id,
			facts: { number: state.number, words: state.words, meetingId: state.meetingId },
		});
		return { number: state.number };
	});
}
