import { currentActor, serverCaller } from '#app/_trpc/caller.ts';
import { AddToMeeting } from '#app/(desk)/_files/add-to-meeting.tsx';
import { AttachedFiles } from '#app/(desk)/_files/attached-files.tsx';
import { RemoveFile } from '#app/(desk)/_files/remove-file.tsx';
import type { Locale, Translate } from '#server/platform/language.ts';

/** The files of the meeting: the scan of its minutes, what was shown at it. */
export async function Files({ t, locale, id }: { t: Translate; locale: Locale; id: string }) {
	const attached = await (await serverCaller()).files.ofMeeting({ id });
	const { version } = attached;
	const personId = (await currentActor())?.personId ?? '';
	return (
		<AttachedFiles
			t={t}
			locale={locale}
			attached={attached}
			add={<AddToMeeting meeting={{ id, version, personId }} />}
			remove={({ id: attachmentId, title }) => (
				<RemoveFile holder={{ kind: 'meeting', id, version }} attachmentId={attachmentId} title={title} />
			)}
		/>
	);
}
