import { asc, eq } from 'drizzle-orm';
import { deadlineEntry } from '#db/schema/directives.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { arrange } from '#server/directives/assignments.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import { closeDirective } from '#server/directives/close.ts';
import { discardDirective } from '#server/directives/discard.ts';
import { type Touched, untouched } from '#server/directives/draft.ts';
import { asGiven } from '#server/directives/edit.ts';
import { issueWithLedger } from '#server/directives/issue.ts';
import { isDraft } from '#server/directives/lifecycle.ts';
import { nextNumber } from '#server/directives/number.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { decidersFor } from '#server/directives/rules.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { type DirectiveState, insertDirective, loadDirective, saveDirective } from '#server/directives/state.ts';
import type { SplitInput } from '#server/links/inputs.ts';
import { addLink } from '#server/links/link.ts';
import { isTakenFrom } from '#server/links/passages.ts';
import { now } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { recordEvent } from '#server/trail/record.ts';

type Part = SplitInput['parts'][number];

/**
 * Splits a directive. Parts take their words from the original's, and its source, issuer, topic and restriction. The
 * parts of an issued directive are issued at once and go on with its deadline ledger, so that splitting neither moves
 * a deadline nor forgets a missed one; the original stays on control beside them, or ends as superseded by the rules
 * of closing (for high issuers that is proposed to the curator). The parts of a draft are drafts and replace it.
 */
export async function splitDirective(
	actor: Actor,
	input: SplitInput,
): Promise<{ original: Touched | null; parts: Touched[] }> {
	const scope = scopeFor(actor, 'directive.split');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'split');
		checkParts(state, input);
		const parts: Touched[] = [];
		for (const part of input.parts) parts.push(await addPart(actor, state, part));
		return { original: await settleOriginal(actor, state, input, parts), parts };
	});
}

function checkParts(state: DirectiveState, { parts, original, basis }: SplitInput): void {
	const replaced = isDraft(state.stage) || original === 'superseded';
	if (replaced && parts.length < 2) throw refuse('RULE', 'parts_too_few');
	if (original === 'superseded' && !basis && !isDraft(state.stage)) throw refuse('RULE', 'basis_missing');
	const strange = parts.findIndex(({ words }) => !isTakenFrom(state.words, words));
	if (strange >= 0) throw refuse('RULE', 'part_not_in_words', { part: strange, position: strange + 1 });
}

async function addPart(actor: Actor, original: DirectiveState, given: Part): Promise<Touched> {
	const part = await partOf(actor, original, given);
	await insertDirective(actor, part, { action: 'directive.draft', facts: { meetingId: part.meetingId, split: true } });
	if (isDraft(original.stage)) return { id: part.id, number: part.number, version: 1, stage: part.stage };
	await addLink(actor, { kind: 'split_from', from: part, to: original });
	await copyLedger(original.id, part.id);
	await assertMove(actor, part, 'issue');
	return issueWithLedger(actor, part, {
		originalDeadline: original.originalDeadline,
		deadlineMoves: original.deadlineMoves,
		breachedOn: original.breachedOn,
	});
}

/** A draft with everything that a part has from its original; nothing of what was done with the original. */
async function partOf(actor: Actor, original: DirectiveState, given: Part): Promise<DirectiveState> {
	const before = await asGiven(original);
	const lead = given.leadOrganization ?? before.lead;
	const coExecutors = given.coExecutors ?? before.coExecutors.filter((each) => each.organization !== lead);
	const assignments = await arrange(lead, coExecutors, original.deadline);
	const at = now();
	return {
		...original,
		...untouched,
		id: newId(),
		number: await nextNumber(original.number.slice(0, 4)),
		words: given.words,
		titleEn: given.titles.en || null,
		titleRu: given.titles.ru || null,
		titleKk: given.titles.kk || null,
		kind: original.kind,
		urgency: original.urgency,
		recurrence: original.recurrence,
		leadOrganizationId: assignments.find((each) => each.role === 'lead')?.organizationId ?? null,
		createdById: actor.personId || null,
		createdAt: at,
		updatedAt: at,
		assignments,
	};
}

async function copyLedger(fromId: string, toId: string): Promise<void> {
	await transact(async (tx) => {
		const lines = await tx
			.select()
			.from(deadlineEntry)
			.where(eq(deadlineEntry.directiveId, fromId))
			.orderBy(asc(deadlineEntry.position));
		if (lines.length === 0) return;
		await tx.insert(deadlineEntry).values(lines.map((line) => ({ ...line, id: newId(), directiveId: toId })));
	});
}

/** What becomes of the original. Its own trail counts the parts and does not name them: not every reader reaches them. */
async function settleOriginal(
	actor: Actor,
	state: DirectiveState,
	{ number, version, original, basis }: SplitInput,
	parts: Touched[],
): Promise<Touched | null> {
	if (isDraft(state.stage)) {
		await discardDirective(actor, { number, version });
		await recordEvent(actor, {
			action: 'directive.split',
			subjectKind: 'directive',
			subjectId: state.id,
			facts: { number, count: parts.length, parts: parts.map((part) => part.number) },
		});
		return null;
	}
	const event = { action: 'directive.split', facts: { count: parts.length } };
	const next = await saveDirective(actor, state, {}, event);
	if (original === 'stays') return { id: next.id, number, version: next.version, stage: next.stage };
	const end = decidersFor(state.issuerLevel).closing === 'curator' ? proposeClosing : closeDirective;
	return end(actor, { number, version: next.version, outcome: 'superseded', basis: basis ?? '' });
}
