import type { z } from 'zod';
import { indicatorValue } from '#db/schema/execution.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { recordBeside } from '#server/directives/record-beside.ts';
import type { measureInput, ReportedMeasure } from '#server/indicators/inputs.ts';
import { type Indicator, type IndicatorTouched, indicatorsOf, openIndicator } from '#server/indicators/state.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';

type Measure = Omit<ReportedMeasure, 'indicatorId'>;

/**
 * Records what an indicator was on a date that has come. Rows are only added: a second value for a date corrects the
 * first, which stays in the history. No version guards it, because nothing is overwritten.
 */
export async function measureIndicator(actor: Actor, input: z.output<typeof measureInput>): Promise<IndicatorTouched> {
	const scope = scopeFor(actor, 'indicator.keep');
	return transact(async () => {
		const { state, found } = await openIndicator(actor, scope, input.id);
		await keepValue(actor, found, input, null);
		await recordBeside(actor, state, {
			action: 'indicator.measure',
			subjectKind: 'indicator',
			subjectId: found.id,
			facts: { name: found.name, value: input.value, measuredOn: input.measuredOn },
		});
		return { id: found.id, number: state.number, version: found.version };
	});
}

/** Records what a progress report says of the directive's indicators; the report's own event tells of them. */
export async function keepReportedMeasures(
	actor: Actor,
	directiveId: string,
	reportId: string,
	measures: readonly ReportedMeasure[],
): Promise<void> {
	if (measures.length === 0) return;
	const known = await indicatorsOf(directiveId);
	for (const measure of measures) {
		const found = known.find(({ id }) => id === measure.indicatorId);
		if (!found) throw refuse('NOT_FOUND', 'indicator_not_found');
		await keepValue(actor, found, measure, reportId);
	}
}

async function keepValue(
	actor: Actor,
	{ id, baselineOn }: Indicator,
	{ value, measuredOn, note }: Measure,
	reportId: string | null,
): Promise<void> {
	if (measuredOn > today()) throw refuse('RULE', 'measured_in_future', { measuredOn });
	if (measuredOn < baselineOn) throw refuse('RULE', 'measured_before_baseline', { measuredOn, baselineOn });
	await transact((tx) =>
		tx.insert(indicatorValue).values({
			id: newId(),
			indicatorId: id,
			measuredOn,
			value,
			note: note || null,
			reportId,
			recordedById: actor.personId,
			recordedAt: now(),
		}),
	);
}
