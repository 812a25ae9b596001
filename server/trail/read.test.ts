import { beforeAll, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	issuedDirective,
	type MadeOrganization,
	makeMeeting,
	makeOrganization,
} from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { systemActor } from '#server/access/actor.ts';
import { roles } from '#server/access/grants.ts';
import { discardDirective } from '#server/directives/discard.ts';
import { createAccount } from '#server/people/accounts.ts';
import { at, today } from '#server/platform/clock.ts';
import { encodeCursor } from '#server/platform/cursor.ts';
import { listTrailInput } from '#server/trail/inputs.ts';
import { checkTrail, listTrail } from '#server/trail/read.ts';
import { recordEvent } from '#server/trail/record.ts';

let ministry: MadeOrganization;
let other: MadeOrganization;
let controller: Actor;
let administrator: Actor;
let auditor: Actor;

useFreshDatabase();

beforeAll(async () => {
	ministry = await makeOrganization();
	other = await makeOrganization();
	controller = await actorOf('controller');
	administrator = await actorOf('administrator');
	auditor = await actorOf('auditor');
	const meeting = await makeMeeting(controller);
	await issuedDirective(controller, ministry, { meetingId: meeting.id });
	await acceptedDirective(controller, await actorOf('coordinator', other), other, { restricted: true });
	await discardDirective(controller, await draftOf(controller, ministry));
	const about = {
		email: 'p@trail.example',
		name: 'Person',
		locale: 'ru' as const,
		memberships: [],
		passwordHash: 'none',
	};
	await createAccount(systemActor('operator'), about);
});

async function actionsSeenBy(actor: Actor, input: Parameters<typeof listTrailInput.parse>[0] = {}): Promise<string[]> {
	return (await listTrail(actor, listTrailInput.parse(input))).rows.map((row) => row.action).reverse();
}

/** An administrator who also belongs to an organization, as an official. */
function alsoOfficialOf(place: MadeOrganization): Actor {
	const official = { role: 'official' as const, organizationId: place.id, organizationKind: place.kind };
	return { ...administrator, memberships: [...administrator.memberships, official] };
}

describe('reading the trail', () => {
	it('is for auditors, who see every event, also of restricted directives and of drafts that are gone', async () => {
		expect(await actionsSeenBy(auditor)).toEqual([
			'meeting.record',
			'directive.draft',
			'directive.issue',
			'directive.draft',
			'directive.issue',
			'directive.accept',
			'directive.draft',
			'directive.discard',
			'person.create',
		]);
	});

	it('shows administrators no directives and meetings but those that their other roles reach', async () => {
		expect(await actionsSeenBy(administrator)).toEqual(['person.create']);
		expect(await actionsSeenBy(alsoOfficialOf(ministry))).toEqual([
			'meeting.record',
			'directive.draft',
			'directive.issue',
			'person.create',
		]);
		const ofOther = ['directive.draft', 'directive.issue', 'directive.accept', 'person.create'];
		expect(await actionsSeenBy(alsoOfficialOf(other))).toEqual(ofOther);
	});

	it('is for nobody else', async () => {
		for (const role of roles.filter((each) => each !== 'auditor' && each !== 'administrator')) {
			const actor = await actorOf(role, role === 'coordinator' || role === 'executor' ? ministry : null);
			await expect(listTrail(actor, listTrailInput.parse({}))).rejects.toMatchObject({ code: 'FORBIDDEN' });
			await expect(checkTrail(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
		}
	});

	it('goes page by page without a gap', async () => {
		const seqs: number[] = [];
		let cursor: string | undefined;
		do {
			const page = await listTrail(auditor, listTrailInput.parse({ limit: 2, cursor }));
			seqs.push(...page.rows.map((row) => row.seq));
			cursor = page.nextCursor ?? undefined;
		} while (cursor);
		expect(seqs).toEqual(Array.from({ length: 9 }, (_, index) => 9 - index));
	});

	it('refuses a cursor that is none of its own', async () => {
		const cursor = encodeCursor({ value: 'first', id: '' });
		await expect(listTrail(auditor, listTrailInput.parse({ cursor }))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
	});

	it('is filtered by action, noun, person and day', async () => {
		expect(await actionsSeenBy(auditor, { action: 'directive.issue' })).toHaveLength(2);
		expect(await actionsSeenBy(auditor, { action: 'person' })).toEqual(['person.create']);
		expect(await actionsSeenBy(auditor, { personId: controller.personId })).toHaveLength(7);
		expect(await actionsSeenBy(auditor, { from: today(), to: today() })).toHaveLength(9);
		expect(await actionsSeenBy(auditor, { to: '2020-01-01' })).toEqual([]);
	});

	it("takes a day as the government's own, not the machine's", async () => {
		// 19:30 UTC is the next day already in Almaty.
		const about = {
			email: 'q@trail.example',
			name: 'Person',
			locale: 'ru' as const,
			memberships: [],
			passwordHash: 'none',
		};
		await at('2030-03-01T19:30:00.000Z', () => createAccount(systemActor('operator'), about));
		expect(await actionsSeenBy(auditor, { from: '2030-03-02', to: '2030-03-02' })).toEqual(['person.create']);
		expect(await actionsSeenBy(auditor, { from: '2030-03-01', to: '2030-03-01' })).toEqual([]);
	});

	it('says whether the chain is whole', async () => {
		expect(await checkTrail(administrator)).toMatchObject({ whole: true });
	});

	it('shows administrators what is theirs to administer: plans, phrases, rules', async () => {
		const noted = ['plan.change', 'phrase.accept', 'rules.change'] as const;
		await at('2031-01-01T05:00:00.000Z', async () => {
			for (const action of noted) {
				const subjectKind = action.split('.', 1)[0] ?? '';
				await transact(() => recordEvent(administrator, { action, subjectKind, subjectId: 'x', facts: {} }));
			}
		});
		expect(await actionsSeenBy(administrator, { from: '2031-01-01' })).toEqual(noted);
	});

	it('names no directive of a meeting to an administrator who reaches but some of them', async () => {
		const meeting = await makeMeeting(controller);
		await issuedDirective(controller, ministry, { meetingId: meeting.id });
		const hidden = await issuedDirective(controller, other, { meetingId: meeting.id });
		await at('2031-02-01T05:00:00.000Z', () =>
			transact(() =>
				recordEvent(controller, {
					action: 'meeting.capture',
					subjectKind: 'meeting',
					subjectId: meeting.id,
					facts: { count: 2, sources: [{ number: hidden.number, from: 0, to: 9 }] },
				}),
			),
		);
		expect(await actionsSeenBy(alsoOfficialOf(ministry), { from: '2031-02-01' })).toEqual([]);
		expect(await actionsSeenBy(auditor, { from: '2031-02-01' })).toEqual(['meeting.capture']);
	});
});
