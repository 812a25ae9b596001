'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTRPCClient } from '#app/_trpc/client.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Stack } from '#app/_ui/panel.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { useTexts } from '#app/_ui/texts-provider.tsx';
import type { ReadingOutput } from '#server/minutes/outputs.ts';

/** How often the server is asked how far it is, in milliseconds. */
const pause = 400;

/** Shows how far the reading of the text is. It goes on without this page, and may be come back to. */
export function Reading({ id }: { id: string }) {
	const t = useTexts('capture');
	const client = useTRPCClient();
	const router = useRouter();
	const [reading, setReading] = useState<ReadingOutput>();
	const [round, setRound] = useState(0);

	// A new round begins the asking anew, after a failure.
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout>;
		let gone = round < 0;
		const ask = async () => {
			try {
				const answer = await client.capture.follow.mutate({ id });
				if (gone) return;
				setReading(answer);
				if (answer.state === 'read') router.refresh();
				else if (answer.state === 'reading') timer = setTimeout(ask, pause);
			} catch {
				// The line is down: the reading goes on, and so does the asking.
				if (!gone) timer = setTimeout(ask, pause * 5);
			}
		};
		void ask();
		return () => {
			gone = true;
			clearTimeout(timer);
		};
	}, [client, id, router, round]);

	if (reading?.state === 'failed')
		return (
			<Notice tone="danger" title={reading.problem} live>
				<Button size="small" onClick={() => setRound(round + 1)}>
					{t('tryAgain')}
				</Button>
			</Notice>
		);
	const percent = reading?.percent ?? 0;
	return (
		<Stack gap="tight">
			<p role="status">
				{reading && reading.ahead > 0 ? t('waiting', { count: String(reading.ahead) }) : t('reading')}
			</p>
			<Progress value={percent} label={t('reading')} text={`${percent} %`} />
			<p>{t('mayLeave')}</p>
		</Stack>
	);
}
