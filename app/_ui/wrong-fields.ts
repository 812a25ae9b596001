import type { FormProblem } from './form-state.ts';

/** What the fields themselves demand (required, length, range, kind), told in the reader's language. */
export function wrongFields(
	form: HTMLFormElement,
	t: (key: string, values?: Record<string, string>) => string,
): FormProblem[] {
	const values = new FormData(form);
	const problems: FormProblem[] = [];
	for (const frame of form.querySelectorAll<HTMLElement>('[data-field]')) {
		const { field = '', label = '' } = frame.dataset;
		const key = complaint(frame, values.getAll(field));
		if (key) problems.push({ field, message: t(`form.${key}`, { label }) });
	}
	return problems;
}

function complaint(frame: HTMLElement, given: FormDataEntryValue[]): string | undefined {
	const validities = [...frame.querySelectorAll<HTMLInputElement>('input, select, textarea')]
		.filter(({ name, disabled }) => name === frame.dataset.field && !disabled)
		.map(({ validity }) => validity);
	if (validities.some(({ badInput, typeMismatch, patternMismatch }) => badInput || typeMismatch || patternMismatch)) {
		return 'malformed';
	}
	if (validities.some(({ customError }) => customError)) return 'unfinished';
	const empty = given.every((value) => (typeof value === 'string' ? value.trim() === '' : value.size === 0));
	if (frame.dataset.required && empty) return 'missing';
	if (validities.some(({ tooLong }) => tooLong)) return 'tooLong';
	if (validities.some(({ tooShort }) => tooShort)) return 'tooShort';
	if (validities.some((found) => found.rangeOverflow || found.rangeUnderflow || found.stepMismatch)) return 'range';
	return undefined;
}
