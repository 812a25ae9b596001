import { z } from 'zod';
import { acceptDirective } from '#server/directives/accept.ts';
import { assessDirective } from '#server/directives/assess.ts';
import { assignDirective } from '#server/directives/assign.ts';
import { describeChanges } from '#server/directives/changes.ts';
import { closeDirective } from '#server/directives/close.ts';
import { declineProposal } from '#server/directives/decline.ts';
import { discardDirective } from '#server/directives/discard.ts';
import { draftDirective } from '#server/directives/draft.ts';
import { checkDraft, withWarnings } from '#server/directives/drafting.ts';
import { draftingInput, draftingWarning } from '#server/directives/drafting-inputs.ts';
import { editDirective } from '#server/directives/edit.ts';
import * as inputs from '#server/directives/inputs.ts';
import { issueDirective, issueMeeting } from '#server/directives/issue.ts';
import { keepOnControl } from '#server/directives/keep-on-control.ts';
import { listDirectives } from '#server/directives/list.ts';
import { changesOutput, directiveOutput, registerPage, touchedOutput, trailLine } from '#server/directives/outputs.ts';
import { proposeClosing } from '#server/directives/propose.ts';
import { readDirective, readDirectiveTrail } from '#server/directives/read.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['directives'];
/** A draft's answer also tells what its drafting falls short of. */
const draftedOutput = touchedOutput.extend({ warnings: z.array(draftingWarning) });
const one = z.object({ number: inputs.directiveNumber });

export const directivesRouter = router({
	list: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: '/directives', tags, summary: 'The register, filtered and paged' } })
		.input(inputs.listInput)
		.output(registerPage)
		.query(({ ctx, input }) => listDirectives(ctx.actor, input)),
	read: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: '/directives/{number}', tags, summary: 'One directive with its history' } })
		.input(one)
		.output(directiveOutput)
		.query(({ ctx, input }) => readDirective(ctx.actor, input.number)),
	trail: procedureFor('directive.read')
		.meta({ openapi: { method: 'GET', path: '/directives/{number}/trail', tags, summary: 'Its trail, newest first' } })
		.input(one)
		.output(z.array(trailLine))
		.query(({ ctx, input }) => readDirectiveTrail(ctx.actor, input.number)),
	/** For pages only: programs find the same facts, unworded, in the refusal itself. */
	changes: procedureFor('directive.read')
		.input(inputs.changesInput)
		.output(changesOutput)
		.query(({ ctx, input }) => describeChanges(ctx.actor, input)),
	draft: procedureFor('directive.draft')
		.meta({ openapi: { method: 'POST', path: '/directives', tags, summary: 'Write a directive down as a draft' } })
		.input(inputs.draftInput)
		.output(draftedOutput)
		.mutation(({ ctx, input }) => withWarnings(ctx.actor, draftDirective(ctx.actor, input))),
	check: procedureFor('directive.draft')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/check',
				tags,
				summary: 'What the drafting of a text falls short of',
			},
		})
		.input(draftingInput)
		.output(draftedOutput.pick({ warnings: true }))
		.mutation(({ ctx, input }) => checkDraft(ctx.actor, input)),
	edit: procedureFor('directive.edit')
		.meta({ openapi: { method: 'PATCH', path: '/directives/{number}', tags, summary: 'Change its data' } })
		.input(inputs.editInput)
		.output(draftedOutput)
		.mutation(({ ctx, input }) => withWarnings(ctx.actor, editDirective(ctx.actor, input))),
	discard: procedureFor('directive.discard')
		.meta({ openapi: { method: 'POST', path: '/directives/{number}/discard', tags, summary: 'Throw a draft away' } })
		.input(inputs.touchInput)
		.output(z.object({ number: z.string() }))
		.mutation(({ ctx, input }) => discardDirective(ctx.actor, input)),
	issue: procedureFor('directive.issue')
		.meta({ openapi: { method: 'POST', path: '/directives/{number}/issue', tags, summary: 'Issue a draft' } })
		.input(inputs.touchInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => issueDirective(ctx.actor, input)),
	issueMeeting: procedureFor('directive.issue')
		.meta({
			openapi: { method: 'POST', path: '/meetings/{meetingId}/issue', tags, summary: 'Issue all drafts of a meeting' },
		})
		.input(inputs.issueMeetingInput)
		.output(z.object({ issued: z.array(touchedOutput) }))
		.mutation(({ ctx, input }) => issueMeeting(ctx.actor, input)),
	accept: procedureFor('directive.accept')
		.meta({ openapi: { method: 'POST', path: '/directives/{number}/accept', tags, summary: 'Take into work' } })
		.input(inputs.touchInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => acceptDirective(ctx.actor, input)),
	assign: procedureFor('directive.assign')
		.meta({
			openapi: { method: 'POST', path: '/directives/{number}/assign', tags, summary: 'Name the responsible person' },
		})
		.input(inputs.assignInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => assignDirective(ctx.actor, input)),
	assess: procedureFor('directive.assess')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/assess',
				tags,
				summary: "Record the controller's finding",
			},
		})
		.input(inputs.assessInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => assessDirective(ctx.actor, input)),
	propose: procedureFor('directive.propose')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/propose',
				tags,
				summary: 'Propose closing to the curator',
			},
		})
		.input(inputs.proposeInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => proposeClosing(ctx.actor, input)),
	decline: procedureFor('directive.decline')
		.meta({
			openapi: { method: 'POST', path: '/directives/{number}/decline', tags, summary: 'Refuse a proposal to close' },
		})
		.input(inputs.declineInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => declineProposal(ctx.actor, input)),
	close: procedureFor('directive.close')
		.meta({ openapi: { method: 'POST', path: '/directives/{number}/close', tags, summary: 'Take off control' } })
		.input(inputs.closeInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => closeDirective(ctx.actor, input)),
	keepOnControl: procedureFor('directive.keep-on-control')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/keep-on-control',
				tags,
				summary: 'Leave under additional control',
			},
		})
		.input(inputs.keepOnControlInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => keepOnControl(ctx.actor, input)),
	moveDeadline: procedureFor('deadline.move')
		.meta({
			openapi: {
				method: 'POST',
				path: '/directives/{number}/deadline',
				tags,
				summary: 'Move the deadline through the ledger',
			},
		})
		.input(inputs.moveDeadlineInput)
		.output(touchedOutput)
		.mutation(({ ctx, input }) => moveDeadline(ctx.actor, input)),
});
