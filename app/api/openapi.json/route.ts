import { openApiDocument } from '#server/trpc/openapi.ts';

export function GET(): Response {
	return Response.json(openApiDocument());
}
