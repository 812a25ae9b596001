'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput, FieldRow, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog, textOf } from './action-form.tsx';
import { PartDialog, type PartSubject } from './part-dialog.tsx';
import type { Subject } from './subject.ts';

export type IndicatorStart = {
	name: string;
	unit: string;
	baseline: string;
	baselineOn: string;
	target: string;
	targetOn: string;
};

const reasons = { indicator_dates_reversed: 'targetOn', indicator_without_way: 'target' };

function aboutIn(values: FormData) {
	return {
		name: textOf(values, 'name'),
		unit: textOf(values, 'unit'),
		baseline: numberIn(values, 'baseline'),
		baselineOn: textOf(values, 'baselineOn'),
		target: numberIn(values, 'target'),
		targetOn: textOf(values, 'targetOn'),
	};
}

/** A number as people here write it: spaces between thousands, a comma or a point before decimals. */
function numberIn(values: FormData, name: string): number {
	return Number(textOf(values, name).replace(/\s/g, '').replace(',', '.'));
}

function NumberField({ name, label, start }: { name: string; label: string; start?: string }) {
	return (
		<Field name={name} label={label} required>
			<TextInput inputMode="decimal" pattern="\s*-?[0-9\s]+([.,][0-9]+)?\s*" maxLength={20} defaultValue={start} />
		</Field>
	);
}

function IndicatorFields({ start }: { start: IndicatorStart }) {
	const t = useTexts('directives');
	return (
		<>
			<FieldRow>
				<Field name="name" label={t('field.indicator')} help={t('field.indicatorHelp')} required>
					<TextInput maxLength={200} defaultValue={start.name} />
				</Field>
				<Field name="unit" label={t('field.unit')} help={t('field.unitHelp')} required>
					<TextInput maxLength={60} defaultValue={start.unit} />
				</Field>
			</FieldRow>
			<FieldRow>
				<NumberField name="baseline" label={t('field.baseline')} start={start.baseline} />
				<Field name="baselineOn" label={t('field.baselineOn')} required>
					<DateInput defaultValue={start.baselineOn} />
				</Field>
			</FieldRow>
			<FieldRow>
				<NumberField name="target" label={t('field.target')} start={start.target} />
				<Field name="targetOn" label={t('field.targetOn')} required>
					<DateInput defaultValue={start.targetOn} />
				</Field>
			</FieldRow>
		</>
	);
}

/** A figure by which the directive is measured. */
export function AddIndicator({ subject, start }: { subject: Subject; start: IndicatorStart }) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="add_indicator"
			send={async (values, { number, version }) => {
				await client.indicators.add.mutate({ number, version, ...aboutIn(values) });
				return { number };
			}}
		>
			<IndicatorFields start={start} />
		</ActionDialog>
	);
}

/** Corrects its words, its baseline, its target. */
export function EditIndicator({ subject, start }: { subject: PartSubject; start: IndicatorStart }) {
	const client = useTRPCClient();
	return (
		<PartDialog
			subject={subject}
			act="edit_indicator"
			kind="quiet"
			fields={reasons}
			send={(values, version) => client.indicators.edit.mutate({ id: subject.id, version, ...aboutIn(values) })}
		>
			<IndicatorFields start={start} />
		</PartDialog>
	);
}

/** What it was on a date that has come. */
export function MeasureIndicator({ subject, today }: { subject: PartSubject; today: string }) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	return (
		<PartDialog
			subject={subject}
			act="measure"
			fields={{ measured_in_future: 'measuredOn', measured_before_baseline: 'measuredOn' }}
			send={(values) =>
				client.indicators.measure.mutate({
					id: subject.id,
					value: numberIn(values, 'value'),
					measuredOn: textOf(values, 'measuredOn'),
					note: textOf(values, 'note') || null,
				})
			}
		>
			<FieldRow>
				<NumberField name="value" label={t('field.value')} />
				<Field name="measuredOn" label={t('field.measuredOn')} required>
					<DateInput defaultValue={today} max={today} />
				</Field>
			</FieldRow>
			<Field name="note" label={t('field.note')} optional>
				<TextArea rows={2} maxLength={2000} />
			</Field>
		</PartDialog>
	);
}

/** Takes it out of sight. */
export function RetireIndicator({ subject }: { subject: PartSubject }) {
	const client = useTRPCClient();
	return (
		<PartDialog
			subject={subject}
			act="retire_indicator"
			kind="quiet"
			send={(_values, version) => client.indicators.retire.mutate({ id: subject.id, version })}
		/>
	);
}

/** Fields of a progress report for the directive's indicators; an empty one is not told of. */
export function MeasureRows({ indicators }: { indicators: readonly { id: string; label: string }[] }) {
	const t = useTexts('directives');
	if (indicators.length === 0) return null;
	return (
		<>
			{indicators.map(({ id, label }) => (
				<Field key={id} name={`measure.${id}`} label={label} help={t('field.measureHelp')} optional width="medium">
					<TextInput inputMode="decimal" pattern="\s*-?[0-9\s]+([.,][0-9]+)?\s*" maxLength={20} />
				</Field>
			))}
		</>
	);
}

/** What the fields of `MeasureRows` say, as of a day. */
export function measuresIn(values: FormData, measuredOn: string) {
	return [...values.keys()]
		.filter((name) => name.startsWith('measure.') && textOf(values, name) !== '')
		.map((name) => ({
			indicatorId: name.slice('measure.'.length),
			value: numberIn(values, name),
			measuredOn,
		}));
}
