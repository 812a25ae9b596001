import { beforeAll, expect, it, vi } from 'vitest';
import { actorOf, makeMeeting, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { followReading, readAgain, undoReading } from '#server/minutes/propose.ts';
import { listCaptures, readCapture } from '#server/minutes/read.ts';
import { saveCapture } from '#server/minutes/save.ts';
import { startCapture } from '#server/minutes/start.ts';
import { suggestCard } from '#server/minutes/suggest.ts';
import { at } from '#server/platform/clock.ts';
import { refusalOf } from '#server/platform/testing/refusal-of.ts';

useFreshDatabase();
vi.setConfig({ testTimeout: 60_000 });

const day = '2025-07-16T04:00:00Z';
const text = `15 июля 2025 года

Минтруду до 1 октября внести проект Концепции и Минфину до 1 ноября внести расчёт расходов.`;

let controller: Actor;
beforeAll(async () => {
	const office = await makeOrganization({ code: 'go', kind: 'government_office' });
	await makeOrganization({ code: 'mlsp' });
	await makeOrganization({ code: 'mof' });
	controller = await actorOf('controller', office);
});

async function read(id: string) {
	while ((await followReading(controller, { id })).state === 'reading')
		await new Promise((resolve) => setImmediate(resolve));
	return readCapture(controller, id);
}

it('part of a card is read by its own words, wherever they were changed', () =>
	at(day, async () => {
		const { id } = await startCapture(controller, { text });
		const place = { start: text.indexOf('и Минфину'), end: text.length };
		const words = 'Минфину до 1 декабря внести уточнённый расчёт расходов.';
		const { card } = await suggestCard(controller, { id, card: 'c1', ...place, words });
		expect(card).toMatchObject({ id: 'c1', ...place, words, lead: 'mof', deadline: '2025-12-01' });
		const { card: nobody } = await suggestCard(controller, { id, card: 'c2', ...place, words: 'и утвердить план' });
		expect(nobody).toMatchObject({ words: 'и утвердить план', lead: '', coExecutors: [], deadline: '' });
	}));

it('what a person selected is read for who and when, though nothing in it instructs', () =>
	at(day, async () => {
		const selected = 'Отчёт Минтруда о занятости молодёжи, до 10 марта 2026 года.';
		const { id } = await startCapture(controller, { text: `15 июля 2025 года\n\n${selected}` });
		const start = 'xx июля 2025 года\n\n'.length;
		const { card } = await suggestCard(controller, { id, card: 'c1', start, end: start + selected.length });
		expect(card).toMatchObject({ lead: 'mlsp', deadline: '2026-03-10', words: selected, proposed: null });
	}));

it('every unfinished text can be reached, the last touched first', async () => {
	const begun: string[] = [];
	for (let index = 0; index < 45; index += 1) {
		const minute = String(index).padStart(2, '0');
		begun.unshift(await at(`2025-07-17T04:${minute}:00Z`, async () => (await startCapture(controller, { text })).id));
	}
	const seen: string[] = [];
	let cursor: string | null = null;
	do {
		const step: Awaited<ReturnType<typeof listCaptures>> = await listCaptures(controller, { cursor });
		expect(step.rows.length).toBeLessThanOrEqual(20);
		seen.push(...step.rows.map((row) => row.id));
		cursor = step.nextCursor;
	} while (cursor);
	expect(seen.slice(0, 45)).toEqual(begun);
	expect(new Set(seen).size).toBe(seen.length);
});

it('a text of a registered meeting is read in another language, and never against another date', () =>
	at(day, async () => {
		const held = await makeMeeting(controller, { heldOn: '2025-07-15' });
		const { id } = await startCapture(controller, { text, meetingId: held.id });
		const { version } = await read(id);
		await readAgain(controller, { id, version, meetingDate: '2026-01-01', language: 'kk' });
		expect(await read(id)).toMatchObject({ meetingDate: '2025-07-15', readAs: 'kk' });
	}));

it('a tab knows its own save when it is opened again', () =>
	at(day, async () => {
		const { id } = await startCapture(controller, { text });
		const { version, savedBy } = await read(id);
		expect(savedBy).toBeNull();
		const saved = await saveCapture(controller, { id, version, tab: 'one', changed: [] });
		expect(await readCapture(controller, id)).toMatchObject({ savedBy: 'one' });
		await saveCapture(controller, { id, version: saved.version, changed: [] });
		expect(await readCapture(controller, id)).toMatchObject({ savedBy: null });
	}));

it('reading anew is taken back as a whole, until cards are worked on', () =>
	at(day, async () => {
		const { id } = await startCapture(controller, { text });
		const first = await read(id);
		expect(first.readAnew).toBe(false);
		const early = undoReading(controller, { id, version: first.version });
		expect(await refusalOf(early)).toMatchObject({ reason: 'capture_reading_kept' });
		const again = { id, meetingDate: '2025-11-03', language: 'kk' as const };
		await readAgain(controller, { ...again, version: first.version });
		const anew = await read(id);
		expect(anew).toMatchObject({ readAnew: true, meetingDate: '2025-11-03' });
		const back = await undoReading(controller, { id, version: anew.version });
		const { cards, meetingDate, readAs } = first;
		expect(await readCapture(controller, id)).toMatchObject({ cards, meetingDate, readAs, readAnew: false });
		await readAgain(controller, { ...again, version: back.version });
		const { version } = await read(id);
		const changed = [{ ...(cards[0] as (typeof cards)[number]), basis: 'Закон' }];
		const saved = await saveCapture(controller, { id, version, changed });
		const late = undoReading(controller, { id, version: saved.version });
		expect(await refusalOf(late)).toMatchObject({ reason: 'capture_reading_kept' });
	}));
