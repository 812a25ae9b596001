import { ComboboxMultiple } from '#app/_ui/combobox.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FilterBar } from '#app/_ui/filter-bar.tsx';
import { Checkbox, DateInput, Select, TextInput } from '#app/_ui/inputs.tsx';
import type { ListInput } from '#server/directives/inputs.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './filters.module.css';
import type { FilterNames } from './names.ts';
import { isFiltered, registerPath } from './query.ts';

type Props = { t: Translate; input: ListInput; names: FilterNames };

/** The register's filters as a form: the frequent ones in sight, the rest folded away. */
export function Filters({ t, input, names }: Props) {
	const { sort, direction, meeting } = input;
	const sorted = sort !== 'deadline' || direction !== 'asc';
	return (
		<FilterBar
			t={t}
			action={registerPath}
			keep={{ ...(sorted ? { sort, order: direction } : {}), ...(meeting ? { meeting } : {}) }}
			clearHref={isFiltered(input) ? registerPath : undefined}
			more={<SeldomUsed t={t} input={input} names={names} />}
		>
			<Field name="q" label={t('register.filter.q')}>
				<TextInput type="search" defaultValue={input.q} autoComplete="off" />
			</Field>
			<Field name="organization" label={t('register.filter.organization')}>
				<ComboboxMultiple items={names.organization} defaultValue={input.organization ?? []} />
			</Field>
			<Field name="stage" label={t('register.filter.stage')}>
				<ComboboxMultiple items={names.stage} defaultValue={input.stage ?? []} />
			</Field>
			<Field name="schedule" label={t('register.filter.schedule')}>
				<ComboboxMultiple items={names.schedule} defaultValue={input.schedule ?? []} />
			</Field>
		</FilterBar>
	);
}

function SeldomUsed({ t, input, names }: Props) {
	return (
		<>
			<Field name="role" label={t('register.filter.role')}>
				<Select options={names.role} empty={t('register.any')} defaultValue={input.role} />
			</Field>
			<YesOrNo t={t} name="onControl" value={input.onControl} />
			<Field name="outcome" label={t('register.filter.outcome')}>
				<ComboboxMultiple items={names.outcome} defaultValue={input.outcome ?? []} />
			</Field>
			<Field name="punctuality" label={t('register.filter.punctuality')}>
				<ComboboxMultiple items={names.punctuality} defaultValue={input.punctuality ?? []} />
			</Field>
			<Field name="topic" label={t('register.filter.topic')}>
				<ComboboxMultiple items={names.topic} defaultValue={input.topic ?? []} />
			</Field>
			<Field name="kind" label={t('register.filter.kind')}>
				<ComboboxMultiple items={names.kind} defaultValue={input.kind ?? []} />
			</Field>
			<Field name="plan" label={t('register.filter.plan')}>
				<Select options={names.plan} empty={t('register.any')} defaultValue={input.plan} />
			</Field>
			<Field name="urgency" label={t('register.filter.urgency')}>
				<ComboboxMultiple items={names.urgency} defaultValue={input.urgency ?? []} />
			</Field>
			<Field name="obligation" label={t('register.filter.obligation')}>
				<Select options={names.obligation} empty={t('register.any')} defaultValue={input.obligation} />
			</Field>
			<Field name="tag" label={t('register.filter.tag')}>
				<ComboboxMultiple items={names.tag} defaultValue={input.tag ?? []} />
			</Field>
			<Field name="issuerLevel" label={t('register.filter.issuerLevel')}>
				<ComboboxMultiple items={names.issuerLevel} defaultValue={input.issuerLevel ?? []} />
			</Field>
			<Field name="confidence" label={t('register.filter.confidence')}>
				<ComboboxMultiple items={names.track} defaultValue={input.confidence ?? []} />
			</Field>
			<Field name="assessment" label={t('register.filter.assessment')}>
				<ComboboxMultiple items={names.track} defaultValue={input.assessment ?? []} />
			</Field>
			<YesOrNo t={t} name="restricted" value={input.restricted} />
			<Field name="dueFrom" label={t('register.filter.dueFrom')}>
				<DateInput defaultValue={input.dueFrom} />
			</Field>
			<Field name="dueTo" label={t('register.filter.dueTo')}>
				<DateInput defaultValue={input.dueTo} />
			</Field>
			<fieldset className={styles.flags}>
				<legend>{t('register.filter.only')}</legend>
				{(['moved', 'breached', 'silent', 'disagreeing', 'proposed', 'extensionPending', 'mine'] as const).map(
					(name) => (
						<Checkbox
							key={name}
							name={name}
							value="true"
							label={t(`register.filter.${name}`)}
							defaultChecked={input[name] === true}
						/>
					),
				)}
			</fieldset>
		</>
	);
}

function YesOrNo({ t, name, value }: { t: Translate; name: 'restricted' | 'onControl'; value: boolean | undefined }) {
	const options = ['true', 'false'].map((one) => ({ value: one, label: t(`register.choice.${name}.${one}`) }));
	return (
		<Field name={name} label={t(`register.filter.${name}`)}>
			<Select options={options} empty={t('register.any')} defaultValue={value === undefined ? '' : String(value)} />
		</Field>
	);
}
