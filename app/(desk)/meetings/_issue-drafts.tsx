'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { refusedBy, useTRPCClient } from '#app/_trpc/client.tsx';
import { Actions, Button } from '#app/_ui/button.tsx';
import { DialogButton } from '#app/_ui/dialog.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { useToast } from '#app/_ui/toast.tsx';

type Words = Record<
	'button' | 'title' | 'text' | 'confirm' | 'cancel' | 'sending' | 'done' | 'notReady' | 'failed',
	string
>;
type Lacking = { number: string; reason: string };

/** Issues every draft of a meeting, or none: then it names the drafts that still lack something. */
export function IssueDrafts({
	meetingId,
	words,
	drafts,
	reasons,
}: {
	meetingId: string;
	/** Ready sentences: the browser does not count in Kazakh. */
	words: Words;
	/** What each directive of the meeting is called. */
	drafts: readonly { number: string; name: string }[];
	reasons: Readonly<Record<string, string>>;
}) {
	return (
		<DialogButton label={words.button} title={words.title} kind="primary" icon="send">
			{(close) => <Question meetingId={meetingId} words={words} drafts={drafts} reasons={reasons} close={close} />}
		</DialogButton>
	);
}

function Question({
	meetingId,
	words,
	drafts,
	reasons,
	close,
}: Parameters<typeof IssueDrafts>[0] & { close: () => void }) {
	const client = useTRPCClient();
	const router = useRouter();
	const notify = useToast();
	const [pending, setPending] = useState(false);
	const [problem, setProblem] = useState<{ message: string; lacking: readonly Lacking[] }>();

	async function issue() {
		setPending(true);
		try {
			await client.directives.issueMeeting.mutate({ meetingId });
			notify({ title: words.done });
			close();
			router.refresh();
		} catch (error) {
			const refused = refusedBy(error);
			const lacking = refused?.reason === 'drafts_not_ready' ? (refused.facts.drafts as Lacking[]) : [];
			setProblem({ message: lacking.length > 0 ? words.notReady : (refused?.message ?? words.failed), lacking });
		} finally {
			setPending(false);
		}
	}

	return (
		<Stack gap="tight">
			{problem ? (
				<Notice tone="danger" title={problem.message} live>
					{problem.lacking.length > 0 && (
						<ul>
							{problem.lacking.map(({ number, reason }) => (
								<li key={number}>
									<Link href={`/directives/${number}/edit`}>
										{drafts.find((draft) => draft.number === number)?.name ?? number}
									</Link>
									{': '}
									{reasons[reason] ?? reason}
								</li>
							))}
						</ul>
					)}
				</Notice>
			) : (
				<p>{words.text}</p>
			)}
			<Actions>
				<Button kind="primary" icon="send" disabled={pending} onClick={issue}>
					{pending ? words.sending : words.confirm}
				</Button>
				<Button onClick={close}>{words.cancel}</Button>
			</Actions>
		</Stack>
	);
}
