/** A page's query as Next hands it over. */
export type Search = Record<string, string | string[] | undefined>;

/** One value of a query, trimmed; undefined when it is absent or empty. */
export function given(search: Search, name: string): string | undefined {
	const value = [search[name]].flat()[0]?.trim();
	return value ? value.slice(0, 2000) : undefined;
}
