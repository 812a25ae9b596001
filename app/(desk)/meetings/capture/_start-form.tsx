'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type DragEvent, type FormEvent, Fragment, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { type FormProblem, FormState } from '#app/_ui/form-state.ts';
import { DateInput, FieldRow, type Option, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useDraft } from '#app/_ui/use-draft.ts';
import { useHydrated } from '#app/_ui/use-hydrated.ts';
import { sendForm } from './_send-form.ts';
import styles from './_start-form.module.css';

type Props = {
	personId: string;
	meeting: { id: string; heldOn: string } | null;
	languages: readonly Option[];
	/** How large a document may be, in bytes, and what is said of a larger one. */
	most: { bytes: number; sentence: string };
};

const address = '/meetings/capture/start';

/** Takes minutes in, pasted or as a document that may be dropped anywhere on the form. Works without script too. */
export function StartForm({ personId, meeting, languages, most }: Props) {
	const t = useTexts('capture');
	const router = useRouter();
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const hydrated = useHydrated();
	const [sent, setSent] = useState<number | null>(null);
	const [problems, setProblems] = useState<readonly FormProblem[]>([]);
	const [isSheet, setIsSheet] = useState(false);
	const [over, setOver] = useState(false);
	const { draft, generation, changed, forget } = useDraft(form, `capture.${meeting?.id ?? 'new'}.${personId}`);
	const state = useMemo(() => ({ id, problems, draft, changed }), [id, problems, draft, changed]);

	// The place for the text is where the work begins.
	useEffect(() => {
		form.current?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
	}, []);

	async function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		if (sent !== null) return;
		const given = new FormData(event.currentTarget);
		const document = given.get('document');
		setIsSheet(false);
		// Nobody waits for an upload that will be refused.
		if (document instanceof File && document.size > most.bytes)
			return setProblems([{ field: 'document', message: most.sentence }]);
		setProblems([]);
		setSent(0);
		try {
			const answer = await sendForm(address, given, setSent);
			if ('id' in answer) {
				forget();
				router.push(`/meetings/capture/${answer.id}`);
				return;
			}
			const { field, message, reason } = answer;
			setIsSheet(reason === 'document_sheet');
			setProblems([field ? { field, message } : { message }]);
		} catch {
			setProblems([{ message: t('failed') }]);
		}
		setSent(null);
	}

	function drop(event: DragEvent) {
		setOver(false);
		const [file] = event.dataTransfer.files;
		const input = form.current?.querySelector<HTMLInputElement>('input[type=file]');
		if (!file || !input) return;
		event.preventDefault();
		input.files = event.dataTransfer.files;
		form.current?.requestSubmit();
	}

	return (
		<form
			ref={form}
			method="post"
			action={address}
			encType="multipart/form-data"
			aria-label={t('title')}
			aria-busy={sent !== null}
			data-hydrated={hydrated || undefined}
			className={over ? styles.over : undefined}
			onSubmit={submit}
			onInput={changed}
			onDragOver={(event) => {
				if (!event.dataTransfer.types.includes('Files')) return;
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<Stack gap="tight">
				{problems.map(({ field, message }) => (
					<Notice key={message} tone="danger" title={message} live>
						{!field && t('kept')}
						{isSheet && <Link href="/directives/import">{t('toImport')}</Link>}
					</Notice>
				))}
				<FormState.Provider value={state}>
					<Fragment key={generation}>
						{meeting && <input type="hidden" name="meetingId" value={meeting.id} />}
						<Field name="text" label={t('text')} help={t('textHelp')}>
							<TextArea rows={12} maxLength={1_000_000} />
						</Field>
						<FieldRow>
							<Field name="document" label={t('document')} help={t('documentHelp')}>
								<TextInput type="file" accept=".txt,.docx,.pdf,text/plain,application/pdf" />
							</Field>
							{!meeting && (
								<Field name="meetingDate" label={t('meetingDate')} help={t('meetingDateHelp')}>
									<DateInput />
								</Field>
							)}
							<Field name="language" label={t('language')} help={t('languageHelp')}>
								<Select options={languages} empty={t('languageAny')} />
							</Field>
						</FieldRow>
					</Fragment>
				</FormState.Provider>
				{sent !== null && (
					<div role="status" className={styles.sending}>
						<Progress
							label={t(sent < 1 ? 'sending' : 'readingDocument')}
							{...(sent < 1 ? { value: Math.round(sent * 100) } : {})}
						/>
						<span>{t(sent < 1 ? 'sending' : 'readingDocument')}</span>
					</div>
				)}
				<div>
					<Button type="submit" kind="primary" icon="search" disabled={sent !== null}>
						{t('read')}
					</Button>
				</div>
			</Stack>
		</form>
	);
}
