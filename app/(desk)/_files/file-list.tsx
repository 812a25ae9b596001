import type { ReactNode } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import type { AttachmentOutput } from '#server/evidence/outputs.ts';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { FileLink } from './file-link.tsx';
import styles from './file-list.module.css';

/** The files of a directive or a meeting: each with its size, who added it and when, and what may be done with it. */
export function FileList({
	t,
	locale,
	files,
	act,
}: {
	t: Translate;
	locale: Locale;
	files: readonly AttachmentOutput[];
	act: (file: AttachmentOutput) => ReactNode;
}) {
	return (
		<ul className={styles.files}>
			{files.map((each) => (
				<li key={each.id} className={styles.file}>
					<Icon name="document" />
					<div className={styles.what}>
						<FileLink t={t} file={each.file} title={each.title} />
						<p className={styles.by}>
							{t('files.by', { name: each.addedBy, at: formatInstant(locale, each.addedAt) })}
						</p>
					</div>
					{act(each)}
				</li>
			))}
		</ul>
	);
}
