'use client';

import { memo, type ReactNode, useState } from 'react';
import { Field } from '#app/_ui/field.tsx';
import { FieldRow, type Option, Select, TextInput } from '#app/_ui/inputs.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { About } from '#server/minutes/inputs.ts';
import styles from './workbench.module.css';

/** Whether it is an address of the web, or none at all. */
export function isAddress(text: string): boolean {
	if (text.trim() === '') return true;
	return /^https?:\/\/[^\s/]/i.test(text.trim()) && URL.canParse(text.trim());
}

/** The meeting that will be registered: what the head of the text says of it, for the clerk to confirm. */
export const MeetingFields = memo(function MeetingFields({
	about,
	heldOn,
	options,
	readAgain,
	onChange,
}: {
	about: About;
	heldOn: string;
	options: { kinds: readonly Option[]; levels: readonly Option[] };
	/** The date, which is changed by reading anew. */
	readAgain: ReactNode;
	onChange: (about: About) => void;
}) {
	const t = useTexts('capture');
	const [typing, setTyping] = useState(false);
	const lacks = about.title.trim() === '' || about.chair.trim() === '';
	const text = (field: 'title' | 'number' | 'chair' | 'place', most: number) => (
		<TextInput
			defaultValue={about[field]}
			maxLength={most}
			onInput={(event) => onChange({ ...about, [field]: event.currentTarget.value })}
		/>
	);
	return (
		<details className={styles.meeting} open={lacks || undefined}>
			<summary>
				<strong>{about.title || t('about.untitled')}</strong>
				<span>
					{heldOn}
					{about.number && ` · № ${about.number}`}
					{about.chair && ` · ${about.chair}`}
				</span>
			</summary>
			<div className={styles.meetingFields}>
				<Stack gap="tight">
					<Field name="about.title" label={t('about.title')} required>
						{text('title', 300)}
					</Field>
					<FieldRow>
						<Field name="about.chair" label={t('about.chair')} required>
							{text('chair', 200)}
						</Field>
						<Field name="about.chairLevel" label={t('about.chairLevel')} required>
							<Select
								options={options.levels}
								defaultValue={about.chairLevel}
								onChange={(event) =>
									onChange({ ...about, chairLevel: event.currentTarget.value as About['chairLevel'] })
								}
							/>
						</Field>
					</FieldRow>
					<FieldRow>
						<Field name="about.kind" label={t('about.kind')} required>
							<Select
								options={options.kinds}
								defaultValue={about.kind}
								onChange={(event) => onChange({ ...about, kind: event.currentTarget.value as About['kind'] })}
							/>
						</Field>
						<Field name="about.number" label={t('about.number')} optional>
							{text('number', 60)}
						</Field>
						<Field name="about.place" label={t('about.place')} optional>
							{text('place', 200)}
						</Field>
					</FieldRow>
					{readAgain}
					<Field
						name="about.sourceUrl"
						label={t('about.sourceUrl')}
						error={
							typing || isAddress(about.sourceUrl) ? undefined : `${t('about.sourceUrl')}: ${t('about.sourceUrlWrong')}`
						}
						optional
					>
						<TextInput
							type="url"
							maxLength={2000}
							defaultValue={about.sourceUrl}
							onFocus={() => setTyping(true)}
							onBlur={() => setTyping(false)}
							onInput={(event) => onChange({ ...about, sourceUrl: event.currentTarget.value })}
						/>
					</Field>
				</Stack>
			</div>
		</details>
	);
});
