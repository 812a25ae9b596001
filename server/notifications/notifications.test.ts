import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeOrganization,
} from '#db/factories.ts';
import { membership } from '#db/schema/people.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { editDirective } from '#server/directives/edit.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { forgetOldNotifications } from '#server/notifications/forget-old.ts';
import { markNotificationsRead } from '#server/notifications/mark-read.ts';
import { countUnread, listNotifications } from '#server/notifications/read.ts';
import { readWatch, unwatchDirective, watchDirective } from '#server/notifications/watch.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';

useFreshDatabase();

let ministry: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;

beforeEach(async () => {
	ministry = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', ministry);
	executor = await actorOf('executor', ministry);
});

const told = async (actor: Actor) => (await listNotifications(actor, { limit: 50 })).rows;

describe('watching a directive', () => {
	it('tells every watcher of each change, but not whoever made it', async () => {
		const made = await issuedDirective(controller, ministry);
		await watchDirective(controller, made);
		await watchDirective(coordinator, made);
		await acceptDirective(coordinator, made);
		expect(await told(coordinator)).toEqual([]);
		expect(await told(controller)).toMatchObject([
			{ kind: 'change', by: coordinator.name, read: false, facts: { action: 'directive.accept' } },
		]);
	});

	it('says of a moved deadline what the trail says', async () => {
		const made = await issuedDirective(controller, ministry);
		await watchDirective(coordinator, made);
		await moveDeadline(controller, { ...made, deadline: addDays(today(), 60), reason: 'Agreed' });
		expect(await told(coordinator)).toMatchObject([
			{ facts: { action: 'deadline.move', to: addDays(today(), 60) }, directive: { number: made.number } },
		]);
	});

	it('ends when it is no longer watched', async () => {
		const made = await issuedDirective(controller, ministry);
		await watchDirective(controller, made);
		expect(await readWatch(controller, made)).toMatchObject({ watching: true });
		await watchDirective(controller, made);
		await unwatchDirective(controller, made);
		await acceptDirective(coordinator, made);
		expect(await told(controller)).toEqual([]);
	});

	it('is closed to whoever does not reach the directive', async () => {
		const made = await issuedDirective(controller, ministry);
		const stranger = await actorOf('coordinator', await makeOrganization());
		await expect(watchDirective(stranger, made)).rejects.toThrow('NOT_FOUND');
		await expect(watchDirective(coordinator, await draftOf(controller, ministry))).rejects.toThrow('NOT_FOUND');
	});
});

describe('being named responsible', () => {
	it('is told once, also to a watcher', async () => {
		const made = await acceptedDirective(controller, coordinator, ministry);
		await watchDirective(executor, made);
		await assignDirective(coordinator, { ...made, responsibleId: executor.personId });
		expect(await told(executor)).toMatchObject([{ kind: 'responsible', by: coordinator.name }]);
	});
});

describe('the reach of notifications', () => {
	it('tells nobody who no longer reaches the directive when it changes', async () => {
		const other = await makeOrganization();
		const outside = await actorOf('coordinator', other);
		const made = await issuedDirective(controller, ministry, { coExecutors: [{ organization: other.code }] });
		await watchDirective(outside, made);
		await editDirective(controller, { ...made, coExecutors: [] });
		expect(await told(outside)).toEqual([]);
		expect(await countUnread(outside)).toBe(0);
	});

	it('hides what was told before from whoever lost the reach since, in list and count', async () => {
		const made = await issuedDirective(controller, ministry, { restricted: true });
		await watchDirective(executor, made);
		await acceptDirective(coordinator, made);
		expect(await countUnread(executor)).toBe(1);
		await transact((tx) => tx.delete(membership).where(eq(membership.personId, executor.personId)));
		const moved: Actor = { ...(await actorOf('executor', await makeOrganization())), personId: executor.personId };
		expect(await told(moved)).toEqual([]);
		expect(await countUnread(moved)).toBe(0);
	});
});

describe('reading notifications', () => {
	it('marks those named, then all, and never another person’s', async () => {
		const made = await issuedDirective(controller, ministry);
		await watchDirective(executor, made);
		await watchDirective(controller, made);
		const accepted = await acceptDirective(coordinator, made);
		await assignDirective(coordinator, { ...accepted, responsibleId: coordinator.personId });
		const [first] = await told(executor);
		expect(await markNotificationsRead(executor, { ids: [first?.id ?? ''] })).toEqual({ unread: 1 });
		await markNotificationsRead(coordinator, { ids: (await told(controller)).map(({ id }) => id) });
		expect(await countUnread(controller)).toBe(2);
		expect(await markNotificationsRead(controller, {})).toEqual({ unread: 0 });
		expect((await listNotifications(controller, { limit: 50, unread: true })).rows).toEqual([]);
	});

	it('pages without losing or repeating one', async () => {
		const made = await issuedDirective(controller, ministry);
		await watchDirective(coordinator, made);
		let { version } = made;
		for (const topic of ['economy', 'digital', 'economy']) {
			version = (await editDirective(controller, { number: made.number, version, basis: topic })).version;
		}
		const seen: string[] = [];
		for (let cursor: string | undefined; ; ) {
			const page = await listNotifications(coordinator, { limit: 1, cursor });
			seen.push(...page.rows.map(({ id }) => id));
			if (!page.nextCursor) break;
			cursor = page.nextCursor;
		}
		expect(seen.length).toBe(3);
		expect(new Set(seen).size).toBe(3);
	});

	it('forgets what was read two months ago, and keeps what was not', async () => {
		const made = await issuedDirective(controller, ministry);
		await watchDirective(executor, made);
		await watchDirective(controller, made);
		await acceptDirective(coordinator, made);
		await markNotificationsRead(controller, {});
		const later = (days: number) => new Date(Date.parse(now()) + days * 86_400_000).toISOString();
		await at(later(50), forgetOldNotifications);
		expect((await told(controller)).length).toBe(1);
		await at(later(70), forgetOldNotifications);
		expect((await told(controller)).length).toBe(0);
		expect((await told(executor)).length).toBe(1);
	});
});
