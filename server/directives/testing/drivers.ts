import { file } from '#db/schema/files.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { closeDirective } from '#server/directives/close.ts';
import { declineProposal } from '#server/directives/decline.ts';
import { discardDirective } from '#server/directives/discard.ts';
import { editDirective } from '#server/directives/edit.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import type { MoveName } from '#server/directives/lifecycle.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import type { DirectiveState } from '#server/directives/state.ts';
import type { Outcome } from '#server/directives/vocabulary.ts';
import { attachToDirective } from '#server/evidence/attach.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { withdrawExtension } from '#server/extensions/withdraw.ts';
import { addIndicator } from '#server/indicators/add.ts';
import { alignDirective } from '#server/links/align.ts';
import { mergeDirective } from '#server/links/merge.ts';
import { splitDirective } from '#server/links/split.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { finishMilestone } from '#server/milestones/finish.ts';
import { readRoadMap } from '#server/milestones/list.ts';
import { moveMilestone } from '#server/milestones/move.ts';
import { reopenMilestone } from '#server/milestones/reopen.ts';
import { now, today } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { remindOfDirective } from '#server/reminders/remind.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { acceptContribution } from '#server/reports/accept-contribution.ts';
import { contribute } from '#server/reports/contribute.ts';
import { openRemarks } from '#server/reports/remarks.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { returnContribution } from '#server/reports/return-contribution.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';

/** What a person has in front of them, and what they choose where a form leaves a choice. */
export type Attempt = {
	state: DirectiveState;
	outcome: Outcome | undefined;
	/** A date later than any that stands. */
	later: string;
	/** The person of the lead who is made responsible. */
	executorId: string;
	/** The organization whose contribution is decided on. */
	coExecutor: string;
	/** A directive on control, as restricted as this one, that a duplicate may be merged into. */
	survivor: string;
	/** Varies what is given. */
	pick: number;
};
type Driver = (actor: Actor, attempt: Attempt) => Promise<unknown>;

const evidence = [{ kind: 'link' as const, title: 'Draft law', url: 'https://law.example/draft' }];

function touch({ number, version }: DirectiveState) {
	return { number, version };
}

/** Every move of the lifecycle, done as its form on the page would send it. */
export const drivers: Record<MoveName, Driver> = {
	edit: (actor, { state }) => editDirective(actor, { ...touch(state), titles: { en: `Title ${state.version}` } }),
	attach: async (actor, { state }) =>
		attachToDirective(actor, { ...touch(state), files: [{ fileId: await uploadedBy(actor) }] }),
	discard: (actor, { state }) => discardDirective(actor, touch(state)),
	issue: (actor, { state }) => issueDirective(actor, touch(state)),
	accept: (actor, { state }) => acceptDirective(actor, touch(state)),
	assign: (actor, { state, executorId }) => assignDirective(actor, { ...touch(state), responsibleId: executorId }),
	report: (actor, { state }) =>
		writeProgress(actor, { ...touch(state), text: 'Half', percent: 50, confidence: 'at_risk', evidence }),
	plan: (actor, { state, later, coExecutor, pick }) => {
		const helped = state.assignments.some(({ role }) => role === 'co') && pick % 2 === 0;
		const milestone = { title: 'A step', dueOn: later, ...(helped ? { organization: coExecutor } : {}) };
		return addMilestones(actor, { ...touch(state), milestones: [milestone] });
	},
	report_milestone: async (actor, { state, later, pick }) => {
		const { milestones } = await readRoadMap(actor, state.number);
		const open = milestones.flatMap((each) => each.acts.map((act) => ({ ...each, act })));
		const wanted = open.filter(({ act }) => act === 'finish' || act === 'move' || act === 'reopen');
		const { id = 'none', version = 1, act = 'finish', dueOn } = wanted[pick % Math.max(1, wanted.length)] ?? {};
		const said = { id, version, reason: 'So it stands' };
		if (act === 'reopen') return reopenMilestone(actor, said);
		if (act === 'move' && dueOn !== later) return moveMilestone(actor, { ...said, dueOn: later });
		return finishMilestone(actor, { id, version, doneOn: today() });
	},
	measure: (actor, { state, later }) =>
		addIndicator(actor, {
			...touch(state),
			name: 'Cards issued',
			unit: 'cards',
			baseline: 0,
			baselineOn: today(),
			target: 100,
			targetOn: later,
		}),
	submit: async (actor, { state }) =>
		submitFinalReport(actor, {
			...touch(state),
			text: 'Done',
			executedOn: today(),
			answers: (await openRemarks(state.id)).map(({ id }) => ({ remark: id, answer: 'Mended' })),
			evidence,
		}),
	contribute: (actor, { state }) => contribute(actor, { ...touch(state), text: 'Our part', evidence }),
	accept_contribution: (actor, { state, coExecutor }) =>
		acceptContribution(actor, { ...touch(state), organization: coExecutor }),
	return_contribution: (actor, { state, coExecutor }) =>
		returnContribution(actor, { ...touch(state), organization: coExecutor, note: 'More' }),
	accept_report: (actor, { state }) => acceptFinalReport(actor, touch(state)),
	return_report: (actor, { state, pick }) =>
		returnFinalReport(actor, {
			...touch(state),
			...(pick % 2 ? { remarks: ['First', 'Second'] } : { note: 'Not yet' }),
		}),
	assess: (actor, { state }) => assessDirective(actor, { ...touch(state), assessment: 'off_track', note: 'Seen' }),
	propose_executed: (actor, { state }) =>
		proposeClosing(actor, { ...touch(state), outcome: 'executed', basis: 'The report' }),
	propose_otherwise: (actor, { state, outcome = 'superseded' }) =>
		proposeClosing(actor, { ...touch(state), outcome, basis: 'A newer one' }),
	decline: (actor, { state }) => declineProposal(actor, { ...touch(state), note: 'Not so' }),
	close_executed: (actor, { state }) =>
		closeDirective(actor, { ...touch(state), outcome: 'executed', basis: 'The report' }),
	close_otherwise: (actor, { state, outcome = 'superseded' }) =>
		closeDirective(actor, { ...touch(state), outcome, basis: 'A newer one' }),
	keep_on_control: (actor, { state, later }) =>
		keepOnControl(actor, { ...touch(state), until: later, note: 'Watch its effect' }),
	split: (actor, { state }) =>
		splitDirective(actor, {
			...touch(state),
			parts: [
				{ words: state.words, titles: {} },
				{ words: state.words, titles: {} },
			],
			original: 'stays',
		}),
	merge: (actor, { state, survivor }) =>
		mergeDirective(actor, { ...touch(state), into: survivor, basis: 'The same words' }),
	remind: (actor, { state }) => remindOfDirective(actor, { number: state.number }),
	link: (actor, { state }) => alignDirective(actor, { number: state.number, document: { title: 'The Concept' } }),
	move_deadline: (actor, { state, later }) =>
		moveDeadline(actor, { ...touch(state), deadline: later, reason: 'Decided so' }),
	request_extension: (actor, { state, later }) =>
		requestExtension(actor, { ...touch(state), deadline: later, reason: 'The tender failed' }),
	withdraw_extension: (actor, { state }) => withdrawExtension(actor, touch(state)),
	decide_extension: (actor, { state, later, pick }) =>
		decideExtension(actor, {
			...touch(state),
			...(pick % 2 ? { decision: 'grant', deadline: later } : { decision: 'refuse', reason: 'No' }),
		}),
};

/** A file that the person has just uploaded and that nothing holds yet. */
async function uploadedBy(actor: Actor): Promise<string> {
	const id = newId();
	const about = { hash: id.padEnd(64, '0'), size: 1, mediaType: 'application/pdf', name: 'letter.pdf' };
	await transact((tx) => tx.insert(file).values({ id, ...about, uploadedById: actor.personId, uploadedAt: now() }));
	return id;
}
