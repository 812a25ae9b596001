import type { TakenIn } from '#server/trpc/capture-upload.ts';

/** What the server in front of the address says of a body over its limit. */
type Refused = { error: { code: 'TOO_LARGE'; message: string; details: { reason: string } } };

/**
 * Posts a form and tells how much of it is sent, from 0 to 1, which `fetch` cannot. Rejects when no answer came that
 * can be read.
 */
export function sendForm(address: string, form: FormData, onSent: (share: number) => void): Promise<TakenIn> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('POST', address);
		request.setRequestHeader('Accept', 'application/json');
		request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
		request.upload.onload = () => onSent(1);
		request.onerror = () => reject(new Error('no answer'));
		request.onload = () => {
			try {
				resolve(answerIn(JSON.parse(request.responseText)));
			} catch (error) {
				reject(error);
			}
		};
		request.send(form);
	});
}

/** The answer of the address itself, or that of the server in front of it (a body over its limit). */
function answerIn(said: TakenIn | Refused): TakenIn {
	if (!('error' in said)) return said;
	const { code, message, details } = said.error;
	return { code, reason: details.reason, message, field: null, facts: {} };
}
