'use client';

import { memo, useMemo } from 'react';
import { Combobox, type ComboboxItem, ComboboxMultiple } from '#app/_ui/combobox.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FieldRow, TextInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import type { ChangeCard } from './_card-state.ts';
import { DateField } from './_date-field.tsx';

type CoExecutor = Card['coExecutors'][number];
type Props = {
	id: string;
	/** The card as it stood when the form was opened. */
	start: Card;
	lead: string;
	coExecutors: Card['coExecutors'];
	organizations: readonly ComboboxItem[];
	change: ChangeCard;
};

/** Who leads, who takes part, and with which part by when. */
export const CardExecutors = memo(function CardExecutors(props: Props) {
	const { id, start, lead, organizations, change } = props;
	const t = useTexts('capture');
	const others = useMemo(() => organizations.filter(({ value }) => value !== lead), [organizations, lead]);
	return (
		<>
			<Field name={`${id}.lead`} label={t('lead')}>
				<Combobox
					items={organizations}
					defaultValue={start.lead}
					onChange={(code) => change((card) => ledBy(card, code), 'lead')}
				/>
			</Field>
			<Field name={`${id}.co`} label={t('coExecutors')}>
				<ComboboxMultiple
					// Chips are the field's own: when the new lead leaves them, they are drawn anew.
					key={lead}
					items={others}
					defaultValue={props.coExecutors.map(({ organization }) => organization)}
					onChange={(codes) => change((card) => ({ coExecutors: partsOf(card, codes) }), 'co')}
				/>
			</Field>
			<Parts {...props} />
		</>
	);
});

/** A card with a lead, who is then no co-executor. */
export function ledBy({ coExecutors }: Card, lead: string): Partial<Card> {
	return { lead, coExecutors: coExecutors.filter(({ organization }) => organization !== lead) };
}

/** A co-executor keeps its part when others come and go. */
function partsOf(card: Card, codes: readonly string[]): Card['coExecutors'] {
	return codes.map(
		(organization) =>
			card.coExecutors.find((each) => each.organization === organization) ?? { organization, part: '', dueOn: '' },
	);
}

function Parts({ id, coExecutors, organizations, change }: Props) {
	const t = useTexts('capture');
	const set = (organization: string, part: Partial<CoExecutor>, tag: string) =>
		change(
			(card) => ({
				coExecutors: card.coExecutors.map((each) => (each.organization === organization ? { ...each, ...part } : each)),
			}),
			`co.${organization}.${tag}`,
		);
	return coExecutors.map(({ organization, part, dueOn }) => {
		const name = organizations.find(({ value }) => value === organization)?.label ?? organization;
		return (
			<FieldRow key={organization}>
				<Field name={`${id}.part.${organization}`} label={t('part', { name })}>
					<TextInput
						defaultValue={part}
						maxLength={2000}
						onInput={(event) => set(organization, { part: event.currentTarget.value }, 'part')}
					/>
				</Field>
				<DateField
					name={`${id}.due.${organization}`}
					label={t('partDue')}
					start={dueOn}
					onDate={(date) => set(organization, { dueOn: date }, 'due')}
				/>
			</FieldRow>
		);
	});
}
