import { beforeAll, describe, expect, it, vi } from 'vitest';
import { actorOf, makeMeeting, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { readDirective } from '#server/directives/read.ts';
import { readMeeting } from '#server/meetings/read.ts';
import { discardCapture, restoreCapture } from '#server/minutes/discard.ts';
import { forgetFinishedCaptures } from '#server/minutes/forget-finished.ts';
import type { Card } from '#server/minutes/inputs.ts';
import { issueCapture } from '#server/minutes/issue.ts';
import { captureNotes, notesOn } from '#server/minutes/notes.ts';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import { followReading, proposeDirectives, readAgain } from '#server/minutes/propose.ts';
import { listCaptures, readCapture } from '#server/minutes/read.ts';
import { saveCapture } from '#server/minutes/save.ts';
import { startCapture } from '#server/minutes/start.ts';
import { decidePhrase } from '#server/phrases/decide.ts';
import { listPhrases } from '#server/phrases/list.ts';
import { at } from '#server/platform/clock.ts';
import { refusalOf } from '#server/platform/testing/refusal-of.ts';

useFreshDatabase();
// Each text is read in a thread of its own, which takes a moment to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const day = '2025-07-16T04:00:00Z';
const minutes = `ПРОТОКОЛ № 24
заседания Правительства

15 июля 2025 года
Председательствовал: Премьер-Министр О. Бектенов

1. Минтруду до 1 октября внести проект Концепции миграционной политики.

2. Комитету занятости представить план трудоустройства выпускников.`;

let controller: Actor;
let colleague: Actor;
let administrator: Actor;

beforeAll(async () => {
	const office = await makeOrganization({ code: 'go', kind: 'government_office' });
	await makeOrganization({ code: 'mlsp' });
	await makeOrganization({ code: 'mne' });
	controller = await actorOf('controller', office);
	colleague = await actorOf('controller', office);
	administrator = await actorOf('administrator', office);
});

/** A session whose text has been read. */
async function readSession(text = minutes, given: { meetingId?: string } = {}): Promise<CaptureOutput> {
	const { id } = await startCapture(controller, { text, ...given });
	while ((await followReading(controller, { id })).state === 'reading')
		await new Promise((resolve) => setImmediate(resolve));
	return readCapture(controller, id);
}

function corrected(session: CaptureOutput, changes: Record<number, Partial<Card>>): Card[] {
	return session.cards.map((card, index) => ({ ...card, ...changes[index] }));
}

/** Gives every card what it needs to be issued. */
async function completed(session: CaptureOutput, changes: Record<number, Partial<Card>>): Promise<number> {
	const { version } = await saveCapture(controller, {
		id: session.id,
		version: session.version,
		changed: corrected(session, changes),
	});
	return version;
}

describe('a text taken in', () => {
	it('tells what its head says of the meeting, and proposes a card for each directive', () =>
		at(day, async () => {
			const session = await readSession();
			expect(session).toMatchObject({
				meetingDate: '2025-07-15',
				language: 'ru',
				about: { title: 'Заседание Правительства', number: '24', chair: 'Премьер-Министр О. Бектенов' },
			});
			expect(session.cards).toMatchObject([
				{ lead: 'mlsp', deadline: '2025-10-01', titles: { ru: 'Внести проект Концепции миграционной политики' } },
				{ lead: '', deadline: '', proposed: { leadName: 'Комитету занятости' } },
			]);
			for (const { start, end, words } of session.cards) expect(session.text.slice(start, end)).toBe(words);
		}));

	it('needs words and a date', async () => {
		expect(await refusalOf(startCapture(controller, { text: '  ' }))).toMatchObject({ reason: 'document_empty' });
		const undated = startCapture(controller, { text: 'Минтруду внести проект.' });
		expect(await refusalOf(undated)).toMatchObject({ reason: 'capture_date_missing' });
	});

	it('is its own person’s: for others it does not exist', async () => {
		const { id } = await startCapture(controller, { text: minutes });
		expect(await refusalOf(readCapture(colleague, id))).toMatchObject({ code: 'NOT_FOUND' });
		expect(await refusalOf(followReading(colleague, { id }))).toMatchObject({ code: 'NOT_FOUND' });
		expect((await listCaptures(colleague)).rows).toEqual([]);
		expect((await listCaptures(controller)).rows.map((row) => row.id)).toContain(id);
	});

	it('keeps its cards from visit to visit, and tells when it is open twice', () =>
		at(day, async () => {
			const session = await readSession();
			const [first] = corrected(session, { 0: { words: 'Иначе' } });
			const { version } = await saveCapture(controller, {
				id: session.id,
				version: session.version,
				changed: [first as Card],
				order: [first?.id ?? ''],
			});
			expect((await readCapture(controller, session.id)).cards.map((card) => card.words)).toEqual(['Иначе']);
			const late = saveCapture(controller, { id: session.id, version: session.version, changed: [] });
			expect(await refusalOf(late)).toMatchObject({ code: 'CONFLICT', reason: 'stale', facts: { version } });
		}));

	it('can be discarded and brought back as it was', () =>
		at(day, async () => {
			const session = await readSession();
			const gone = await discardCapture(controller, session);
			expect((await listCaptures(controller)).rows.map((row) => row.id)).not.toContain(session.id);
			expect(await refusalOf(issueCapture(controller, { ...gone, incomplete: 'draft' }))).toMatchObject({
				reason: 'capture_finished',
			});
			const back = await restoreCapture(controller, gone);
			expect((await readCapture(controller, session.id)).cards).toEqual(session.cards);
			expect(back.version).toBe(session.version + 2);
		}));

	it('is forgotten a month after it was discarded, and not before', async () => {
		const { id } = await at(day, async () => startCapture(controller, { text: minutes }));
		await at(day, async () => discardCapture(controller, { id, version: 1 }));
		await at('2025-08-10T04:00:00Z', forgetFinishedCaptures);
		await at(day, async () => restoreCapture(controller, { id, version: 2 }));
		await at(day, async () => discardCapture(controller, { id, version: 3 }));
		await at('2025-08-20T04:00:00Z', forgetFinishedCaptures);
		expect(await refusalOf(readCapture(controller, id))).toMatchObject({ code: 'NOT_FOUND' });
	});

	it('is read anew against another date: what was corrected by hand stays, the rest is counted anew', () =>
		at(day, async () => {
			const session = await readSession();
			const words = session.cards.map((card) => card.words);
			const version = await completed(session, {
				0: { titles: { en: 'Concept', ru: 'Концепция', kk: '' }, topic: 'migration' },
				1: { lead: 'mne', deadline: '2026-02-02' },
			});
			const again = { id: session.id, version, meetingDate: '2025-11-03' };
			await readAgain(controller, again);
			expect((await readCapture(controller, session.id)).read).toBe(false);
			while ((await followReading(controller, { id: session.id })).state === 'reading')
				await new Promise((resolve) => setImmediate(resolve));
			const { cards, meetingDate } = await readCapture(controller, session.id);
			expect(meetingDate).toBe('2025-11-03');
			expect(cards.map((card) => card.words)).toEqual(words);
			expect(cards).toMatchObject([
				{ lead: 'mlsp', deadline: '2026-10-01', titles: { en: 'Concept', ru: 'Концепция' }, topic: 'migration' },
				{ lead: 'mne', deadline: '2026-02-02', proposed: { leadName: 'Комитету занятости' } },
			]);
		}));

	it('is told beside each card what its drafting falls short of', () =>
		at(day, async () => {
			const session = await readSession();
			const { notes } = await captureNotes(controller, { id: session.id, cards: session.cards.map(({ id }) => id) });
			expect(notes[0]).toMatchObject({ deadline: '1 Oct 2025', distance: 'in 77 days' });
			expect(notes[1]?.warnings.map(({ code }) => code)).toEqual(['lead_missing', 'deadline_missing']);
		}));

	it('has the deadline that its mark of urgency gives', () =>
		at(day, async () => {
			const session = await readSession();
			const [first] = session.cards;
			const urgent = { ...(first as Card), deadline: '', urgency: 'expedite' };
			const [note] = await notesOn(controller, session.meetingDate, [urgent]);
			expect(note).toMatchObject({ deadline: '29 Jul 2025', distance: 'in 13 days' });
			expect(note?.warnings.map(({ code }) => code)).not.toContain('deadline_missing');
		}));
});

describe('issuing all', () => {
	it('registers the meeting with its minutes and issues each card with its words, item and deadline', () =>
		at(day, async () => {
			const session = await readSession();
			const version = await completed(session, { 1: { lead: 'mne', deadline: '2025-09-01' } });
			const { meetingId, issued, drafted } = await issueCapture(controller, {
				id: session.id,
				version,
				incomplete: 'refuse',
			});
			expect([issued.length, drafted.length]).toEqual([2, 0]);
			const meeting = await readMeeting(controller, meetingId);
			expect(meeting).toMatchObject({ title: 'Заседание Правительства', number: '24', minutes });
			expect(meeting.directives.map(({ stage, itemNumber, words }) => [stage, itemNumber, words])).toEqual(
				session.cards.map(({ itemNumber, words }) => ['issued', itemNumber, words]),
			);
			const first = await readDirective(controller, issued[0]?.number ?? '');
			expect(first).toMatchObject({ originalDeadline: '2025-10-01', deadlinePhrase: 'до 1 октября' });
			const again = issueCapture(controller, { id: session.id, version, incomplete: 'refuse' });
			expect(await refusalOf(again)).toMatchObject({ reason: 'capture_finished', facts: { meetingId } });
		}));

	it('is all or nothing: each card that lacks something is named', () =>
		at(day, async () => {
			const session = await readSession();
			const refusal = await refusalOf(
				issueCapture(controller, { id: session.id, version: session.version, incomplete: 'refuse' }),
			);
			expect(refusal).toMatchObject({ reason: 'capture_cards_refused', facts: { count: 1 } });
			expect(refusal.facts.cards).toMatchObject([{ id: session.cards[1]?.id, reason: 'lead_missing' }]);
			const version = await completed(session, {
				0: { coExecutors: [{ organization: 'mlsp', part: '', dueOn: '' }] },
				1: { lead: 'mne', deadline: '2025-07-01' },
			});
			const refused = await refusalOf(issueCapture(controller, { id: session.id, version, incomplete: 'refuse' }));
			expect(refused.facts.cards).toMatchObject([
				{ id: session.cards[0]?.id, reason: 'organization_twice' },
				{ id: session.cards[1]?.id, reason: 'deadline_before_meeting' },
			]);
			expect((await readCapture(controller, session.id)).finishedAt).toBeNull();
		}));

	it('keeps what is not ready as drafts of the meeting when asked to', () =>
		at(day, async () => {
			const session = await readSession();
			const { meetingId, issued, drafted } = await issueCapture(controller, {
				id: session.id,
				version: session.version,
				incomplete: 'draft',
			});
			expect([issued.length, drafted.length]).toEqual([1, 1]);
			const { directives } = await readMeeting(controller, meetingId);
			expect(directives.map(({ stage }) => stage)).toEqual(['issued', 'draft']);
		}));

	it('takes a mark of urgency for a deadline', () =>
		at(day, async () => {
			const session = await readSession();
			const version = await completed(session, { 1: { lead: 'mne', urgency: 'expedite' } });
			const { issued } = await issueCapture(controller, { id: session.id, version, incomplete: 'refuse' });
			// Ten working days from the meeting of 15 July.
			const second = await readDirective(controller, issued[1]?.number ?? '');
			expect(second).toMatchObject({ urgency: 'expedite', originalDeadline: '2025-07-29' });
		}));

	it('adds the text to a registered meeting, after the minutes that it has', () =>
		at(day, async () => {
			const held = await makeMeeting(controller, { heldOn: '2025-07-15', minutes: 'Before.' });
			const session = await readSession(minutes, { meetingId: held.id });
			const version = await completed(session, { 1: { dropped: true } });
			const { issued } = await issueCapture(controller, { id: session.id, version, incomplete: 'refuse' });
			expect(issued).toHaveLength(1);
			expect((await readMeeting(controller, held.id)).minutes).toBe(`Before.\n\n${minutes}`);
		}));

	it('names what the meeting lacks', () =>
		at(day, async () => {
			const session = await readSession();
			const { version } = await saveCapture(controller, {
				id: session.id,
				version: session.version,
				about: { ...session.about, chair: '' },
			});
			const refusal = await refusalOf(issueCapture(controller, { id: session.id, version, incomplete: 'draft' }));
			expect(refusal).toMatchObject({ reason: 'capture_meeting_incomplete', facts: { fields: [{ path: 'chair' }] } });
		}));
});

describe('what a clerk puts right', () => {
	const proposalsOf = async () => {
		const { proposals } = await proposeDirectives(controller, { text: phrased, meetingDate: '2025-07-15' });
		return proposals.map(({ assignees, deadline }) => [assignees[0]?.code ?? null, deadline]);
	};
	const phrased = 'Управлению занятости к началу отопительного сезона представить план трудоустройства выпускников.';

	it('is proposed to an administrator, and read so only from when it is accepted', () =>
		at(day, async () => {
			const session = await readSession(`15 июля 2025 года\n\n${phrased}`);
			expect(await proposalsOf()).toEqual([[null, null]]);
			const { version } = await saveCapture(controller, {
				id: session.id,
				version: session.version,
				about: { ...session.about, title: 'Meeting', chair: 'Chair' },
				changed: corrected(session, {
					0: { lead: 'mlsp', deadline: '2025-10-15', deadlinePhrase: 'к началу отопительного сезона' },
				}),
			});
			await issueCapture(controller, { id: session.id, version, incomplete: 'refuse' });
			expect(await proposalsOf()).toEqual([[null, null]]);
			const { rows } = await listPhrases(administrator, { state: 'proposed' });
			const own = rows.filter(({ examples }) => examples.some(({ quote }) => quote === phrased));
			expect(own.map(({ kind, phrase, organization, meaning }) => [kind, phrase, organization?.code, meaning])).toEqual(
				expect.arrayContaining([
					['alias', 'Управлению занятости', 'mlsp', null],
					['deadline', 'к началу отопительного сезона', undefined, { kind: 'day_of_year', month: 10, day: 15 }],
				]),
			);
			for (const { id, version } of own) await decidePhrase(administrator, { id, version, decision: 'accept' });
			expect(await proposalsOf()).toEqual([['mlsp', '2025-10-15']]);
			for (const { id, version } of own)
				await decidePhrase(administrator, { id, version: version + 1, decision: 'reject' });
			expect(await proposalsOf()).toEqual([[null, null]]);
		}));

	it('teaches nothing from the words of a restricted directive, which administrators do not read', () =>
		at(day, async () => {
			const secret = 'Инспекции занятости к началу зимнего сезона представить закрытый план.';
			const session = await readSession(`15 июля 2025 года\n\n${secret}`);
			const { version } = await saveCapture(controller, {
				id: session.id,
				version: session.version,
				about: { ...session.about, title: 'Meeting', chair: 'Chair' },
				changed: corrected(session, {
					0: { lead: 'mlsp', deadline: '2025-11-15', deadlinePhrase: 'к началу зимнего сезона', restricted: true },
				}),
			});
			await issueCapture(controller, { id: session.id, version, incomplete: 'refuse' });
			const { rows } = await listPhrases(administrator, { state: 'proposed' });
			expect(rows.filter(({ examples }) => examples.some(({ quote }) => quote === secret))).toEqual([]);
		}));

	it('is no matter of the clerk to accept', async () => {
		expect(await refusalOf(listPhrases(controller, { state: 'proposed' }))).toMatchObject({ code: 'FORBIDDEN' });
		const decided = decidePhrase(controller, { id: 'x', version: 1, decision: 'accept' });
		expect(await refusalOf(decided)).toMatchObject({ code: 'FORBIDDEN' });
	});
});
