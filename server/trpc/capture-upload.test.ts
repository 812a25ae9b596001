import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { packedSpaces, pdf, pdfOf, zip } from '#server/capture/testing/documents.ts';
import { followReading } from '#server/minutes/propose.ts';
import { readCapture } from '#server/minutes/read.ts';
import { readSavedDraft } from '#server/people/saved-drafts.ts';
import { startDraftKey, statusOf, takeCapture } from '#server/trpc/capture-upload.ts';

useFreshDatabase();

let controller: Actor;
beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	controller = await actorOf('controller', office);
});

async function taken(
	given: { text?: string; document?: Uint8Array; meetingDate?: string },
	actor: Actor | null = controller,
	options: Parameters<typeof takeCapture>[2] = {},
) {
	const form = new FormData();
	if (given.text !== undefined) form.set('text', given.text);
	if (given.document) form.set('document', new File([new Uint8Array(given.document)], 'minutes.bin'));
	form.set('meetingDate', given.meetingDate ?? '2025-07-15');
	const request = new Request('http://localhost:3000/meetings/capture/start', { method: 'POST', body: form });
	return takeCapture(request, { actor, locale: 'en' }, options);
}

/** How a text ends: with cards, or with one sentence. */
async function endOf(given: Parameters<typeof taken>[0]): Promise<string> {
	const answer = await taken(given);
	if (!('id' in answer)) {
		expect(answer.message).toMatch(/^\p{Lu}.+[.?]$/u);
		return answer.reason;
	}
	for (;;) {
		const { state, problem } = await followReading(controller, { id: answer.id });
		if (state === 'failed') return problem ?? '';
		if (state === 'read') break;
		await new Promise((resolve) => setImmediate(resolve));
	}
	const { cards, text } = await readCapture(controller, answer.id);
	for (const { start, end, deadline } of cards) {
		expect(start <= end && end <= text.length).toBe(true);
		expect(deadline === '' || deadline >= '2025-07-15').toBe(true);
	}
	return 'cards';
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a hostile document ends in one sentence:', () => {
	it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
		['spaces', 'document_empty', () => bytes('  \n\t ')],
		['a broken DOCX', 'document_broken', () => bytes('PK\u0003\u0004 nothing that unpacks')],
		['a DOCX of damaged parts', 'document_broken', () => zip('word/document.xml', bytes('not deflated'), 4000)],
		[
			'a ZIP bomb',
			'document_too_large_inside',
			() => zip('word/document.xml', deflateRawSync(new Uint8Array(60_000_000)), 100),
		],
		['an encrypted PDF', 'document_encrypted', () => pdf(['secret'], { userPassword: 'x' })],
		['a broken PDF', 'document_broken', () => bytes('%PDF-1.7\nnothing')],
		['a PDF bomb', 'document_too_large_inside', async () => pdfOf(await packedSpaces(900))],
		['a scan', 'document_scanned', () => pdf([' '])],
		['a sheet', 'document_sheet', () => zip('xl/workbook.xml', deflateRawSync(bytes('<workbook/>')), 11)],
		['a picture', 'document_unknown', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1])],
		['a text over a million characters', 'document_too_long', () => bytes('a'.repeat(1_000_001))],
	])(
		'%s',
		async (_, reason, made) => {
			expect(await endOf({ document: await made() })).toBe(reason);
		},
		30_000,
	);
});

describe('a hostile text ends in cards or one sentence:', () => {
	it.each<[string, string]>([
		['a million characters', 'поручил '.repeat(125_000)],
		['control characters', `Минтруду\u0001 \u0007до 1 октября внести\u001b проект.`.repeat(50)],
		['marks of direction', '\u202eМинтруду до 1 октября\u200f внести проект.\u2066'.repeat(50)],
		['halves of characters', '\ud800 Минтруду внести проект \udfff'],
		['NUL', 'Минтруду\u0000внести проект до 1 октября'],
	])(
		'%s',
		async (_, text) => {
			expect(['cards', 'document_empty']).toContain(await endOf({ text }));
		},
		60_000,
	);

	it('whatever was pasted or uploaded', async () => {
		const pieces = fc.constantFrom(
			'Минтруду ',
			'внести проект ',
			'до 1 октября ',
			'\u202e',
			'\u0000',
			'\n',
			'\t',
			'1) ',
			';',
			'«',
			'<b>',
		);
		const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 300 })),
				fc.boolean(),
				async (text, file) => {
					const end = await endOf(file ? { document: bytes(text) } : { text });
					expect(end).toMatch(/^(cards|document_\w+)$/);
				},
			),
			{ numRuns: 6 },
		);
	}, 120_000);
});

describe('what is no document', () => {
	it('is empty, without a date, or from nobody', async () => {
		expect(await taken({ text: '' })).toMatchObject({ reason: 'document_empty', field: 'text' });
		const undated = { text: 'Минтруду внести проект.', meetingDate: '' };
		expect(await taken(undated)).toMatchObject({ reason: 'capture_date_missing', field: 'meetingDate' });
		expect(await taken({ text: 'x', meetingDate: '9999-99-99' })).toMatchObject({ field: 'meetingDate' });
		expect(await taken({ text: 'x' }, null)).toMatchObject({ code: 'UNAUTHENTICATED' });
	});

	it('is told beside what was given: an empty document is no empty text', async () => {
		for (const document of [new Uint8Array(), bytes('  ')])
			expect(await taken({ text: 'x', document })).toMatchObject({ reason: 'document_empty', field: 'document' });
	});

	it('is a text over a million characters, which is refused as a document is and never cut', async () => {
		const text = 'Минтруду внести проект. '.repeat(42_000);
		const refused = await taken({ text });
		expect(refused).toMatchObject({ code: 'TOO_LARGE', reason: 'document_too_long', field: 'text' });
		// Line ends count once, however the browser sends them.
		expect(await taken({ text: 'a\r\n'.repeat(500_000) })).toHaveProperty('id');
	});
});

describe('the status of an answer', () => {
	it('is the one that the interface for programs gives the same refusal', async () => {
		const statusFor = async (given: Parameters<typeof taken>[0], actor: Actor | null = controller) =>
			statusOf(await taken(given, actor));
		expect(await statusFor({ text: 'Минтруду внести проект.' })).toBe(200);
		expect(await statusFor({ text: 'Минтруду внести проект.', meetingDate: '9999-99-99' })).toBe(400);
		expect(await statusFor({ text: 'x' }, null)).toBe(401);
		expect(await statusFor({ text: 'a'.repeat(1_000_001) })).toBe(413);
		expect(await statusFor({ document: Buffer.from('{\\rtf1 text}') })).toBe(415);
		expect(await statusFor({ text: '' })).toBe(422);
	});
});

describe('without script', () => {
	const draft = async () =>
		(await readSavedDraft(controller, { key: startDraftKey(controller.personId, null) })).draft?.value ?? null;
	const withoutScript = (given: Parameters<typeof taken>[0]) => taken(given, controller, { keepTyped: true });

	it('what was typed waits in the form until it is read', async () => {
		const text = 'Минтруду внести проект.\nИ план.';
		await withoutScript({ text, meetingDate: '' });
		expect(await draft()).toMatchObject({ text: [text], meetingDate: [''] });
		await withoutScript({ text });
		expect(await draft()).toBeNull();
	});

	it('a text beside a document waits too, because the document alone is read', async () => {
		const answer = await withoutScript({ text: 'Typed', document: bytes('Минтруду внести проект.') });
		expect('id' in answer && (await readCapture(controller, answer.id)).text).toBe('Минтруду внести проект.');
		expect(await draft()).toMatchObject({ text: ['Typed'] });
	});

	it('a text too large for a draft ends in the same sentence', async () => {
		expect(await withoutScript({ text: 'a'.repeat(300_000), meetingDate: '' })).toMatchObject({
			reason: 'capture_date_missing',
		});
	});
});
