'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { LinkButton } from '#app/_ui/button.tsx';
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
import { besideMine, changedInput, type FormValues, valuesIn } from './values.ts';

/** Corrects a directive's own data: everything of a draft, later what issuing has not fixed. */
export function EditForm({
	number,
	version,
	issued,
	start,
	choices,
	meetingId,
	personId,
}: {
	number: string;
	version: number;
	issued: boolean;
	start: FormValues;
	choices: FormChoices;
	meetingId: string | null;
	personId: string;
}) {
	const t = useTexts('directives');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const page = `/directives/${number}`;
	const sent = useRef<FormData | null>(null);
	const { notice, save } = useSaving({
		version,
		describe: async () => {
			const change = await client.directives.changes.query({ number, since: version });
			const mine = sent.current ? valuesIn(sent.current, start) : start;
			return { ...change, changes: besideMine(change.changes, mine) };
		},
		fieldOf: fieldOfReason,
		nameOf: (path) => rowName(sent.current, path),
	});

	async function submit(form: FormData) {
		sent.current = form;
		return save(async (base) => {
			const changed = changedInput(start, valuesIn(form, start));
			if (Object.keys(changed).length > 0) {
				await client.directives.edit.mutate({ number, version: base, ...changed });
				notify({ title: t('form.saved', { number }) });
			}
			router.push(page);
			router.refresh();
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t('form.save')}
			draftKey={`${number}.edit.${personId}`}
			notice={notice}
			actions={
				<LinkButton kind="quiet" href={page}>
					{t('cancel')}
				</LinkButton>
			}
		>
			{!issued && <GivenFields start={start} choices={choices} />}
			<OpenFields start={start} choices={choices} issued={issued} />
			{!issued && <DraftingWarnings start={start} meetingId={meetingId} number={number} />}
		</Form>
	);
}
