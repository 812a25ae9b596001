import { eq, inArray } from 'drizzle-orm';
import { meeting } from '#db/schema/directives.ts';
import { organization } from '#db/schema/people.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { arrange } from '#server/directives/assignments.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { checkTerm, checkTopic, checkTranslations, type Touched } from '#server/directives/draft.ts';
import type { EditInput } from '#server/directives/inputs.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { type DirectiveChange, type DirectiveState, loadDirective, saveDirective } from '#server/directives/state.ts';
import { checkUrgency, urgentDeadline, workingDeadline } from '#server/directives/working-deadline.ts';
import { checkKind } from '#server/milestones/typical-plans.ts';
import { changeRhythm } from '#server/obligations/generate.ts';
import { sameRhythm } from '#server/obligations/kept.ts';
import { refuse } from '#server/platform/errors.ts';
import type { Locale } from '#server/platform/language.ts';

/** What issuing fixes: the words as given, who gave them, who leads, and the deadline, which only the ledger moves. */
const fixedByIssue = [
	'words',
	'language',
	'itemNumber',
	'issuer',
	'issuerLevel',
	'standing',
	'deadline',
	'deadlinePhrase',
	'leadOrganization',
] as const satisfies readonly (keyof EditInput)[];

/**
 * Changes a directive's own data: everything while it is a draft, later only what issuing has not fixed
 * (titles, translations, topic, basis, source, restriction, co-executors and their parts).
 */
export async function editDirective(actor: Actor, given: EditInput): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.edit');
	return transact(async () => {
		const state = await loadDirective(scope, given.number);
		await assertVersion(scope, state, given.version);
		const input = asStanding(state, given);
		await assertMove(actor, state, 'edit');
		const lead = (await asGiven(state)).lead;
		const fixed = fixedByIssue.find(
			(field) => input[field] !== undefined && differs({ ...state, leadOrganization: lead }, input, field),
		);
		if (state.issuedAt && fixed) throw refuse('RULE', 'fixed_by_issue', { field: fixed });
		const change = await changeOf(state, input);
		const fields = Object.keys(change).filter(
			(field) =>
				JSON.stringify(change[field as keyof DirectiveChange]) !== JSON.stringify(state[field as keyof DirectiveState]),
		);
		const next = await saveDirective(actor, state, change, { action: 'directive.edit', facts: { fields } });
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}

/** A date on a non-working day that was moved when it was set is the date that stands, however often it is given. */
function asStanding(state: DirectiveState, given: EditInput): EditInput {
	const { deadline } = given;
	return deadline && workingDeadline(deadline, null) === state.deadline
		? { ...given, deadline: state.deadline }
		: given;
}

function differs(
	state: DirectiveState & { leadOrganization: string | null },
	input: EditInput,
	field: (typeof fixedByIssue)[number],
): boolean {
	return (input[field] || null) !== (state[field] || null);
}

async function changeOf(state: DirectiveState, input: EditInput): Promise<DirectiveChange> {
	const change: DirectiveChange = {};
	if (input.words !== undefined) change.words = input.words;
	if (input.language !== undefined) change.language = input.language;
	if (input.itemNumber !== undefined) change.itemNumber = input.itemNumber || null;
	if (input.issuer !== undefined) change.issuer = input.issuer;
	if (input.issuerLevel !== undefined) change.issuerLevel = input.issuerLevel;
	if (input.basis !== undefined) change.basis = input.basis || null;
	if (input.sourceUrl !== undefined) change.sourceUrl = input.sourceUrl ?? null;
	if (input.restricted !== undefined) change.restricted = input.restricted;
	if (input.standing !== undefined) change.standing = input.standing;
	if (input.deadline !== undefined) change.deadline = input.deadline ?? null;
	if (input.deadlinePhrase !== undefined) change.deadlinePhrase = input.deadlinePhrase || null;
	if (input.topic !== undefined) {
		checkTopic(input.topic);
		change.topic = input.topic || null;
	}
	if (input.kind !== undefined) {
		if (input.kind !== state.kind) await checkKind(input.kind);
		change.kind = input.kind || null;
	}
	if (input.recurrence !== undefined && !sameRhythm(input.recurrence, state.recurrence)) {
		change.recurrence = state.issuedAt ? await changeRhythm(state, input.recurrence) : input.recurrence;
	}
	if (input.urgency !== undefined) {
		checkUrgency(input.urgency);
		change.urgency = input.urgency || null;
	}
	if (input.titles) {
		if (input.titles.en !== undefined) change.titleEn = input.titles.en || null;
		if (input.titles.ru !== undefined) change.titleRu = input.titles.ru || null;
		if (input.titles.kk !== undefined) change.titleKk = input.titles.kk || null;
	}
	if (input.translations) {
		if (input.translations.en !== undefined) change.wordsEn = input.translations.en || null;
		if (input.translations.ru !== undefined) change.wordsRu = input.translations.ru || null;
		if (input.translations.kk !== undefined) change.wordsKk = input.translations.kk || null;
	}
	const after = { ...state, ...change };
	checkTranslations(after.language, { en: after.wordsEn, ru: after.wordsRu, kk: after.wordsKk });
	const held = await heldOn(state.meetingId);
	const standing = change.standing ?? state.standing;
	checkTerm({ standing, deadline: change.deadline === undefined ? state.deadline : change.deadline }, held);
	if (!state.issuedAt) Object.assign(change, termOf({ ...state, ...change }, state, held));
	const deadline = change.deadline === undefined ? state.deadline : change.deadline;
	const dated = input.deadline !== undefined || input.standing !== undefined || deadline !== state.deadline;
	if (input.leadOrganization !== undefined || input.coExecutors !== undefined || dated) {
		const before = await asGiven(state);
		const lead = input.leadOrganization === undefined ? before.lead : input.leadOrganization;
		change.assignments = await arrange(lead, input.coExecutors ?? before.coExecutors, deadline, state.assignments);
		change.leadOrganizationId = change.assignments.find((each) => each.role === 'lead')?.organizationId ?? null;
	}
	return change;
}

/** A draft's new date goes off non-working days; a new mark of urgency gives one where there is none. */
function termOf(
	next: Pick<DirectiveState, 'deadline' | 'deadlinePhrase' | 'urgency' | 'standing' | 'language'>,
	before: DirectiveState,
	held: string | null,
): DirectiveChange {
	const { deadline, deadlinePhrase, urgency, standing, language } = next;
	if (deadline) return deadline === before.deadline ? {} : { deadline: workingDeadline(deadline, held) };
	if (standing || !urgency || urgency === before.urgency) return {};
	const urgent = urgentDeadline(urgency, language as Locale, held);
	return urgent ? { deadline: urgent.deadline, deadlinePhrase: deadlinePhrase || urgent.phrase } : {};
}

async function heldOn(meetingId: string | null): Promise<string | null> {
	if (!meetingId) return null;
	const [row] = await database().select({ heldOn: meeting.heldOn }).from(meeting).where(eq(meeting.id, meetingId));
	return row?.heldOn ?? null;
}

/** The organizations as a form would give them, for the half that the input leaves out. */
export async function asGiven(state: DirectiveState) {
	const ids = state.assignments.map((each) => each.organizationId);
	const rows = ids.length
		? await database()
				.select({ id: organization.id, code: organization.code })
				.from(organization)
				.where(inArray(organization.id, ids))
		: [];
	const codeOf = (id: string) => rows.find((row) => row.id === id)?.code ?? '';
	const lead = state.assignments.find((each) => each.role === 'lead');
	return {
		lead: lead ? codeOf(lead.organizationId) : null,
		coExecutors: state.assignments
			.filter((each) => each.role === 'co')
			.map((each) => ({ organization: codeOf(each.organizationId), part: each.part, dueOn: each.dueOn })),
	};
}
