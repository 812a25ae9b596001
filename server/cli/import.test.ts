import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { operatorOfAnEmptyPlace, patience } from '#server/cli/testing/operator.ts';

const { folder, tapsyrma, expectRefused } = operatorOfAnEmptyPlace();

function file(name: string, ...lines: string[]): string {
	const path = join(folder, name);
	writeFileSync(path, lines.join('\n'));
	return path;
}

// A process for each command takes its time; that an import knows both engines is proven in its own room.
describe.skipIf(inject('postgresServer'))('an operator who takes a register over', () => {
	beforeAll(async () => {
		const made = await tapsyrma('user', 'create', 'a@gov.example', '--name', 'А. Б.', '--role', 'controller:go');
		expect(made).toMatchObject({ code: 0, error: '' });
	}, patience);

	test(
		'names nothing but the file where one controller could have done it and every row tells its issuer',
		async () => {
			const whole = file(
				'whole.csv',
				'Поручение;Исполнитель;Срок;Кем дано',
				'Внести проект закона;Минтруд;01.12.2027;Премьер-Министр',
				'Утвердить план;Минтруд;15.12.2027;Премьер-Министр',
			);
			const tried = await tapsyrma('import', whole, '--check');
			expect(tried).toMatchObject({ code: 0, error: '' });
			expect(tried.out).toBe('tried: 2 new, 0 changed, 0 unchanged, 0 skipped, 0 wrong\n');
			expect((await tapsyrma('import', whole)).out).toContain('imported: 2 new,');
			expect((await tapsyrma('import', whole)).out).toContain('imported: 0 new, 0 changed, 2 unchanged,');
		},
		patience,
	);

	test(
		'is told every problem by row, with a non-zero exit, and nothing is taken',
		async () => {
			const wrong = file(
				'wrong.csv',
				'Поручение;Исполнитель;Срок',
				'Представить доклад;Минтруд;01.11.2027',
				'Представить отчёт;Неведомое министерство;01.12.2027',
				'Утвердить перечень;Минтруд;30.02.2027',
			);
			for (const check of [['--check'], []]) {
				const { code, out } = await tapsyrma('import', wrong, '--issuer', 'Премьер-Министр', ...check);
				expect(code).toBe(1);
				expect(out).toMatch(/^line 3: WRONG .*Неведомое министерство.*\nline 4: WRONG .*30\.02\.2027.*\ntried: 1 new,/);
				expect(out).not.toContain('imported');
			}
		},
		patience,
	);

	test(
		'is told in one line what is missing or cannot be',
		async () => {
			const one = file('one.csv', 'Поручение;Кем дано', 'Внести проект;', 'Утвердить план;Премьер-Министр');
			const foreign = file('foreign.csv', '"Colour\nof it";Taste', 'red;sweet');
			await expectRefused([
				[['import', one], /--issuer is missing: line 2 does not say who gave the directive/],
				[['import', one, '--issuer', ' '], /--issuer: .*\(usage/],
				[['import', one, '--issuer', 'A'.repeat(201)], /--issuer: .*\(usage/],
				[['import', one, '--as', 'b@gov.example'], /nobody with the e-mail b@gov\.example can sign in/],
				[['import', foreign], /no column .*Colour of it, Taste.*/],
				[['import', file('register.json', '{"directives": [1]}')], /neither a CSV nor an XLSX/],
			]);
		},
		patience,
	);

	test(
		'says on whose behalf where several controllers are there',
		async () => {
			await tapsyrma('user', 'create', 'c@gov.example', '--name', 'В. Г.', '--role', 'controller:go');
			await expectRefused([
				[['import', join(folder, 'whole.csv')], /--as is missing: .*a@gov\.example, c@gov\.example/],
			]);
		},
		patience,
	);
});
