import { withQuery } from '#app/_ui/query.ts';
import type { RegisterFilter } from '#server/directives/inputs.ts';
import type { Figures } from '#server/organizations/outputs.ts';
import type { Period } from '#server/organizations/period.ts';

/** The register's address under a filter: what a number counts is the list that its link opens. */
export function registerHref(filter: RegisterFilter): string {
	const query = Object.entries(filter).flatMap(([name, value]) => {
		if (value === undefined) return [];
		return [[name, Array.isArray(value) ? value.map(String) : String(value)] as const];
	});
	return withQuery('/directives', Object.fromEntries(query));
}

export type CountName = Exclude<keyof Figures, 'discipline' | 'running'>;

/** The register's filter for each figure of what organizations lead. */
export function filterOf(name: CountName, period: Period): RegisterFilter {
	const due = { dueFrom: period.from, dueTo: period.to };
	switch (name) {
		case 'onControl':
			return { onControl: true };
		case 'overdue':
			return { schedule: ['overdue'] };
		case 'dueSoon':
			return { schedule: ['due_soon'] };
		case 'silent':
			return { silent: true };
		case 'moved':
			return { moved: true, onControl: true };
		case 'inTime':
			return { punctuality: ['in_time'], ...due };
		case 'late':
			return { punctuality: ['late'], ...due };
		case 'notExecuted':
			return { punctuality: ['not_executed'], ...due };
	}
}
