import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A storage that speaks as much of the S3 protocol as a file store needs: one bucket, its objects in memory. */
export type FakeS3 = {
	endpoint: string;
	objects: Map<string, Buffer>;
	/** Requests that carried no signature of the expected key. */
	unsigned: string[];
	/** When set, every request is answered with a fault. */
	broken: boolean;
	stop(): Promise<void>;
};

/** Starts it. A list shows two objects a page, so that paging is used. */
export async function startFakeS3(bucket: string, accessKey: string): Promise<FakeS3> {
	const objects = new Map<string, Buffer>();
	const state = { unsigned: [] as string[], broken: false };
	const server = createServer((request, response) => {
		const { authorization = '' } = request.headers;
		const signature = new RegExp(`^AWS4-HMAC-SHA256 Credential=${accessKey}/\\d{8}/kz-1/s3/aws4_request`);
		if (!signature.test(authorization)) state.unsigned.push(`${request.method} ${request.url}`);
		if (state.broken) return void response.writeHead(500).end();
		void answer(request, response, bucket, objects);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return Object.assign(state, {
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		objects,
		stop: () =>
			new Promise<void>((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	});
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	bucket: string,
	objects: Map<string, Buffer>,
): Promise<void> {
	const url = new URL(request.url ?? '/', 'http://storage');
	const [, named, ...rest] = url.pathname.split('/');
	if (named !== bucket) return void response.writeHead(404).end();
	const key = rest.join('/');
	if (request.method === 'GET' && key === '') return void response.end(listing(objects, url.searchParams));
	if (request.method === 'PUT') {
		const pieces: Buffer[] = [];
		for await (const piece of request) pieces.push(piece as Buffer);
		objects.set(key, Buffer.concat(pieces));
		return void response.writeHead(200, { ETag: '"1"' }).end();
	}
	const body = objects.get(key);
	if (request.method === 'DELETE') {
		objects.delete(key);
		return void response.writeHead(204).end();
	}
	if (!body) return void response.writeHead(404).end();
	response.writeHead(200, { 'Content-Length': body.length, 'Last-Modified': 'Sun, 22 Nov 2026 10:00:00 GMT' });
	response.end(request.method === 'HEAD' ? undefined : body);
}

function listing(objects: Map<string, Buffer>, asked: URLSearchParams): string {
	const keys = [...objects.keys()].sort();
	const from = Number(asked.get('continuation-token') ?? 0);
	const rows = keys.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`);
	const more = from + 2 < keys.length;
	const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
	return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`;
}
