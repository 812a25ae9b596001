import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { packedSpaces, pdf, pdfOf, zip } from '#server/capture/testing/documents.ts';
import { operatorOfAnEmptyPlace, patience } from '#server/cli/testing/operator.ts';

const { folder, tapsyrma, expectRefused } = operatorOfAnEmptyPlace();

// A process for each command takes its time; that commands know both engines is proven where their work is tested.
describe.skipIf(inject('postgresServer'))('an operator', () => {
	test(
		'is told in one line what was wrong, with a non-zero exit',
		async () => {
			const wrong: [string[], RegExp][] = [
				[['brew'], /unknown command "brew": there are migrate, /],
				[['migrate', '--fast'], /Unknown option '--fast' \(usage: migrate\)/],
				[['trail', 'verify', '--anchor', '7'], /"7" is no anchor/],
				[['seed', '--directives', 'many'], /--directives takes a whole number/],
				[['user', 'create', 'a@gov.example', '--name', 'A', '--role', 'king'], /"king" is no role/],
				[['check'], /no installation here/],
			];
			await expectRefused(wrong);
			expect(existsSync(join(folder, 'tapsyrma.db'))).toBe(false);
		},
		patience,
	);

	test(
		'is told which file is missing or wrong',
		async () => {
			await expectRefused([
				[['capture'], /FILE is missing \(usage: capture FILE/],
				[['capture', 'nowhere.txt', '--meeting-date', '2025-01-15'], /there is no file "nowhere\.txt"/],
				[['capture', 'server', '--meeting-date', '2025-01-15'], /"server" is a folder/],
				[['capture', 'package.json', '--meeting-date', '0001-01-15'], /--meeting-date must be a date .* 1900 to 2199/],
				[['score-capture', 'server'], /there is no file "server\/gold\.json"/],
				[['import', '--as', 'a@gov.example', '--issuer', 'A'], /FILE is missing/],
			]);
		},
		patience,
	);

	test(
		'is told in one line why a document cannot be read',
		async () => {
			const made: [string, Uint8Array, RegExp][] = [
				['empty.txt', new Uint8Array(), /There are no words/],
				['broken.docx', Buffer.from('PK\u0003\u0004 nothing that unpacks'), /damaged/],
				['bomb.docx', zip('word/document.xml', deflateRawSync(new Uint8Array(60_000_000)), 100), /unpacks to more/],
				['locked.pdf', await pdf(['secret'], { userPassword: 'x' }), /protected by a password/],
				['bomb.pdf', pdfOf(await packedSpaces(900)), /unpacks to more/],
			];
			for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes);
			await expectRefused(
				made.map(([name, , why]) => [['capture', join(folder, name), '--meeting-date', '2025-07-15', '--json'], why]),
			);
		},
		patience,
	);

	test(
		'finds every command in the help',
		async () => {
			const { code, out } = await tapsyrma('help');
			expect(code).toBe(0);
			for (const command of ['migrate', 'backup', 'restore', 'check', 'trail verify', 'trail export', 'user create'])
				expect(out).toContain(command);
		},
		patience,
	);

	test(
		'makes an account, gives it another password and shuts it out',
		async () => {
			const made = await tapsyrma('user', 'create', 'a@gov.example', '--name', 'А. Б.', '--role', 'controller:go');
			expect(made).toMatchObject({ code: 0, error: '' });
			expect(made.out).toMatch(/a@gov\.example can sign in with the password (\w{5}-){3}\w{5}/);
			const again = await tapsyrma('user', 'create', 'A@gov.example', '--name', 'А. Б.');
			expect(again.code).toBe(1);
			expect(again.error).toContain('There is already an account');
			expect(await tapsyrma('user', 'reset', 'a@gov.example')).toMatchObject({ code: 0, error: '' });
			expect(await tapsyrma('user', 'disable', 'a@gov.example')).toMatchObject({ code: 0, error: '' });
			expect((await tapsyrma('user', 'disable', 'nobody@gov.example')).error).toContain('nobody has the address');
		},
		patience,
	);

	test(
		'verifies and exports the trail, and checks the whole',
		async () => {
			const verified = await tapsyrma('trail', 'verify');
			expect(verified.code).toBe(0);
			const [, seq, head] = /^whole: (\d+):([0-9a-f]{64})$/m.exec(verified.out) ?? [];
			expect((await tapsyrma('trail', 'verify', '--anchor', `${seq}:${head}`)).code).toBe(0);
			const forged = await tapsyrma('trail', 'verify', '--anchor', `1:${'0'.repeat(64)}`);
			expect(forged).toMatchObject({ code: 1, error: '' });
			expect(forged.out).toContain('event 1 has another hash than the anchor');
			const lines = (await tapsyrma('trail', 'export')).out.trim().split('\n');
			expect(lines).toHaveLength(Number(seq));
			expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ seq: Number(seq), hash: head, action: 'person.disable' });
			expect(await tapsyrma('check')).toMatchObject({ code: 0, error: '' });
		},
		patience,
	);

	test(
		'runs the timed tasks and names one that there is not',
		async () => {
			expect((await tapsyrma('jobs', 'run')).out).toContain('missed-deadlines: done, 0 directives marked');
			expect((await tapsyrma('jobs', 'run', 'tea')).error).toContain('no task "tea"');
		},
		patience,
	);

	test(
		'cannot fill an installation with people by a load test',
		async () => {
			const { code, error } = await tapsyrma('seed', '--directives', '10');
			expect(code).toBe(1);
			expect(error).toContain('holds an installation with people');
		},
		patience,
	);
});
