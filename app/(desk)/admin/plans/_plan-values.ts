import { rowsIn } from '#app/(desk)/directives/_form/rows.tsx';
import type { TypicalPlanOutput } from '#server/milestones/outputs.ts';

type Names = { kk: string; ru: string; en: string };

/** A typical plan as its form holds it: a step lies at a share of the term, or so many working days from its beginning. */
export type PlanValues = {
	kind: string;
	names: Names;
	usualDays: string;
	retired: boolean;
	steps: { title: Names; by: 'share' | 'days'; amount: string }[];
};

export function valuesOf({ kind, names, usualDays, retired, steps }: TypicalPlanOutput): PlanValues {
	return {
		kind,
		names,
		usualDays: String(usualDays),
		retired,
		steps: steps.map(({ title, at }) =>
			'share' in at
				? { title, by: 'share', amount: String(Math.round(at.share * 1000) / 10) }
				: { title, by: 'days', amount: String(at.workingDays) },
		),
	};
}

/** What stands in the form, as the procedure takes it. */
export function planIn(form: FormData, kind: string) {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	return {
		kind: kind || text('kind'),
		names: { kk: text('names.kk'), ru: text('names.ru'), en: text('names.en') },
		usualDays: Number(text('usualDays')),
		retired: form.get('retired') === 'on',
		steps: rowsIn(form, 'steps').map((field) => {
			const amount = Number(field('amount').replace(',', '.'));
			return {
				title: { kk: field('kk'), ru: field('ru'), en: field('en') },
				at: field('by') === 'days' ? { workingDays: amount } : { share: amount / 100 },
			};
		}),
	};
}
