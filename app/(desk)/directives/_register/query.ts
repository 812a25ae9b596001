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
	return { ...query, ...orderOf({ sort, direction }) };
}

/** Its order alone; the usual one needs no words. */
export function orderOf({ sort, direction }: Pick<ListInput, 'sort' | 'direction'>): Query {
	return sort !== 'deadline' || direction !== 'asc' ? { sort, order: direction } : {};
}

/** Whether anything narrows the register. */
export function isFiltered({ sort, direction, cursor, limit, ...filter }: ListInput): boolean {
	return Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
}
