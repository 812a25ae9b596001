'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FileUpload, filesIn } from '#app/_ui/file-upload.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { ActionDialog } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** The controller adds files to the directive itself. */
export function Attach({ subject }: { subject: Subject }) {
	const t = useTexts('files');
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="attach"
			wide
			send={(values, touch) =>
				client.files.attachToDirective.mutate({
					...touch,
					files: filesIn(values, 'files').map((file) => ({ fileId: file.id })),
				})
			}
		>
			<Field name="files" label={t('field')} required>
				<FileUpload />
			</Field>
		</ActionDialog>
	);
}
