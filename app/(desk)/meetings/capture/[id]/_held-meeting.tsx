'use client';

import type { ReactNode } from 'react';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { CaptureOutput } from '#server/minutes/outputs.ts';
import styles from './workbench.module.css';

/** The registered meeting that the text joins: its data is settled, only the language of the text may be told wrongly. */
export function HeldMeeting({
	meeting,
	heldOn,
	readAgain,
}: {
	meeting: NonNullable<CaptureOutput['meeting']>;
	heldOn: string;
	readAgain: ReactNode;
}) {
	const t = useTexts('capture');
	return (
		<details className={styles.meeting}>
			<summary>
				<strong>{meeting.title}</strong>
				<span>
					{heldOn} · {t('language')}
				</span>
			</summary>
			<div className={styles.meetingFields}>{readAgain}</div>
		</details>
	);
}
