import type { Contribution, Outcome, Stage } from '#server/directives/vocabulary.ts';

/** One co-executor's part, as the conditions look at it. */
export type PartFacts = {
	organizationId: string;
	/** Null: none was submitted yet. */
	contribution: Contribution | null;
	/** Who wrote the newest contribution. */
	writtenById: string | null;
	/** The person may contribute for this organization. */
	own: boolean;
};

/** What the extra conditions look at: facts of one directive, and of the person about to act on it. */
export type Circumstances = {
	stage: Stage;
	hasLead: boolean;
	hasTerm: boolean;
	proposedOutcome: Outcome | null;
	finalReport: { writtenById: string; accepted: boolean; evidenceCount: number } | null;
	closingDecider: 'controller' | 'curator';
	deadlineDecider: 'controller' | 'curator';
	proposedById: string | null;
	/** The deadline that stands: whether there is a date, and whether its day is over. */
	term: 'none' | 'ahead' | 'passed';
	/** Who asked for a later deadline and waits for the decision. */
	extensionRequestedById: string | null;
	/** Whether the limit of moves is reached and blocks further ones. */
	extensionsExhausted: boolean;
	parts: readonly PartFacts[];
	/** How many milestones the person may speak for. */
	milestones: number;
	/** `sameEyes`: who counts as the same pair of eyes, because one stands or stood in for the other. */
	person: { id: string; sameEyes: readonly string[]; isCurator: boolean };
};

/** A reason code why a move is not open now; its sentence is `errors.<code>` in messages/. */
export type Hindrance =
	| 'wrong_stage'
	| 'lead_missing'
	| 'deadline_missing'
	| 'report_not_accepted'
	| 'report_already_accepted'
	| 'report_missing'
	| 'evidence_missing'
	| 'own_report'
	| 'part_missing'
	| 'milestone_none'
	| 'contribution_missing'
	| 'contribution_waiting'
	| 'contribution_accepted'
	| 'own_proposal'
	| 'proposal_pending'
	| 'proposal_missing'
	| 'proposal_differs'
	| 'curator_decides'
	| 'controller_decides'
	| 'deadline_none'
	| 'deadline_passed'
	| 'extension_pending'
	| 'extension_missing'
	| 'extensions_exhausted'
	| 'own_request';

/** A directive is issued to somebody and for some day, or for as long as it stands (rules 1 and 3). */
export function notReadyToIssue(facts: Circumstances): Hindrance | null {
	if (!facts.hasLead) return 'lead_missing';
	return facts.hasTerm ? null : 'deadline_missing';
}

/** A proposal to close is answered before anything else decides on the directive. */
export function whileProposed(facts: Circumstances): Hindrance | null {
	return facts.proposedOutcome ? 'proposal_pending' : null;
}

/** Whoever answers for no milestone has nothing to say of one. */
export function noMilestone({ milestones }: Circumstances): Hindrance | null {
	return milestones > 0 ? null : 'milestone_none';
}

/** A co-executor contributes once, and again when the lead asks (rule 9). */
export function nothingToContribute({ parts }: Circumstances): Hindrance | null {
	const own = parts.filter((part) => part.own);
	if (own.length === 0) return 'part_missing';
	if (own.some(({ contribution }) => contribution === null || contribution === 'returned')) return null;
	return own.some(({ contribution }) => contribution === 'submitted')
		? 'contribution_waiting'
		: 'contribution_accepted';
}

/** The lead decides on contributions that stand so; not on one that the same person wrote for a co-executor. */
export function withoutContribution(facts: Circumstances, standing: readonly Contribution[]): Hindrance | null {
	const found = facts.parts.filter(({ contribution }) => contribution !== null && standing.includes(contribution));
	if (found.length === 0) return 'contribution_missing';
	return found.some(({ writtenById }) => !isOwn(facts, writtenById)) ? null : 'own_report';
}

/** Whether the person, somebody the person stands in for, or the person's own deputy did it. */
function isOwn({ person }: Circumstances, doneById: string | null | undefined): boolean {
	return doneById === person.id || (typeof doneById === 'string' && person.sameEyes.includes(doneById));
}

/** Four eyes: nobody decides on a report he wrote (rule 8). */
function ownReport(facts: Circumstances): Hindrance | null {
	return isOwn(facts, facts.finalReport?.writtenById) ? 'own_report' : null;
}

/** A final report is accepted once, and only where evidence bears it out (rule 8). */
export function notReviewable(facts: Circumstances): Hindrance | null {
	if (!facts.finalReport) return 'report_missing';
	if (facts.finalReport.accepted) return 'report_already_accepted';
	return ownReport(facts) ?? (facts.finalReport.evidenceCount > 0 ? null : 'evidence_missing');
}

/** A report on which closing was proposed goes back only once the proposal is declined. */
export function notReturnable(facts: Circumstances): Hindrance | null {
	return ownReport(facts) ?? whileProposed(facts);
}

/** A finding of execution rests on a final report with evidence, accepted, and not one's own (rule 8). */
export function notShownExecuted(facts: Circumstances): Hindrance | null {
	return withoutAcceptedReport(facts) ?? ownReport(facts);
}

function withoutAcceptedReport(facts: Circumstances): Hindrance | null {
	if (!facts.finalReport) return 'report_missing';
	if (!facts.finalReport.accepted) return 'report_not_accepted';
	return facts.finalReport.evidenceCount > 0 ? null : 'evidence_missing';
}

/** Proposing is for the levels at which the controller may not decide alone. */
export function notProposable(facts: Circumstances): Hindrance | null {
	return facts.closingDecider === 'controller' ? 'controller_decides' : whileProposed(facts);
}

/** What was not proposed cannot be declined. */
export function nothingProposed(facts: Circumstances): Hindrance | null {
	return facts.proposedOutcome ? null : 'proposal_missing';
}

/** For high issuers a controller proposes and another person, a curator, decides (rule 8). */
export function notClosable(facts: Circumstances, outcome?: Outcome): Hindrance | null {
	if (facts.closingDecider === 'curator') {
		if (!facts.person.isCurator) return 'curator_decides';
		if (!facts.proposedOutcome) return 'proposal_missing';
		if (outcome && facts.proposedOutcome !== outcome) return 'proposal_differs';
		if (isOwn(facts, facts.proposedById)) return 'own_proposal';
	}
	return null;
}

/** Who moves a deadline depends on who issued the directive (rule 6). */
export function notMyDeadline(facts: Circumstances): Hindrance | null {
	return facts.deadlineDecider === 'curator' && !facts.person.isCurator ? 'curator_decides' : null;
}

/**
 * A deadline is moved by whoever decides on it, once a request that waits is answered, and as long as the limit of
 * moves does not block it. Giving a date where none stood is no move.
 */
export function notMovable(facts: Circumstances): Hindrance | null {
	const exhausted = facts.term !== 'none' && facts.extensionsExhausted;
	return notMyDeadline(facts) ?? whileRequested(facts) ?? (exhausted ? 'extensions_exhausted' : null);
}

/** A request that waits is answered, not passed over. */
export function whileRequested(facts: Circumstances): Hindrance | null {
	return facts.extensionRequestedById ? 'extension_pending' : null;
}

/** Only a request that waits can be withdrawn. */
export function nothingRequested(facts: Circumstances): Hindrance | null {
	return facts.extensionRequestedById ? null : 'extension_missing';
}

/** On the day of the deadline it may still be asked; afterwards it is missed (rule 6). */
export function notRequestable(facts: Circumstances): Hindrance | null {
	if (facts.term === 'none') return 'deadline_none';
	if (facts.term === 'passed') return 'deadline_passed';
	if (facts.extensionsExhausted) return 'extensions_exhausted';
	return whileRequested(facts) ?? whileProposed(facts);
}

/** A proposal to close is decided first: a later deadline would be one for nothing. */
export function notMyRequest(facts: Circumstances): Hindrance | null {
	if (!facts.extensionRequestedById) return 'extension_missing';
	if (isOwn(facts, facts.extensionRequestedById)) return 'own_request';
	return notMyDeadline(facts) ?? whileProposed(facts);
}
