import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOrganizations } from '#server/capture/known-organizations.ts';
import { dateOfMeaning, type Learned, phraseKey, proposeWith } from '#server/capture/learned.ts';
import { propose } from '#server/capture/propose.ts';
import { kz } from '#server/countries/kz/pack.ts';

const occasion = { meetingDate: '2025-07-15', country: kz, organizations: knownOrganizations(kz) };
const nothing: Learned = { aliases: [], terms: [] };
const text = 'Поручаю Комитету занятости к началу отопительного сезона представить план трудоустройства выпускников.';

function alias(phrase: string, code: string): Learned['aliases'][number] {
	return { language: 'ru', key: phraseKey(phrase), phrase, code };
}

describe('what was learned', () => {
	it('changes nothing while there is nothing', () => {
		expect(proposeWith(text, occasion, nothing)).toEqual(propose(text, occasion));
	});

	it('gives a phrase its organization', () => {
		expect(proposeWith(text, occasion, nothing)[0]?.assignees[0]?.code).toBeNull();
		const [one] = proposeWith(text, occasion, { ...nothing, aliases: [alias('Комитету занятости', 'mlsp')] });
		expect(one?.assignees[0]).toMatchObject({ name: 'Комитету занятости', code: 'mlsp' });
	});

	it('wins over what the pack says of the same phrase', () => {
		const said = 'Минтруду до 1 октября представить план.';
		expect(proposeWith(said, occasion, nothing)[0]?.assignees[0]?.code).toBe('mlsp');
		const [one] = proposeWith(said, occasion, { ...nothing, aliases: [alias('Минтруду', 'mne')] });
		expect(one?.assignees[0]?.code).toBe('mne');
		expect(one?.reasons).toContainEqual({ part: 'lead', code: 'learned' });
	});

	it('gives a phrase of time its date, in texts of its language only', () => {
		const key = phraseKey('к началу отопительного сезона');
		const meaning = { kind: 'day_of_year', month: 10, day: 15 } as const;
		expect(proposeWith(text, occasion, nothing)[0]?.deadline).toBeNull();
		const learned: Learned = { ...nothing, terms: [{ language: 'ru', key, meaning }] };
		const [one] = proposeWith(text, occasion, learned);
		expect(one).toMatchObject({ deadline: '2025-10-15', deadlineText: 'к началу отопительного сезона' });
		expect(one?.reasons).toContainEqual({ part: 'deadline', code: 'learned' });
		const elsewhere: Learned = { ...nothing, terms: [{ language: 'kk', key, meaning }] };
		expect(proposeWith(text, occasion, elsewhere)[0]?.deadline).toBeNull();
	});

	it('leaves a date that stands in the words alone', () => {
		const said = 'Минтруду до 1 октября 2025 года, к началу отопительного сезона, представить план.';
		const learned: Learned = {
			...nothing,
			terms: [
				{
					language: 'ru',
					key: phraseKey('к началу отопительного сезона'),
					meaning: { kind: 'days', count: 3 },
				},
			],
		};
		expect(proposeWith(said, occasion, learned)[0]?.deadline).toBe('2025-10-01');
	});
});

it('no meaning gives a date before the meeting', () => {
	const meanings = fc.oneof(
		fc.record({
			kind: fc.constant('day_of_year' as const),
			month: fc.integer({ min: 1, max: 12 }),
			day: fc.integer({ min: 1, max: 31 }),
		}),
		fc.record({
			kind: fc.constantFrom('days' as const, 'working_days' as const),
			count: fc.integer({ min: 0, max: 400 }),
		}),
	);
	fc.assert(
		fc.property(meanings, (meaning) => {
			const date = dateOfMeaning(meaning, '2025-07-15', kz.calendar);
			expect(date === null || date >= '2025-07-15').toBe(true);
		}),
	);
});
