import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { draftDirective } from '#server/directives/draft.ts';
import { editDirective } from '#server/directives/edit.ts';
import { draftInput, editInput } from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { isKeepable } from '#server/directives/number.ts';
import { rowOf } from '#server/directives/rows.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import { changesBetween } from '#server/imports/changes.ts';
import { directiveOf, meetingOf } from '#server/imports/existing.ts';
import type { ImportField, Mapping } from '#server/imports/fields.ts';
import type { ImportDefaults } from '#server/imports/inputs.ts';
import type { RowFate } from '#server/imports/outputs.ts';
import { cellsOf, type Finding, type ReadRow, readRow } from '#server/imports/row.ts';
import type { Directory } from '#server/imports/values.ts';
import { recordMeetingInput } from '#server/meetings/inputs.ts';
import { recordMeeting } from '#server/meetings/record.ts';
import { refuse } from '#server/platform/errors.ts';
import { asRefusal } from '#server/platform/faults.ts';
import type { Locale } from '#server/platform/language.ts';
import { wrongFields } from '#server/platform/sentences.ts';

/** All that rows of one file have in common. */
export type Import = {
	name: string;
	mapping: Mapping;
	defaults: ImportDefaults;
	issue: boolean;
	/** The language in which its titles are written. */
	locale: Locale;
	directory: Directory;
	codes: ReadonlyMap<string, string>;
	/** Numbers already met in the file. */
	seen: Set<string>;
};

/** A row of the file, and whether others of it say the same. */
type Given = { cells: readonly string[]; alike?: boolean | undefined };

export type Taken = {
	fate: RowFate;
	number: string | null;
	title: string;
	changes: ImportField[];
	findings: Finding[];
};

/**
 * Takes one row into the register through the verbs of the product: a new directive, a change of the one it speaks
 * of, or nothing. Only inside `transact()`. What is wrong comes back as findings; then nothing of it may be kept.
 */
export async function takeRow(actor: Actor, { cells, alike = false }: Given, common: Import): Promise<Taken> {
	const row = readRow(cellsOf(common.mapping, cells), common.defaults, common.directory);
	const { findings } = row;
	const title = row.title ?? row.words.replace(/\s+/g, ' ').slice(0, 140);
	const answer = (fate: RowFate, number = row.number, changes: ImportField[] = []): Taken => ({
		fate: findings.some((each) => each.wrong) ? 'wrong' : fate,
		number,
		title,
		changes,
		findings,
	});
	if (row.number && common.seen.has(row.number))
		wrong(findings, 'number', 'import_number_twice', { number: row.number });
	if (row.number) common.seen.add(row.number);
	if (findings.some((each) => each.wrong)) return answer('wrong');
	try {
		const stands = await directiveOf(scopeFor(actor, 'directive.edit'), row, alike);
		if (stands) {
			const changes = await change(actor, row, stands, common);
			return answer(changes.length > 0 ? 'changed' : 'unchanged', stands.number, changes);
		}
		if (row.stands === 'closed') {
			findings.push({ field: 'stage', wrong: false, reason: 'import_closed_there', facts: {} });
			return answer('skipped');
		}
		return answer('new', await add(actor, row, common));
	} catch (error) {
		const refusal = asRefusal(error);
		if (!refusal) throw error;
		wrong(findings, fieldOf[refusal.reason] ?? null, refusal.reason, refusal.facts);
		return answer('wrong');
	}
}

/** The column that a person must correct for a reason of the verbs. */
const fieldOf: Record<string, ImportField> = {
	deadline_before_meeting: 'deadline',
	standing_with_deadline: 'standing',
	organization_twice: 'coExecutors',
	organization_unknown: 'lead',
	organization_ended: 'lead',
	kind_unknown: 'kind',
};

function wrong(findings: Finding[], field: ImportField | null, reason: string, facts: Finding['facts'] = {}): void {
	findings.push({ field, wrong: true, reason, facts });
}

/** An edit of the directive that stands; what issuing has fixed is refused by the verb itself. */
async function change(actor: Actor, row: ReadRow, state: DirectiveState, common: Import): Promise<ImportField[]> {
	const printed = rowOf(common.locale, state, { meeting: null, lead: null, coExecutors: [], responsible: null });
	const cell = (field: ImportField) => common.mapping.includes(field);
	const has = (field: ImportField) => cell(field) && saysSomething(row, field);
	const codeOf = (id: string) => common.codes.get(id) ?? '';
	const changes = changesBetween(row, has, common.locale, { state, codeOf, title: printed.title });
	if (changes.length === 0) return [];
	const said = Object.assign({}, ...changes.map(({ edit }) => edit));
	const input = editInput.safeParse({ number: state.number, version: state.version, ...said });
	if (!input.success)
		throw refuse('RULE', 'import_row_malformed', { what: wrongFields(actor.locale, input.error)[0]?.message ?? '' });
	await editDirective(actor, input.data);
	return changes.map(({ field }) => field);
}

function saysSomething(row: ReadRow, field: ImportField): boolean {
	switch (field) {
		case 'item':
			return row.itemNumber !== null;
		case 'coExecutors':
			return row.coExecutors.length > 0;
		case 'restricted':
		case 'standing':
			return true;
		case 'title':
		case 'basis':
		case 'topic':
		case 'kind':
		case 'recurrence':
		case 'urgency':
		case 'lead':
		case 'deadline':
		case 'phrase':
			return row[field] !== null;
		default:
			return true;
	}
}

async function add(actor: Actor, row: ReadRow, common: Import): Promise<string> {
	const kept = row.number && isKeepable(row.number) ? row.number : null;
	if (row.number && !kept) {
		row.findings.push({
			field: 'number',
			wrong: false,
			reason: 'import_number_replaced',
			facts: { value: row.number },
		});
	}
	const moved = row.originalDeadline !== null && row.originalDeadline !== row.deadline;
	const complete = row.lead !== null && (row.deadline !== null || row.standing);
	const issues = common.issue && row.stands !== 'draft';
	if (issues && !complete) row.findings.push({ field: null, wrong: false, reason: 'import_stays_draft', facts: {} });
	const input = draftInput.safeParse({
		meetingId: await meetingFor(actor, row),
		itemNumber: row.itemNumber,
		words: row.words,
		language: row.language,
		titles: row.title && row.title !== row.words ? { [common.locale]: row.title } : {},
		issuer: row.issuer,
		issuerLevel: row.issuerLevel,
		basis: row.basis,
		topic: row.topic,
		kind: row.kind,
		recurrence: row.recurrence,
		urgency: row.urgency,
		restricted: row.restricted,
		standing: row.standing,
		deadline: row.deadline,
		deadlinePhrase: row.phrase,
		leadOrganization: row.lead,
		coExecutors: row.coExecutors.map((organization) => ({ organization })),
	});
	if (!input.success)
		throw refuse('RULE', 'import_row_malformed', { what: wrongFields(actor.locale, input.error)[0]?.message ?? '' });
	const draft = await draftDirective(actor, input.data, kept ?? undefined);
	if (issues && complete) {
		const carried =
			moved && row.originalDeadline ? { originalDeadline: row.originalDeadline, reason: common.name } : undefined;
		await issueDirective(actor, { number: draft.number, version: draft.version }, carried);
	}
	return draft.number;
}

async function meetingFor(actor: Actor, row: ReadRow): Promise<string | null> {
	if (!row.meeting) return null;
	const known = await meetingOf(row);
	if (known) return known;
	const meeting = recordMeetingInput.parse({
		...row.meeting,
		kind: 'other',
		chair: row.issuer,
		chairLevel: row.issuerLevel,
		language: row.language,
	});
	return (await recordMeeting(actor, meeting)).id;
}
