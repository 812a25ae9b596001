import { beforeAll, expect, it } from 'vitest';
import { actorOf, draftOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { describeChanges } from '#server/directives/changes.ts';
import { editDirective } from '#server/directives/edit.ts';
import { issueDirective } from '#server/directives/issue.ts';

useFreshDatabase();

let labour: MadeOrganization;
let controller: Actor;

beforeAll(async () => {
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	labour = await makeOrganization();
});

it('words what others changed since a version, with dates and names written out', async () => {
	const draft = await draftOf(controller, labour, { deadline: '2030-10-01' });
	await editDirective(controller, { ...draft, deadline: '2030-11-01', titles: { en: 'A plan' } });
	const told = await describeChanges({ ...controller, locale: 'en' }, { number: draft.number, since: draft.version });
	expect(told.version).toBe(draft.version + 1);
	expect(told.changedBy).toBe(controller.name);
	expect(told.changes).toContainEqual({
		field: 'deadline',
		label: 'Deadline',
		before: '1 Oct 2030',
		after: '1 Nov 2030',
	});
	expect(told.changes.find(({ field }) => field === 'titleEn')).toMatchObject({ after: 'A plan' });
	expect(told.changes.map(({ field }) => field)).not.toContain('updatedAt');
});

it('says in the reader’s language how the stage went on', async () => {
	const issued = await issuedDirective(controller, labour);
	await acceptDirective(await actorOf('coordinator', labour), issued);
	const told = await describeChanges({ ...controller, locale: 'ru' }, { number: issued.number, since: issued.version });
	expect(told.changes.find(({ field }) => field === 'stage')).toMatchObject({
		before: 'Выдано',
		after: 'На исполнении',
	});
});

it('tells a ministry nothing of the draft that it could not read', async () => {
	const draft = await draftOf(controller, labour, { words: 'Written down first', deadline: '2030-10-01' });
	const edited = await editDirective(controller, { ...draft, words: 'What was given' });
	await issueDirective(controller, edited);
	const asked = { number: draft.number, since: draft.version };
	const told = await describeChanges(await actorOf('executor', labour), asked);
	expect(told.changes).toEqual([]);
	const late = acceptDirective(await actorOf('coordinator', labour), draft);
	await expect(late).rejects.toMatchObject({ reason: 'stale', facts: { changes: [] } });
	expect((await describeChanges(controller, asked)).changes.map(({ field }) => field)).toContain('words');
});

it('does not exist for whoever does not reach the directive', async () => {
	const draft = await draftOf(controller, labour);
	const outsider = await actorOf('executor', await makeOrganization());
	await expect(describeChanges(outsider, { number: draft.number, since: 1 })).rejects.toMatchObject({
		code: 'NOT_FOUND',
	});
});
