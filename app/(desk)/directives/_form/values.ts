import type { OthersChange } from '#app/(desk)/_conflict/conflict-notice.tsx';
import type { DirectiveOutput } from '#server/directives/outputs.ts';
import { textOf } from '../_actions/action-form.tsx';
import { rowsIn } from './rows.tsx';

/** A directive's own data as its form holds it: nothing is null, an empty text means none. */
export type FormValues = {
	itemNumber: string;
	words: string;
	language: 'kk' | 'ru' | 'en';
	titles: { kk: string; ru: string; en: string };
	translations: { kk: string; ru: string; en: string };
	issuer: string;
	issuerLevel: string;
	basis: string;
	sourceUrl: string;
	topic: string;
	kind: string;
	urgency: string;
	/** Texts as the fields hold them; `every` is empty where no periodic reports are owed. */
	recurrence: { every: string; day: string; month: string };
	restricted: boolean;
	standing: boolean;
	deadline: string;
	deadlinePhrase: string;
	leadOrganization: string;
	coExecutors: { organization: string; part: string; dueOn: string }[];
};

export function valuesOf(directive: DirectiveOutput): FormValues {
	const { titles, translations, parts } = directive;
	return {
		itemNumber: directive.itemNumber ?? '',
		words: directive.words,
		language: directive.language as FormValues['language'],
		titles: { kk: titles.kk ?? '', ru: titles.ru ?? '', en: titles.en ?? '' },
		translations: { kk: translations.kk ?? '', ru: translations.ru ?? '', en: translations.en ?? '' },
		issuer: directive.issuer,
		issuerLevel: directive.issuerLevel,
		basis: directive.basis ?? '',
		sourceUrl: directive.sourceUrl ?? '',
		topic: directive.topic ?? '',
		kind: directive.kind ?? '',
		urgency: directive.urgency ?? '',
		recurrence: rhythmOf(directive.recurrence),
		restricted: directive.restricted,
		standing: directive.standing,
		deadline: directive.deadline ?? '',
		deadlinePhrase: directive.deadlinePhrase ?? '',
		leadOrganization: directive.lead?.code ?? '',
		coExecutors: parts
			.filter(({ role }) => role === 'co')
			.map(({ organization, part, dueOn }) => ({
				organization: organization.code,
				part: part ?? '',
				dueOn: dueOn ?? '',
			})),
	};
}

/** What stands in the form. Fields that the form does not show (fixed when issued) keep the values it began with. */
export function valuesIn(form: FormData, start: FormValues): FormValues {
	const text = (name: string, before: string) => (form.has(name) ? textOf(form, name) : before);
	const term = form.has('term') ? textOf(form, 'term') === 'standing' : start.standing;
	return {
		itemNumber: text('itemNumber', start.itemNumber),
		words: text('words', start.words),
		language: text('language', start.language) as FormValues['language'],
		titles: {
			kk: text('titles.kk', start.titles.kk),
			ru: text('titles.ru', start.titles.ru),
			en: text('titles.en', start.titles.en),
		},
		translations: {
			kk: text('translations.kk', start.translations.kk),
			ru: text('translations.ru', start.translations.ru),
			en: text('translations.en', start.translations.en),
		},
		issuer: text('issuer', start.issuer),
		issuerLevel: text('issuerLevel', start.issuerLevel),
		basis: text('basis', start.basis),
		sourceUrl: text('sourceUrl', start.sourceUrl),
		topic: text('topic', start.topic),
		kind: text('kind', start.kind),
		urgency: text('urgency', start.urgency),
		recurrence: form.has('every') ? rhythmIn(form) : start.recurrence,
		restricted: form.get('restricted') === 'on',
		standing: term,
		deadline: term ? '' : text('deadline', start.deadline),
		deadlinePhrase: text('deadlinePhrase', start.deadlinePhrase),
		leadOrganization: text('leadOrganization', start.leadOrganization),
		coExecutors: rowsIn(form, 'coExecutors').map((field) => ({
			organization: field('organization'),
			part: field('part'),
			dueOn: field('dueOn'),
		})),
	};
}

/** The values as the procedures take them: what is empty is null. */
export function inputOf(values: FormValues) {
	const orNull = (text: string) => text || null;
	return {
		...values,
		itemNumber: orNull(values.itemNumber),
		titles: { kk: orNull(values.titles.kk), ru: orNull(values.titles.ru), en: orNull(values.titles.en) },
		translations: {
			kk: orNull(values.translations.kk),
			ru: orNull(values.translations.ru),
			en: orNull(values.translations.en),
		},
		issuerLevel: values.issuerLevel as 'other',
		basis: orNull(values.basis),
		sourceUrl: orNull(values.sourceUrl),
		topic: orNull(values.topic),
		kind: orNull(values.kind),
		urgency: orNull(values.urgency),
		recurrence: recurrenceOf(values.recurrence),
		deadline: orNull(values.deadline),
		deadlinePhrase: orNull(values.deadlinePhrase),
		leadOrganization: orNull(values.leadOrganization),
		coExecutors: values.coExecutors.map(({ organization, part, dueOn }) => ({
			organization,
			part: orNull(part),
			dueOn: orNull(dueOn),
		})),
	};
}

type Rhythm = FormValues['recurrence'];
export const noRhythm: Rhythm = { every: '', day: '', month: '' };

function rhythmOf(recurrence: DirectiveOutput['recurrence']): Rhythm {
	if (!recurrence) return noRhythm;
	const month = recurrence.every === 'yearly' ? String(recurrence.month) : '';
	return { every: recurrence.every, day: String(recurrence.day), month };
}

function rhythmIn(form: FormData): Rhythm {
	const every = textOf(form, 'every');
	if (!every) return noRhythm;
	return {
		every,
		day: textOf(form, every === 'weekly' ? 'everyWeekday' : 'everyDay'),
		month: every === 'yearly' ? textOf(form, 'everyMonth') : '',
	};
}

function recurrenceOf({ every, day, month }: Rhythm): DirectiveOutput['recurrence'] {
	if (!every) return null;
	if (every === 'yearly') return { every, month: Number(month), day: Number(day) };
	return { every: every as 'monthly', day: Number(day) };
}

type Changed = Omit<Partial<ReturnType<typeof inputOf>>, 'titles' | 'translations'> & {
	titles?: Partial<Record<string, string | null>>;
	translations?: Partial<Record<string, string | null>>;
};

/** Only what the person changed: another person's change of another field then stays as it is. */
export function changedInput(start: FormValues, now: FormValues): Changed {
	const { titles: titlesBefore, translations: translationsBefore, ...before } = inputOf(start);
	const { titles, translations, ...after } = inputOf(now);
	const changed: Changed = differing(before, after);
	const changedTitles = differing(titlesBefore, titles);
	const changedTranslations = differing(translationsBefore, translations);
	if (Object.keys(changedTitles).length > 0) changed.titles = changedTitles;
	if (Object.keys(changedTranslations).length > 0) changed.translations = changedTranslations;
	return changed;
}

function differing<T extends object>(before: T, after: T): Partial<T> {
	const differs = ([name, value]: [string, unknown]) =>
		JSON.stringify(value) !== JSON.stringify(before[name as keyof T]);
	return Object.fromEntries(Object.entries(after).filter(differs)) as Partial<T>;
}

/** What this form holds for the fields of the other person's change, where it is a text that can stand beside it. */
export function besideMine(change: OthersChange['changes'], mine: FormValues): OthersChange['changes'] {
	const texts: Record<string, string> = {
		words: mine.words,
		itemNumber: mine.itemNumber,
		titleKk: mine.titles.kk,
		titleRu: mine.titles.ru,
		titleEn: mine.titles.en,
		wordsKk: mine.translations.kk,
		wordsRu: mine.translations.ru,
		wordsEn: mine.translations.en,
		issuer: mine.issuer,
		basis: mine.basis,
		sourceUrl: mine.sourceUrl,
		deadlinePhrase: mine.deadlinePhrase,
	};
	return change.map((one) => (one.field in texts ? { ...one, mine: texts[one.field] || '—' } : one));
}
