import type { Action } from '#server/access/grants.ts';
import {
	type Circumstances,
	type Hindrance,
	noMilestone,
	notClosable,
	nothingProposed,
	nothingRequested,
	nothingToContribute,
	notMovable,
	notMyRequest,
	notProposable,
	notReadyToIssue,
	notRequestable,
	notReturnable,
	notReviewable,
	notShownExecuted,
	whileProposed,
	withoutContribution,
} from '#server/directives/conditions.ts';
import type { Outcome, Stage } from '#server/directives/vocabulary.ts';

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
	report_milestone: { action: 'report.milestone', from: open, to: null, unless: noMilestone },
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
		unless: (facts) => notProposable(facts) ?? notShownExecuted(facts),
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
		unless: (facts, outcome) => notClosable(facts, outcome) ?? notShownExecuted(facts),
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
		unless: (facts) => whileProposed(facts) ?? notShownExecuted(facts),
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
		unless: notMovable,
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
