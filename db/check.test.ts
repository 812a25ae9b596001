import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { checkDirectives, checkStorage } from '#db/check.ts';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeOrganization,
} from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { pastTheProduct } from '#db/testing/past-the-product.ts';
import type { Actor } from '#server/access/actor.ts';
import { moveDeadlineInput } from '#server/directives/inputs.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

useFreshDatabase();

const onPostgres = Boolean(inject('postgresServer'));
let ministry: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let id = '';

beforeAll(async () => {
	ministry = await makeOrganization();
	controller = await actorOf('controller');
	coordinator = await actorOf('coordinator', ministry);
	await draftOf(controller, ministry);
	await issuedDirective(controller, ministry);
	const curator = await actorOf('curator');
	const touched = await issuedDirective(controller, ministry);
	const moved = { ...touched, deadline: addDays(today(), 200), reason: 'Нужно время' };
	await moveDeadline(curator, moveDeadlineInput.parse(moved));
});

/** A directive of its own for each kind of damage: what one test breaks stays broken. */
beforeEach(async () => {
	({ id } = await acceptedDirective(controller, coordinator, ministry));
});

const parts = async () =>
	[...(await checkStorage()), ...(await checkDirectives())].filter((each) => each.damage.length > 0);
const about = async (part: string) => (await parts()).find((each) => each.part === part)?.damage.join('\n') ?? '';

describe('checking an installation', () => {
	test('finds nothing in what the product wrote', async () => {
		expect(await parts()).toEqual([]);
	});

	test('finds a directive changed past the product', async () => {
		await pastTheProduct(`update directive set percent = 77 where id = '${id}'`);
		expect(await about('versions')).toContain('percent differs');
		await pastTheProduct(`update directive set percent = null where id = '${id}'`);
	});

	test('finds an organization taken off a directive', async () => {
		await pastTheProduct(`delete from assignment where directive_id = '${id}'`);
		expect(await about('versions')).toContain('assignments differs');
	});

	test('finds a version lost, and one that does not meet the next', async () => {
		await pastTheProduct(`delete from directive_version where directive_id = '${id}' and version = 2`);
		expect(await about('versions')).toMatch(/version 1 does not meet the next[\s\S]*a version is missing/);
	});

	test('finds a version whose event is not in the trail', async () => {
		await pastTheProduct(
			`update directive_version set event_seq = 999999 where directive_id = '${id}' and version = 1`,
		);
		expect(await about('versions')).toContain(`directive ${id}: version 1 has no event`);
	});

	test('finds a request for a later deadline that nobody would ever decide', async () => {
		const made = await acceptedDirective(controller, coordinator, ministry);
		const asked = { ...made, deadline: addDays(today(), 90), reason: 'Нужно время' };
		await requestExtension(coordinator, asked);
		expect(await about('requests')).toBe('');
		await pastTheProduct(`update directive set pending_extension_id = null where id = '${made.id}'`);
		expect(await about('requests')).toContain('a request waits that it does not know');
		await pastTheProduct(`update directive set pending_extension_id = 'gone' where id = '${made.id}'`);
		expect(await about('requests')).toContain('the request it waits for is not waiting');
	});

	test('finds a deadline that the ledger does not know', async () => {
		await pastTheProduct(`update deadline_entry set deadline = '2031-01-01' where directive_id = '${id}'`);
		expect(await about('ledger')).toContain('the ledger ends with another deadline');
		await pastTheProduct(`delete from deadline_entry where directive_id = '${id}'`);
		expect(await about('ledger')).toContain('the ledger is empty');
	});

	test('finds a directive executed without a report', async () => {
		await pastTheProduct(`update directive set outcome = 'executed' where id = '${id}'`);
		expect(await about('final reports')).toContain('executed without an accepted report');
	});

	test('finds a directive that no search finds', async () => {
		const named = `select rowid from directive_text_id where directive_id = '${id}'`;
		if (!onPostgres) await pastTheProduct(`delete from directive_text where rowid in (${named})`);
		await pastTheProduct(
			`delete from ${onPostgres ? 'directive_text' : 'directive_text_id'} where directive_id = '${id}'`,
		);
		expect(await about('search')).toContain('cannot be found by its words');
	});

	test.skipIf(onPostgres)('finds a reference to what is not there', async () => {
		await pastTheProduct(
			'pragma foreign_keys = off',
			`update directive set lead_organization_id = 'nobody' where id = '${id}'`,
			'pragma foreign_keys = on',
		);
		expect(await about('references')).toContain('directive row');
	});
});
