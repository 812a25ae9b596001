import { and, eq } from 'drizzle-orm';
import { indicator } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import type { EditIndicatorInput } from '#server/indicators/inputs.ts';
import { assertIndicatorVersion, checkCourse, type IndicatorTouched, openIndicator } from '#server/indicators/state.ts';
import { now } from '#server/platform/clock.ts';

/** Corrects an indicator: its words, its baseline, its target. What was measured stays; the trail keeps what stood. */
export async function editIndicator(actor: Actor, input: EditIndicatorInput): Promise<IndicatorTouched> {
	const scope = scopeFor(actor, 'indicator.keep');
	return transact(async (tx) => {
		const { state, found } = await openIndicator(actor, scope, input.id);
		await assertIndicatorVersion(actor, found, input.version);
		checkCourse(input);
		const { id, version, ...about } = input;
		const fields = (Object.keys(about) as (keyof typeof about)[]).filter((field) => about[field] !== found[field]);
		if (fields.length === 0) return { id, number: state.number, version };
		await tx
			.update(indicator)
			.set({ ...about, version: version + 1, updatedAt: now() })
			.where(and(eq(indicator.id, id), eq(indicator.version, version)));
		const changed = Object.fromEntries(fields.map((field) => [field, { from: found[field], to: about[field] }]));
		await recordBeside(actor, state, {
			action: 'indicator.edit',
			subjectKind: 'indicator',
			subjectId: id,
			facts: { name: about.name, changed },
		});
		return { id, number: state.number, version: version + 1 };
	});
}
