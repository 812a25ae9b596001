import type { ReactNode } from 'react';
import { Panel } from '#app/_ui/panel.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import type { AttachmentOutput, AttachmentsOutput } from '#server/evidence/outputs.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import { FileList } from './file-list.tsx';

/** The region of a page that shows what hangs there; nothing where there is nothing to see or to do. */
export function AttachedFiles({
	t,
	locale,
	attached,
	add,
	remove,
}: {
	t: Translate;
	locale: Locale;
	attached: AttachmentsOutput;
	/** The way to add files, for whoever may. */
	add: ReactNode;
	/** The way to take one off, for whoever may. */
	remove: (file: AttachmentOutput) => ReactNode;
}) {
	const { files, mayChange } = attached;
	if (files.length === 0 && !mayChange) return null;
	return (
		<Texts locale={locale} namespaces={['directives', 'conflict', 'files']}>
			<Panel
				id="files"
				title={t('files.title', { count: files.length })}
				lead={files.length === 0 && t('files.none')}
				actions={mayChange && add}
			>
				{files.length > 0 && (
					<FileList t={t} locale={locale} files={files} act={(file) => (mayChange ? remove(file) : null)} />
				)}
			</Panel>
		</Texts>
	);
}
