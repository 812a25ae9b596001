import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { decidePhrase } from '#server/phrases/decide.ts';
import { acceptedPhrases } from '#server/phrases/known.ts';
import { listPhrases } from '#server/phrases/list.ts';
import { type Correction, proposePhrases } from '#server/phrases/propose.ts';
import { refusalOf } from '#server/platform/testing/refusal-of.ts';

useFreshDatabase();

let labour: MadeOrganization;
let interior: MadeOrganization;
let controller: Actor;
let administrator: Actor;

beforeAll(async () => {
	const go = await makeOrganization({ kind: 'government_office' });
	labour = await makeOrganization();
	interior = await makeOrganization();
	controller = await actorOf('controller', go);
	administrator = await actorOf('administrator', go);
});

function alias(phrase: string, organization: string): Correction {
	const example = { quote: `${phrase} внести план`, meetingDate: '2026-01-15', deadline: null };
	return { kind: 'alias', language: 'ru', phrase, organization, example };
}

function term(phrase: string, meetingDate: string, deadline: string): Correction {
	return { kind: 'deadline', language: 'ru', phrase, example: { quote: phrase, meetingDate, deadline } };
}

async function rowsOf(phrase: string, state: 'proposed' | 'accepted' | 'rejected' = 'proposed') {
	return (await listPhrases(administrator, { state })).rows.filter((row) => row.phrase === phrase);
}

async function proposed(...corrections: Correction[]) {
	await proposePhrases(controller, corrections);
	const rows = await rowsOf(corrections[0]?.phrase ?? '');
	return rows.map(({ id, version }) => ({ id, version }));
}

const accept = { decision: 'accept' } as const;
const reject = { decision: 'reject' } as const;

describe('a correction', () => {
	it('is proposed once, counted each time, and changes nothing by itself', async () => {
		const said = alias('трудовики', labour.code);
		expect(await proposePhrases(controller, [said])).toBe(1);
		expect(await proposePhrases(controller, [said])).toBe(0);
		expect(await rowsOf('трудовики')).toMatchObject([{ seen: 2, organization: { code: labour.code } }]);
		expect((await acceptedPhrases()).aliases.filter(({ phrase }) => phrase === 'трудовики')).toEqual([]);
	});

	it('of a date is proposed with the meanings that every example bears out', async () => {
		await proposed(term('к маслихату', '2026-01-15', '2026-03-01'), term('к маслихату', '2026-02-10', '2026-03-01'));
		expect((await rowsOf('к маслихату'))[0]?.meanings).toEqual([{ kind: 'day_of_year', month: 3, day: 1 }]);
	});
});

describe('a phrase', () => {
	it('is read with from when it is accepted until it is rejected', async () => {
		const [one] = await proposed(alias('наши полицейские', interior.code));
		const known = async () =>
			(await acceptedPhrases()).aliases.filter(({ phrase }) => phrase === 'наши полицейские').map(({ code }) => code);
		expect(await known()).toEqual([]);
		const accepted = await decidePhrase(administrator, { ...(one ?? never()), ...accept });
		expect(await known()).toEqual([interior.code]);
		await decidePhrase(administrator, { ...accepted, ...reject });
		expect(await known()).toEqual([]);
		await proposePhrases(controller, [alias('наши полицейские', interior.code)]);
		expect(await rowsOf('наши полицейские')).toEqual([]);
	});

	it('has one meaning at a time: accepting another lets the earlier one go', async () => {
		const both = await proposed(alias('главное ведомство', labour.code), alias('главное ведомство', interior.code));
		expect(both).toHaveLength(2);
		for (const one of both) await decidePhrase(administrator, { ...one, ...accept });
		expect(await rowsOf('главное ведомство', 'accepted')).toMatchObject([{ id: both[1]?.id }]);
		expect(await rowsOf('главное ведомство', 'rejected')).toMatchObject([{ id: both[0]?.id }]);
	});

	it('of time is accepted only with a meaning', async () => {
		const [one] = await proposed({
			...term('к лучшим временам', '2026-01-15', '2026-01-01'),
		});
		const refused = decidePhrase(administrator, { ...(one ?? never()), ...accept });
		expect(await refusalOf(refused)).toMatchObject({ code: 'RULE', reason: 'phrase_without_meaning' });
		const meaning = { kind: 'days', count: 20 } as const;
		await decidePhrase(administrator, { ...(one ?? never()), ...accept, meaning });
		expect((await acceptedPhrases()).terms).toContainEqual(expect.objectContaining({ meaning }));
	});

	it('is decided by an administrator alone', async () => {
		const [one] = await proposed(alias('не для всех', labour.code));
		const refused = decidePhrase(controller, { ...(one ?? never()), ...accept });
		expect(await refusalOf(refused)).toMatchObject({ code: 'FORBIDDEN' });
		expect(await refusalOf(listPhrases(controller, { state: 'proposed' }))).toMatchObject({ code: 'FORBIDDEN' });
	});

	it('that somebody decided meanwhile names who did', async () => {
		const [one] = await proposed(alias('двое сразу', labour.code));
		await decidePhrase(administrator, { ...(one ?? never()), ...accept });
		const late = decidePhrase(administrator, { ...(one ?? never()), ...reject });
		expect(await refusalOf(late)).toMatchObject({
			code: 'CONFLICT',
			reason: 'stale',
			facts: { changedBy: administrator.name },
		});
		const missing = decidePhrase(administrator, { id: 'nothing', version: 1, ...accept });
		expect(await refusalOf(missing)).toMatchObject({ code: 'NOT_FOUND' });
	});
});

function never(): never {
	throw new Error('the phrase was not proposed');
}
