import type { EditInput } from '#server/directives/inputs.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import type { ImportField } from '#server/imports/fields.ts';
import type { ReadRow } from '#server/imports/row.ts';
import { sameRhythm } from '#server/obligations/kept.ts';
import type { Locale } from '#server/platform/language.ts';

type Change = { field: ImportField; edit: Partial<EditInput> };

/** A directive as it stands, with the codes of its organizations and its title as the register prints it. */
export type Standing = { state: DirectiveState; codeOf: (id: string) => string; title: string };

/** As a cell is read: spaces that a sheet does not keep apart make no difference. */
function oneLine(text: string | null): string | null {
	return text?.replace(/\s+/g, ' ').trim() || null;
}

/**
 * What a row says differently from the directive that stands, column by column, and how an edit would say it. An
 * empty cell says nothing: it never erases. The meeting, the number and the first deadline are not changed by a row.
 */
export function changesBetween(
	row: ReadRow,
	has: (field: ImportField) => boolean,
	locale: Locale,
	now: Standing,
): Change[] {
	const { state, codeOf } = now;
	const lead = state.assignments.find((each) => each.role === 'lead');
	const co = state.assignments.filter((each) => each.role === 'co');
	const codes = co.map((each) => codeOf(each.organizationId));
	const found: Change[] = [];
	const differ = (field: ImportField, said: unknown, stands: unknown, edit: Partial<EditInput>) => {
		if (has(field) && said !== stands) found.push({ field, edit });
	};
	differ('item', row.itemNumber, state.itemNumber, { itemNumber: row.itemNumber });
	differ('title', row.title, oneLine(now.title), { titles: { [locale]: row.title } });
	differ('words', row.words, state.words, { words: row.words });
	differ('issuer', row.issuer, oneLine(state.issuer), { issuer: row.issuer });
	differ('issuerLevel', row.issuerLevel, state.issuerLevel, { issuerLevel: row.issuerLevel });
	differ('basis', row.basis, oneLine(state.basis), { basis: row.basis });
	differ('topic', row.topic, state.topic, { topic: row.topic });
	differ('kind', row.kind, state.kind, { kind: row.kind });
	differ('urgency', row.urgency, state.urgency, { urgency: row.urgency });
	differ('restricted', row.restricted, state.restricted, { restricted: row.restricted });
	differ('language', row.language, state.language, { language: row.language });
	differ('lead', row.lead, lead ? codeOf(lead.organizationId) : null, { leadOrganization: row.lead });
	differ('standing', row.standing, state.standing, { standing: row.standing });
	differ('deadline', row.deadline, state.deadline, { deadline: row.deadline });
	differ('phrase', row.phrase, oneLine(state.deadlinePhrase), { deadlinePhrase: row.phrase });
	const alike = sameRhythm(row.recurrence, state.recurrence);
	differ('recurrence', alike, true, { recurrence: row.recurrence });
	differ('coExecutors', row.coExecutors.join(), codes.join(), {
		coExecutors: row.coExecutors.map((organization) => {
			const before = co[codes.indexOf(organization)];
			return { organization, part: before?.part ?? null, dueOn: before?.dueOn ?? null };
		}),
	});
	return found;
}
