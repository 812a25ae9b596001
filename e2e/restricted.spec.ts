import { issued } from './api.ts';
import { expect, test } from './fixtures.ts';

test('staff of another ministry find a restricted directive by no door', async ({
	browser,
	page,
	signedInAs,
	server,
}) => {
	await signedInAs(page, 'controller.go@demo.gov.example');
	const secret = 'Quartz4711';
	const made = await issued(page.request, {
		restricted: true,
		leadOrganization: 'mod',
		words: `Prepare the ${secret} plan`,
		titles: { en: `The ${secret} plan`, ru: `План ${secret}`, kk: `${secret} жоспары` },
	});

	const see = async (email: string) => {
		const context = await browser.newContext({ baseURL: server });
		await signedInAs(context, email);
		const tab = await context.newPage();
		const request = context.request;
		const pages = [];
		for (const path of [`/directives/${made.number}`, `/directives/${made.number}/edit`]) {
			pages.push((await tab.goto(path))?.status());
		}
		// A page repeats the reader's own question: what was asked by word is looked for by number, and the other way.
		const found = [];
		for (const path of [
			`/directives?q=${secret}`,
			`/directives?q=${made.number}`,
			'/directives?organization=mod',
			'/',
			'/inbox',
			'/organizations',
			'/organizations/mod',
			'/summaries?scope=organization:mod',
			`/api/v1/directives?q=${secret}`,
			'/api/v1/directives?organization=mod&limit=200',
			'/api/exports/register.csv',
			'/api/exports/register.json',
			'/api/exports/summary.json?scope=all&locale=en',
			'/api/exports/summary.csv?scope=organization:mod&locale=en',
		]) {
			const answer = await (await request.get(path)).text();
			if (answer.includes(path.includes(secret) ? made.number : secret)) found.push(path);
		}
		const tries = [];
		for (const [path, data] of [
			['', null],
			['/trail', null],
			['/accept', { version: 1 }],
			['/reports', { version: 1, text: 'x', percent: 1, confidence: 'on_track' }],
			['/submit', { version: 1, text: 'x', executedOn: '2025-01-01' }],
		] as const) {
			const address = `/api/v1/directives/${made.number}${path}`;
			const answer = data ? await request.post(address, { data }) : await request.get(address);
			tries.push(answer.status());
		}
		await context.close();
		return { pages, found, tries };
	};

	expect(await see('coordinator.mlsp@demo.gov.example')).toEqual({
		pages: [404, 404],
		found: [],
		tries: [404, 404, 404, 404, 404],
	});
	const official = await see('official.mlsp@demo.gov.example');
	expect([official.pages, official.found]).toEqual([[404, 404], []]);
	expect(official.tries.every((status) => status === 404 || status === 403)).toBe(true);

	// The same doors open for those who may: otherwise this test could not fail.
	const insider = await see('official.go@demo.gov.example');
	expect(insider.pages[0]).toBe(200);
	expect(insider.found.length).toBeGreaterThan(7);
});
