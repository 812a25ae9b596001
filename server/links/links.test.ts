import { and, eq } from 'drizzle-orm';
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
import { trailEvent } from '#db/schema/trail.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { closeDirective } from '#server/directives/close.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { alignDirective } from '#server/links/align.ts';
import { splitInput } from '#server/links/inputs.ts';
import { listLinks } from '#server/links/list.ts';
import { mergeDirective } from '#server/links/merge.ts';
import { isTakenFrom } from '#server/links/passages.ts';
import { splitDirective } from '#server/links/split.ts';
import { unlinkDirective } from '#server/links/unlink.ts';
import { at, dateOf, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { writeProgress } from '#server/reports/write.ts';
import { verifyTrail } from '#server/trail/verify.ts';

useFreshDatabase();

let controller: Actor;
let curator: Actor;
let own: MadeOrganization;
let other: MadeOrganization;
let coordinator: Actor;
let stranger: Actor;

beforeAll(async () => {
	const go = await makeOrganization({ kind: 'government_office' });
	controller = await actorOf('controller', go);
	curator = await actorOf('curator', go);
	own = await makeOrganization();
	other = await makeOrganization();
	coordinator = await actorOf('coordinator', own);
	stranger = await actorOf('coordinator', other);
});

const words = 'The ministries are to draft the law,\n submit it to Parliament and inform the public.';
const split = (given: object) => splitDirective(controller, splitInput.parse(given));
const relationsOf = async (actor: Actor, number: string) =>
	(await listLinks(actor, number)).map(({ relation, directive, document }) => [
		relation,
		directive?.number ?? document?.title,
	]);

describe('splitting a directive', () => {
	it('issues the parts with the original’s source, restriction and deadline ledger, and keeps its words', async () => {
		const meeting = await makeMeeting(controller);
		const made = await issuedDirective(controller, own, {
			words,
			meetingId: meeting.id,
			itemNumber: '4',
			restricted: true,
			topic: 'migration',
			deadlinePhrase: 'by the end of the month',
			coExecutors: [{ organization: other.code, part: 'Figures' }],
		});
		const later = addDays(today(), 60);
		const moved = await moveDeadline(controller, { ...made, deadline: later, reason: 'Asked by the ministry' });
		const { original, parts } = await split({
			...moved,
			parts: [
				{ words: 'The ministries are to … submit it to Parliament', titles: { en: 'Parliament' } },
				{ words: 'inform the public.', leadOrganization: other.code },
			],
		});
		const [first, second] = await Promise.all(parts.map(({ number }) => readDirective(controller, number)));
		const before = await readDirective(controller, made.number);
		expect(before.words).toBe(words);
		expect(before).toMatchObject({ stage: 'issued', version: original?.version });
		for (const part of [first, second]) {
			expect(part).toMatchObject({
				stage: 'issued',
				restricted: true,
				topic: 'migration',
				itemNumber: '4',
				issuer: before.issuer,
				issuerLevel: before.issuerLevel,
				meeting: before.meeting,
				deadline: later,
				originalDeadline: before.originalDeadline,
				deadlineMoves: 1,
			});
			expect(part?.ledger.map(({ deadline, reason, setBy }) => ({ deadline, reason, setBy }))).toEqual(
				before.ledger.map(({ deadline, reason, setBy }) => ({ deadline, reason, setBy })),
			);
		}
		expect(first?.parts.map(({ organization, part }) => [organization.code, part])).toEqual([
			[own.code, null],
			[other.code, 'Figures'],
		]);
		expect(second?.parts.map(({ organization }) => organization.code)).toEqual([other.code]);
		expect(await relationsOf(controller, made.number)).toEqual(parts.map(({ number }) => ['split_into', number]));
		expect(await relationsOf(controller, parts[0]?.number ?? '')).toEqual([['split_from', made.number]]);
	});

	it('does not forget a missed deadline', async () => {
		const past = addDays(today(), -10);
		const made = await at(`${addDays(today(), -40)}T06:00:00.000Z`, () =>
			issuedDirective(controller, own, { words, deadline: past }),
		);
		const { parts } = await split({ ...made, parts: [{ words: 'inform the public' }] });
		const part = await readDirective(controller, parts[0]?.number ?? '');
		expect(part.breachedOn).toBe(addDays(past, 1));
		expect(part.schedule).toBe('overdue');
	});

	it('ends the original as superseded where the controller decides, and proposes it where the curator does', async () => {
		const halves = [{ words: 'draft the law' }, { words: 'inform the public' }];
		const ended = { parts: halves, original: 'superseded', basis: 'Two separate tasks' };
		const low = await issuedDirective(controller, own, { words });
		expect((await split({ ...low, ...ended })).original).toMatchObject({ stage: 'closed' });
		expect(await readDirective(controller, low.number)).toMatchObject({ outcome: 'superseded', words });
		const high = await issuedDirective(controller, own, { words, issuerLevel: 'prime_minister' });
		expect((await split({ ...high, ...ended })).original).toMatchObject({ stage: 'issued' });
		expect(await readDirective(controller, high.number)).toMatchObject({
			proposedOutcome: 'superseded',
			outcome: null,
		});
	});

	it('makes of a draft drafts that replace it', async () => {
		const draft = await draftOf(controller, null, { words });
		const { original, parts } = await split({
			...draft,
			parts: [{ words: 'draft the law' }, { words: 'inform the public' }],
		});
		expect(original).toBeNull();
		expect(parts.map(({ stage }) => stage)).toEqual(['draft', 'draft']);
		await expect(readDirective(controller, draft.number)).rejects.toThrow('directive_not_found');
		const gone = await database().select().from(trailEvent).where(eq(trailEvent.subjectId, draft.id));
		expect(gone.map(({ action }) => action)).toEqual(['directive.draft', 'directive.discard', 'directive.split']);
	});

	it('refuses words that were never said, too few parts and a basis left out, and then leaves nothing behind', async () => {
		const made = await issuedDirective(controller, own, { words });
		const seq = (await verifyTrail()).seq;
		const refused = async (given: object) => expect(split({ ...made, ...given })).rejects;
		await (await refused({ parts: [{ words: 'draft the law' }, { words: 'inform the press' }] })).toThrow(
			'part_not_in_words',
		);
		await (await refused({ parts: [{ words: 'draft the law' }], original: 'superseded', basis: 'x' })).toThrow(
			'parts_too_few',
		);
		const both = [{ words: 'draft the law' }, { words: 'inform the public' }];
		await (await refused({ parts: both, original: 'superseded' })).toThrow('basis_missing');
		expect((await verifyTrail()).seq).toBe(seq);
	});

	it('takes passages in their order, whatever breaks the lines', () => {
		expect(isTakenFrom(words, 'draft the law, submit it')).toBe(true);
		expect(isTakenFrom(words, 'draft the law […] inform the public')).toBe(true);
		expect(isTakenFrom(words, 'inform the public … draft the law')).toBe(false);
		expect(isTakenFrom(words, '…')).toBe(false);
	});
});

describe('merging a duplicate', () => {
	it('closes it as superseded and keeps its reports reachable from the survivor for whoever reaches both', async () => {
		const survivor = await issuedDirective(controller, own, { coExecutors: [{ organization: other.code }] });
		const duplicate = await acceptedDirective(controller, coordinator, own);
		const reported = await writeProgress(coordinator, {
			number: duplicate.number,
			version: duplicate.version,
			text: 'Half is done',
			percent: 50,
			confidence: 'on_track',
			evidence: [],
		});
		await mergeDirective(controller, {
			number: duplicate.number,
			version: reported.version,
			into: survivor.number,
			basis: 'The same words',
		});
		const [link] = await listLinks(coordinator, survivor.number);
		expect(link).toMatchObject({
			relation: 'merged_from',
			directive: { number: duplicate.number, stage: 'closed', outcome: 'superseded', reports: 1 },
		});
		expect(await relationsOf(coordinator, duplicate.number)).toEqual([['merged_into', survivor.number]]);
		// The other ministry reads the survivor alone: for it the duplicate does not exist, in links and trail alike.
		expect(await listLinks(stranger, survivor.number)).toEqual([]);
		expect(JSON.stringify(await readDirectiveTrail(stranger, survivor.number))).not.toContain(duplicate.number);
		expect(JSON.stringify(await readDirectiveTrail(coordinator, duplicate.number))).not.toContain(survivor.number);
	});

	it('is refused between a restricted and an open directive, into itself, into a closed or unknown one', async () => {
		const duplicate = await issuedDirective(controller, own);
		const secret = await issuedDirective(controller, own, { restricted: true });
		const closed = await issuedDirective(controller, own);
		await closeDirective(controller, { ...closed, outcome: 'not_executed', basis: 'x' });
		const into = (number: string) => mergeDirective(controller, { ...duplicate, into: number, basis: 'x' });
		await expect(into(secret.number)).rejects.toThrow('merge_across_restriction');
		await expect(into(closed.number)).rejects.toThrow('survivor_not_on_control');
		await expect(into(duplicate.number)).rejects.toThrow('link_to_itself');
		await expect(into('2001-00001')).rejects.toThrow('other_not_found');
		expect(await listLinks(controller, duplicate.number)).toEqual([]);
	});

	it('of a high issuer’s directive is the curator’s, after a controller proposed it', async () => {
		const survivor = await issuedDirective(controller, own, { issuerLevel: 'prime_minister' });
		const duplicate = await issuedDirective(controller, own, { issuerLevel: 'prime_minister' });
		const merge = (actor: Actor, version: number) =>
			mergeDirective(actor, { number: duplicate.number, version, into: survivor.number, basis: 'The same' });
		await expect(merge(controller, duplicate.version)).rejects.toThrow('curator_decides');
		await expect(merge(curator, duplicate.version)).rejects.toThrow('proposal_missing');
		const proposed = await proposeClosing(controller, { ...duplicate, outcome: 'superseded', basis: 'A duplicate' });
		expect(await merge(curator, proposed.version)).toMatchObject({ stage: 'closed' });
	});
});

describe('superseding', () => {
	it('names the directive that takes its place, on both pages to whoever reaches both', async () => {
		const older = await issuedDirective(controller, own);
		const newer = await issuedDirective(controller, own, { restricted: true });
		const foreign = await issuedDirective(controller, other);
		await closeDirective(controller, {
			...older,
			outcome: 'superseded',
			basis: 'Given anew',
			supersededBy: { directive: newer.number },
		});
		expect(await relationsOf(coordinator, older.number)).toEqual([['superseded_by', newer.number]]);
		expect(await relationsOf(coordinator, newer.number)).toEqual([['supersedes', older.number]]);
		const another = await issuedDirective(controller, own);
		await closeDirective(controller, {
			...another,
			outcome: 'superseded',
			basis: 'Given to another ministry',
			supersededBy: { directive: foreign.number },
		});
		expect(await relationsOf(coordinator, another.number)).toEqual([]);
		expect(await relationsOf(controller, another.number)).toEqual([['superseded_by', foreign.number]]);
	});

	it('names a document as well, and nothing where the outcome is another', async () => {
		const made = await issuedDirective(controller, own);
		const supersededBy = { document: { title: 'Law on migration', number: '477-IV', date: '2025-07-22' } };
		await expect(
			closeDirective(controller, { ...made, outcome: 'not_executed', basis: 'x', supersededBy }),
		).rejects.toThrow('successor_without_superseding');
		await closeDirective(controller, { ...made, outcome: 'superseded', basis: 'A law', supersededBy });
		expect(await relationsOf(coordinator, made.number)).toEqual([['superseded_by', 'Law on migration']]);
	});
});

describe('what a directive must align with', () => {
	it('is a document or another directive, said and taken back by controllers, each time in the trail', async () => {
		const made = await issuedDirective(controller, own);
		const second = await issuedDirective(controller, own);
		const { id } = await alignDirective(controller, {
			number: made.number,
			document: { title: 'Concept of Migration Policy', number: '961', url: 'https://adilet.zan.kz' },
			note: 'Section 3',
		});
		await alignDirective(controller, { number: made.number, directive: second.number });
		await expect(alignDirective(controller, { number: made.number, directive: second.number })).rejects.toThrow(
			'link_exists',
		);
		await expect(alignDirective(controller, { number: made.number })).rejects.toThrow('link_needs_one_target');
		const before = now();
		expect(await relationsOf(coordinator, made.number)).toEqual([
			['align_with', 'Concept of Migration Policy'],
			['align_with', second.number],
		]);
		expect(await relationsOf(coordinator, second.number)).toEqual([['aligned_by', made.number]]);
		// Taken back two days later.
		await at(new Date(Date.parse(before) + 2 * 86_400_000).toISOString(), () =>
			unlinkDirective(controller, { number: made.number, id }),
		);
		expect((await listLinks(controller, made.number)).length).toBe(1);
		expect((await listLinks(controller, made.number, dateOf(before))).length).toBe(2);
		const events = await database()
			.select()
			.from(trailEvent)
			.where(and(eq(trailEvent.directiveId, made.id)));
		expect(events.map(({ action }) => action).slice(-3)).toEqual([
			'directive.link',
			'directive.link',
			'directive.unlink',
		]);
		expect((await verifyTrail()).whole).toBe(true);
	});

	it('cannot be said while a report is under review, nor after closing', async () => {
		const closed = await issuedDirective(controller, own);
		await closeDirective(controller, { ...closed, outcome: 'not_executed', basis: 'x' });
		await expect(alignDirective(controller, { number: closed.number, document: { title: 'A law' } })).rejects.toThrow(
			'wrong_stage',
		);
	});
});
