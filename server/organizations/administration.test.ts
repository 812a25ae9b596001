import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, draftOf } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { roles } from '#server/access/grants.ts';
import { createOrganization } from '#server/organizations/create.ts';
import { editOrganization } from '#server/organizations/edit.ts';
import { createOrganizationInput, listOrganizationsInput } from '#server/organizations/inputs.ts';
import { listOrganizations, readOrganization } from '#server/organizations/read.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

let administrator: Actor;

const names = {
	nameKk: 'Еңбек министрлігі',
	nameRu: 'Министерство труда',
	nameEn: 'Ministry of Labour',
	shortKk: 'ЕМ',
	shortRu: 'МТ',
	shortEn: 'ML',
};

function input(code: string, given: object = {}) {
	const about = { code, kind: 'ministry', ...names, position: 1, validFrom: null, validTo: null, ...given };
	return createOrganizationInput.parse(about);
}

useFreshDatabase();

beforeAll(async () => {
	administrator = await actorOf('administrator');
});

describe('an organization', () => {
	it('is added with a code of its own and read in the language of the reader', async () => {
		await createOrganization(administrator, input('labour'));
		const taken = { code: 'CONFLICT', reason: 'organization_code_taken' };
		await expect(createOrganization(administrator, input('labour'))).rejects.toMatchObject(taken);
		expect(() => input('Not a code!')).toThrow();
		const shown = await readOrganization({ ...administrator, locale: 'kk' }, 'labour');
		expect(shown).toMatchObject({ name: 'Еңбек министрлігі', short: 'ЕМ', standing: true, version: 1 });
	});

	it('ends on its day and is given no directives from then on', async () => {
		await createOrganization(administrator, input('old', { position: 2 }));
		const { id: _id, code, version, kind: _kind, ...rest } = await readOrganization(administrator, 'old');
		const about = { ...names, position: rest.position, validFrom: null };
		const ended = { code, version, ...about, validTo: today() };
		expect(await editOrganization(administrator, ended)).toMatchObject({ version: 2 });
		await expect(editOrganization(administrator, ended)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'stale' });
		const controller = await actorOf('controller');
		const lead = { id: '', code: 'old', kind: 'ministry' as const };
		await expect(draftOf(controller, lead)).rejects.toMatchObject({ reason: 'organization_ended' });
		const listed = async (state: 'standing' | 'all') =>
			(await listOrganizations(administrator, listOrganizationsInput.parse({ state }))).map((each) => each.code);
		expect(await listed('standing')).toEqual(['labour']);
		expect(await listed('all')).toEqual(['labour', 'old']);
	});

	it('does not end before it begins', async () => {
		const dates = { validFrom: today(), validTo: addDays(today(), -1) };
		const refused = { code: 'RULE', reason: 'organization_ends_before_it_begins' };
		await expect(createOrganization(administrator, input('never', dates))).rejects.toMatchObject(refused);
	});

	it('is changed by administrators alone and read by everyone', async () => {
		for (const role of roles) {
			const place =
				role === 'coordinator' || role === 'executor' ? await readOrganization(administrator, 'labour') : null;
			const actor = await actorOf(role, place);
			await expect(readOrganization(actor, 'labour')).resolves.toMatchObject({ code: 'labour' });
			if (role === 'administrator') continue;
			await expect(createOrganization(actor, input(`by-${role}`))).rejects.toMatchObject({ code: 'FORBIDDEN' });
		}
		await expect(readOrganization(administrator, 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
	});
});
