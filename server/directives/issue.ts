import { and, asc, eq, inArray } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { directivesWithin, scopeFor } from '#server/access/scope.ts';
import { assertMove, circumstancesOf } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertDrafting } from '#server/directives/drafting.ts';
import { hindrance, moves, stageAfter } from '#server/directives/lifecycle.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { addDeadlineEntry, type DirectiveState, loadDirective, saveDirective } from '#server/directives/state.ts';
import { planDueOn } from '#server/milestones/plan-duty.ts';
import { generateObligations } from '#server/obligations/generate.ts';
import { rhythmOf } from '#server/obligations/kept.ts';
import { now, today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

/** The deadline that a directive had before the present one, in a register that is taken over, and which that is. */
type Carried = { originalDeadline: string; reason: string };

/** Issues one draft to its organizations: from here its words stand and its first deadline opens the ledger. */
export async function issueDirective(
	actor: Actor,
	input: { number: string; version: number },
	carried?: Carried,
): Promise<Touched> {
	const scope = scopeFor(actor, 'directive.issue');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'issue');
		return issue(actor, state, carried);
	});
}

/**
 * Issues every draft of a meeting in one transaction: all or none. Throws RULE `drafts_not_ready` naming each
 * draft that still lacks something, and RULE `no_drafts` when there is nothing to issue.
 */
export async function issueMeeting(actor: Actor, input: { meetingId: string }): Promise<{ issued: Touched[] }> {
	const scope = scopeFor(actor, 'directive.issue');
	return transact(async () => {
		const rows = await database()
			.select({ number: directive.number })
			.from(directive)
			.where(
				and(
					eq(directive.meetingId, input.meetingId),
					inArray(directive.stage, moves.issue.from),
					directivesWithin(scope),
				),
			)
			.orderBy(asc(directive.itemOrder));
		if (rows.length === 0) throw refuse('RULE', 'no_drafts');
		const drafts: DirectiveState[] = [];
		const lacking: { number: string; itemNumber: string | null; reason: string }[] = [];
		for (const { number } of rows) {
			const state = await loadDirective(scope, number);
			const reason = hindrance('issue', await circumstancesOf(actor, state));
			if (reason) lacking.push({ number, itemNumber: state.itemNumber, reason });
			else drafts.push(state);
		}
		if (lacking.length > 0) throw refuse('RULE', 'drafts_not_ready', { drafts: lacking, count: lacking.length });
		const issued: Touched[] = [];
		for (const state of drafts) issued.push(await issue(actor, state));
		return { issued };
	});
}

async function issue(actor: Actor, state: DirectiveState, carried?: Carried): Promise<Touched> {
	// A register that is taken over keeps the words that were issued long ago.
	if (!carried) await assertDrafting(actor, state);
	const originalDeadline = carried?.originalDeadline ?? state.deadline;
	if (carried) {
		await addDeadlineEntry(actor, state.id, {
			deadline: originalDeadline,
			standing: false,
			phrase: null,
			reason: null,
		});
	}
	await addDeadlineEntry(actor, state.id, {
		deadline: state.deadline,
		standing: state.standing,
		phrase: state.deadlinePhrase,
		reason: carried?.reason ?? null,
	});
	return issueWithLedger(actor, state, { originalDeadline, deadlineMoves: carried ? 1 : 0 });
}

/** Issues a draft whose deadline ledger is laid down already: its own first line, or what it goes on from. */
export async function issueWithLedger(
	actor: Actor,
	state: DirectiveState,
	ledger: Pick<DirectiveState, 'originalDeadline'> & Partial<Pick<DirectiveState, 'deadlineMoves' | 'breachedOn'>>,
): Promise<Touched> {
	const rhythm = rhythmOf(state.recurrence);
	const next = await saveDirective(
		actor,
		state,
		{
			stage: stageAfter('issue', state.stage),
			issuedAt: now(),
			...ledger,
			planDueOn: planDueOn(state, today()),
			recurrence: rhythm && { ...rhythm, from: today(), notBefore: today() },
		},
		{ action: 'directive.issue', facts: { deadline: state.deadline, standing: state.standing } },
	);
	await generateObligations(next);
	return { id: next.id, number: next.number, version: next.version, stage: next.stage };
}
