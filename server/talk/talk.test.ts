import { beforeEach, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorNow,
	actorOf,
	draftOf,
	type MadeOrganization,
	makeOrganization,
	makePerson,
} from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import type { Touched } from '#server/directives/draft.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { countUnread, listNotifications } from '#server/notifications/read.ts';
import { nameDeputy } from '#server/people/name-deputy.ts';
import { at, now, today } from '#server/platform/clock.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { listMentionable, listRemarks } from '#server/talk/read.ts';
import { removeRemark } from '#server/talk/remove.ts';
import { writeRemark } from '#server/talk/write.ts';
import { listTrail } from '#server/trail/read.ts';

useFreshDatabase();

let lead: MadeOrganization;
let co: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let executor: Actor;
let ofCo: Actor;
let made: Touched;

beforeEach(async () => {
	lead = await makeOrganization();
	co = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', lead);
	executor = await actorOf('executor', lead);
	ofCo = await actorOf('coordinator', co);
	made = await acceptedDirective(controller, coordinator, lead, { coExecutors: [{ organization: co.code }] });
});

const say = (by: Actor, text: string, audience: 'all' | 'organization' = 'all', replyToId: string | null = null) =>
	writeRemark(by, { number: made.number, text, audience, replyToId });
const heard = async (actor: Actor) =>
	(await listRemarks(actor, { number: made.number, limit: 30 })).remarks.map(({ text }) => text);
const kinds = async (actor: Actor) => (await listNotifications(actor, { limit: 50 })).rows.map(({ kind }) => kind);

describe('talk about a directive', () => {
	it('is heard by everybody within reach, in order, with replies under what they answer', async () => {
		const first = await say(controller, 'How far is the draft?');
		await say(coordinator, 'With the working group', 'all', first.id);
		await say(ofCo, 'Our figures are ready');
		const official = await actorOf('official', null);
		const { remarks, mayWrite } = await listRemarks(official, { number: made.number, limit: 30 });
		expect(mayWrite).toBe(false);
		expect(remarks).toMatchObject([
			{
				text: 'How far is the draft?',
				replies: [{ text: 'With the working group', organization: lead.code.toUpperCase() }],
			},
			{ text: 'Our figures are ready', replies: [] },
		]);
		expect(await kinds(controller)).toEqual(['reply']);
	});

	it('goes on under review and changes nothing of the directive', async () => {
		const submitted = await submitFinalReport(coordinator, {
			...made,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'Act' }],
		});
		await say(controller, 'One question on page 3');
		expect((await readDirective(controller, made.number)).version).toBe(submitted.version);
	});

	it('is closed to onlookers and to whoever does not reach the directive', async () => {
		await expect(say(await actorOf('official', null), 'x')).rejects.toThrow('not_permitted');
		await expect(say(await actorOf('auditor', null), 'x')).rejects.toThrow('not_permitted');
		await expect(say(await actorOf('coordinator', await makeOrganization()), 'x')).rejects.toThrow('NOT_FOUND');
		const draft = await draftOf(controller, lead);
		await expect(writeRemark(coordinator, { number: draft.number, text: 'x', audience: 'all' })).rejects.toThrow(
			'NOT_FOUND',
		);
		await writeRemark(controller, { number: draft.number, text: 'Check the date', audience: 'all' });
	});

	it('pages back to the beginning without losing or repeating a remark', async () => {
		for (const word of ['one', 'two', 'three', 'four', 'five']) await say(controller, word);
		const seen: (string | null)[] = [];
		for (let cursor: string | undefined; ; ) {
			const page = await listRemarks(controller, { number: made.number, limit: 2, cursor });
			seen.unshift(...page.remarks.map(({ text }) => text));
			if (!page.earlier) break;
			cursor = page.earlier;
		}
		expect(seen).toEqual(['one', 'two', 'three', 'four', 'five']);
	});
});

describe('talk kept to one organization', () => {
	it('is never heard, answered or seen in the trail outside it', async () => {
		const { id } = await say(coordinator, 'We are late, between us', 'organization');
		expect(await heard(executor)).toEqual(['We are late, between us']);
		for (const other of [ofCo, controller, await actorOf('auditor', null)]) {
			expect(await heard(other)).toEqual([]);
			const trail = await readDirectiveTrail(other, made.number);
			expect(trail.filter(({ action }) => action.startsWith('comment'))).toEqual([]);
		}
		await expect(say(ofCo, 'x', 'all', id)).rejects.toThrow('NOT_FOUND');
		await expect(removeRemark(ofCo, { id })).rejects.toThrow('NOT_FOUND');
	});

	it('keeps the answers to it inside as well', async () => {
		const { id } = await say(coordinator, 'We are late', 'organization');
		await say(executor, 'By a week', 'all', id);
		expect(await heard(ofCo)).toEqual([]);
		const { remarks } = await listRemarks(coordinator, { number: made.number, limit: 30 });
		expect(remarks[0]?.replies).toMatchObject([{ text: 'By a week', audience: 'organization' }]);
	});

	it('of the Government Office is not heard by ministries', async () => {
		await say(controller, 'Weak report', 'organization');
		expect(await heard(coordinator)).toEqual([]);
	});
});

describe('mentions', () => {
	it('tell whoever is named in full after an @', async () => {
		const { mentioned } = await say(controller, `@${coordinator.name.toUpperCase()}, please look; @nobody too`);
		expect(mentioned).toEqual([coordinator.name]);
		expect(await kinds(coordinator)).toEqual(['mention']);
		const { remarks } = await listRemarks(controller, { number: made.number, limit: 30 });
		expect(remarks[0]?.mentions).toEqual([coordinator.name]);
	});

	it('reach nobody outside: not another ministry, not outside the organization it is kept to', async () => {
		const stranger = await actorOf('coordinator', await makeOrganization());
		const { mentioned } = await say(controller, `@${stranger.name} look`);
		expect(mentioned).toEqual([]);
		expect(await countUnread(stranger)).toBe(0);
		expect((await say(coordinator, `@${ofCo.name} @${executor.name}`, 'organization')).mentioned).toEqual([
			executor.name,
		]);
		expect(await kinds(ofCo)).toEqual([]);
	});

	it('are offered from those who may read the remark, and from nobody else', async () => {
		const stranger = await actorOf('coordinator', await makeOrganization());
		const offered = async (by: Actor, query: string, audience: 'all' | 'organization' = 'all') =>
			(await listMentionable(by, { number: made.number, audience, query })).map(({ name }) => name);
		expect(await offered(coordinator, executor.name)).toEqual([executor.name]);
		expect(await offered(coordinator, stranger.name)).toEqual([]);
		expect(await offered(coordinator, ofCo.name)).toEqual([ofCo.name]);
		expect(await offered(coordinator, ofCo.name, 'organization')).toEqual([]);
		await expect(offered(stranger, executor.name)).rejects.toThrow('NOT_FOUND');
	});

	it('are offered from the circle also where hundreds of others come first by name', async () => {
		await transact(async () => {
			for (let n = 0; n < 310; n += 1) await makePerson({ name: `aaa ${n}` });
		});
		const offered = async (audience: 'all' | 'organization') =>
			(await listMentionable(coordinator, { number: made.number, audience, query: '' })).map(({ name }) => name);
		expect(await offered('organization')).toEqual([executor.name]);
		expect(await offered('all')).toContain(ofCo.name);
	});

	it('find a deputy who reaches the directive for an absent colleague', async () => {
		const colleague = await actorOf('official', lead);
		await nameDeputy(coordinator, { deputyId: colleague.personId, fromOn: today(), toOn: today() });
		const deputy = await actorNow(colleague);
		await say(deputy, 'I stand in');
		const [event] = await readDirectiveTrail(controller, made.number);
		expect(event?.facts.onBehalfOf).toBe(coordinator.name);
	});

	it('hold nobody up, however many there are and however many people bear the name', async () => {
		const elsewhere = await makeOrganization();
		for (let n = 0; n < 120; n += 1) await actorOf('coordinator', elsewhere);
		const [first] = coordinator.name.split(' ');
		const { mentioned } = await say(controller, `${`@${first} `.repeat(900)}@${coordinator.name}`);
		expect(mentioned).toEqual([coordinator.name]);
	});

	it('of a directive that was lost from reach lead nowhere', async () => {
		await say(controller, `@${ofCo.name} look`);
		expect(await countUnread(ofCo)).toBe(1);
		const { memberships } = await actorOf('coordinator', await makeOrganization());
		expect(await countUnread({ ...ofCo, memberships })).toBe(0);
	});
});

describe('taking a remark back', () => {
	it('hides its words, keeps its place, and the trail keeps both acts', async () => {
		const { id } = await say(coordinator, 'Wrong directive');
		await removeRemark(coordinator, { id });
		expect(await heard(controller)).toEqual([null]);
		const actions = (await readDirectiveTrail(controller, made.number)).map(({ action }) => action);
		expect(actions.slice(0, 2)).toEqual(['comment.remove', 'comment.write']);
		await expect(removeRemark(coordinator, { id })).rejects.toThrow('remark_removed');
		await expect(say(controller, 'x', 'all', id)).rejects.toThrow('NOT_FOUND');
		const { rows } = await listTrail(await actorOf('auditor', null), { action: 'comment.remove', limit: 1 });
		expect(rows).toMatchObject([{ facts: { number: made.number } }]);
	});

	it('is the author’s, and only for a day', async () => {
		const { id } = await say(coordinator, 'Mine');
		await expect(removeRemark(executor, { id })).rejects.toThrow('remark_of_another');
		const later = new Date(Date.parse(now()) + 25 * 3_600_000).toISOString();
		await expect(at(later, () => removeRemark(coordinator, { id }))).rejects.toThrow('remark_too_old');
	});
});
