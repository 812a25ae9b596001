'use client';

import { type DragEvent, useId, useState } from 'react';
import { classes } from '#app/_ui/classes.ts';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useHydrated } from '#app/_ui/use-hydrated.ts';
import styles from './import.module.css';

/** As the server takes it; a larger file is said before it is sent. */
const most = 2_900_000;

type Props = { name: string; busy: boolean; choose: (file: File) => void; refuse: (why: string) => void };

/** One sheet, chosen or dropped. */
export function ChooseFile({ name, busy, choose, refuse }: Props) {
	const t = useTexts('imports');
	const id = useId();
	const hydrated = useHydrated();
	const [over, setOver] = useState(false);

	function take(file: File | undefined) {
		if (!file) return;
		if (file.size > most) refuse(t('file.tooLarge'));
		else choose(file);
	}

	function drop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		take(event.dataTransfer.files[0]);
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the input inside does
		<div
			className={classes(styles.drop, over && styles.over)}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<input
				id={id}
				type="file"
				accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
				disabled={busy || !hydrated}
				onChange={(event) => {
					take(event.target.files?.[0]);
					// The same file can be chosen again after it was corrected.
					event.target.value = '';
				}}
			/>
			<label htmlFor={id}>{t('file.choose')}</label>
			<p className={styles.help}>{name ? t('file.chosen', { name }) : t('file.help')}</p>
		</div>
	);
}
