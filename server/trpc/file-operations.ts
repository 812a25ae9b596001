import { z } from 'zod';
import { acceptedExtensions } from '#server/evidence/kinds.ts';
import { keptFile } from '#server/evidence/outputs.ts';

const binary = { schema: { type: 'string', format: 'binary' } };

/** The two operations whose bodies are bytes, as the description of the programs' interface tells them. */
export const fileOperations = {
	'/files': {
		post: {
			operationId: 'files-upload',
			tags: ['files'],
			summary: 'Upload one file',
			description:
				`The body is the file's bytes. Kinds accepted: ${acceptedExtensions.join(' ')}. The file waits for a report, a directive ` +
				'or a meeting to claim it by its id, for a week; only who uploaded it can use it.',
			parameters: [
				{ name: 'name', in: 'query', required: true, description: "The file's name", schema: { type: 'string' } },
			],
			requestBody: { required: true, content: { 'application/octet-stream': binary } },
			responses: {
				200: {
					description: 'Kept',
					content: { 'application/json': { schema: z.toJSONSchema(keptFile) } },
				},
			},
		},
	},
	'/files/{id}': {
		get: {
			operationId: 'files-download',
			tags: ['files'],
			summary: "A file's bytes, as an attachment",
			parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
			responses: { 200: { description: 'The bytes', content: { 'application/octet-stream': binary } } },
		},
	},
} as const;
