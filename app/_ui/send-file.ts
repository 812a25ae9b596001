/** A file that the server has taken in. */
export type UploadedFile = { id: string; name: string; size: number };

/** Why a file was not taken in: the server's sentence, or none when no answer came. */
export class NotTaken extends Error {
	override readonly name = 'NotTaken';
	readonly sentence: string | undefined;
	constructor(sentence?: string) {
		super(sentence ?? 'no answer');
		this.sentence = sentence;
	}
}

/** Sends one file and tells how much has gone; `fetch` cannot tell that. Rejects with NotTaken, or when aborted. */
export function sendFile(
	address: string,
	file: File,
	{ progress, signal }: { progress: (sent: number) => void; signal: AbortSignal },
): Promise<UploadedFile> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('POST', `${address}?name=${encodeURIComponent(file.name)}`);
		// What a machine calls a file depends on the programs installed; the server looks at the content.
		request.setRequestHeader('Content-Type', 'application/octet-stream');
		request.responseType = 'json';
		request.upload.addEventListener('progress', (event) => progress(event.loaded));
		request.addEventListener('load', () => {
			if (request.status === 200 && request.response) resolve(request.response as UploadedFile);
			else reject(new NotTaken(request.response?.error?.message));
		});
		request.addEventListener('error', () => reject(new NotTaken()));
		request.addEventListener('abort', () => reject(signal.reason));
		signal.addEventListener('abort', () => request.abort(), { once: true });
		request.send(file);
	});
}

/** Tells the server that a file will not be used; should that fail, the server forgets it by itself later. */
export function forgetFile(address: string, id: string): void {
	void fetch(`${address}/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: true }).catch(() => {});
}
