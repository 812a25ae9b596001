import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { documentText } from '#server/capture/documents.ts';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { pdf } from '#server/capture/testing/documents.ts';
import { kz } from '#server/countries/kz/pack.ts';
import { minutesLimits } from '#server/minutes/read-aside.ts';
import { isRefusal } from '#server/platform/errors.ts';
import { locales } from '#server/platform/language.ts';
import { sentenceOf } from '#server/platform/sentences.ts';

/*
 * Whatever stands in a file, it ends in proposals or in one sentence that a reader of any language understands.
 */

const occasion = { meetingDate: '2025-07-15', country: kz, organizations: knownOrganizations(kz) };
const words = 'Министерству финансов до 1 октября подготовить расчёты. Clerk to write to the owner by 1 May.';
const html = `<!doctype html><html><body><ol><li>${words}</ol><table><tr><td>${words}<td>1</table>`;

async function ending(bytes: Uint8Array): Promise<string> {
	let text: string;
	try {
		({ text } = await documentText(bytes, minutesLimits()));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const said = locales.map((locale) => sentenceOf(locale, error.reason, error.facts));
		for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^{}]{10,}[.?]$/u);
		expect(new Set(said).size).toBe(locales.length);
		return error.reason;
	}
	for (const one of propose(text, occasion)) {
		expect(text.slice(one.start, one.end)).toBe(one.quote);
		expect(one.deadline === null || one.deadline >= occasion.meetingDate).toBe(true);
	}
	return 'proposals';
}

/** What happens to files on their way: bytes change, the end is lost, something is put in or before. */
function damaged(whole: Uint8Array) {
	const place = fc.nat({ max: whole.length - 1 });
	const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 });
	return fc.oneof(
		fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 12 }).map((changes) => {
			const copy = Uint8Array.from(whole);
			for (const [at, by] of changes) copy[at] = (copy[at] ?? 0) ^ by;
			return copy;
		}),
		place.map((end) => whole.slice(0, end)),
		place.map((start) => whole.slice(start)),
		fc.tuple(place, bytes).map(([at, more]) => Uint8Array.from([...whole.slice(0, at), ...more, ...whole.slice(at)])),
		fc.tuple(place, place).map(([from, to]) => Uint8Array.from([...whole.slice(0, from), ...whole.slice(to)])),
	);
}

const encoded = (text: string) => new TextEncoder().encode(text);
const signatures = ['', 'PK\u0003\u0004', '%PDF-1.7\n', '<html>', '{\\rtf1', '\u00d0\u00cf\u0011\u00e0', '\ufeff'];
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
/** Anything at all, behind what files begin with. */
const anything = fc.oneof(
	fc
		.tuple(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 600 }))
		.map(([begin, rest]) => Uint8Array.from([...Buffer.from(begin, 'latin1'), ...rest])),
	fc.string({ unit: 'binary', maxLength: 400 }).map(encoded),
	fc.string({ unit: 'binary', maxLength: 400 }).map(utf16),
	fc
		.tuple(fc.constantFrom('\u0000', '\u202e', '<', '<b>', '&', '(', '\t'), fc.nat({ max: 5000 }))
		.map(([sign, times]) => encoded(sign.repeat(times))),
);

// Reading asks no database: what it does is proven once and not on each engine.
describe.skipIf(inject('postgresServer'))('a file of any content', () => {
	let files: Uint8Array[];
	beforeAll(async () => {
		const docx = new Document({ sections: [{ children: [new Paragraph(words), new Paragraph(words)] }] });
		files = [await Packer.toBuffer(docx), await pdf([words, words]), encoded(html), encoded(words.repeat(5))];
	});

	test('ends in proposals or in one sentence, in each language', async () => {
		const ends = new Map<string, number>();
		const contents = fc.oneof(anything, ...files.map(damaged));
		await fc.assert(
			fc.asyncProperty(contents, async (bytes) => {
				const end = await ending(bytes);
				ends.set(end, (ends.get(end) ?? 0) + 1);
			}),
			{ numRuns: 500 },
		);
		for (const end of ['proposals', 'document_broken', 'document_unknown', 'document_empty'])
			expect([...ends.keys()]).toContain(end);
	}, 120_000);
});
