'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { useContext, useState } from 'react';
import styles from './combobox.module.css';
import { useControl, useField, useStartingValues } from './field.tsx';
import { FormState } from './form-state.ts';
import { Icon } from './icon.tsx';
import inputs from './inputs.module.css';
import { usePortalPlace } from './portal-place.ts';
import { useTexts } from './texts-provider.tsx';
import { useHydrated } from './use-hydrated.ts';

/** `hint` stands small under the label and is searched too: a code, a unit, a former name. */
export type ComboboxItem = { value: string; label: string; hint?: string };

type Props = {
	/** In the order in which they are offered: sort on the server, which knows Kazakh. */
	items: readonly ComboboxItem[];
	placeholder?: string;
	disabled?: boolean;
};

/** Lower case, ё as е: what people type and what stands in the list meet. */
function folded(text: string): string {
	return text.toLowerCase().replaceAll('ё', 'е');
}

function matches(item: ComboboxItem, query: string): boolean {
	const text = folded(`${item.label} ${item.hint ?? ''}`);
	return folded(query)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

/** Escape closes the list; it must not silently empty the field as well. */
function keepsOnEscape(details: { reason: string; cancel: () => void }): boolean {
	if (details.reason !== 'escape-key') return false;
	details.cancel();
	return true;
}

const same = (a: ComboboxItem, b: ComboboxItem) => a.value === b.value;

/** One of many, found by typing. Without script it is the browser's own list. */
export function Combobox({
	items,
	placeholder,
	disabled,
	defaultValue = '',
	onChange,
}: Props & { defaultValue?: string; onChange?: (value: string) => void }) {
	const { name } = useField();
	const control = useControl();
	const t = useTexts('ui');
	const form = useContext(FormState);
	const hydrated = useHydrated();
	const [start] = useStartingValues(name, [defaultValue]);
	const [chosen, setChosen] = useState<ComboboxItem | null>(() => items.find(({ value }) => value === start) ?? null);

	if (!hydrated) return <Plain items={items} start={start ? [start] : []} disabled={disabled} />;
	return (
		<Base.Root
			items={items}
			value={chosen}
			onValueChange={(item: ComboboxItem | null, details) => {
				if (keepsOnEscape(details)) return;
				setChosen(item);
				onChange?.(item?.value ?? '');
				form?.changed();
			}}
			isItemEqualToValue={same}
			filter={matches}
			disabled={disabled}
			autoHighlight
		>
			<Base.InputGroup className={styles.group}>
				<Base.Input
					id={control.id}
					className={`${inputs.input} ${styles.input}`}
					placeholder={placeholder ?? t('combobox.placeholder')}
					aria-required={control.required || undefined}
					aria-invalid={control['aria-invalid']}
					aria-describedby={control['aria-describedby']}
				/>
				<Base.Clear className={styles.clear} aria-label={t('combobox.clear')}>
					<Icon name="close" size={12} />
				</Base.Clear>
				<Base.Trigger className={styles.trigger} aria-label={t('combobox.open')}>
					<Icon name="chevron" />
				</Base.Trigger>
			</Base.InputGroup>
			<input type="hidden" name={name} value={chosen?.value ?? ''} disabled={disabled} />
			<Offered empty={t('combobox.none')} />
		</Base.Root>
	);
}

/** Several of many; each choice is a chip that can be taken back. Sends one value per choice, in order. */
export function ComboboxMultiple({
	items,
	placeholder,
	disabled,
	defaultValue = [],
	onChange,
}: Props & { defaultValue?: readonly string[]; onChange?: (values: string[]) => void }) {
	const { name } = useField();
	const control = useControl();
	const t = useTexts('ui');
	const form = useContext(FormState);
	const hydrated = useHydrated();
	const start = useStartingValues(name, defaultValue);
	const [chosen, setChosen] = useState<ComboboxItem[]>(() =>
		start.flatMap((value) => items.find((item) => item.value === value) ?? []),
	);

	if (!hydrated) return <Plain items={items} start={start} disabled={disabled} multiple />;
	return (
		<Base.Root
			multiple
			items={items}
			value={chosen}
			onValueChange={(next: ComboboxItem[], details) => {
				if (keepsOnEscape(details)) return;
				setChosen(next);
				onChange?.(next.map(({ value }) => value));
				form?.changed();
			}}
			isItemEqualToValue={same}
			filter={matches}
			disabled={disabled}
			autoHighlight
		>
			<Base.InputGroup className={`${inputs.input} ${styles.chips}`}>
				<Base.Chips className={styles.chipRow} aria-label={t('combobox.chosen')}>
					{chosen.map((item) => (
						<Base.Chip key={item.value} className={styles.chip} aria-label={item.label}>
							{item.label}
							<Base.ChipRemove className={styles.chipRemove} aria-label={t('combobox.remove', { label: item.label })}>
								<Icon name="close" size={12} />
							</Base.ChipRemove>
						</Base.Chip>
					))}
					<Base.Input
						id={control.id}
						className={styles.chipInput}
						placeholder={chosen.length > 0 ? undefined : (placeholder ?? t('combobox.placeholder'))}
						aria-required={control.required || undefined}
						aria-invalid={control['aria-invalid']}
						aria-describedby={control['aria-describedby']}
					/>
				</Base.Chips>
			</Base.InputGroup>
			{chosen.map((item) => (
				<input key={item.value} type="hidden" name={name} value={item.value} disabled={disabled} />
			))}
			<Offered empty={t('combobox.none')} />
		</Base.Root>
	);
}

function Offered({ empty }: { empty: string }) {
	const place = usePortalPlace();
	return (
		<Base.Portal container={place}>
			<Base.Positioner className={styles.positioner} sideOffset={4} positionMethod="fixed">
				<Base.Popup className={styles.popup}>
					<Base.Empty className={styles.empty}>{empty}</Base.Empty>
					<Base.List className={styles.list}>
						{(item: ComboboxItem) => (
							<Base.Item key={item.value} value={item} className={styles.item}>
								<span>
									{item.label}
									{item.hint && <span className={styles.hint}>{item.hint}</span>}
								</span>
								<Base.ItemIndicator className={styles.tick}>
									<Icon name="check" />
								</Base.ItemIndicator>
							</Base.Item>
						)}
					</Base.List>
				</Base.Popup>
			</Base.Positioner>
		</Base.Portal>
	);
}

function Plain({
	items,
	start,
	disabled,
	multiple,
}: {
	items: readonly ComboboxItem[];
	start: readonly string[];
	disabled?: boolean | undefined;
	multiple?: boolean;
}) {
	const control = useControl();
	return (
		<select
			{...control}
			className={inputs.input}
			multiple={multiple}
			size={multiple ? 4 : undefined}
			disabled={disabled}
			defaultValue={multiple ? [...start] : (start[0] ?? '')}
		>
			{!multiple && <option value=""> </option>}
			{items.map((item) => (
				<option key={item.value} value={item.value}>
					{item.label}
				</option>
			))}
		</select>
	);
}
