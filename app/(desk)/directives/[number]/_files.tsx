import { serverCaller } from '#app/_trpc/caller.ts';
import { AttachedFiles } from '#app/(desk)/_files/attached-files.tsx';
import { RemoveFile } from '#app/(desk)/_files/remove-file.tsx';
import { today } from '#server/platform/clock.ts';
import { Attach } from '../_actions/attach.tsx';
import type { Told } from './_told.ts';

/** The files of the directive itself: the signed letter it came with, tables it refers to. */
export async function Files({ t, locale, directive, personId }: Told & { personId: string }) {
	const { number } = directive;
	const attached = await (await serverCaller()).files.ofDirective({ number });
	const { version } = attached;
	return (
		<AttachedFiles
			t={t}
			locale={locale}
			attached={attached}
			add={<Attach subject={{ number, version, personId, today: today() }} />}
			remove={({ id, title }) => (
				<RemoveFile holder={{ kind: 'directive', number, version }} attachmentId={id} title={title} />
			)}
		/>
	);
}
