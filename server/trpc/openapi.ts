import { generateOpenApiDocument } from 'trpc-to-openapi';
import { type Action, rolesFor } from '#server/access/grants.ts';
import { baseUrl } from '#server/platform/config.ts';
import { fileOperations } from '#server/trpc/file-operations.ts';
import { appRouter } from '#server/trpc/router.ts';

type Operation = Record<string, unknown> & {
	operationId?: string;
	responses?: Record<string, unknown>;
	parameters?: unknown[];
};
type Document = {
	paths?: Record<string, Record<string, Operation>>;
	components?: { schemas?: Record<string, unknown> };
};

const errorSchema = {
	type: 'object',
	required: ['error'],
	properties: {
		error: {
			type: 'object',
			required: ['code', 'message'],
			properties: {
				code: { type: 'string', description: 'What kind of refusal, for programs' },
				message: { type: 'string', description: "A sentence in the reader's language" },
				details: {
					type: 'object',
					properties: {
						reason: { type: 'string', description: 'The rule or fact behind the refusal' },
						fields: { type: 'array', items: { type: 'object' }, description: 'Wrong fields of the input' },
					},
					additionalProperties: true,
				},
			},
		},
	},
};

const refusals: Record<number, string> = {
	400: 'Malformed input',
	401: 'Not signed in',
	403: 'Not permitted',
	404: "Not there, or outside the reader's reach",
	409: 'Stale version, or a move that is not allowed now',
	413: 'Too large',
	415: 'Not JSON, or a kind of file that is not accepted',
	422: 'A rule refuses',
	429: 'Too many requests',
	503: 'Busy; try again after Retry-After seconds',
	507: 'Storage is full',
};

let made: Document | undefined;

/** The description of the programs' interface (OpenAPI 3.1), made from the procedures themselves. */
export function openApiDocument(): Document {
	made ??= describeRouter();
	return made;
}

function describeRouter(): Document {
	const document = generateOpenApiDocument(appRouter, {
		title: 'Tapsyrma',
		description: 'Directives of a government: registered, issued, reported on, checked and taken off control.',
		version: '1',
		openApiVersion: '3.1.0',
		baseUrl: `${baseUrl()}/api/v1`,
		securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tapsyrma.session_token' } },
	}) as unknown as Document;
	const actionsByOperation = actionsOfOperations();
	addBytes(document);
	for (const path of Object.values(document.paths ?? {})) {
		for (const [method, operation] of Object.entries(path)) {
			const action = actionsByOperation.get(operation.operationId ?? '') ?? byBytes.get(operation.operationId ?? '');
			if (!action) continue;
			operation['x-scope'] = action;
			operation['x-roles'] = rolesFor(action);
			operation.responses = { ...onlySuccess(operation.responses), ...refusalResponses() };
			if (method !== 'get') operation.parameters = [...(operation.parameters ?? []), idempotencyParameter];
		}
	}
	document.components = { ...document.components, schemas: { ...document.components?.schemas, Error: errorSchema } };
	return document;
}

/** Uploads and downloads are no procedures; they stand beside those of the same addresses. */
function addBytes(document: Document): void {
	document.paths ??= {};
	for (const [path, operations] of Object.entries(fileOperations)) {
		document.paths[path] = {
			...document.paths[path],
			...(structuredClone(operations) as Record<string, unknown> as Record<string, Operation>),
		};
	}
}

const byBytes = new Map<string, Action>([
	['files-upload', 'file.upload'],
	['files-download', 'file.read'],
]);

function onlySuccess(responses: Record<string, unknown> = {}) {
	return Object.fromEntries(Object.entries(responses).filter(([status]) => status.startsWith('2')));
}

function refusalResponses() {
	const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
	return Object.fromEntries(
		Object.entries(refusals).map(([status, description]) => [status, { description, content }]),
	);
}

const idempotencyParameter = {
	name: 'Idempotency-Key',
	in: 'header',
	required: false,
	description: 'Repeating a write with the same key gives the first answer again and changes nothing.',
	schema: { type: 'string', maxLength: 200 },
};

/** The generator names operations `noun-verb`; the action stands in the procedure's meta. */
function actionsOfOperations(): Map<string, Action> {
	const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { action?: Action } } }>;
	const found = new Map<string, Action>();
	for (const [path, procedure] of Object.entries(procedures)) {
		if (procedure._def.meta?.action) found.set(path.replaceAll('.', '-'), procedure._def.meta.action);
	}
	return found;
}
