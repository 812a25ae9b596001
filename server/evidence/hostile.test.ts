import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, makeOrganization } from '#db/factories.ts';
import { file } from '#db/schema/files.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { useFilesFolder } from '#server/evidence/testing/folder.ts';
import {
	jpegFile,
	makeZip,
	officeFile,
	openFile,
	type Part,
	packedPdf,
	pdfFile,
	pngFile,
	tiffFile,
} from '#server/evidence/testing/samples.ts';
import { locales } from '#server/platform/language.ts';
import { upload } from '#server/trpc/testing/uploads.ts';

useFreshDatabase();
const limit = 65_536;
const folder = useFilesFolder({ UPLOAD_MAX_BYTES: String(limit) });
let person: Actor;
beforeAll(async () => {
	person = await actorOf('executor', await makeOrganization());
});

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_048_576);
const inner = (body: Buffer): Part => ({ name: 'word/embeddings/inner.xlsx', body, stored: true });
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** An archive whose directory names the same bytes many times over. */
function overlapping(): Buffer {
	const whole = officeFile('docx', [{ name: 'word/a.xml', body: 'a'.repeat(4000) }]);
	const end = whole.subarray(-22);
	const directory = whole.subarray(end.readUInt32LE(16), -22);
	const [twin] = [Buffer.from(directory)];
	const renamed = Buffer.from(twin.toString('latin1').replace('word/a.xml', 'word/b.xml'), 'latin1').subarray(
		directory.lastIndexOf('PK\x01\x02'),
	);
	const tail = Buffer.from(end);
	tail.writeUInt16LE(5, 8);
	tail.writeUInt16LE(5, 10);
	tail.writeUInt32LE(directory.length + renamed.length, 12);
	return Buffer.concat([whole.subarray(0, end.readUInt32LE(16)), directory, renamed, tail]);
}

/** A PDF that ends as a PDF only in the comment of the archive behind it. */
function pdfInArchiveComment(): Buffer {
	const archive = makeZip([{ name: 'a.exe', body: 'MZ' }]);
	archive.writeUInt16LE(6, archive.length - 2);
	return Buffer.concat([pdfFile(), archive, Buffer.from('%%EOF\n')]);
}

type Case = [what: string, name: string, bytes: Buffer | string, status: number, reason: string, type?: string];

const cases: Case[] = [
	['a drawing with a script', 'plan.svg', svg, 415, 'file_kind_unsafe', 'image/svg+xml'],
	['a web page', 'report.html', '<!doctype html><script>alert(1)</script>', 415, 'file_kind_unsafe', 'text/html'],
	['a program', 'setup.exe', 'MZ\x90\0', 415, 'file_kind_unsafe'],
	['a program behind a second ending', 'report.pdf.exe', pdfFile(), 415, 'file_kind_unsafe'],
	['a program whose name is turned round', 'report\u202efdp.exe', 'MZ', 415, 'file_kind_unsafe'],
	['a script for the shell', 'run.sh', '#!/bin/sh', 415, 'file_kind_unsafe'],
	['a document made for macros', 'plan.docm', officeFile('docx'), 415, 'file_kind_unsafe'],
	['an old document', 'plan.doc', '\xd0\xcf\x11\xe0', 415, 'file_kind_old'],
	['rich text, which carries objects', 'plan.rtf', '{\\rtf1{\\object}}', 415, 'file_kind_old'],
	['an archive', 'all.zip', makeZip([{ name: 'a.txt', body: 'a' }]), 415, 'file_kind_archive'],
	['a kind nobody knows', 'data.xyz', 'x', 415, 'file_kind_unknown'],
	['a name without an ending', 'report', pdfFile(), 415, 'file_kind_unknown'],
	['a name of dots and slashes', '../../..', 'x', 415, 'file_kind_unknown'],
	['a name that is nothing', '  ', 'x', 400, 'file_name_missing'],
	['an empty file', 'empty.txt', '', 422, 'file_empty'],
	['an empty PDF', 'empty.pdf', '', 422, 'file_empty'],
	['one byte too many', 'long.txt', 'a'.repeat(limit + 1), 413, 'file_too_large'],
	['a PDF sent as a web page', 'report.pdf', pdfFile(), 415, 'file_declared_differs', 'text/html'],
	['a picture sent as a drawing', 'photo.png', pngFile(), 415, 'file_declared_differs', 'image/svg+xml'],
	['a program named PDF', 'report.pdf', 'MZ\x90\0 this program cannot be run', 415, 'file_type_differs'],
	['a web page named PDF', 'report.pdf', '<html><body>hello</body></html>', 415, 'file_type_differs'],
	['a picture named PDF', 'report.pdf', pngFile(), 415, 'file_type_differs'],
	['a PDF named picture', 'photo.png', pdfFile(), 415, 'file_type_differs'],
	['a JPEG named PNG', 'photo.png', jpegFile(), 415, 'file_type_differs'],
	['a sheet named text', 'plan.docx', officeFile('xlsx'), 415, 'file_type_differs'],
	['an open text named sheet', 'plan.ods', openFile('text'), 415, 'file_type_differs'],
	['a plain archive named document', 'plan.docx', makeZip([{ name: 'a', body: 'a' }]), 415, 'file_type_differs'],
	['a PDF named text', 'note.txt', pdfFile(), 422, 'file_text_markup'],
	['bytes that are no text', 'note.txt', Buffer.from([65, 0, 1, 2, 66]), 415, 'file_type_differs'],
	[
		'noise that is no text',
		'note.txt',
		Buffer.from(Array(300).fill([0x81, 0x8d, 0x98]).flat()),
		422,
		'file_text_unreadable',
	],
	['a web page named text', 'note.txt', '\ufeff \n<!DOCTYPE html><p>', 422, 'file_text_markup'],
	['a script named text', 'note.txt', '#!/usr/bin/env node\n', 422, 'file_text_markup'],
	['a script inside a table', 'table.csv', 'a;b\n<script>alert(1)</script>;2', 422, 'file_text_markup', 'text/csv'],
	['a drawing named text', 'note.txt', svg, 422, 'file_text_markup'],
	['a table that starts a program', 'table.csv', `a,b\n1,"=cmd|' /C calc'!A0"`, 422, 'file_formula'],
	[
		'a PDF behind a web page',
		'report.pdf',
		Buffer.concat([Buffer.from('<script>1</script>'), pdfFile()]),
		422,
		'file_hides_another',
	],
	[
		'an archive behind a PDF',
		'report.pdf',
		Buffer.concat([pdfFile(), makeZip([{ name: 'a', body: 'a' }])]),
		422,
		'file_hides_another',
	],
	['a PDF that ends in an archive’s comment', 'report.pdf', pdfInArchiveComment(), 422, 'file_hides_another'],
	['a PDF cut off', 'report.pdf', pdfFile().subarray(0, 60), 422, 'file_broken'],
	['a PDF with a script', 'report.pdf', pdfFile('3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'), 422, 'file_acting'],
	[
		'a PDF with a script spelt otherwise',
		'report.pdf',
		pdfFile('3 0 obj<</S/J#61vaScript/JS(1)>>endobj'),
		422,
		'file_acting',
	],
	[
		'a PDF with a script in a packed object',
		'report.pdf',
		packedPdf('1 0 <</S/JavaScript/JS(1)>>'),
		422,
		'file_acting',
	],
	['a PDF that starts a program', 'report.pdf', pdfFile('3 0 obj<</S/Launch/F(cmd.exe)>>endobj'), 422, 'file_acting'],
	['a PDF with a file inside', 'report.pdf', pdfFile('3 0 obj<</Type/EmbeddedFile>>endobj'), 422, 'file_acting'],
	['a PDF whose objects swell', 'report.pdf', packedPdf(' '.repeat(12_000_000)), 413, 'file_unpacks_too_large'],
	[
		'an archive behind a picture',
		'photo.png',
		Buffer.concat([pngFile(), makeZip([{ name: 'a', body: 'a' }])]),
		422,
		'file_hides_another',
	],
	[
		'a script behind a picture',
		'photo.jpg',
		Buffer.concat([jpegFile(), Buffer.from('<?php system(1);')]),
		422,
		'file_hides_another',
	],
	[
		'an archive behind a scan',
		'scan.tif',
		Buffer.concat([tiffFile(), makeZip([{ name: 'a', body: 'a' }])]),
		422,
		'file_hides_another',
	],
	['a flood of points in a PNG', 'photo.png', pngFile(60_000, 60_000), 413, 'file_picture_too_large'],
	['a flood of points in a JPEG', 'photo.jpg', jpegFile(65_000, 65_000), 413, 'file_picture_too_large'],
	['a flood of points in a scan', 'scan.tif', tiffFile(4_000_000_000, 4_000_000_000), 413, 'file_picture_too_large'],
	[
		'a flood of points in a second picture',
		'photo.jpg',
		Buffer.concat([jpegFile(), jpegFile(65_000, 65_000)]),
		413,
		'file_picture_too_large',
	],
	['a picture of no size', 'photo.png', pngFile(0, 1), 422, 'file_broken'],
	['a picture cut off', 'photo.jpg', jpegFile().subarray(0, 40), 422, 'file_broken'],
	['a scan whose pages go round', 'scan.tif', tiffFile(1, 1, 8), 422, 'file_broken'],
	[
		'a bomb in a document',
		'plan.docx',
		officeFile('docx', [{ name: 'word/media/a.xml', body: zeros(40) }]),
		413,
		'file_unpacks_too_large',
	],
	[
		'a bomb that lies about its size',
		'plan.docx',
		officeFile('docx', [{ name: 'word/a.xml', body: zeros(40), claims: 10 }]),
		413,
		'file_unpacks_too_large',
	],
	[
		'a bomb in a sheet within a document',
		'plan.docx',
		officeFile('docx', [inner(officeFile('xlsx', [{ name: 'xl/a.xml', body: zeros(40) }]))]),
		413,
		'file_unpacks_too_large',
	],
	[
		'documents within documents',
		'plan.docx',
		officeFile('docx', [inner(officeFile('xlsx', [inner(officeFile('docx'))]))]),
		413,
		'file_unpacks_too_large',
	],
	['parts laid over each other', 'plan.docx', overlapping(), 422, 'file_hides_another'],
	[
		'a small lie about a size',
		'plan.docx',
		officeFile('docx', [{ name: 'word/a.xml', body: 'aaaa', claims: 3 }]),
		422,
		'file_broken',
	],
	['entities that swell', 'plan.docx', officeFile('docx', [{ name: 'word/a.xml', body: entity }]), 422, 'file_acting'],
	[
		'a macro in a document',
		'plan.docx',
		officeFile('docx', [{ name: 'word/vbaProject.bin', body: 'x' }]),
		422,
		'file_acting',
	],
	[
		'a macro in a table',
		'plan.ods',
		openFile('spreadsheet', [{ name: 'Basic/Standard/a.xml', body: 'x' }]),
		422,
		'file_acting',
	],
	[
		'an object in a presentation',
		'plan.pptx',
		officeFile('pptx', [{ name: 'ppt/embeddings/oleObject1.bin', body: 'x' }]),
		422,
		'file_acting',
	],
	[
		'a program as a picture of a document',
		'plan.docx',
		officeFile('docx', [{ name: 'word/media/a.png', body: 'MZ\x90\0' }]),
		422,
		'file_acting',
	],
	[
		'a part that climbs out of its folder',
		'plan.docx',
		officeFile('docx', [{ name: '../../etc/cron.d/x', body: 'x' }]),
		422,
		'file_broken',
	],
	[
		'the same part twice',
		'plan.docx',
		officeFile('docx', [{ name: 'word/document.xml', body: 'x' }]),
		422,
		'file_broken',
	],
	[
		'an archive within a document',
		'plan.docx',
		officeFile('docx', [{ name: 'word/media/a.png', body: makeZip([{ name: 'a.exe', body: 'a' }]), stored: true }]),
		422,
		'file_hides_another',
	],
	[
		'a program before a document',
		'plan.docx',
		makeZip([{ name: 'word/document.xml', body: 'x' }], Buffer.from('PK\0\0MZ')),
		422,
		'file_hides_another',
	],
	[
		'bytes behind a document',
		'plan.docx',
		Buffer.concat([officeFile('docx'), Buffer.from('<script>')]),
		422,
		'file_hides_another',
	],
	['a document with a password', 'plan.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 422, 'file_encrypted'],
	[
		'a part with a password',
		'plan.docx',
		officeFile('docx', [{ name: 'word/a.xml', body: 'x', encrypted: true }]),
		422,
		'file_encrypted',
	],
	['a document cut off', 'plan.docx', officeFile('docx').subarray(0, 100), 422, 'file_broken'],
];

describe('a hostile upload', () => {
	it('comes in more than forty kinds', () => {
		expect(cases.length).toBeGreaterThan(40);
		expect(new Set(cases.map(([what]) => what)).size).toBe(cases.length);
	});

	it.each(cases)(
		'%s is refused with a sentence and leaves nothing behind',
		async (_, name, bytes, status, reason, type) => {
			const sentences = new Set<string>();
			for (const locale of locales) {
				const sent = await upload(person, name, bytes, { ...(type ? { type } : {}), locale });
				expect([sent.status, sent.error?.details.reason]).toEqual([status, reason]);
				expect(sent.error.message).toMatch(/^[^{}]{15,}$/);
				sentences.add(sent.error.message);
			}
			expect(sentences.size).toBe(locales.length);
			expect(folder.contents()).toEqual([]);
			expect(await database().select().from(file)).toEqual([]);
		},
	);
});
