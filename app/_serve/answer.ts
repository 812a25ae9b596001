import type { ServerResponse } from 'node:http';

/** Ends an exchange that never reaches the pages with a JSON body. */
export function answer(response: ServerResponse, status: number, body: unknown): void {
	response.statusCode = status;
	response.setHeader('Content-Type', 'application/json; charset=utf-8');
	response.end(`${JSON.stringify(body)}\n`);
}
