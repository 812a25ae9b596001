type Say = (key: string, values?: Record<string, string>) => string;

/**
 * A number of bytes for people: whole kilobytes, then megabytes with one place. `t` speaks the namespace `ui`; the
 * decimal sign is a sentence of its own, because browsers do not know the Kazakh one.
 */
export function fileSize(t: Say, bytes: number): string {
	if (bytes < 1_048_576) return t('size.kilobytes', { size: String(Math.max(1, Math.round(bytes / 1024))) });
	const megabytes = (bytes / 1_048_576).toFixed(1).replace(/\.0$/, '').replace('.', t('size.point'));
	return t('size.megabytes', { size: megabytes });
}
