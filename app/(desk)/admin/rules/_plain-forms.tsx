'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Choices, FieldRow, type Option, Select, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { RuleValue } from '#server/countries/own-rules.ts';
import { RuleDialog, type Start } from './_rule-dialog.tsx';
import styles from './_rules.module.css';

const textIn = (values: FormData, name: string) => String(values.get(name) ?? '').trim();
const numberIn = (values: FormData, name: string) => Number(textIn(values, name));

type Enforced = RuleValue<'draftingCheck'>['enforcement'];
const enforcementIn = (values: FormData) => textIn(values, 'enforcement') as Enforced;

/** A whole number with its bounds. */
function Days({ name, start, least, most }: { name: string; start: number; least: number; most: number }) {
	const t = useTexts('rules');
	return (
		<Field name={name} label={t(`field.${name}`)} required width="short">
			<TextInput type="number" min={least} max={most} defaultValue={String(start)} />
		</Field>
	);
}

function Enforcement({ start }: { start: Enforced }) {
	const t = useTexts('rules');
	const options = (['warn', 'block'] as const).map((value) => ({ value, label: t(`enforcement.${value}`) }));
	return (
		<Field group name="enforcement" label={t('field.enforcement')} required>
			<Choices options={options} defaultValue={start} />
		</Field>
	);
}

export function DecidersForm({ version, value, personId, levels }: Start<'deciders'> & { levels: readonly Option[] }) {
	const t = useTexts('rules');
	const client = useTRPCClient();
	const deciders = (['controller', 'curator'] as const).map((one) => ({ value: one, label: t(`decider.${one}`) }));
	const read = (values: FormData) => ({
		levels: value.levels.map(({ level }) => ({
			level,
			closing: textIn(values, `${level}.closing`) as 'curator',
			deadline: textIn(values, `${level}.deadline`) as 'curator',
		})),
	});
	return (
		<RuleDialog
			rule="deciders"
			act="change"
			version={version}
			personId={personId}
			wide
			send={(values, known) => client.rules.deciders.mutate({ version: known, value: read(values) })}
		>
			<div className={styles.levels}>
				{value.levels.map(({ level, closing, deadline }) => {
					const name = levels.find((each) => each.value === level)?.label ?? level;
					return (
						<FieldRow key={level}>
							<Field name={`${level}.closing`} label={t('field.closing', { level: name })} required>
								<Select options={deciders} defaultValue={closing} />
							</Field>
							<Field name={`${level}.deadline`} label={t('field.deadline', { level: name })} required>
								<Select options={deciders} defaultValue={deadline} />
							</Field>
						</FieldRow>
					);
				})}
			</div>
		</RuleDialog>
	);
}

export function AttentionForm({ version, value, personId }: Start<'attention'>) {
	const client = useTRPCClient();
	const read = (values: FormData) => ({
		dueSoonDays: numberIn(values, 'dueSoonDays'),
		silentAfterDays: numberIn(values, 'silentAfterDays'),
	});
	return (
		<RuleDialog
			rule="attention"
			act="change"
			version={version}
			personId={personId}
			send={(values, known) => client.rules.attention.mutate({ version: known, value: read(values) })}
		>
			<Days name="dueSoonDays" start={value.dueSoonDays} least={1} most={60} />
			<Days name="silentAfterDays" start={value.silentAfterDays} least={1} most={365} />
		</RuleDialog>
	);
}

export function ExtensionLimitForm({ version, value, personId }: Start<'extensionLimit'>) {
	const client = useTRPCClient();
	const read = (values: FormData) => ({ count: numberIn(values, 'count'), enforcement: enforcementIn(values) });
	return (
		<RuleDialog
			rule="extensionLimit"
			act="change"
			version={version}
			personId={personId}
			send={(values, known) => client.rules.extensionLimit.mutate({ version: known, value: read(values) })}
		>
			<Days name="count" start={value.count} least={0} most={50} />
			<Enforcement start={value.enforcement} />
		</RuleDialog>
	);
}

export function DeadlineShiftForm({ version, value, personId }: Start<'deadlineShift'>) {
	const t = useTexts('rules');
	const client = useTRPCClient();
	const options = (['keep', 'preceding', 'following'] as const).map((one) => ({
		value: one,
		label: t(`shift.${one}`),
	}));
	const read = (values: FormData) => ({ shift: textIn(values, 'shift') as 'keep' });
	return (
		<RuleDialog
			rule="deadlineShift"
			act="change"
			version={version}
			personId={personId}
			send={(values, known) => client.rules.deadlineShift.mutate({ version: known, value: read(values) })}
		>
			<Field group name="shift" label={t('field.shift')} required>
				<Choices options={options} defaultValue={value.shift} />
			</Field>
		</RuleDialog>
	);
}

export function PlanDutyForm({ version, value, personId, levels }: Start<'planDuty'> & { levels: readonly Option[] }) {
	const t = useTexts('rules');
	const client = useTRPCClient();
	const read = (values: FormData) => ({
		levels: values.getAll('levels').map(String) as RuleValue<'planDuty'>['levels'],
		workingDays: numberIn(values, 'workingDays'),
	});
	return (
		<RuleDialog
			rule="planDuty"
			act="change"
			version={version}
			personId={personId}
			send={(values, known) => client.rules.planDuty.mutate({ version: known, value: read(values) })}
		>
			<Field group name="levels" label={t('field.levels')}>
				<Choices multiple options={levels} defaultValue={value.levels} />
			</Field>
			<Days name="workingDays" start={value.workingDays} least={1} most={250} />
		</RuleDialog>
	);
}

export function DraftingCheckForm({ version, value, personId }: Start<'draftingCheck'>) {
	const client = useTRPCClient();
	const read = (values: FormData) => ({ enforcement: enforcementIn(values) });
	return (
		<RuleDialog
			rule="draftingCheck"
			act="change"
			version={version}
			personId={personId}
			send={(values, known) => client.rules.draftingCheck.mutate({ version: known, value: read(values) })}
		>
			<Enforcement start={value.enforcement} />
		</RuleDialog>
	);
}
