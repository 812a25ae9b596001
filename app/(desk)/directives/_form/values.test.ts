import { expect, it } from 'vitest';
import { rowName } from './rows.tsx';
import { changedInput, type FormValues, valuesIn } from './values.ts';

const start: FormValues = {
	itemNumber: '3',
	words: 'Submit the plan.',
	language: 'en',
	titles: { kk: '', ru: '', en: 'A plan' },
	translations: { kk: '', ru: '', en: '' },
	issuer: 'Prime Minister',
	issuerLevel: 'prime_minister',
	basis: '',
	sourceUrl: '',
	topic: '',
	kind: '',
	urgency: '',
	recurrence: { every: '', day: '', month: '' },
	restricted: false,
	standing: false,
	deadline: '2026-12-01',
	deadlinePhrase: '',
	leadOrganization: 'mlsp',
	coExecutors: [{ organization: 'mia', part: 'Figures', dueOn: '' }],
};

function formOf(values: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return form;
}

const untouched = { coExecutors: '0', 'coExecutors.0.organization': 'mia', 'coExecutors.0.part': 'Figures' };

it('sends only what was changed, so that another person’s change of another field stays', () => {
	const now = valuesIn(formOf({ ...untouched, 'titles.ru': 'План' }), start);
	expect(changedInput(start, now)).toEqual({ titles: { ru: 'План' } });
	const translated = valuesIn(formOf({ ...untouched, 'translations.kk': 'Жоспарды ұсынсын.' }), start);
	expect(changedInput(start, translated)).toEqual({ translations: { kk: 'Жоспарды ұсынсын.' } });
});

it('keeps what the form does not show', () => {
	expect(changedInput(start, valuesIn(formOf(untouched), start))).toEqual({});
});

it('has no deadline where the directive is standing', () => {
	const now = valuesIn(formOf({ ...untouched, term: 'standing', deadline: '2026-12-01' }), start);
	expect(changedInput(start, now)).toEqual({ standing: true, deadline: null });
});

it('reads rows in the order in which they stand, and finds a refused one by its key', () => {
	const form = formOf({ coExecutors: '2,0', 'coExecutors.2.organization': 'moj', 'coExecutors.0.organization': 'mia' });
	expect(valuesIn(form, start).coExecutors.map(({ organization }) => organization)).toEqual(['moj', 'mia']);
	expect(rowName(form, 'coExecutors.0.dueOn')).toBe('coExecutors.2.dueOn');
	expect(rowName(form, 'words')).toBe('words');
});

it('reads how often reports are owed from the fields that the rhythm shows', () => {
	const weekly = valuesIn(formOf({ ...untouched, every: 'weekly', everyWeekday: '5', everyDay: '10' }), start);
	expect(changedInput(start, weekly)).toEqual({ recurrence: { every: 'weekly', day: 5 } });
	const yearly = valuesIn(formOf({ ...untouched, every: 'yearly', everyMonth: '1', everyDay: '25' }), start);
	expect(changedInput(start, yearly)).toEqual({ recurrence: { every: 'yearly', month: 1, day: 25 } });
	expect(changedInput(weekly, valuesIn(formOf({ ...untouched, every: '' }), weekly))).toEqual({ recurrence: null });
});
