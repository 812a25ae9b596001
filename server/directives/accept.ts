import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { stageAfter } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { loadDirective, saveDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';

/** The lead's coordinator takes a directive into work. */
export async function acceptDirective(actor: Actor, input: { number: string; version: number }): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.accept');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'accept');
		const next = await saveDirective(
			actor,
			state,
			{ stage: stageAfter('accept', state.stage), acceptedAt: now() },
			{ action: 'directive.accept' },
		);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}
