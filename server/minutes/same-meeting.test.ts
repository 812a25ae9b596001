import { beforeAll, expect, it } from 'vitest';
import { actorOf, makeMeeting, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import type { About } from '#server/minutes/inputs.ts';
import { readCapture } from '#server/minutes/read.ts';
import { sameMeeting } from '#server/minutes/same-meeting.ts';
import { saveCapture } from '#server/minutes/save.ts';
import { startCapture } from '#server/minutes/start.ts';
import { at } from '#server/platform/clock.ts';

useFreshDatabase();

let controller: Actor;
let held: string;
beforeAll(async () => {
	controller = await actorOf('controller', await makeOrganization({ code: 'go', kind: 'government_office' }));
	const given = { heldOn: '2025-07-15', title: 'Заседание Правительства', number: '24', minutes: 'Слушали. Решили.' };
	held = (await makeMeeting(controller, given)).id;
});

/** What is said of a text whose meeting has this number and title. */
async function told(about: Partial<About>, given: { text?: string; meetingDate?: string; meetingId?: string } = {}) {
	const { text = 'Минтруду внести проект.', meetingDate = '2025-07-15', meetingId } = given;
	const { id } = await startCapture(controller, { text, meetingDate, meetingId });
	const session = await readCapture(controller, id);
	const kept = { ...session.about, number: '', title: '', ...about };
	await saveCapture(controller, { id, version: session.version, about: kept });
	return (await sameMeeting(controller, { id })).meeting?.id ?? null;
}

it('minutes of a meeting that is registered already are known by its day with its number, title or text', () =>
	at('2025-07-16T04:00:00Z', async () => {
		expect(await told({ number: '24', title: 'Иначе названное' })).toBe(held);
		expect(await told({ title: 'заседание  Правительства.' })).toBe(held);
		expect(await told({ title: 'Другое' }, { text: 'Слушали. Решили.' })).toBe(held);
	}));

it('another day, another number or a text that joins the meeting make no second one', () =>
	at('2025-07-16T04:00:00Z', async () => {
		expect(await told({ number: '24', title: 'Заседание Правительства' }, { meetingDate: '2025-07-14' })).toBeNull();
		expect(await told({ number: '25', title: 'Заседание Правительства' })).toBeNull();
		expect(await told({ title: 'Другое' })).toBeNull();
		expect(await told({ number: '24' }, { meetingId: held })).toBeNull();
	}));
