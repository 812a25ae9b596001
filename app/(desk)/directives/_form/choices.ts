import { serverCaller } from '#app/_trpc/caller.ts';
import type { ComboboxItem } from '#app/_ui/combobox.tsx';
import type { Option } from '#app/_ui/inputs.tsx';
import { country } from '#server/directives/rules.ts';
import { monthName, sortedBy } from '#server/platform/dates.ts';
import { inLocale, type Locale, translator } from '#server/platform/language.ts';

/** What can be chosen in a directive's form, in the reader's words. */
export type FormChoices = {
	organizations: ComboboxItem[];
	issuerLevels: Option[];
	topics: Option[];
	kinds: Option[];
	urgencyMarks: Option[];
	/** What becomes of a deadline on a non-working day. */
	shiftNote: string;
	weekdays: Option[];
	months: Option[];
};

export async function formChoices(locale: Locale): Promise<FormChoices> {
	const api = await serverCaller();
	const organizations = await api.organizations.list({ state: 'standing' });
	const plans = await api.plans.list({});
	const { issuerLevels, topics, urgencyMarks, deadlineShift } = country().rules;
	const t = translator(locale);
	return {
		organizations: organizations
			.filter(({ kind }) => kind !== 'government_office')
			.map(({ code, name, short }) => ({ value: code, label: name, hint: short })),
		issuerLevels: issuerLevels.map(({ level, name }) => ({ value: level, label: inLocale(name, locale) })),
		kinds: plans.filter(({ retired }) => !retired).map(({ kind, name }) => ({ value: kind, label: name })),
		weekdays: numbered(7, (day) => translator(locale)(`obligations.weekday.${day}`)),
		months: numbered(12, (month) => monthName(locale, month)),
		topics: sortedBy(
			locale,
			topics.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) })),
			({ label }) => label,
		),
		shiftNote: t(`directive.deadline.shift.${deadlineShift}`),
		urgencyMarks: urgencyMarks.map(({ code, name, workingDays }) => ({
			value: code,
			label: t('directives.form.urgencyOption', { name: inLocale(name, locale), days: workingDays }),
		})),
	};
}

/** Options from one up, named. */
function numbered(count: number, name: (number: number) => string): Option[] {
	return Array.from({ length: count }, (_, index) => ({ value: String(index + 1), label: name(index + 1) }));
}
