import type { DemoDirective, DemoStep, When } from '#db/demo/content/shape.ts';

/** What the work on a directive is planned and measured by, beside its own story. */
type Planned = Pick<DemoDirective, 'kind' | 'recurrence'> & { steps: readonly DemoStep[] };

function plan(kind: string, on: When, ...reached: { on: When; count: number }[]): Planned {
	const reach = reached.map(({ on: day, count }): DemoStep => ({ do: 'reach', on: day, count }));
	return { kind, steps: [{ do: 'plan', on, kind }, ...reach] };
}

type Figure = Omit<Extract<DemoStep, { do: 'indicator' }>, 'do'>;

function figure(given: Figure, ...values: readonly [on: When, value: number, note?: string][]): DemoStep[] {
	return [
		{ do: 'indicator', ...given },
		...values.map(([on, value, note]): DemoStep => ({ do: 'measure', on, value, ...(note ? { note } : {}) })),
	];
}

/** Of the directives that are not here, those of high issuers owe a road map still: its absence shows. */
const roadMaps: Readonly<Record<string, Planned>> = {
	'migration-oversight': { recurrence: { every: 'quarterly', day: 10 }, steps: [] },
	'migration-id-cards': {
		kind: 'system_rollout',
		steps: [
			...plan(
				'system_rollout',
				'2025-07-25',
				{ on: '2025-09-22', count: 3 },
				{ on: '2025-11-24', count: 3 },
				{ on: '2026-03-20', count: 3 },
			).steps,
			...figure(
				{
					on: '2025-07-28',
					name: 'ID-карта беретін өткізу пункттері',
					unit: 'пункт',
					baseline: 2,
					baselineOn: '2025-07-28',
					target: 24,
					targetOn: '2025-12-31',
				},
				['2025-09-23', 7],
				['2025-11-24', 13, 'Екі пункттің қабылдау актісі кейін қол қойылды'],
				['2026-02-24', 21],
				['2026-03-19', 24],
			),
		],
	},
	'migration-licensing': plan(
		'legislative_amendment',
		'2025-07-28',
		{ on: '2025-09-25', count: 3 },
		{ on: '2025-11-27', count: 3 },
		{ on: '2026-03-16', count: 4 },
	),
	'migration-concept': plan(
		'policy_concept',
		'2025-07-24',
		{ on: '2025-08-18', count: 3 },
		{ on: '2025-09-15', count: 3 },
		{ on: '2025-10-16', count: 2 },
	),
	'economy-investment-order': plan('policy_concept', -130, { on: -104, count: 3 }, { on: -65, count: 2 }),
	'economy-localization': plan('policy_concept', -129, { on: -79, count: 4 }, { on: -44, count: 2 }),
	'floods-dams': plan('construction', -86, { on: -61, count: 4 }, { on: -12, count: 3 }),
	'floods-forecast': {
		kind: 'system_rollout',
		steps: [
			...plan('system_rollout', -84, { on: -49, count: 2 }, { on: -17, count: 2 }).steps,
			...figure(
				{
					on: -83,
					name: 'Гидропосты, передающие данные в модель',
					unit: 'постов',
					baseline: 6,
					baselineOn: -83,
					target: 48,
					targetOn: 45,
				},
				[-49, 14],
				[-30, 22],
				[-15, 27],
			),
		],
	},
	'floods-banks': {
		kind: 'construction',
		steps: [
			...plan('construction', -85, { on: -57, count: 3 }, { on: -20, count: 4 }).steps,
			...figure(
				{ on: -84, name: 'Укреплено берега', unit: 'км', baseline: 0, baselineOn: -84, target: 12.4, targetOn: -15 },
				[-57, 3.1],
				[-36, 6.8],
				[-20, 9.7],
			),
		],
	},
	'floods-warning': { recurrence: { every: 'monthly', day: 10 }, steps: [] },
	'resolution-mobilization': plan('inspection', -74, { on: -50, count: 2 }, { on: -13, count: 1 }),
};

/** A directive with what it is planned and measured by, its steps in order of time as far as they are dated alike. */
export function withRoadMap(directive: DemoDirective): DemoDirective {
	const planned = roadMaps[directive.key];
	if (!planned) return directive;
	const { steps, ...about } = planned;
	return { ...directive, ...about, steps: inOrder([...directive.steps, ...steps]) };
}

/** Steps of one directive are dated either all by days or all around today. */
function inOrder(steps: readonly DemoStep[]): DemoStep[] {
	return steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
