import { expect, test } from 'vitest';
import { answerBytes } from '#server/trpc/file-bytes.ts';

test('a request about anything but files is left to the rest of the interface', async () => {
	for (const [method, path] of [
		['POST', '/api/v1/directives'],
		['GET', '/api/v1/directives/2026-00001'],
		['POST', '/api/v1/directives/2026-00001/files'],
		['GET', '/api/v1/filesystem'],
	] as const) {
		const request = new Request(`http://localhost${path}`, { method });
		expect([method, path, await answerBytes(request, { actor: null, locale: 'en' })]).toEqual([method, path, null]);
	}
});

test('a name of a file that no address can carry is malformed, not a failure of ours', async () => {
	const request = new Request('http://localhost/api/v1/files/%E0%A4%A');
	const answer = await answerBytes(request, { actor: null, locale: 'en' });
	expect(answer?.status).toBe(400);
});
