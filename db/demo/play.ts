import { eq } from 'drizzle-orm';
import type { DemoEvent } from '#db/demo/content/history.ts';
import type { DemoStep } from '#db/demo/content/shape.ts';
import { doDeed } from '#db/demo/deeds.ts';
import { actorNamed, asItStands, madeBefore, type Stage, type Touch } from '#db/demo/stage.ts';
import { cited } from '#db/demo/upload.ts';
import { directive } from '#db/schema/directives.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { acceptDirective } from '#server/directives/accept.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { closeDirective } from '#server/directives/close.ts';
import { declineProposal } from '#server/directives/decline.ts';
import { draftDirective } from '#server/directives/draft.ts';
import {
	assessInput,
	closeInput,
	declineInput,
	draftInput,
	keepOnControlInput,
	moveDeadlineInput,
	proposeInput,
} from '#server/directives/inputs.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import { decideExtensionInput, requestExtensionInput } from '#server/extensions/inputs.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { addIndicator } from '#server/indicators/add.ts';
import { addIndicatorInput } from '#server/indicators/inputs.ts';
import { readIndicators } from '#server/indicators/list.ts';
import { measureIndicator } from '#server/indicators/measure.ts';
import { mergeInput } from '#server/links/inputs.ts';
import { mergeDirective } from '#server/links/merge.ts';
import { recordMeetingInput } from '#server/meetings/inputs.ts';
import { recordMeeting } from '#server/meetings/record.ts';
import { addMilestones } from '#server/milestones/add.ts';
import { finishMilestone } from '#server/milestones/finish.ts';
import { addMilestonesInput } from '#server/milestones/inputs.ts';
import { readRoadMap } from '#server/milestones/list.ts';
import { readObligations } from '#server/obligations/list.ts';
import { disableAccount } from '#server/people/accounts.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { today } from '#server/platform/clock.ts';
import { acceptFinalReport } from '#server/reports/accept.ts';
import { acceptContribution } from '#server/reports/accept-contribution.ts';
import { contribute } from '#server/reports/contribute.ts';
import {
	acceptContributionInput,
	acceptReportInput,
	contributeInput,
	progressInput,
	returnContributionInput,
	returnReportInput,
	submitInput,
} from '#server/reports/inputs.ts';
import { openRemarks } from '#server/reports/remarks.ts';
import { returnFinalReport } from '#server/reports/return.ts';
import { returnContribution } from '#server/reports/return-contribution.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';

type Step = DemoStep<CalendarDate>;
type Doing<Kind extends Step['do']> = Extract<Step, { do: Kind }>;
type Played<Kind extends DemoEvent['kind']> = Extract<DemoEvent, { kind: Kind }>;

/** Does what an event tells, through the product's own verbs and in the inputs that people would give. */
export async function play(stage: Stage, event: DemoEvent): Promise<void> {
	const actor = actorNamed(stage, event.by);
	switch (event.kind) {
		case 'meeting':
			return holdMeeting(stage, actor, event);
		case 'draft':
			return draft(stage, actor, event);
		case 'step': {
			await takeStep(stage, actor, event, await asItStands(stage, event.directive.key));
			return;
		}
		case 'deed':
			return doDeed(stage, actor, event.deed);
		case 'disable':
			await disableAccount(actor, actorNamed(stage, event.account).personId);
	}
}

async function holdMeeting(stage: Stage, actor: Actor, { meeting }: Played<'meeting'>): Promise<void> {
	const { key, controller: _, directives: __, ...given } = meeting;
	const { id } = await recordMeeting(actor, recordMeetingInput.parse(given));
	stage.meetings.set(key, id);
}

async function draft(stage: Stage, actor: Actor, event: Played<'draft'>): Promise<void> {
	const { key, steps: _, issuer: __, lead, ...given } = event.directive;
	const input = draftInput.parse({
		...given,
		meetingId: event.meetingKey && stage.meetings.get(event.meetingKey),
		issuer: event.issuer.name,
		issuerLevel: event.issuer.level,
		leadOrganization: lead,
	});
	const { number } = await draftDirective(actor, input);
	stage.directives.set(key, number);
}

async function takeStep(stage: Stage, actor: Actor, event: Played<'step'>, touch: Touch): Promise<unknown> {
	const step: Step = event.step;
	switch (step.do) {
		case 'issue':
			return issueDirective(actor, touch);
		case 'accept':
			return acceptDirective(actor, touch);
		case 'assign': {
			const responsible = actorNamed(stage, step.to ?? `executor.${event.directive.lead}`);
			return assignDirective(actor, { ...touch, responsibleId: responsible.personId });
		}
		case 'report':
			return reportProgress(actor, touch, step);
		case 'move_deadline':
			return moveDeadline(actor, moveDeadlineInput.parse({ ...touch, ...step }));
		case 'request_extension':
			return requestExtension(actor, requestExtensionInput.parse({ ...touch, ...step }));
		case 'decide_extension':
			return decideExtension(actor, decideExtensionInput.parse({ ...touch, ...step }));
		case 'submit':
			return submit(actor, touch, step);
		case 'contribute':
			return contribute(
				actor,
				contributeInput.parse({ ...touch, ...step, evidence: await cited(actor, step.evidence) }),
			);
		case 'accept_contribution':
			return acceptContribution(actor, acceptContributionInput.parse({ ...touch, ...step }));
		case 'return_contribution':
			return returnContribution(actor, returnContributionInput.parse({ ...touch, ...step }));
		case 'return_report':
			return returnFinalReport(actor, returnReportInput.parse({ ...touch, ...step }));
		case 'accept_report':
			return acceptFinalReport(actor, acceptReportInput.parse({ ...touch, ...step }));
		case 'assess':
			return assessDirective(actor, assessInput.parse({ ...touch, ...step }));
		case 'propose':
			return proposeClosing(actor, proposeInput.parse({ ...touch, ...step }));
		case 'decline':
			return declineProposal(actor, declineInput.parse({ ...touch, ...step }));
		case 'close':
			return close(stage, actor, touch, step);
		case 'keep_on_control':
			return keepOnControl(actor, keepOnControlInput.parse({ ...touch, ...step }));
		case 'plan':
			return layDownPlan(actor, touch, step.kind);
		case 'reach':
			return reachMilestones(actor, touch, step.count);
		case 'indicator':
			return addIndicator(actor, addIndicatorInput.parse({ ...touch, ...step }));
		case 'measure':
			return measure(actor, touch, step);
	}
}

function close(stage: Stage, actor: Actor, touch: Touch, step: Doing<'close'>): Promise<unknown> {
	if (!step.mergedInto) return closeDirective(actor, closeInput.parse({ ...touch, ...step }));
	const into = madeBefore(stage.directives, step.mergedInto);
	return mergeDirective(actor, mergeInput.parse({ ...touch, basis: step.basis, into }));
}

/** Answers stand in the content in the order of the remarks, whose ids only the database knows. */
async function submit(
	actor: Actor,
	touch: { number: string; version: number },
	step: Extract<Step, { do: 'submit' }>,
): Promise<unknown> {
	const [row] = await database().select({ id: directive.id }).from(directive).where(eq(directive.number, touch.number));
	const remarks = await openRemarks(row?.id ?? '');
	const answers = remarks.map(({ id }, index) => ({ remark: id, answer: step.answers?.[index] ?? '' }));
	return submitFinalReport(
		actor,
		submitInput.parse({ ...touch, ...step, answers, evidence: await cited(actor, step.evidence) }),
	);
}

/** A report meets the oldest periodic one whose days are over, where such are owed. */
async function reportProgress(actor: Actor, touch: Touch, step: Doing<'report'>): Promise<unknown> {
	const { obligations } = await readObligations(actor, touch.number);
	const owed = obligations.find(
		({ metOn, status, periodTo }) => !metOn && status !== 'cancelled' && periodTo < today(),
	);
	const given = { ...touch, ...step, obligationId: owed?.id, evidence: await cited(actor, step.evidence) };
	return writeProgress(actor, progressInput.parse(given));
}

async function layDownPlan(actor: Actor, touch: Touch, kind: string): Promise<unknown> {
	const { typical } = await readRoadMap(actor, touch.number);
	const milestones = typical.find((plan) => plan.kind === kind)?.steps ?? [];
	return addMilestones(actor, addMilestonesInput.parse({ ...touch, milestones }));
}

async function reachMilestones(actor: Actor, { number }: Touch, count: number): Promise<void> {
	const { milestones } = await readRoadMap(actor, number);
	const next = milestones.filter(({ state }) => state === 'planned').slice(0, count);
	for (const { id, version, dueOn } of next) {
		await finishMilestone(actor, { id, version, doneOn: dueOn < today() ? dueOn : today() });
	}
}

async function measure(actor: Actor, { number }: Touch, { value, note }: Doing<'measure'>): Promise<unknown> {
	const [indicator] = (await readIndicators(actor, number)).indicators;
	return measureIndicator(actor, { id: indicator?.id ?? '', value, measuredOn: today(), note });
}
