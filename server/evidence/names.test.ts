import { describe, expect, it } from 'vitest';
import { disposition, safeName } from './names.ts';

describe('the name of a file', () => {
	it.each([
		['Есеп 2026.pdf', 'Есеп 2026.pdf'],
		['Ұлттық көші-қон тұжырымдамасы (жоба).DOCX', 'Ұлттық көші-қон тұжырымдамасы (жоба).docx'],
		['C:\\Users\\me\\plan.xlsx', 'plan.xlsx'],
		['../../etc/passwd.txt', 'passwd.txt'],
		['/etc/cron.d/job.csv', 'job.csv'],
		['a\u0000b\u0007\nc.pdf', 'abc.pdf'],
		['report\u202efdp.docx', 'reportfdp.docx'],
		['\u200b\ufeffplan\u2066.pdf', 'plan.pdf'],
		['CON.pdf', '_CON.pdf'],
		['nul.tar.pdf', '_nul.tar.pdf'],
		['LPT¹.txt', '_LPT¹.txt'],
		['Console.pdf', 'Console.pdf'],
		['  .hidden.pdf', 'hidden.pdf'],
		['plan . . .pdf', 'plan.pdf'],
		['plan.pdf. .', 'plan.pdf'],
		['what?<is>|"this*:.pdf', 'what__is___this__.pdf'],
		['.pdf', 'pdf'],
		['', 'file'],
		['...', 'file'],
		['e\u0301te\u0301.pdf', 'été.pdf'],
		['\ud800lone.pdf', 'lone.pdf'],
	])('%j becomes %j', (given, kept) => {
		expect(safeName(given).name).toBe(kept);
	});

	it('is cut to a length that every system saves, between characters', () => {
		const { name, extension } = safeName(`${'ұ😀'.repeat(300)}.pdf`);
		expect([...name]).toHaveLength(154);
		expect(name.isWellFormed()).toBe(true);
		expect(extension).toBe('pdf');
	});

	it('goes out whole in UTF-8, and in plain letters for programs that know no other', () => {
		const header = disposition("Есеп «қорытынды» (1)'.pdf");
		expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w%.~-]+$/);
		const encoded = header.split("UTF-8''")[1] ?? '';
		expect(decodeURIComponent(encoded)).toBe("Есеп «қорытынды» (1)'.pdf");
		expect(disposition('a"b\\c.pdf')).toContain('filename="a_b_c.pdf"');
	});
});
