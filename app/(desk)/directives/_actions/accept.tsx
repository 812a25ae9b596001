'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { ActionDialog } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** The lead's coordinator takes the directive into work. */
export function Accept({ subject, first }: { subject: Subject; first: boolean }) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="accept"
			kind={first ? 'primary' : 'secondary'}
			send={(_values, touch) => client.directives.accept.mutate(touch)}
		/>
	);
}
