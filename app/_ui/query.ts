/** A page's query as Next hands it over, or as one makes it. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The same page with some of its query changed: `undefined` or '' removes a name. Names keep their order. */
export function withQuery(path: string, query: Query, changes: Query = {}): string {
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, ...changes })) {
		for (const one of Array.isArray(value) ? value : [value]) if (one) parameters.append(name, one);
	}
	const text = parameters.toString();
	return text ? `${path}?${text}` : path;
}
