'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type DragEvent, type FormEvent, Fragment, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { type Draft, type FormProblem, FormState } from '#app/_ui/form-state.ts';
import { DateInput, FieldRow, type Option, Select, TextArea, TextInput } from '#app/_ui/inputs.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useDraft } from '#app/_ui/use-draft.ts';
import { useHydrated } from '#app/_ui/use-hydrated.ts';
import { SignedOutNotice } from '#app/(desk)/_conflict/signed-out-notice.tsx';
import { sendForm } from './_send-form.ts';
import styles from './_start-form.module.css';

type Props = {
	meeting: { id: string; heldOn: string } | null;
	languages: readonly Option[];
	/** Under which name what is typed here is kept, and what a page without script left there. */
	draftKey: string;
	kept: Draft | null;
	/** How large a document may be, in bytes, how long a text, in characters, and what is said of a larger one. */
	most: { bytes: number; tooLarge: string; characters: number; tooLong: string };
};

const address = '/meetings/capture/start';

/** Takes minutes in, pasted or as a document that may be dropped anywhere on the form. Works without script too. */
export function StartForm({ meeting, languages, draftKey, kept, most }: Props) {
	const t = useTexts('capture');
	const router = useRouter();
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const hydrated = useHydrated();
	const [sent, setSent] = useState<number | null>(null);
	const [problems, setProblems] = useState<readonly FormProblem[]>([]);
	const [isSheet, setIsSheet] = useState(false);
	const [signedOut, setSignedOut] = useState(false);
	const [over, setOver] = useState(false);
	const [both, setBoth] = useState(false);
	const { draft, generation, changed, forget } = useDraft(form, draftKey);
	const state = useMemo(
		() => ({ id, problems, draft: draft ?? kept ?? undefined, changed }),
		[id, problems, draft, kept, changed],
	);
	const look = () => setBoth(typedIn(form.current) !== '' && Boolean(fileIn(form.current)?.files?.length));

	// The place for the text is where the work begins.
	useEffect(() => {
		form.current?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
	}, []);

	async function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		if (sent !== null) return;
		const given = new FormData(event.currentTarget);
		const document = given.get('document');
		const chosen = document instanceof File && document.name !== '' ? document : null;
		const typed = typedIn(event.currentTarget);
		setIsSheet(false);
		setSignedOut(false);
		// Nobody waits for an upload that will be refused.
		if (chosen && chosen.size > most.bytes) return setProblems([{ field: 'document', message: most.tooLarge }]);
		if (!chosen && typed.length > most.characters) return setProblems([{ field: 'text', message: most.tooLong }]);
		// Of both the document is read: what was typed is not sent for nothing, and stays as a draft.
		if (chosen) given.delete('text');
		setProblems([]);
		setSent(0);
		try {
			const answer = await sendForm(address, given, setSent);
			if ('id' in answer) {
				if (!chosen || typed === '') forget();
				router.push(`/meetings/capture/${answer.id}`);
				return;
			}
			const { field, message, reason, code } = answer;
			if (code === 'UNAUTHENTICATED') setSignedOut(true);
			else setProblems([field ? { field, message } : { message }]);
			setIsSheet(reason === 'document_sheet');
		} catch {
			setProblems([{ message: t('failed') }]);
		}
		setSent(null);
	}

	function takeOut() {
		const input = fileIn(form.current);
		if (input) input.value = '';
		look();
		form.current?.querySelector<HTMLElement>('textarea')?.focus();
	}

	function drop(event: DragEvent) {
		setOver(false);
		const [file] = event.dataTransfer.files;
		const input = fileIn(form.current);
		if (!file || !input) return;
		event.preventDefault();
		input.files = event.dataTransfer.files;
		look();
		// Beside a typed text the person says which of the two is meant.
		if (typedIn(form.current) === '') form.current?.requestSubmit();
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
			onInput={() => {
				changed();
				look();
			}}
			onDragOver={(event) => {
				if (!event.dataTransfer.types.includes('Files')) return;
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<Stack gap="tight">
				{signedOut && <SignedOutNotice />}
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
							<TextArea rows={12} />
						</Field>
						<FieldRow>
							<Field name="document" label={t('document')} help={t('documentHelp')}>
								<TextInput type="file" accept=".txt,.docx,.pdf,.html,.htm,text/plain,application/pdf,text/html" />
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
				{both && sent === null && (
					<Notice tone="warning" title={t('both.title')} live>
						<p>{t('both.text')}</p>
						<Button size="small" onClick={takeOut}>
							{t('both.takeOut')}
						</Button>
					</Notice>
				)}
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

function typedIn(form: HTMLFormElement | null): string {
	const text = form?.querySelector('textarea')?.value ?? '';
	return text.trim() === '' ? '' : text;
}

function fileIn(form: HTMLFormElement | null): HTMLInputElement | null {
	return form?.querySelector<HTMLInputElement>('input[type=file]') ?? null;
}
