import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { checkRoom, keepFile } from '#server/evidence/keep.ts';
import { disposition } from '#server/evidence/names.ts';
import type { KeptFile } from '#server/evidence/outputs.ts';
import { readFile } from '#server/evidence/read.ts';
import { type Received, receiveFile } from '#server/evidence/receive.ts';
import { theStore } from '#server/evidence/store.ts';
import { refuse } from '#server/platform/errors.ts';
import { asRefusal } from '#server/platform/faults.ts';
import { log } from '#server/platform/log.ts';
import { once } from '#server/platform/once.ts';
import { isOwnOrigin } from '#server/platform/origin.ts';
import type { Context } from '#server/trpc/init.ts';
import { errorResponse } from '#server/trpc/rest.ts';

/** After a refusal a sender is heard out this far, in bytes and milliseconds: one that is cut off reads no answer. */
const patience = { bytes: 67_108_864, milliseconds: 20_000 };

/**
 * Answers the two requests of the programs' interface whose bodies are no JSON: `POST /files?name=…` with a file's
 * bytes, `GET /files/{id}`. Null for any other.
 */
export async function answerBytes(request: Request, context: Context): Promise<Response | null> {
	const named = /^\/api\/v1\/files(?:\/([^/]+))?\/?$/.exec(new URL(request.url).pathname);
	if (!named) return null;
	const id = named[1];
	const isReading = request.method === 'GET' || request.method === 'HEAD';
	if (id === undefined && request.method === 'POST') return saying(context, () => upload(request, context));
	if (id !== undefined && isReading) return saying(context, () => download(decoded(id), request, context));
	return null;
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		throw refuse('BAD_REQUEST', 'malformed');
	}
}

async function saying(context: Context, work: () => Promise<Response>): Promise<Response> {
	try {
		return await work();
	} catch (error) {
		const refusal = asRefusal(error);
		if (!refusal) log().error({ part: 'files', err: error }, 'a file could not be handled');
		return errorResponse(refusal ?? error, context.locale);
	}
}

async function upload(request: Request, context: Context): Promise<Response> {
	const sent = request.body as AsyncIterable<Uint8Array> | null;
	const pieces = (sent ?? nothing())[Symbol.asyncIterator]();
	// One iterator for receiving and for hearing out, and a refusal half way must not close it.
	const body = { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) };
	try {
		const actor = actorOf(context);
		if (!isOwnOrigin(request.headers)) throw refuse('FORBIDDEN', 'foreign_origin');
		scopeFor(actor, 'file.upload');
		const key = request.headers.get('idempotency-key');
		if (key && key.length > 200) throw refuse('BAD_REQUEST', 'idempotency_key_long');
		await checkRoom(actor, 0);
		const received = await receiveFile(actor, body, announcedBy(request));
		const text = await kept(actor, received, key);
		return new Response(text, { status: 200, headers: { 'Content-Type': 'application/json' } });
	} catch (error) {
		await hearOut(pieces);
		throw error;
	}
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function actorOf({ actor }: Context): Actor {
	if (!actor) throw refuse('UNAUTHENTICATED', 'signed_out');
	if (actor.mustChangePassword) throw refuse('FORBIDDEN', 'password_must_change');
	return actor;
}

function announcedBy(request: Request) {
	const name = new URL(request.url).searchParams.get('name') ?? '';
	if (name.trim() === '') throw refuse('BAD_REQUEST', 'file_name_missing');
	const length = request.headers.get('content-length');
	return { name, type: request.headers.get('content-type'), size: length === null ? null : Number(length) };
}

/** The answer as text. A key makes the repeat of an upload answer with the file that the first one made. */
async function kept(actor: Actor, received: Received, key: string | null): Promise<string> {
	const told = (file: KeptFile) => JSON.stringify(file);
	return keepFile(actor, received, async (write) => {
		if (!key) return told(await write());
		const digest = createHash('sha256').update(`POST /files\n${received.name}\n${received.hash}`).digest('hex');
		const answer = await once({ personId: actor.personId, key, digest }, async () => ({
			status: 200,
			body: told(await write()),
		}));
		return answer.body;
	});
}

/** Reads on and forgets, so that the sender gets to the answer. */
async function hearOut(pieces: AsyncIterator<Uint8Array>): Promise<void> {
	const until = performance.now() + patience.milliseconds;
	let heard = 0;
	try {
		while (heard < patience.bytes && performance.now() < until) {
			const next = await pieces.next();
			if (next.done) return;
			heard += next.value.length;
		}
		await pieces.return?.();
	} catch {
		// The sender is gone; nobody is left to answer.
	}
}

async function download(id: string, request: Request, context: Context): Promise<Response> {
	const { hash, name, size, mediaType } = await readFile(actorOf(context), id);
	const store = await theStore();
	if (!(await store.has(hash))) throw new Error(`the bytes of file ${id} are not in the store`);
	const body =
		request.method === 'HEAD' ? null : (Readable.toWeb(await store.read(hash)) as ReadableStream<Uint8Array>);
	return new Response(body, {
		headers: {
			'Content-Type': mediaType.startsWith('text/') ? 'application/octet-stream' : mediaType,
			'Content-Length': String(size),
			'Content-Disposition': disposition(name),
			'Content-Security-Policy': "sandbox; default-src 'none'",
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'private, no-store',
		},
	});
}
