/** Where a directive is in its life. Nothing but the table of `lifecycle.ts` decides what may follow. */
export const stages = [
	'draft',
	'issued',
	'in_progress',
	'submitted',
	'returned',
	'additional_control',
	'closed',
] as const;
export type Stage = (typeof stages)[number];

/** How a directive ended. */
export const outcomes = ['executed', 'not_executed', 'superseded'] as const;
export type Outcome = (typeof outcomes)[number];

/** How a ministry sees its own progress, and how the controller sees it. */
export const confidences = ['on_track', 'at_risk', 'off_track'] as const;
export type Confidence = (typeof confidences)[number];

/** How a co-executor's contribution stands with the lead. */
export const contributions = ['submitted', 'accepted', 'returned'] as const;
export type Contribution = (typeof contributions)[number];
