import type { Action } from '#server/access/grants.ts';

/** Where a directive is in its life. Nothing but the table below decides what may follow. */
export const stages = [
	'draft',
	'issued',
	'in_progress',
	'submitted',
	'returned',
	'additional_control',
	'closed',
] as const;
export type Stage = (typeof stages)[number];

/** How a directive ended. */
export const outcomes = ['executed', 'not_executed', 'superseded'] as const;
export type Outcome = (typeof outcomes)[number];

/** How a ministry sees its own progress, and how the controller sees it. */
export const confidences = ['on_track', 'at_risk', 'off_track'] as const;
export type Confidence = (typeof confidences)[number];

/** How a co-executor's contribution stands with the lead. */
export const contributions = ['submitted', 'accepted', 'returned'] as const;
export type Contribution = (typeof contributions)[number];

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

export type Move = {
	action: Action;
	from: readonly Stage[];
	/** Null keeps the stage. */
	to: Stage | null;
	outcome?: readonly Outcome[];
	unless?: (facts: Circumstances, outcome?: Outcome) => Hindrance | null;
};

const open: readonly Stage[] = ['issued', 'in_progress', 'returned', 'additional_control'];
const working: readonly Stage[] = ['in_progress', 'returned', 'additional_control'];
/** Where the work still has to be done by the deadline: execution has not been found. */
const owing: readonly Stage[] = ['issued', 'in_progress', 'returned'];
const onControl: readonly Stage[] = [...open, 'submitted'];

/**
 * Every move of a directive's life (DESIGN 2): who by which action, from where, to where, and what else must
 * hold. The pages' buttons, the procedures and the API's refusals all come from here.
 */
export const moves = {
	edit: { action: 'directive.edit', from: ['draft', ...open], to: null },
	attach: { action: 'directive.attach', from: ['draft', ...open], to: null },
	discard: { action: 'directive.discard', from: ['draft'], to: null },
	issue: { action: 'directive.issue', from: ['draft'], to: 'issued', unless: notReadyToIssue },
	accept: { action: 'directive.accept', from: ['issued'], to: 'in_progress' },
	assign: { action: 'directive.assign', from: open, to: null },
	report: { action: 'report.write', from: working, to: null },
	plan: { action: 'milestone.keep', from: open, to: null },
	measure: { action: 'indicator.keep', from: open, to: null },
	submit: { action: 'report.submit', from: working, to: 'submitted', unless: whileProposed },
	contribute: { action: 'report.contribute', from: open, to: null, unless: nothingToContribute },
	accept_contribution: {
		action: 'report.accept-contribution',
		from: working,
		to: null,
		unless: (facts) => withoutContribution(facts, ['submitted']),
	},
	return_contribution: {
		action: 'report.return-contribution',
		from: working,
		to: null,
		unless: (facts) => withoutContribution(facts, ['submitted', 'accepted']),
	},
	accept_report: { action: 'report.accept', from: ['submitted'], to: null, unless: notReviewable },
	return_report: { action: 'report.return', from: ['submitted'], to: 'returned', unless: notReturnable },
	assess: { action: 'directive.assess', from: onControl, to: null },
	propose_executed: {
		action: 'directive.propose',
		from: ['submitted'],
		to: null,
		outcome: ['executed'],
		unless: notProposable,
	},
	propose_otherwise: {
		action: 'directive.propose',
		from: open,
		to: null,
		outcome: ['not_executed', 'superseded'],
		unless: notProposable,
	},
	decline: { action: 'directive.decline', from: onControl, to: null, unless: nothingProposed },
	close_executed: {
		action: 'directive.close',
		from: ['submitted'],
		to: 'closed',
		outcome: ['executed'],
		unless: notClosable,
	},
	close_otherwise: {
		action: 'directive.close',
		from: open,
		to: 'closed',
		outcome: ['not_executed', 'superseded'],
		unless: notClosable,
	},
	keep_on_control: {
		action: 'directive.keep-on-control',
		from: ['submitted'],
		to: 'additional_control',
		unless: (facts) => whileProposed(facts) ?? withoutAcceptedReport(facts) ?? ownReport(facts),
	},
	split: { action: 'directive.split', from: ['draft', ...open], to: null, unless: whileProposed },
	/** A duplicate ends as superseded, by the same rules as any other closing. */
	merge: { action: 'directive.merge', from: open, to: 'closed', outcome: ['superseded'], unless: notClosable },
	/** While a report is under review nothing is owed by the ministry. */
	remind: { action: 'directive.remind', from: open, to: null },
	link: { action: 'directive.link', from: ['draft', ...open], to: null },
	move_deadline: {
		action: 'deadline.move',
		from: open,
		to: null,
		// A request that waits is answered, with another date if need be: it must not be left hanging.
		unless: (facts) => notMyDeadline(facts) ?? whileRequested(facts),
	},
	request_extension: { action: 'extension.request', from: owing, to: null, unless: notRequestable },
	withdraw_extension: { action: 'extension.withdraw', from: owing, to: null, unless: nothingRequested },
	decide_extension: { action: 'extension.decide', from: owing, to: null, unless: notMyRequest },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;
export const moveNames = Object.keys(moves) as MoveName[];

/** The moves of one co-executor's part, as against those of the whole directive. */
export const partMoves = ['contribute', 'accept_contribution', 'return_contribution'] as const satisfies MoveName[];
export type PartMove = (typeof partMoves)[number];

/**
 * Why a move is not open on a directive now; null when it is. Permission is another question, asked before.
 * `outcome` matters only for moves that end in one.
 */
export function hindrance(name: MoveName, facts: Circumstances, outcome?: Outcome): Hindrance | null {
	const move: Move = moves[name];
	if (!move.from.includes(facts.stage)) return 'wrong_stage';
	if (outcome && move.outcome && !move.outcome.includes(outcome)) return 'wrong_stage';
	return move.unless?.(facts, outcome) ?? null;
}

/** The stage a move leads to. */
export function stageAfter(name: MoveName, before: Stage): Stage {
	return (moves[name] as Move).to ?? before;
}

/** The closing or proposing move that belongs to an outcome. */
export function moveFor(kind: 'propose' | 'close', outcome: Outcome): MoveName {
	return outcome === 'executed' ? `${kind}_executed` : `${kind}_otherwise`;
}

/** Whether the directive is still being written: nobody has been told to do anything, and no deadline runs. */
export function isDraft(stage: Stage): boolean {
	return stage === 'draft';
}

/** Whether the directive is still to be watched: issued and not yet taken off control. */
export function isOnControl(stage: Stage): boolean {
	return onControl.includes(stage);
}

/** Whether its work may be shared out inside an organization: not before it is issued, nor while it is judged (rule 10). */
export function mayShareOut(stage: Stage): boolean {
	return open.includes(stage);
}

/** Whether its final report lies with the controller: the next step is not the ministry's. */
export function isUnderReview(stage: Stage): boolean {
	return stage === 'submitted';
}

/** Whether it was taken off control, with whatever outcome. */
export function isClosed(stage: Stage): boolean {
	return stage === 'closed';
}

/**
 * Whether a request for a later deadline may wait in a stage: where it can be decided, and under review, from which
 * it may come back. In any other the request lapses by itself, whatever move led there.
 */
export function requestMayWait(stage: Stage): boolean {
	return isUnderReview(stage) || (moves.decide_extension.from as readonly Stage[]).includes(stage);
}

function notReadyToIssue(facts: Circumstances): Hindrance | null {
	if (!facts.hasLead) return 'lead_missing';
	return facts.hasTerm ? null : 'deadline_missing';
}

function whileProposed(facts: Circumstances): Hindrance | null {
	return facts.proposedOutcome ? 'proposal_pending' : null;
}

/** A co-executor contributes once, and again when the lead asks (rule 9). */
function nothingToContribute({ parts }: Circumstances): Hindrance | null {
	const own = parts.filter((part) => part.own);
	if (own.length === 0) return 'part_missing';
	if (own.some(({ contribution }) => contribution === null || contribution === 'returned')) return null;
	return own.some(({ contribution }) => contribution === 'submitted')
		? 'contribution_waiting'
		: 'contribution_accepted';
}

/** The lead decides on contributions that stand so; not on one that the same person wrote for a co-executor. */
function withoutContribution(facts: Circumstances, standing: readonly Contribution[]): Hindrance | null {
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

function notReviewable(facts: Circumstances): Hindrance | null {
	if (!facts.finalReport) return 'report_missing';
	if (facts.finalReport.accepted) return 'report_already_accepted';
	return ownReport(facts) ?? (facts.finalReport.evidenceCount > 0 ? null : 'evidence_missing');
}

function notReturnable(facts: Circumstances): Hindrance | null {
	return ownReport(facts) ?? whileProposed(facts);
}

function withoutAcceptedReport(facts: Circumstances): Hindrance | null {
	if (!facts.finalReport) return 'report_missing';
	if (!facts.finalReport.accepted) return 'report_not_accepted';
	return facts.finalReport.evidenceCount > 0 ? null : 'evidence_missing';
}

function notProposable(facts: Circumstances, outcome?: Outcome): Hindrance | null {
	if (facts.closingDecider === 'controller') return 'controller_decides';
	if (facts.proposedOutcome) return 'proposal_pending';
	const executed = outcome === 'executed' || isUnderReview(facts.stage);
	return executed ? (withoutAcceptedReport(facts) ?? ownReport(facts)) : null;
}

function nothingProposed(facts: Circumstances): Hindrance | null {
	return facts.proposedOutcome ? null : 'proposal_missing';
}

/** For high issuers a controller proposes and another person, a curator, decides (rule 8). */
function notClosable(facts: Circumstances, outcome?: Outcome): Hindrance | null {
	if (facts.closingDecider === 'curator') {
		if (!facts.person.isCurator) return 'curator_decides';
		if (!facts.proposedOutcome) return 'proposal_missing';
		if (outcome && facts.proposedOutcome !== outcome) return 'proposal_differs';
		if (isOwn(facts, facts.proposedById)) return 'own_proposal';
	}
	const executed = outcome === 'executed' || (!outcome && isUnderReview(facts.stage));
	if (!executed) return null;
	return withoutAcceptedReport(facts) ?? ownReport(facts);
}

function notMyDeadline(facts: Circumstances): Hindrance | null {
	return facts.deadlineDecider === 'curator' && !facts.person.isCurator ? 'curator_decides' : null;
}

function whileRequested(facts: Circumstances): Hindrance | null {
	return facts.extensionRequestedById ? 'extension_pending' : null;
}

function nothingRequested(facts: Circumstances): Hindrance | null {
	return facts.extensionRequestedById ? null : 'extension_missing';
}

/** On the day of the deadline it may still be asked; afterwards it is missed (rule 6). */
function notRequestable(facts: Circumstances): Hindrance | null {
	if (facts.term === 'none') return 'deadline_none';
	if (facts.term === 'passed') return 'deadline_passed';
	if (facts.extensionsExhausted) return 'extensions_exhausted';
	return whileRequested(facts) ?? whileProposed(facts);
}

/** A proposal to close is decided first: a later deadline would be one for nothing. */
function notMyRequest(facts: Circumstances): Hindrance | null {
	if (!facts.extensionRequestedById) return 'extension_missing';
	if (isOwn(facts, facts.extensionRequestedById)) return 'own_request';
	return notMyDeadline(facts) ?? whileProposed(facts);
}
