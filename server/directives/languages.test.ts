import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, draftOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { describeChanges } from '#server/directives/changes.ts';
import { editDirective } from '#server/directives/edit.ts';
import { listInput } from '#server/directives/inputs.ts';
import { listDirectives } from '#server/directives/list.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';

useFreshDatabase();

let controller: Actor;
let lead: MadeOrganization;
const russian = {
	language: 'ru' as const,
	words: 'Министерству ускорить выдачу удостоверений личности на границе.',
	titles: { ru: 'Ускорить выдачу удостоверений' },
};

beforeAll(async () => {
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	lead = await makeOrganization();
});

async function found(q: string): Promise<string[]> {
	return (await listDirectives(controller, listInput.parse({ q }))).rows.map(({ number }) => number);
}

describe('a directive in several languages', () => {
	it('is found by words of any of them, also after the words of a translation change', async () => {
		const { number, version } = await issuedDirective(controller, lead, {
			...russian,
			translations: { kk: 'Министрлік шекарада жеке куәлік беруді жеделдетсін.' },
		});
		expect(await found('жеке куәлік')).toEqual([number]);
		expect(await found('удостоверений личности')).toEqual([number]);
		await editDirective(controller, {
			number,
			version,
			translations: { kk: 'Құжат беруді тездету қажет.', en: 'Speed up the issuing of migrant passes.' },
		});
		expect(await found('ҚҰЖАТ БЕРУ')).toEqual([number]);
		expect(await found('migrant passes')).toEqual([number]);
		expect(await found('жеке куәлік')).toEqual([]);
	});

	it.each([
		['Внести в акт и/или приказ поправки', 'или приказ'],
		['Разместить перечень на law-lib.example.kz/orders/2026-list.html', 'example orders list'],
		['Направить ответ на office@gov.example', 'gov'],
		['Довести план «2025/2026» до акиматов', '2026'],
		['Освоить 1.500,5 млн тенге', '500'],
	])('is found by each word of “%s”, whatever signs stand between them', async (words, asked) => {
		const { number } = await draftOf(controller, lead, { words: `${words} (${asked.length})`, titles: {} });
		expect(await found(`${asked} ${asked.length}`)).toContain(number);
		expect(await found(words)).toContain(number);
	});

	it('takes and corrects translations after issuing, each time as a version with its trail, and never the words', async () => {
		const { number, version } = await issuedDirective(controller, lead, russian);
		const next = await editDirective(controller, { number, version, translations: { en: 'Speed up.' } });
		const read = await readDirective(controller, number);
		expect(read.words).toBe(russian.words);
		expect(read.translations).toEqual({ en: 'Speed up.', ru: null, kk: null });
		expect(next.version).toBe(version + 1);
		expect((await readDirectiveTrail(controller, number))[0]).toMatchObject({
			action: 'directive.edit',
			facts: { fields: ['wordsEn'] },
		});
		const { changes } = await describeChanges(controller, { number, since: version });
		expect(changes).toEqual([
			{ field: 'wordsEn', label: 'Translation into English', before: 'nothing', after: 'Speed up.' },
		]);
		await expect(editDirective(controller, { number, version: next.version, words: 'Speed up.' })).rejects.toThrow(
			'fixed_by_issue',
		);
	});

	it('has no translation into the language in which it was given', async () => {
		await expect(draftOf(controller, lead, { ...russian, translations: { ru: 'То же самое.' } })).rejects.toThrow(
			'translation_of_original',
		);
		const draft = await draftOf(controller, lead, { ...russian, translations: { kk: 'Жеделдетсін.' } });
		await expect(editDirective(controller, { ...draft, language: 'kk' })).rejects.toThrow('translation_of_original');
		await editDirective(controller, { ...draft, language: 'kk', words: 'Жеделдетсін.', translations: { kk: null } });
	});

	it('is named in lists by what stands in the reader’s language: title, then words, only then another language', async () => {
		const { number } = await issuedDirective(controller, lead, {
			...russian,
			translations: { kk: 'Министрлік құжат беруді жеделдетсін.' },
		});
		const titleFor = async (locale: Actor['locale']) => (await readDirective({ ...controller, locale }, number)).title;
		expect(await titleFor('ru')).toBe('Ускорить выдачу удостоверений');
		expect(await titleFor('kk')).toBe('Министрлік құжат беруді жеделдетсін.');
		expect(await titleFor('en')).toBe('Ускорить выдачу удостоверений');
	});
});
