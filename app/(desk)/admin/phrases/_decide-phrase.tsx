'use client';

import { useState } from 'react';
import { type Refused, refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Actions, Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { type Option, Select } from '#app/_ui/inputs.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import type { PhraseRow } from '#server/phrases/outputs.ts';

/** Accepts a phrase, with the meaning chosen, or rejects it; either may be changed later. */
export function DecidePhrase({
	id,
	version,
	phrase,
	state,
	meanings,
}: {
	id: string;
	version: number;
	phrase: string;
	state: PhraseRow['state'];
	/** What a phrase of time may mean; none for a name. */
	meanings: readonly Option[];
}) {
	const t = useTexts('phrases');
	const client = useTRPCClient();
	const shownAnew = useShownAnew();
	const notify = useToast();
	const [pending, setPending] = useState(false);
	const [chosen, setChosen] = useState(meanings[0]?.value ?? '');

	async function decide(decision: 'accept' | 'reject') {
		setPending(true);
		try {
			const meaning = decision === 'accept' && chosen ? JSON.parse(chosen) : null;
			await client.phrases.decide.mutate({ id, version, decision, meaning });
			notify({ title: t(`done.${decision}`, { phrase }) });
		} catch (error) {
			notify({ title: why(refusedBy(error)), tone: 'danger' });
		}
		await shownAnew();
		setPending(false);
	}

	/** Of a decision that came second: who made the first, and when. */
	function why(refused: Refused | null): string {
		if (!refused) return t('failed');
		const { changedBy, changedAtText } = refused.facts;
		if (refused.reason !== 'stale' || typeof changedBy !== 'string') return refused.message;
		return t('decidedMeanwhile', { name: changedBy, at: String(changedAtText) });
	}

	const button = (decision: 'accept' | 'reject') => (
		<Button
			size="small"
			kind={decision === 'accept' ? 'primary' : 'secondary'}
			disabled={pending}
			onClick={() => decide(decision)}
			aria-label={`${t(decision)}: ${phrase}`}
		>
			{t(decision)}
		</Button>
	);
	return (
		<Stack gap="tight">
			{meanings.length > 1 && state !== 'accepted' && (
				<Field name={`meaning.${id}`} label={t('meaningLabel')}>
					<Select options={meanings} defaultValue={chosen} onChange={(event) => setChosen(event.currentTarget.value)} />
				</Field>
			)}
			<Actions>
				{state !== 'accepted' && button('accept')}
				{state !== 'rejected' && button('reject')}
			</Actions>
		</Stack>
	);
}
