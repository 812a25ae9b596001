import { eq } from 'drizzle-orm';
import { indicator } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import type { AddIndicatorInput } from '#server/indicators/inputs.ts';
import { checkCourse, type IndicatorTouched } from '#server/indicators/state.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

const most = 30;

/** Gives a directive a figure by which it is measured: from a baseline on a date to a target on a later one. */
export async function addIndicator(actor: Actor, input: AddIndicatorInput): Promise<IndicatorTouched> {
	const scope = scopeFor(actor, 'indicator.keep');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'measure');
		const { number: _number, version: _version, ...about } = input;
		return layIndicator(actor, state, about);
	});
}

/**
 * Writes a figure down beside its directive, inside the verb's transaction, which has checked who may. Throws RULE
 * `indicators_too_many` and what `checkCourse` throws.
 */
export async function layIndicator(
	actor: Actor,
	state: DirectiveState,
	about: Omit<AddIndicatorInput, 'number' | 'version'>,
): Promise<IndicatorTouched> {
	checkCourse(about);
	return transact(async (tx) => {
		const position = await tx.$count(indicator, eq(indicator.directiveId, state.id));
		if (position >= most) throw refuse('RULE', 'indicators_too_many', { most });
		const id = newId();
		const at = now();
		await tx.insert(indicator).values({
			id,
			directiveId: state.id,
			position,
			...about,
			createdById: actor.personId || null,
			createdAt: at,
			updatedAt: at,
		});
		await recordBeside(actor, state, {
			action: 'indicator.add',
			subjectKind: 'indicator',
			subjectId: id,
			facts: { ...about },
		});
		return { id, number: state.number, version: 1 };
	});
}
