import { z } from 'zod';
import { filterInput, type ListInput, listInput, type RegisterFilter } from '#server/directives/inputs.ts';

type Params = Record<string, string | string[] | undefined>;

const lists = Object.entries(filterInput.shape)
	.filter(([, schema]) => schema.unwrap() instanceof z.ZodArray)
	.map(([name]) => name);
const flags = Object.entries(filterInput.shape)
	.filter(([, schema]) => schema.unwrap() instanceof z.ZodBoolean)
	.map(([name]) => name);

/** The parameters of an address as the register's inputs: lists repeat or are parted by commas, flags are `true` or `false`. */
function shaped(params: Params): Record<string, unknown> {
	const shape: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(params)) {
		if (value === undefined || value === '' || (Array.isArray(value) && value.every((each) => each === ''))) continue;
		const values = (Array.isArray(value) ? value : [value]).filter((each) => each !== '');
		if (lists.includes(name)) shape[name] = values.flatMap((each) => each.split(','));
		else if (flags.includes(name))
			shape[name] = ['true', '1', 'on'].includes(values[0] ?? '') ? true : values[0] === 'false' ? false : values[0];
		else if (name === 'limit') shape[name] = Number(values[0]);
		else shape[name === 'order' ? 'direction' : name] = values[0];
	}
	return shape;
}

/** A page's address as a request for the register. What cannot be read is left out: a page always shows something. */
export function registerFromQuery(params: Params): ListInput {
	const given = shaped(params);
	for (;;) {
		const parsed = listInput.safeParse(given);
		if (parsed.success) return parsed.data;
		const wrong = parsed.error.issues[0]?.path[0];
		if (typeof wrong !== 'string' || !(wrong in given)) return listInput.parse({});
		delete given[wrong];
	}
}

/** The same, strictly, for exports: a filter that cannot be read must not silently export more. Throws ZodError. */
export function filterFromQuery(params: URLSearchParams): RegisterFilter & Pick<ListInput, 'sort' | 'direction'> {
	const all: Params = {};
	for (const name of new Set(params.keys())) all[name] = params.getAll(name);
	return listInput.omit({ cursor: true, limit: true }).parse(shaped(all));
}
