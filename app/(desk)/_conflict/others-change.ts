import type { OthersChange } from './conflict-notice.tsx';

/**
 * Reads from a stale save what somebody else changed meanwhile. `start` is what the form was made
 * from, `mine` what was sent. */
export function othersChange<Field extends string>(
	facts: Record<string, unknown>,
	start: Readonly<Record<Field, unknown>>,
	fields: readonly Field[],
	labelOf: (field: Field) => string,
	mine: Partial<Readonly<Record<Field, unknown>>> = {},
): Omit<OthersChange, 'version'> {
	const current = (facts.current ?? {}) as Partial<Record<Field, unknown>>;
	const said = (value: unknown) => (value === null || value === undefined ? '' : String(value));
	return {
		changedBy: typeof facts.changedBy === 'string' ? facts.changedBy : null,
		changedAt: said(facts.changedAtText),
		changes: fields
			.filter((field) => field in current && said(current[field]) !== said(start[field]))
			.map((field) => ({
				field,
				label: labelOf(field),
				before: said(start[field]),
				after: said(current[field]),
				mine: field in mine ? said(mine[field]) : undefined,
			})),
	};
}
