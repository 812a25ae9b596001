import { eq } from 'drizzle-orm';
import { evidence, report } from '#db/schema/directives.ts';
import { extension } from '#db/schema/execution.ts';
import { database } from '#db/transact.ts';
import { type Actor, isGovernmentWide } from '#server/access/actor.ts';
import { findScope, partsWithin } from '#server/access/scope.ts';
import type { Circumstances } from '#server/directives/conditions.ts';
import { hindrance, type MoveName } from '#server/directives/lifecycle.ts';
import { decidersFor, rules } from '#server/directives/rules.ts';
import { type DirectiveState, placeOf } from '#server/directives/state.ts';
import type { Outcome } from '#server/directives/vocabulary.ts';
import { milestonesSpokenFor } from '#server/milestones/acts.ts';
import { sameEyes } from '#server/people/standing-in.ts';
import { today } from '#server/platform/clock.ts';
import { refuse } from '#server/platform/errors.ts';
import { partFactsOf } from '#server/reports/contributions.ts';

/** The facts that the lifecycle's conditions look at. */
export async function circumstancesOf(actor: Actor, state: DirectiveState): Promise<Circumstances> {
	const deciders = decidersFor(state.issuerLevel);
	const { extensionLimit } = rules();
	const contributing = findScope(actor, 'report.contribute');
	const finalReport = await finalReportOf(state);
	const parts = await partFactsOf(state, contributing ? (partsWithin(contributing, placeOf(state)) ?? []) : []);
	const request = await requestOf(state);
	// A proposal follows the last report, so whoever stood in since then stood in when it was made.
	const deeds = [
		{ byId: finalReport?.writtenById ?? null, at: finalReport?.recordedAt ?? state.createdAt },
		{ byId: state.proposedById, at: state.lastReportAt ?? state.issuedAt ?? state.createdAt },
		...(request ? [request] : []),
		...parts.map(({ writtenById }) => ({ byId: writtenById, at: state.issuedAt ?? state.createdAt })),
	];
	return {
		stage: state.stage,
		hasLead: state.leadOrganizationId !== null,
		hasTerm: state.deadline !== null || state.standing,
		proposedOutcome: state.proposedOutcome,
		proposedById: state.proposedById,
		finalReport,
		closingDecider: deciders.closing,
		deadlineDecider: deciders.deadline,
		term: !state.deadline ? 'none' : state.deadline < today() ? 'passed' : 'ahead',
		extensionRequestedById: request?.byId ?? null,
		extensionsExhausted: extensionLimit.enforcement === 'block' && state.deadlineMoves >= extensionLimit.count,
		parts,
		milestones: await milestonesSpokenFor(actor, state),
		person: {
			id: actor.personId,
			sameEyes: await sameEyes(actor.personId, deeds),
			isCurator: actor.memberships.some((held) => held.role === 'curator' && isGovernmentWide(held)),
		},
	};
}

async function requestOf(state: DirectiveState): Promise<{ byId: string; at: string } | null> {
	if (!state.pendingExtensionId) return null;
	const [found] = await database()
		.select({ byId: extension.requestedById, at: extension.requestedAt })
		.from(extension)
		.where(eq(extension.id, state.pendingExtensionId));
	return found ?? null;
}

async function finalReportOf(state: DirectiveState) {
	if (!state.finalReportId) return null;
	const [found] = await database()
		.select({ writtenById: report.writtenById, recordedAt: report.recordedAt })
		.from(report)
		.where(eq(report.id, state.finalReportId));
	if (!found) return null;
	const evidenceCount = await database().$count(evidence, eq(evidence.reportId, state.finalReportId));
	return { ...found, accepted: state.finalReportAccepted, evidenceCount };
}

/** Throws CONFLICT with the reason when the lifecycle does not allow the move now. */
export async function assertMove(
	actor: Actor,
	state: DirectiveState,
	move: MoveName,
	outcome?: Outcome,
): Promise<void> {
	const reason = hindrance(move, await circumstancesOf(actor, state), outcome);
	if (reason) throw refuse('CONFLICT', reason, { move, stage: state.stage, version: state.version });
}
