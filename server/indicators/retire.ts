import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { indicator } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import type { retireIndicatorInput } from '#server/indicators/inputs.ts';
import { assertIndicatorVersion, type IndicatorTouched, openIndicator } from '#server/indicators/state.ts';
import { now } from '#server/platform/clock.ts';

/** Takes an indicator out: it is shown no more, and its figures stay kept. */
export async function retireIndicator(
	actor: Actor,
	input: z.output<typeof retireIndicatorInput>,
): Promise<IndicatorTouched> {
	const scope = scopeFor(actor, 'indicator.keep');
	return transact(async (tx) => {
		const { state, found } = await openIndicator(actor, scope, input.id);
		await assertIndicatorVersion(actor, found, input.version);
		const at = now();
		await tx
			.update(indicator)
			.set({ retiredAt: at, updatedAt: at, version: found.version + 1 })
			.where(and(eq(indicator.id, found.id), eq(indicator.version, found.version)));
		await recordBeside(actor, state, {
			action: 'indicator.retire',
			subjectKind: 'indicator',
			subjectId: found.id,
			facts: { name: found.name },
		});
		return { id: found.id, number: state.number, version: found.version + 1 };
	});
}
