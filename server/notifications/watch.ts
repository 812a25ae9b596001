import { and, eq } from 'drizzle-orm';
import { watch } from '#db/schema/collaboration.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { loadDirective } from '#server/directives/state.ts';
import { now } from '#server/platform/clock.ts';

export type Watching = { number: string; watching: boolean };

/**
 * Watches a directive: its changes are told to the actor from now on. Open to whoever may read it, at any stage, also
 * under review. It changes nothing of the directive and is the reader's own matter, so the trail does not tell it.
 */
export async function watchDirective(actor: Actor, input: { number: string }): Promise<Watching> {
	const scope = scopeFor(actor, 'directive.watch');
	return transact(async (tx) => {
		const { id, number } = await loadDirective(scope, input.number);
		const row = { personId: actor.personId, directiveId: id, since: now() };
		await tx.insert(watch).values(row).onConflictDoNothing();
		return { number, watching: true };
	});
}

/** Watches it no longer. */
export async function unwatchDirective(actor: Actor, input: { number: string }): Promise<Watching> {
	const scope = scopeFor(actor, 'directive.watch');
	return transact(async (tx) => {
		const { id, number } = await loadDirective(scope, input.number);
		await tx.delete(watch).where(and(eq(watch.personId, actor.personId), eq(watch.directiveId, id)));
		return { number, watching: false };
	});
}

/** Whether the actor watches a directive within reach. */
export async function readWatch(actor: Actor, input: { number: string }): Promise<Watching> {
	const { id, number } = await loadDirective(scopeFor(actor, 'directive.watch'), input.number);
	const mine = and(eq(watch.personId, actor.personId), eq(watch.directiveId, id));
	return { number, watching: (await database().$count(watch, mine)) > 0 };
}
