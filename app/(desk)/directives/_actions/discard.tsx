'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { ActionDialog } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Throws a draft away for good, after a question. */
export function Discard({ subject, next }: { subject: Subject; next: string }) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="discard"
			kind="danger"
			next={next}
			send={(_values, touch) => client.directives.discard.mutate(touch)}
		/>
	);
}
