import type { Query } from '#app/_ui/query.ts';
import type { ListInput } from '#server/directives/inputs.ts';

export const registerPath = '/directives';

/** What the register shows as the query of its address: the form that `registerFromQuery` and the exports read. */
export function queryOf({ sort, direction, cursor, limit, ...filter }: ListInput): Query {
	const query: Record<string, string | string[]> = {};
	for (const [name, value] of Object.entries(filter)) {
		if (Array.isArray(value)) query[name] = value;
		else if (value !== undefined) query[name] = String(value);
	}
	if (sort !== 'deadline' || direction !== 'asc') Object.assign(query, { sort, order: direction });
	return query;
}

/** Whether anything narrows the register. */
export function isFiltered({ sort, direction, cursor, limit, ...filter }: ListInput): boolean {
	return Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
}
