'use client';

import { useState } from 'react';
import { Field, useStartingValues } from '#app/_ui/field.tsx';
import { DateInput, Select, TextArea } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { textOf } from './action-form.tsx';
import type { OutcomeOption } from './subject.ts';
import { TargetFields } from './target-fields.tsx';

/** How a directive ends, on what basis, and when the thing was done: the same for proposing and for deciding. */
export function EndingFields({
	outcomes,
	executedOn,
	chosen,
	successor,
}: {
	outcomes: readonly OutcomeOption[];
	executedOn: string;
	chosen: string;
	/** Whether what takes the directive's place can be named: whoever decides names it. */
	successor: boolean;
}) {
	const t = useTexts('directives');
	const [start = ''] = useStartingValues('outcome', [chosen]);
	const [outcome, setOutcome] = useState(start);
	return (
		<>
			<Field name="outcome" label={t('field.outcome')} required width="medium">
				<Select
					options={outcomes}
					empty={t('field.choose')}
					defaultValue={chosen}
					onChange={(event) => setOutcome(event.target.value)}
				/>
			</Field>
			{outcome === 'executed' && (
				<Field name="executedOn" label={t('field.executedOn')} help={t('field.executedOnHelp')} required>
					<DateInput defaultValue={executedOn} />
				</Field>
			)}
			{outcome === 'superseded' && successor && <TargetFields optional />}
			<Field name="basis" label={t('field.endingBasis')} help={t('field.endingBasisHelp')} required>
				<TextArea rows={4} maxLength={4000} />
			</Field>
		</>
	);
}

/** What the fields above say. */
export function endingIn(values: FormData) {
	return {
		outcome: textOf(values, 'outcome') as OutcomeOption['value'],
		basis: textOf(values, 'basis'),
		executedOn: textOf(values, 'executedOn') || null,
	};
}
