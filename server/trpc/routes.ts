import { TRPCError } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { z } from 'zod';
import { type Context, callerFactory } from '#server/trpc/init.ts';
import { appRouter } from '#server/trpc/router.ts';

type Route = { method: string; pattern: RegExp; procedure: string; fields: z.ZodRawShape };
type Found = { procedure: string; fields: z.ZodRawShape; named: Record<string, string> };
type Made = { _def: { meta?: OpenApiMeta; inputs?: unknown[] } };

const createCaller = callerFactory(appRouter);
let made: Route[] | undefined;

/** The procedure that an address of the programs' interface (`/directives/{number}`) names; null: none. */
export function findRoute(method: string, path: string): Found | null {
	made ??= routes();
	for (const route of made) {
		const match = route.method === method ? route.pattern.exec(path) : null;
		if (!match) continue;
		const parts = Object.entries(match.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]);
		return { procedure: route.procedure, fields: route.fields, named: Object.fromEntries(parts) };
	}
	return null;
}

function routes(): Route[] {
	return Object.entries(appRouter._def.procedures as unknown as Record<string, Made>).flatMap(
		([procedure, { _def: definition }]) => {
			const address = definition.meta?.openapi;
			if (!address) return [];
			const input = definition.inputs?.[0];
			return {
				method: address.method,
				pattern: new RegExp(`^${address.path.replace(/\{(.+?)\}/g, '(?<$1>[^/]+)')}/?$`),
				procedure,
				fields: input instanceof z.ZodObject ? input.shape : {},
			};
		},
	);
}

/** Calls a found procedure with what the request says: its address, and its query or its JSON body. */
export async function callRoute({ procedure, fields, named }: Found, request: Request, context: Context) {
	const said = request.method === 'GET' ? saidInQuery(request, fields) : await saidInBody(request);
	let at: unknown = createCaller(context);
	for (const name of procedure.split('.')) at = (at as Record<string, unknown>)[name];
	return (at as (input: unknown) => Promise<unknown>)({ ...said, ...named });
}

/** JSON has types of its own: nothing in a body is taken for something else than it is. */
async function saidInBody(request: Request): Promise<object> {
	const text = await request.text();
	if (text === '') return {};
	const said = parsed(text);
	if (typeof said === 'object' && said !== null && !Array.isArray(said)) return said;
	throw new TRPCError({ code: 'BAD_REQUEST' });
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new TRPCError({ code: 'PARSE_ERROR' });
	}
}

/** A query holds only text: numbers, flags and lists are read as their fields want them; empty means not given. */
function saidInQuery(request: Request, fields: z.ZodRawShape): object {
	const { searchParams } = new URL(request.url);
	const said = Object.entries(fields).flatMap(([name, field]) => {
		const values = searchParams.getAll(name).filter((value) => value !== '');
		if (values.length === 0) return [];
		const kind = bare(field);
		// A field that takes one value refuses several.
		const value = kind instanceof z.ZodArray || values.length > 1 ? values : meant(kind, values[0] ?? '');
		return [[name, value] as const];
	});
	return Object.fromEntries(said);
}

function bare(field: unknown): unknown {
	return field instanceof z.ZodOptional || field instanceof z.ZodDefault ? bare(field.unwrap()) : field;
}

/** What cannot be read stays text, so that the field refuses it. */
function meant(kind: unknown, text: string): unknown {
	if (kind instanceof z.ZodBoolean) return text === 'true' || (text === 'false' ? false : text);
	if (kind instanceof z.ZodNumber && /^-?\d{1,15}$/.test(text)) return Number(text);
	return text;
}
