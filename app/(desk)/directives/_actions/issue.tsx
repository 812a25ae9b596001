'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { ActionDialog } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Issues a draft: it cannot be taken back, so the dialog says what will stand from here. */
export function Issue({ subject, first }: { subject: Subject; first: boolean }) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="issue"
			kind={first ? 'primary' : 'secondary'}
			send={(_values, touch) => client.directives.issue.mutate(touch)}
		/>
	);
}
