import type { FormProblem } from '#app/_ui/form-state.ts';
import { refusedBy } from './client.tsx';

/**
 * What a form shows of a refused call: each wrong field by its name, everything else at the top. `fieldOf` names
 * the field that a reason of the domain is about. Throws the error on when no answer came, which the form tells.
 */
export function problemsOf(error: unknown, fieldOf: Readonly<Record<string, string>> = {}): FormProblem[] {
	const refused = refusedBy(error);
	if (!refused) throw error;
	if (refused.fields.length > 0) return refused.fields.map(({ path, message }) => ({ field: path, message }));
	const field = fieldOf[refused.reason];
	return [field ? { field, message: refused.message } : { message: refused.message }];
}
