import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { documentLimits } from '#server/capture/document-limits.ts';
import { documentText } from '#server/capture/documents.ts';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { propose } from '#server/capture/propose.ts';
import { pdf, zip } from '#server/capture/testing/documents.ts';
import { kz } from '#server/countries/kz/pack.ts';
import { isRefusal } from '#server/platform/errors.ts';

const organizations = knownOrganizations(kz);
const bytes = (text: string) => new TextEncoder().encode(text);

async function refusal(content: Uint8Array, limits = documentLimits): Promise<string> {
	try {
		const { text } = await documentText(content, limits);
		return `read: ${text.slice(0, 40)}`;
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return `${error.code} ${error.reason}`;
	}
}

async function docx(): Promise<Buffer> {
	const cells = (...words: string[]) =>
		new TableRow({ children: words.map((word) => new TableCell({ children: [new Paragraph(word)] })) });
	const numbered = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'items', level } });
	const level = (index: number) => ({ level: index, format: 'decimal' as const, text: `%${index + 1}.` });
	return Packer.toBuffer(
		new Document({
			numbering: { config: [{ reference: 'items', levels: [level(0), level(1)] }] },
			sections: [
				{
					children: [
						new Paragraph('РЕШИЛИ:'),
						numbered('Министерству финансов:'),
						numbered('подготовить расчёты до 1 октября 2025 года;', 1),
						numbered('внести предложения по тарифам.', 1),
						new Table({
							rows: [
								cells('№', 'Мероприятие', 'Исполнитель', 'Срок'),
								cells('1', 'Провести инвентаризацию складов зерна', 'Минсельхоз', '15 октября 2025 г.'),
							],
						}),
					],
				},
			],
		}),
	);
}

describe('a document', () => {
	test('in DOCX is read with its numbering and its tables', async () => {
		const { text, kind } = await documentText(await docx());
		expect(kind).toBe('docx');
		expect(text).toContain('1. Министерству финансов:');
		expect(text).toContain('Мероприятие\tИсполнитель\tСрок');
		const found = propose(text, { meetingDate: '2025-09-03', country: kz, organizations });
		expect(found.map((one) => [one.assignees[0]?.code, one.deadline])).toEqual([
			['mof', '2025-10-01'],
			['mof', null],
			['moa', '2025-10-15'],
		]);
	});

	test('in PDF is read from its text layer, line by line', async () => {
		const text =
			'Министерству транспорта до 1 декабря 2025 года завершить ремонт моста через реку и представить отчёт о расходах.';
		const read = await documentText(await pdf([text, 'Жиын 15:00-де аяқталды.']));
		expect(read).toMatchObject({ kind: 'pdf', pages: 1 });
		const found = propose(read.text, { meetingDate: '2025-09-03', country: kz, organizations });
		expect(found).toMatchObject([{ deadline: '2025-12-01', assignees: [{ code: 'mot' }] }]);
	});

	test('in HTML is read with its lists and tables, without what nobody sees', async () => {
		const html = `<!DOCTYPE html>
<html><head><title>Minutes</title><style>p { color: red }</style><script>if (1 < 2) alert("no")</script></head>
<body><!-- draft > not to be read --><p>РЕШИЛИ:</p><ol><li>Министерству
финансов до 1 октября 2025 года подготовить расчёты &laquo;А&raquo; &mdash; все.</li></ol>
<table><tr><th>Мероприятие<th>Исполнитель<th>Срок</tr>
<tr><td>Провести инвентаризацию складов зерна<td>Минсельхоз<td>15 октября 2025 г.</table></body></html>`;
		const { text } = await documentText(bytes(html));
		expect(text.split('\n')).toEqual([
			'РЕШИЛИ:',
			'1. Министерству финансов до 1 октября 2025 года подготовить расчёты «А» — все.',
			'Мероприятие\tИсполнитель\tСрок',
			'Провести инвентаризацию складов зерна\tМинсельхоз\t15 октября 2025 г.',
		]);
		const found = propose(text, { meetingDate: '2025-09-03', country: kz, organizations });
		expect(found.map((one) => [one.assignees[0]?.code, one.deadline])).toEqual([
			['mof', '2025-10-01'],
			['moa', '2025-10-15'],
		]);
	});

	test('in HTML of an older system is read in the coding it names', async () => {
		const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><p>';
		const content = Uint8Array.from([...bytes(head), 0xed, 0xc9, 0xce, 0xc9, 0xd3, 0xd4, 0xd2]);
		expect((await documentText(content)).text).toBe('Министр');
	});

	test('that only speaks of tags is left as it is', async () => {
		expect((await documentText(bytes('Use <p> for paragraphs.'))).text).toBe('Use <p> for paragraphs.');
	});

	test('of older systems is read in its one-byte Cyrillic', async () => {
		const content = Uint8Array.from('Министерству', (char) => char.charCodeAt(0) - 0x410 + 0xc0);
		expect((await documentText(content)).text).toBe('Министерству');
	});
});

describe('what cannot be read ends in one refusal:', () => {
	test('nothing at all', async () => expect(await refusal(new Uint8Array())).toBe('RULE document_empty'));
	test('only spaces', async () => expect(await refusal(bytes(' \n\t '))).toBe('RULE document_empty'));
	test('a picture', async () =>
		expect(await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1, 2, 3]))).toBe(
			'UNSUPPORTED_MEDIA document_unknown',
		));
	test('a broken DOCX', async () =>
		expect(await refusal((await docx()).subarray(0, 900))).toBe('RULE document_broken'));
	test('a DOCX with its directory but damaged parts', async () => {
		const damaged = zip('word/document.xml', bytes('not deflated at all'), 4000);
		expect(await refusal(damaged)).toBe('RULE document_broken');
	});
	test('another ZIP file', async () =>
		expect(await refusal(zip('a.txt', deflateRawSync(bytes('a')), 1))).toBe('UNSUPPORTED_MEDIA document_unknown'));
	test('a ZIP bomb that tells its size', async () => {
		const bomb = zip('word/document.xml', deflateRawSync(new Uint8Array(60_000_000)), 60_000_000);
		expect(await refusal(bomb)).toBe('TOO_LARGE document_too_large_inside');
	});
	test('a ZIP bomb that hides its size', async () => {
		const bomb = zip('word/document.xml', deflateRawSync(new Uint8Array(60_000_000)), 100);
		expect(await refusal(bomb)).toBe('TOO_LARGE document_too_large_inside');
	});
	test('a ZIP file with a password', async () =>
		expect(await refusal(zip('word/document.xml', bytes('x'), 1, 1))).toBe('RULE document_encrypted'));
	test('a DOCX with a password', async () => {
		const name = Buffer.from('EncryptedPackage', 'utf16le');
		const content = Buffer.concat([
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
			Buffer.alloc(1000),
			name,
		]);
		expect(await refusal(content)).toBe('UNSUPPORTED_MEDIA document_encrypted');
	});
	test('the old Word format', async () =>
		expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe(
			'UNSUPPORTED_MEDIA document_old_format',
		));
	test('an RTF file', async () =>
		expect(await refusal(bytes('{\\rtf1\\ansi\\ansicpg1251 \\par Hello}'))).toBe('UNSUPPORTED_MEDIA document_rtf'));
	test('HTML without words', async () =>
		expect(await refusal(bytes('<html><body><img src="x"></body></html>'))).toBe('RULE document_empty'));
	test('a PDF with a password', async () =>
		expect(await refusal(await pdf(['secret'], { userPassword: 'x' }))).toBe('RULE document_encrypted'));
	test('a broken PDF', async () => expect(await refusal(bytes('%PDF-1.7\nnothing'))).toBe('RULE document_broken'));
	test('a scan', async () => expect(await refusal(await pdf([' ']))).toBe('RULE document_scanned'));
	test('too many pages', async () => {
		const long = await pdf(Array.from({ length: 120 }, (_, line) => `line ${line}`));
		expect(await refusal(long, { ...documentLimits, pages: 1 })).toBe('TOO_LARGE document_too_many_pages');
	});
	test('too many bytes', async () =>
		expect(await refusal(bytes('abc'), { ...documentLimits, bytes: 2 })).toBe('TOO_LARGE document_too_large'));
	test('too many characters', async () =>
		expect(await refusal(bytes('abcdef'), { ...documentLimits, characters: 5 })).toBe('TOO_LARGE document_too_long'));
	test('too slow', async () =>
		expect(await refusal(await pdf(['x']), { ...documentLimits, milliseconds: 0 })).toBe(
			'TOO_LARGE document_too_slow',
		));
});
