import type { z } from 'zod';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { assertMove } from '#server/directives/circumstances.ts';
import type { Touched } from '#server/directives/draft.ts';
import { assertVersion } from '#server/directives/staleness.ts';
import { type DirectiveState, loadDirective, saveDirective } from '#server/directives/state.ts';
import { workingDeadline } from '#server/directives/working-deadline.ts';
import type { decideExtensionInput } from '#server/extensions/inputs.ts';
import { moveInLedger } from '#server/extensions/ledger.ts';
import { pendingRequest, settleRequest } from '#server/extensions/pending.ts';
import { tellRequester } from '#server/extensions/tell-requester.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';

type Decision = z.output<typeof decideExtensionInput>;

/**
 * Grants a request, grants another date, or refuses with a reason, by whoever decides for the issuer's level and did
 * not ask (rule 6). A grant moves the deadline through the ledger; a refusal leaves it, and the lead may ask again.
 */
export async function decideExtension(actor: Actor, input: Decision): Promise<Touched> {
	const scope = scopeFor(actor, 'extension.decide');
	return transact(async () => {
		const state = await loadDirective(scope, input.number);
		await assertVersion(scope, state, input.version);
		await assertMove(actor, state, 'decide_extension');
		const next = input.decision === 'grant' ? await grant(actor, state, input) : await decline(actor, state, input);
		return { id: next.id, number: next.number, version: next.version, stage: next.stage };
	});
}

async function grant(actor: Actor, state: DirectiveState, input: Decision): Promise<DirectiveState> {
	const request = await pendingRequest(state);
	const given = input.deadline ?? request.proposedDeadline;
	const standing = state.deadline ?? '';
	if (workingDeadline(given, today()) <= standing) throw refuse('RULE', 'extension_not_later', { deadline: standing });
	const decision = given === request.proposedDeadline ? 'granted' : 'granted_otherwise';
	const next = await moveInLedger(
		actor,
		state,
		{ deadline: given, phrase: null, reason: request.reason },
		{ action: 'extension.decide', facts: { decision, asked: request.proposedDeadline } },
		{ pendingExtensionId: null },
	);
	await settleRequest(actor, request.id, { decision, decidedDeadline: next.deadline, decisionReason: input.reason });
	await tellRequester(actor, request, { decision, to: next.deadline });
	return next;
}

async function decline(actor: Actor, state: DirectiveState, input: Decision): Promise<DirectiveState> {
	const request = await pendingRequest(state);
	await settleRequest(actor, request.id, { decision: 'refused', decisionReason: input.reason });
	await tellRequester(actor, request, { decision: 'refused', to: null });
	const facts = { decision: 'refused', from: state.deadline, asked: request.proposedDeadline };
	return saveDirective(actor, state, { pendingExtensionId: null }, { action: 'extension.decide', facts });
}
