'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FieldRow, type Option, Select } from '#app/_ui/inputs.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import type { Card } from '#server/minutes/inputs.ts';
import { isWhole } from './_card-state.ts';
import { DateField } from './_date-field.tsx';
import styles from './workbench.module.css';

/** The date of the meeting or the language was another: the text is read anew, what was corrected by hand stays. */
export function ReadAgain({
	id,
	meetingDate,
	dated,
	readAs,
	languages,
	version,
}: {
	id: string;
	meetingDate: string;
	/** Whether the date may be changed too. */
	dated: boolean;
	/** The language that a person named; null when the text tells. */
	readAs: string | null;
	languages: readonly Option[];
	/** The way to the version that stands once everything is saved. */
	version: () => Promise<number | null>;
}) {
	const t = useTexts('capture');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const [date, setDate] = useState(meetingDate);
	const [language, setLanguage] = useState(readAs ?? '');
	const same = date === meetingDate && language === (readAs ?? '');

	async function read() {
		try {
			const standing = await version();
			if (standing === null) return notify({ title: t('issue.notSaved'), tone: 'danger' });
			const asked = language === '' ? null : (language as Card['language']);
			await client.capture.readAgain.mutate({ id, version: standing, meetingDate: date, language: asked });
			router.refresh();
		} catch (error) {
			notify({ title: refusedBy(error)?.message ?? t('failed'), tone: 'danger' });
		}
	}

	return (
		<FieldRow>
			{dated && (
				<DateField
					name="meetingDate"
					label={t('meetingDate')}
					help={t('readAgainHelp')}
					start={meetingDate}
					onDate={setDate}
				/>
			)}
			<Field name="readAs" label={t('language')} help={t(dated ? 'languageHelp' : 'readAgainLanguage')}>
				<Select
					options={languages}
					empty={t('languageAny')}
					defaultValue={readAs ?? ''}
					onChange={(event) => setLanguage(event.currentTarget.value)}
				/>
			</Field>
			<div className={styles.acts}>
				<Button disabled={same || !isWhole(date)} onClick={read}>
					{t('readAgain')}
				</Button>
			</div>
		</FieldRow>
	);
}
