'use client';

import { useRef } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Field } from '#app/_ui/field.tsx';
import { FileUpload, filesIn } from '#app/_ui/file-upload.tsx';
import { Form } from '#app/_ui/form.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useShownAnew } from '#app/(desk)/_acts/use-shown-anew.ts';
import { othersChange } from '#app/(desk)/_conflict/others-change.ts';
import { useSaving } from '#app/(desk)/_conflict/use-saving.tsx';

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
	const shownAnew = useShownAnew();
	const notify = useToast();
	// Somebody else's change of the meeting stands beside what was uploaded, which can still be added on top of it.
	const { notice, save } = useSaving({
		version: useRef(version).current,
		describe: async ({ facts }) => othersChange(facts, {}, [], () => ''),
	});

	async function submit(values: FormData) {
		const files = filesIn(values, 'files').map((file) => ({ fileId: file.id }));
		return save(async (base) => {
			await client.files.attachToMeeting.mutate({ id, version: base, files });
			await shownAnew();
			notify({ title: t('added') });
			close();
		});
	}

	return (
		<Form
			onSubmit={submit}
			submitLabel={t('addSubmit')}
			notice={notice}
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
