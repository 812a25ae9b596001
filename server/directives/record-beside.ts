import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import { tellWatchers } from '#server/notifications/tell-watchers.ts';
import { type NewEvent, recordEvent } from '#server/trail/record.ts';

/**
 * Records what happens beside a directive's own row, to its milestones, indicators, links: the trail event that its
 * readers see, and word to whoever watches it. Called by verbs, inside their transaction. Returns the event's number.
 */
export async function recordBeside(
	actor: Actor,
	state: DirectiveState,
	event: Pick<NewEvent, 'action' | 'subjectKind' | 'subjectId' | 'facts' | 'onBehalfOf'>,
): Promise<number> {
	return transact(async () => {
		const placed = placeOf(state);
		const facts = { number: state.number, ...event.facts };
		const seq = await recordEvent(actor, { ...event, facts, directiveId: state.id, placed });
		await tellWatchers(actor, { directiveId: state.id, placed, action: event.action, facts });
		return seq;
	});
}
