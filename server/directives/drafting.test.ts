import { beforeAll, describe, expect, it, vi } from 'vitest';
import { actorOf, draftOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { checkDraft } from '#server/directives/drafting.ts';
import { draftingInput } from '#server/directives/drafting-inputs.ts';
import { findDuplicates } from '#server/directives/duplicates.ts';
import { issueDirective } from '#server/directives/issue.ts';
import * as rules from '#server/directives/rules.ts';
import { today } from '#server/platform/clock.ts';
import { addWorkingDays } from '#server/platform/working-days.ts';

useFreshDatabase();

const words = 'Министерству труда внести в Правительство проект Концепции миграционной политики Республики.';
let office: MadeOrganization;
let ministry: MadeOrganization;
let other: MadeOrganization;
let controller: Actor;

beforeAll(async () => {
	office = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization();
	other = await makeOrganization();
	controller = await actorOf('controller', office);
});

async function numbersLike(actor: Actor, given: string, lead: string | null): Promise<string[]> {
	const found = await findDuplicates(scopeFor(actor, 'directive.read'), 'ru', { words: given, lead });
	return found.map(({ number }) => number);
}

describe('duplicates', () => {
	it('are directives on control that say the same, whatever the endings', async () => {
		const { number } = await issuedDirective(controller, ministry, { words, language: 'ru' });
		await draftOf(controller, ministry, { words, language: 'ru' });
		const again =
			'Министерству труда до 1 октября внести в Правительство проект концепции миграционной политики республики';
		expect(await numbersLike(controller, again, ministry.code)).toEqual([number]);
		expect(await numbersLike(controller, 'Акимату построить школу на 900 мест', ministry.code)).toEqual([]);
	});

	it('need to be likelier where another organization leads', async () => {
		const near = 'Министерству труда внести в Парламент проект Концепции миграционной политики и занятости';
		expect(await numbersLike(controller, near, ministry.code)).toHaveLength(1);
		expect(await numbersLike(controller, near, other.code)).toEqual([]);
	});

	it('do not exist outside one’s reach', async () => {
		const official = await actorOf('official', other);
		expect(await numbersLike(official, words, ministry.code)).toEqual([]);
	});
});

describe('the drafting check', () => {
	it('answers in the reader’s words and names the duplicate', async () => {
		const given = draftingInput.parse({ words, language: 'ru', leadOrganization: ministry.code });
		const { warnings } = await checkDraft(controller, given);
		expect(warnings.map(({ code }) => code)).toEqual(['deadline_missing', 'duplicate']);
		expect(warnings[1]?.directive).toMatch(/^\d{4}-\d{5}$/);
		for (const { what, why, how } of warnings) expect([what, why, how].every((text) => text.length > 10)).toBe(true);
	});

	it('misses no deadline where a mark of urgency will give one', async () => {
		const given = draftingInput.parse({ words, language: 'ru', leadOrganization: ministry.code, urgency: 'expedite' });
		const { warnings } = await checkDraft(controller, given);
		expect(warnings.map(({ code }) => code)).toEqual(['duplicate']);
	});

	it('stops an issue only where the rules of the installation say so', async () => {
		const vague = { words: 'Министерству усилить работу с обращениями граждан.', language: 'ru' } as const;
		await issuedDirective(controller, ministry, vague);
		const draft = await draftOf(controller, ministry, {
			...vague,
			words: 'Министерству активизировать приём граждан.',
			// On whatever day the test runs: another finding would be one more code.
			deadline: addWorkingDays(rules.country().calendar, today(), 20),
		});
		const set = vi.spyOn(rules, 'rules');
		set.mockReturnValue({ ...rules.country().rules, draftingCheck: { enforcement: 'block' } });
		await expect(issueDirective(controller, draft)).rejects.toMatchObject({
			code: 'RULE',
			reason: 'drafting_falls_short',
			facts: { codes: ['result_vague'] },
		});
		set.mockRestore();
		expect((await issueDirective(controller, draft)).stage).toBe('issued');
	});
});
