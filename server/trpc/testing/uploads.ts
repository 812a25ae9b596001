import type { Actor } from '#server/access/actor.ts';
import type { KeptFile } from '#server/evidence/outputs.ts';
import type { Locale } from '#server/platform/language.ts';
import { answerBytes } from '#server/trpc/file-bytes.ts';

type Sent = { status: number; file: KeptFile; error: { message: string; details: { reason: string } } };

/** Sends a file as a browser does; tells what the door answers. */
export async function upload(
	actor: Actor,
	name: string,
	bytes: Buffer | string | ReadableStream<Uint8Array>,
	{ type, locale = 'en', headers = {} }: { type?: string; locale?: Locale; headers?: Record<string, string> } = {},
): Promise<Sent> {
	const body = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
	const length: Record<string, string> = Buffer.isBuffer(body) ? { 'content-length': String(body.length) } : {};
	const request = new Request(`http://localhost:3000/api/v1/files?name=${encodeURIComponent(name)}`, {
		method: 'POST',
		headers: { ...(type ? { 'content-type': type } : {}), ...length, ...headers },
		body: body as BodyInit,
		duplex: 'half',
	} as RequestInit);
	const answer = await answerBytes(request, { actor, locale });
	if (!answer) throw new Error('no door took the upload');
	const said = await answer.json();
	return { status: answer.status, file: said, error: said.error };
}

/** Asks for a file's bytes. */
export async function download(actor: Actor, id: string): Promise<Response> {
	const answer = await answerBytes(new Request(`http://localhost:3000/api/v1/files/${id}`), { actor, locale: 'en' });
	if (!answer) throw new Error('no door took the request');
	return answer;
}

/** Uploads a small text that nobody else uploads. */
export async function uploaded(actor: Actor, name = 'note.txt', text = `Есеп ${Math.random()}`): Promise<KeptFile> {
	const { status, file } = await upload(actor, name, text);
	if (status !== 200) throw new Error(`the upload was refused with ${status}`);
	return file;
}
