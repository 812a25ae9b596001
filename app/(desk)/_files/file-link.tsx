import { fileSize } from '#app/_ui/file-size.ts';
import type { FileRef } from '#server/evidence/outputs.ts';
import type { Translate } from '#server/platform/language.ts';
import styles from './file-link.module.css';

/** A file to download: its title, kind and size. */
export function FileLink({ t, file, title }: { t: Translate; file: FileRef; title: string }) {
	return (
		<>
			<a href={`/api/v1/files/${encodeURIComponent(file.id)}`} download={file.name} className={styles.link}>
				{title}
			</a>{' '}
			<span className={styles.about}>
				{endingOf(file.name)}, {fileSize((key, values) => t(`ui.${key}`, values), file.size)}
			</span>
		</>
	);
}

function endingOf(name: string): string {
	return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}
