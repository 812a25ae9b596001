'use client';

import { useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, FieldRow, type Option, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { Rows, rowsIn } from '../_form/rows.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import { PartDialog, type PartSubject } from './part-dialog.tsx';
import type { Subject } from './subject.ts';

/** Who may answer: an organization, or a person of it; the value is `code|person`. */
export type OwnerOption = Option;

function ownerIn(value: string) {
	const [organization = '', ownerId = ''] = value.split('|');
	return { organization: organization || null, ownerId: ownerId || null };
}

function MilestoneFields({
	prefix = '',
	owners,
	deadline,
	start,
}: {
	prefix?: string;
	owners: readonly OwnerOption[];
	/** The directive's deadline in words, to plan by. */
	deadline: string | null;
	start?: { title: string; dueOn: string };
}) {
	const t = useTexts('directives');
	return (
		<>
			<Field name={`${prefix}title`} label={t('field.milestone')} required>
				<TextInput maxLength={300} defaultValue={start?.title} />
			</Field>
			<FieldRow>
				<Field name={`${prefix}dueOn`} label={t('field.milestoneDue')} help={deadline ?? undefined} required>
					<DateInput defaultValue={start?.dueOn} />
				</Field>
				<Field name={`${prefix}owner`} label={t('field.milestoneOwner')}>
					<Select options={owners} />
				</Field>
			</FieldRow>
		</>
	);
}

type Adding = { subject: Subject; owners: readonly OwnerOption[]; deadline: string | null };

/** One milestone more, at the end of the road map. */
export function AddMilestone({ subject, owners, deadline }: Adding) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="add_milestone"
			send={(values, touch) =>
				client.milestones.add.mutate({
					...touch,
					milestones: [
						{ title: textOf(values, 'title'), dueOn: textOf(values, 'dueOn'), ...ownerIn(textOf(values, 'owner')) },
					],
				})
			}
		>
			<MilestoneFields owners={owners} deadline={deadline} />
		</ActionDialog>
	);
}

export type PlanOffer = { kind: string; name: string; steps: { title: string; dueOn: string }[] };

/** A typical plan laid out between today and the deadline; every step can be changed or taken out before it is kept. */
export function TypicalPlan({ subject, owners, deadline, plans }: Adding & { plans: readonly PlanOffer[] }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const [kind, setKind] = useState(plans[0]?.kind ?? '');
	const chosen = plans.find((plan) => plan.kind === kind);
	return (
		<ActionDialog
			subject={subject}
			name="typical_plan"
			wide
			keepsDraft={false}
			send={(values, touch) =>
				client.milestones.add.mutate({
					...touch,
					milestones: rowsIn(values, 'milestones').map((field) => ({
						title: field('title'),
						dueOn: field('dueOn'),
						...ownerIn(field('owner')),
					})),
				})
			}
		>
			<Field name="plan" label={t('field.typicalPlan')} width="medium">
				<Select
					options={plans.map((plan) => ({ value: plan.kind, label: plan.name }))}
					defaultValue={kind}
					onChange={(event) => setKind(event.target.value)}
				/>
			</Field>
			<Rows
				key={kind}
				name="milestones"
				start={chosen?.steps.length ?? 0}
				legend={(position) => t('field.step', { position })}
				addLabel={t('field.addStep')}
				removeLabel={(position) => t('field.removeStep', { position })}
			>
				{(prefix, key) => {
					const step = chosen?.steps[key];
					return (
						<MilestoneFields
							prefix={`${prefix}.`}
							owners={owners}
							deadline={key === 0 ? deadline : null}
							{...(step ? { start: step } : {})}
						/>
					);
				}}
			</Rows>
		</ActionDialog>
	);
}

/** Marks a milestone as reached. */
export function FinishMilestone({ subject, today }: { subject: PartSubject; today: string }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<PartDialog
			subject={subject}
			act="finish_milestone"
			fields={{ milestone_done_in_future: 'doneOn' }}
			send={(values, version) =>
				client.milestones.finish.mutate({
					id: subject.id,
					version,
					doneOn: textOf(values, 'doneOn'),
					note: textOf(values, 'note') || null,
				})
			}
		>
			<Field name="doneOn" label={t('field.doneOn')} required>
				<DateInput defaultValue={today} max={today} />
			</Field>
			<Field name="note" label={t('field.note')} optional>
				<TextArea rows={3} maxLength={2000} />
			</Field>
		</PartDialog>
	);
}

/** Moves a milestone to another date, with the reason. */
export function MoveMilestone({ subject, due }: { subject: PartSubject; due: string }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<PartDialog
			subject={subject}
			act="move_milestone"
			fields={{ milestone_date_unchanged: 'dueOn' }}
			send={(values, version) =>
				client.milestones.move.mutate({
					id: subject.id,
					version,
					dueOn: textOf(values, 'dueOn'),
					reason: textOf(values, 'reason'),
				})
			}
		>
			<Field name="dueOn" label={t('field.newMilestoneDue')} help={due} required>
				<DateInput />
			</Field>
			<Field name="reason" label={t('field.reason')} required>
				<TextArea rows={3} maxLength={2000} />
			</Field>
		</PartDialog>
	);
}

/** Words a milestone anew, or gives it to another. */
export function EditMilestone({
	subject,
	owners,
	start,
}: {
	subject: PartSubject;
	owners: readonly OwnerOption[];
	start: { title: string; owner: string; note: string };
}) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<PartDialog
			subject={subject}
			act="edit_milestone"
			kind="quiet"
			fields={{ milestone_owner_unknown: 'owner', milestone_person_unknown: 'owner' }}
			send={(values, version) =>
				client.milestones.edit.mutate({
					id: subject.id,
					version,
					title: textOf(values, 'title'),
					note: textOf(values, 'note') || null,
					...ownerIn(textOf(values, 'owner')),
				})
			}
		>
			<Field name="title" label={t('field.milestone')} required>
				<TextInput maxLength={300} defaultValue={start.title} />
			</Field>
			<Field name="owner" label={t('field.milestoneOwner')}>
				<Select options={owners} defaultValue={start.owner} />
			</Field>
			<Field name="note" label={t('field.note')} optional>
				<TextArea rows={3} maxLength={2000} defaultValue={start.note} />
			</Field>
		</PartDialog>
	);
}

/** Gives a milestone up, or takes that back: each with a reason. */
export function WithReason({ subject, act }: { subject: PartSubject; act: 'drop_milestone' | 'reopen_milestone' }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const verb = act === 'drop_milestone' ? client.milestones.drop : client.milestones.reopen;
	return (
		<PartDialog
			subject={subject}
			act={act}
			kind="quiet"
			send={(values, version) => verb.mutate({ id: subject.id, version, reason: textOf(values, 'reason') })}
		>
			<Field name="reason" label={t('field.reason')} required>
				<TextArea rows={3} maxLength={2000} />
			</Field>
		</PartDialog>
	);
}
