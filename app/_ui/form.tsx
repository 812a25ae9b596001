'use client';

import { type FormEvent, Fragment, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './form.module.css';
import { type FormProblem, FormState } from './form-state.ts';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import { useTexts } from './texts-provider.tsx';
import { useDraft } from './use-draft.ts';
import { useHydrated } from './use-hydrated.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { wrongFields } from './wrong-fields.ts';

type Props = {
	/** Sends the values; returns what is wrong, or nothing when it went well. */
	onSubmit: (values: FormData) => Promise<readonly FormProblem[] | undefined>;
	submitLabel: string;
	/** Names the form to readers by ear. */
	label?: string;
	/** Beside the submit button: a way back, a second act. */
	actions?: ReactNode;
	/**
	 * Keeps what is typed under this name until it is sent, in this browser and on the server; name the object and the
	 * person in it.
	 */
	draftKey?: string;
	kind?: 'primary' | 'secondary' | 'danger';
	/** Other work of the page is under way: the form waits for it, so that nobody sends it unheard. */
	waits?: boolean;
	/** Stands under the summary of problems: the other person's change beside yours, for instance. */
	notice?: ReactNode;
	children: ReactNode;
};

/**
 * A form that loses nothing. It waits for the script before it can be sent, checks what the fields
 * themselves demand, sums problems up at the top with a link to each field, and keeps every value.
 */
export function Form({
	onSubmit,
	submitLabel,
	label,
	actions,
	draftKey,
	kind = 'primary',
	waits = false,
	notice,
	children,
}: Props) {
	const t = useTexts('ui');
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const summary = useRef<HTMLDivElement>(null);
	const hydrated = useHydrated();
	const [pending, setPending] = useState(false);
	const [problems, setProblems] = useState<readonly FormProblem[]>([]);
	const { draft, restored, generation, changed, discard, forget } = useDraft(form, draftKey);
	const keptFocus = useKeptFocus(form, generation);
	const state = useMemo(() => ({ id, problems, draft, changed }), [id, problems, draft, changed]);

	useEffect(() => {
		if (problems.length > 0) summary.current?.focus();
	}, [problems]);

	async function send(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		if (pending || waits) return;
		const wrong = wrongFields(event.currentTarget, t);
		if (wrong.length > 0) return setProblems(wrong);
		setPending(true);
		try {
			const told = await onSubmit(new FormData(event.currentTarget));
			if (!told?.length) forget();
			setProblems(told ?? []);
		} catch {
			setProblems([{ message: t('form.failed') }]);
		} finally {
			setPending(false);
		}
	}

	return (
		<form
			ref={form}
			className={styles.form}
			aria-label={label}
			aria-busy={pending}
			data-hydrated={hydrated || undefined}
			noValidate
			method="post"
			onSubmit={send}
			onInput={changed}
			onFocus={keptFocus}
		>
			{problems.length > 0 && <Summary ref={summary} form={id} problems={problems} />}
			{notice}
			{restored && (
				<Notice tone="info" label={t('notice.info')} compact>
					{restored === 'here' ? t('form.draftRestored') : t('form.draftRestoredFrom', { at: restored })}{' '}
					<Button kind="quiet" size="small" onClick={discard}>
						{t('form.discardDraft')}
					</Button>
				</Notice>
			)}
			<FormState.Provider value={state}>
				<Fragment key={generation}>{children}</Fragment>
			</FormState.Provider>
			<div className={styles.foot}>
				<Button type="submit" kind={kind} disabled={!hydrated || pending || waits}>
					{pending ? t('form.sending') : submitLabel}
				</Button>
				{actions}
				<noscript>
					<p className={styles.noScript}>{t('form.noScript')}</p>
				</noscript>
			</div>
		</form>
	);
}

function Summary({
	ref,
	form,
	problems,
}: {
	ref: React.Ref<HTMLDivElement>;
	form: string;
	problems: readonly FormProblem[];
}) {
	const t = useTexts('ui');
	return (
		<div ref={ref} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby={`${form}-summary`}>
			<h2 className={styles.summaryTitle} id={`${form}-summary`}>
				<Icon name="alert" />
				{t('form.summary')}
			</h2>
			<ul className={styles.problems}>
				{problems.map(({ field, message }) => (
					<li key={`${field ?? ''} ${message}`}>
						{field ? (
							<a href={`#${form}-${field}`} onClick={(event) => goTo(event, `${form}-${field}`)}>
								{message}
							</a>
						) : (
							message
						)}
					</li>
				))}
			</ul>
		</div>
	);
}

/** Puts the cursor into the field itself, or into the first choice of a group. */
function goTo(event: React.MouseEvent, id: string) {
	const target = document.getElementById(id);
	if (!target) return;
	event.preventDefault();
	const control = target.matches('fieldset') ? target.querySelector<HTMLElement>('input') : target;
	control?.focus();
	target.scrollIntoView({ block: 'center' });
}
