import { asc, eq, inArray } from 'drizzle-orm';
import { indicatorValue } from '#db/schema/execution.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { allowedMovesOf } from '#server/directives/allowed-moves.ts';
import { openDirective } from '#server/history/openings.ts';
import type { IndicatorOutput, Indicators, IndicatorValue } from '#server/indicators/outputs.ts';
import { type Indicator, indicatorsOf } from '#server/indicators/state.ts';
import { expectedOn, type Finding, findingOf, standingValues } from '#server/indicators/trajectory.ts';
import { today } from '#server/platform/clock.ts';
import { formatNumber } from '#server/platform/dates.ts';
import { type Locale, translator } from '#server/platform/language.ts';

/** A directive's indicators with all that was measured, for one reader: NOT_FOUND outside the reader's reach. */
export async function readIndicators(actor: Actor, number: string): Promise<Indicators> {
	const state = await openDirective(actor, number);
	const moves = await allowedMovesOf(actor, state);
	const keeps = moves.some(({ move, allowed }) => move === 'measure' && allowed);
	const indicators = await indicatorsOf(state.id);
	const values = await valuesOf(indicators);
	return {
		number: state.number,
		version: state.version,
		keeps,
		indicators: indicators.map((each) => ({
			...described(each, values.get(each.id) ?? [], actor.locale),
			mayMeasure: keeps && each.baselineOn <= today(),
		})),
	};
}

type Recorded = typeof indicatorValue.$inferSelect & { recordedBy: string };

async function valuesOf(indicators: readonly Indicator[]): Promise<Map<string, Recorded[]>> {
	const ids = indicators.map(({ id }) => id);
	if (ids.length === 0) return new Map();
	const rows = await database()
		.select({ value: indicatorValue, recordedBy: person.name })
		.from(indicatorValue)
		.innerJoin(person, eq(person.id, indicatorValue.recordedById))
		.where(inArray(indicatorValue.indicatorId, ids))
		.orderBy(asc(indicatorValue.recordedAt), asc(indicatorValue.id));
	return Map.groupBy(
		rows.map(({ value, recordedBy }) => ({ ...value, recordedBy })),
		({ indicatorId }) => indicatorId,
	);
}

function described(
	indicator: Indicator,
	values: readonly Recorded[],
	locale: Locale,
): Omit<IndicatorOutput, 'mayMeasure'> {
	const found = findingOf(indicator, values, today());
	const standing = new Set(standingValues(values).map(({ id }) => id));
	const told = values.map(
		(each): IndicatorValue => ({
			id: each.id,
			measuredOn: each.measuredOn,
			value: each.value,
			expected: expectedOn(indicator, each.measuredOn),
			note: each.note,
			reported: each.reportId !== null,
			recordedBy: each.recordedBy,
			recordedAt: each.recordedAt,
			corrected: !standing.has(each.id),
		}),
	);
	const { id, version, name, unit, baseline, baselineOn, target, targetOn } = indicator;
	return {
		...{ id, version, name, unit, baseline, baselineOn, target, targetOn },
		standing: found.standing,
		finding: findingInWords(indicator, found, locale),
		latest: found.latest && { measuredOn: found.latest.measuredOn, value: found.latest.value },
		expected: found.expected,
		difference: found.difference,
		values: told.sort((a, b) => order(a).localeCompare(order(b))),
	};
}

/** By date; of one date what stands, then what it corrected, the latest first as far as the clock tells them apart. */
function order({ measuredOn, corrected, recordedAt }: IndicatorValue): string {
	return `${measuredOn} ${corrected ? 1 : 0} ${recordedAt}`;
}

/** "Points equipped: 61 of 90, 7 behind the trajectory". */
function findingInWords(
	{ name, unit, baseline, target }: Pick<Indicator, 'name' | 'unit' | 'baseline' | 'target'>,
	{ standing, latest, difference }: Finding,
	locale: Locale,
): string {
	return translator(locale)('indicators.finding', {
		standing,
		falling: target < baseline ? 'true' : 'false',
		name,
		unit,
		value: latest ? formatNumber(locale, latest.value) : '',
		target: formatNumber(locale, target),
		difference: formatNumber(locale, difference),
	});
}
