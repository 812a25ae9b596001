import { expect, it } from 'vitest';
import { actorOf } from '#db/factories.ts';
import { savedDraft } from '#db/schema/collaboration.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import { forgetOldDrafts, forgetSavedDraft, keepSavedDraft, readSavedDraft } from '#server/people/saved-drafts.ts';

useFreshDatabase();

const key = '2026-00001.report';

it('keeps what a person typed last under a name, for that person alone', async () => {
	const ann = await actorOf('auditor');
	const bek = await actorOf('auditor');
	await keepSavedDraft(ann, { key, value: { text: ['The first'] } });
	await keepSavedDraft(ann, { key, value: { text: ['The second'], kind: ['link', 'document'] } });
	expect((await readSavedDraft(ann, { key })).draft?.value).toEqual({
		text: ['The second'],
		kind: ['link', 'document'],
	});
	expect((await readSavedDraft(bek, { key })).draft).toBeNull();
	await forgetSavedDraft(bek, { key });
	expect((await readSavedDraft(ann, { key })).draft).not.toBeNull();
	await forgetSavedDraft(ann, { key });
	expect((await readSavedDraft(ann, { key })).draft).toBeNull();
});

it('refuses more than a form can hold, and lets the oldest of very many give way', async () => {
	const ann = await actorOf('auditor');
	const huge = { key, value: { text: ['x'.repeat(200_001)] } };
	await expect(keepSavedDraft(ann, huge)).rejects.toThrow('draft_too_large');
	await transact((tx) =>
		tx.insert(savedDraft).values(
			Array.from({ length: 100 }, (_, order) => ({
				personId: ann.personId,
				key: `form ${order}`,
				value: {},
				updatedAt: new Date(Date.now() - (200 - order) * 60_000).toISOString(),
			})),
		),
	);
	await keepSavedDraft(ann, { key, value: {} });
	expect((await readSavedDraft(ann, { key: 'form 0' })).draft).toBeNull();
	expect((await readSavedDraft(ann, { key: 'form 1' })).draft).not.toBeNull();
});

it('forgets what nobody went on with for two months', async () => {
	const ann = await actorOf('auditor');
	const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
	const row = (name: string, days: number) => ({
		personId: ann.personId,
		key: name,
		value: {},
		updatedAt: daysAgo(days),
	});
	await transact((tx) => tx.insert(savedDraft).values([row('old', 61), row('young', 59)]));
	expect(await forgetOldDrafts()).toBe(1);
	expect((await readSavedDraft(ann, { key: 'young' })).draft).not.toBeNull();
});
