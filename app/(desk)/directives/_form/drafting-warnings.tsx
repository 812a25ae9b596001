'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { DraftingWarningOutput } from '#server/directives/drafting-inputs.ts';
import styles from './fields.module.css';
import { type FormValues, inputOf, valuesIn } from './values.ts';

/** Typing settles for that long before the draft is looked at, in milliseconds. */
const settled = 900;

/**
 * What the drafting of the form's directive falls short of, while it is written. It warns and never stops anybody:
 * whether such a directive may be issued is a rule of the installation.
 */
export function DraftingWarnings({
	start,
	meetingId,
	number,
}: {
	start: FormValues;
	meetingId: string | null;
	/** The directive itself, once it has a number: it is no duplicate of its own. */
	number: string | null;
}) {
	const t = useTexts('drafting');
	const client = useTRPCClient();
	const place = useRef<HTMLDivElement>(null);
	const [warnings, setWarnings] = useState<readonly DraftingWarningOutput[]>();

	useEffect(() => {
		const form = place.current?.closest('form');
		if (!form) return;
		let timer: ReturnType<typeof setTimeout>;
		let asked = 0;
		const look = async () => {
			asked += 1;
			const own = asked;
			const { words, language, standing, deadline, urgency, basis, leadOrganization, kind } = inputOf(
				valuesIn(new FormData(form), start),
			);
			if (words.trim() === '') return setWarnings(undefined);
			const term = { standing, deadline, urgency };
			const draft = { words, language, ...term, basis, leadOrganization, kind, meetingId, number };
			// Findings stand beside the form: when they cannot be had, it is filled in all the same.
			const answer = await client.directives.check.mutate(draft).catch(() => null);
			if (answer && own === asked) setWarnings(answer.warnings);
		};
		const changed = () => {
			clearTimeout(timer);
			timer = setTimeout(look, settled);
		};
		changed();
		// Choices in lists change without an input event of the form; focus then moves on.
		for (const event of ['input', 'change', 'focusout']) form.addEventListener(event, changed);
		return () => {
			asked = -1;
			clearTimeout(timer);
			for (const event of ['input', 'change', 'focusout']) form.removeEventListener(event, changed);
		};
	}, [client, start, meetingId, number]);

	return (
		<div ref={place} role="status">
			{warnings && warnings.length === 0 && <Notice tone="success" title={t('sound')} compact />}
			{warnings && warnings.length > 0 && (
				<Notice tone="warning" title={t('title')}>
					<ul className={styles.warnings}>
						{warnings.map(({ code, what, why, how, directive }) => (
							<li key={code}>
								<strong>{what}</strong> {why} {how}{' '}
								{directive && (
									<Link href={`/directives/${directive}`} target="_blank">
										{t('open', { number: directive })}
									</Link>
								)}
							</li>
						))}
					</ul>
				</Notice>
			)}
		</div>
	);
}
