import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { answerExport } from '#server/trpc/exports.ts';

useFreshDatabase();

let ministry: MadeOrganization;
let controller: Actor;
let official: Actor;
let outsider: Actor;

beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization({ code: 'water' });
	controller = await actorOf('controller', office);
	official = await actorOf('official');
	outsider = await actorOf('executor', await makeOrganization());
	await issuedDirective(controller, ministry, { words: '=SUM(A1), "quoted"' });
	await issuedDirective(controller, ministry, { words: 'Secret matter', restricted: true });
	await issuedDirective(controller, office, { words: 'Prepare the agenda' });
});

function ask(address: string, actor: Actor | null = controller): Promise<Response> {
	const url = new URL(address, 'http://localhost:3000/api/exports/');
	return answerExport(url.pathname.split('/').at(-1) ?? '', new Request(url), { actor, locale: 'en' });
}

async function errorOf(response: Response): Promise<{ code: string; message: string; details: { reason: string } }> {
	return (await response.json()).error;
}

describe('exports of the register', () => {
	it('hold exactly what the filter shows', async () => {
		const { directives } = await (await ask('register.json?organization=water')).json();
		expect(directives.map((each: { words: string }) => each.words).sort()).toEqual([
			'=SUM(A1), "quoted"',
			'Secret matter',
		]);
		const csv = await (await ask('register.csv?organization=water&restricted=false&locale=ru')).text();
		expect(csv.split('\r\n')).toHaveLength(3);
		expect(csv).toContain('Номер,Пункт');
		expect(csv).toContain(`"'=SUM(A1), ""quoted"""`);
	});

	it('are files that are not kept and whose names hold any letters', async () => {
		const response = await ask('register.csv?locale=kk');
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(response.headers.get('content-disposition')).toMatch(
			/^attachment; filename="[\w.-]+\.csv"; filename\*=UTF-8''%D1%82/,
		);
	});

	it('keep to the reach of the reader', async () => {
		expect(await (await ask('register.csv', official)).text()).not.toContain('Secret');
		const { directives } = await (await ask('register.json', outsider)).json();
		expect(directives).toEqual([]);
		const sheet = await readSheet(Buffer.from(await (await ask('register.xlsx', official)).arrayBuffer()));
		expect(sheet).toHaveLength(3);
	});

	it('refuse a filter that cannot be read rather than export more', async () => {
		const response = await ask('register.csv?stage=unheard-of');
		expect(response.status).toBe(400);
		expect(await errorOf(response)).toMatchObject({ code: 'BAD_REQUEST', details: { reason: 'malformed' } });
	});
});

describe('exports of a summary', () => {
	it.each(['pdf', 'docx', 'xlsx', 'csv', 'json'])('come as %s', async (kind) => {
		const response = await ask(`summary.${kind}?scope=organization:water&locale=kk`);
		expect(response.status).toBe(200);
		expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
	});

	it('tell programs what people read', async () => {
		const summary = await (await ask('summary.json?scope=all&from=&to=')).json();
		expect(summary).toMatchObject({ figures: { total: 3, onControl: 3 }, scope: { kind: 'all' }, omitted: 0 });
		expect(summary.directives).toHaveLength(3);
	});

	it('refuse what is malformed, unknown or not yet come, in the form of the contract', async () => {
		expect((await ask('summary.pdf?scope=everything')).status).toBe(400);
		expect((await ask('summary.pdf?scope=meeting:none')).status).toBe(404);
		expect((await ask('summary.json?asOf=2999-01-01')).status).toBe(422);
		expect((await ask('summary.exe')).status).toBe(404);
		expect((await ask('register.pdf')).status).toBe(404);
		const error = await errorOf(await ask('summary.json?from=2026-02-02&to=2026-02-01'));
		expect(error).toMatchObject({ code: 'RULE', details: { reason: 'period_reversed' } });
		expect(error.message).toContain('2 Feb 2026');
	});

	it('ask people to sign in and to change a password given by another', async () => {
		expect((await ask('summary.json', null)).status).toBe(401);
		const response = await ask('register.csv', { ...controller, mustChangePassword: true });
		expect(response.status).toBe(403);
		expect((await errorOf(response)).details.reason).toBe('password_must_change');
	});

	it('are closed to those who read no directives', async () => {
		expect((await ask('summary.json', await actorOf('administrator'))).status).toBe(403);
		expect((await ask('register.csv', await actorOf('administrator'))).status).toBe(403);
	});
});
