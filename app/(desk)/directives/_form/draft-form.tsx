'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button, LinkButton } from '#app/_ui/button.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';
import type { FormChoices } from './choices.ts';
import { DraftingWarnings } from './drafting-warnings.tsx';
import { GivenFields } from './given-fields.tsx';
import { OpenFields } from './open-fields.tsx';
import { fieldOfReason } from './reasons.ts';
import { rowName } from './rows.tsx';
import { type FormValues, inputOf, valuesIn } from './values.ts';

/** A new directive, under a meeting or alone. Under a meeting the next item can follow at once. */
export function DraftForm({
	start,
	choices,
	meetingId,
	personId,
}: {
	start: FormValues;
	choices: FormChoices;
	meetingId: string | null;
	personId: string;
}) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const sent = useRef<FormData | null>(null);
	const another = useRef(false);
	const { notice, save } = useSaving({
		version: 0,
		describe: async () => ({ changedBy: null, changedAt: '', changes: [] }),
		fieldOf: fieldOfReason,
		nameOf: (path) => rowName(sent.current, path),
	});

	async function submit(form: FormData) {
		sent.current = form;
		const follow = another.current;
		another.current = false;
		return save(async () => {
			const made = await client.directives.draft.mutate({ meetingId, ...inputOf(valuesIn(form, start)) });
			notify({ title: t('form.drafted', { number: made.number }) });
			router.push(follow ? `/directives/new?meeting=${meetingId}&after=${made.number}` : `/directives/${made.number}`);
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t('form.saveDraft')}
			draftKey={`new.${meetingId ?? 'alone'}.${personId}`}
			notice={notice}
			actions={
				<>
					{meetingId && (
						<Button
							type="submit"
							onClick={() => {
								another.current = true;
							}}
						>
							{t('form.saveAndNext')}
						</Button>
					)}
					<LinkButton kind="quiet" href={meetingId ? `/meetings/${meetingId}` : '/directives'}>
						{t('cancel')}
					</LinkButton>
				</>
			}
		>
			<GivenFields start={start} choices={choices} />
			<OpenFields start={start} choices={choices} />
			<DraftingWarnings start={start} meetingId={meetingId} number={null} />
		</Form>
	);
}
