'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Actions, Button } from '#app/_ui/button.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useDraft } from '#app/_ui/use-draft.ts';
import { useHydrated } from '#app/_ui/use-hydrated.ts';
import { useKeptFocus } from '#app/_ui/use-kept-focus.ts';
import { MentionBox } from './mention-box.tsx';
import styles from './talk.module.css';

type Audience = 'all' | 'organization';

/** Says something: to everybody within reach or only to one's own organization. A plain form works without script. */
export function TalkForm({
	number,
	organization,
	replyTo,
	draftKey,
}: {
	number: string;
	/** One's own, to which the remark may be kept; null: it goes to everybody, or where the answered one went. */
	organization: string | null;
	replyTo?: { id: string; author: string; audience: Audience };
	draftKey: string;
}) {
	const t = useTexts('talk');
	const ui = useTexts('ui');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const hydrated = useHydrated();
	const form = useRef<HTMLFormElement>(null);
	const [problem, setProblem] = useState<string>();
	const [pending, setPending] = useState(false);
	// A page may hold many replies that nobody writes: their drafts are looked for when one is begun.
	const [begun, setBegun] = useState(!replyTo);
	const { draft, restored, generation, changed, discard } = useDraft(form, begun ? draftKey : undefined);
	const keptFocus = useKeptFocus(form, generation);
	const id = useId();

	const audience = (): Audience => {
		if (replyTo) return replyTo.audience;
		return form.current && new FormData(form.current).get('audience') === 'organization' ? 'organization' : 'all';
	};

	async function send(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		if (pending) return;
		const text = String(new FormData(event.currentTarget).get('text') ?? '');
		if (text.trim() === '') return;
		setPending(true);
		try {
			await client.talk.write.mutate({ number, text, audience: audience(), replyToId: replyTo?.id ?? null });
			discard();
			setProblem(undefined);
			notify({ title: t('said') });
			router.refresh();
		} catch (error) {
			setProblem(refusedBy(error)?.message ?? ui('form.failed'));
		} finally {
			setPending(false);
		}
	}

	const chosen = draft?.audience?.[0] ?? 'all';
	return (
		<form
			ref={form}
			className={styles.form}
			method="post"
			action={`/directives/${number}/talk`}
			data-hydrated={hydrated || undefined}
			aria-label={replyTo ? t('replyTo', { name: replyTo.author }) : t('write')}
			onSubmit={send}
			onInput={changed}
			onFocus={(event) => {
				setBegun(true);
				keptFocus(event);
			}}
		>
			{replyTo && <input type="hidden" name="replyToId" value={replyTo.id} />}
			<MentionBox
				key={generation}
				id={`${id}-text`}
				number={number}
				audience={audience}
				label={replyTo ? t('replyTo', { name: replyTo.author }) : t('write')}
				start={draft?.text?.[0] ?? ''}
			/>
			{organization && (
				<fieldset key={`to ${generation}`} className={styles.choices}>
					<legend className={styles.help}>{t('to')}</legend>
					{(['all', 'organization'] as const).map((value) => (
						<label key={value} className={styles.choice}>
							<input type="radio" name="audience" value={value} defaultChecked={value === chosen} />
							{t(`audience.${value}`, { organization })}
						</label>
					))}
				</fieldset>
			)}
			{restored && (
				<p className={styles.help}>
					{restored === 'here' ? ui('form.draftRestored') : ui('form.draftRestoredFrom', { at: restored })}{' '}
					<Button kind="quiet" size="small" onClick={discard}>
						{ui('form.discardDraft')}
					</Button>
				</p>
			)}
			{problem && (
				<p className={styles.problem} role="alert">
					{problem}
				</p>
			)}
			<Actions>
				<Button type="submit" icon="send" disabled={pending}>
					{t(replyTo ? 'sendReply' : 'send')}
				</Button>
			</Actions>
		</form>
	);
}
