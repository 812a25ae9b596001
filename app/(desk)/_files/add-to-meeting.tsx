'use client';

import { useRouter } from 'next/navigation';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FileUpload, filesIn } from '#app/_ui/file-upload.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';

type Meeting = { id: string; version: number; personId: string };

/** Adds uploaded files to a meeting. */
export function AddToMeeting({ meeting }: { meeting: Meeting }) {
	const t = useTexts('files');
	return (
		<DialogButton label={t('add')} title={t('addToMeeting')} icon="plus" wide>
			{(close) => <AddForm meeting={meeting} close={close} />}
		</DialogButton>
	);
}

function AddForm({ meeting: { id, version, personId }, close }: { meeting: Meeting; close: () => void }) {
	const t = useTexts('files');
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();

	async function submit(values: FormData) {
		const files = filesIn(values, 'files').map((file) => ({ fileId: file.id }));
		try {
			await client.files.attachToMeeting.mutate({ id, version, files });
		} catch (error) {
			const refused = refusedBy(error);
			if (!refused) throw error;
			return [{ message: refused.message }];
		}
		notify({ title: t('added') });
		close();
		router.refresh();
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t('addSubmit')}
			draftKey={`meeting.${id}.files.${personId}`}
			actions={
				<Button kind="quiet" onClick={close}>
					{t('cancel')}
				</Button>
			}
		>
			<p>{t('addAbout')}</p>
			<Field name="files" label={t('field')} required>
				<FileUpload />
			</Field>
		</Form>
	);
}
