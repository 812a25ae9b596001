'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { DateInput } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { isWhole } from './_card-state.ts';
import styles from './workbench.module.css';

/** The date of the meeting was another: the text is read anew, because every term is counted from it. */
export function ReadAgain({
	id,
	meetingDate,
	version,
}: {
	id: string;
	meetingDate: string;
	/** The way to the version that stands once everything is saved. */
	version: () => Promise<number | null>;
}) {
	const t = useTexts('capture');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const [date, setDate] = useState(meetingDate);

	async function read() {
		try {
			const standing = await version();
			if (standing === null) return notify({ title: t('issue.notSaved'), tone: 'danger' });
			await client.capture.readAgain.mutate({ id, version: standing, meetingDate: date });
			router.refresh();
		} catch (error) {
			notify({ title: refusedBy(error)?.message ?? t('failed'), tone: 'danger' });
		}
	}

	return (
		<Field name="meetingDate" label={t('meetingDate')} help={t('readAgainHelp')}>
			<span className={styles.acts}>
				<DateInput defaultValue={meetingDate} onInput={(event) => setDate(event.currentTarget.value)} />
				<Button size="small" disabled={date === meetingDate || !isWhole(date)} onClick={read}>
					{t('readAgain')}
				</Button>
			</span>
		</Field>
	);
}
