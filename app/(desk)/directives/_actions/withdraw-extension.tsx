'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { ActionDialog } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** The lead takes its request for a later deadline back. */
export function WithdrawExtension({ subject }: { subject: Subject }) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="withdraw_extension"
			send={(_, touch) => client.extensions.withdraw.mutate(touch)}
		/>
	);
}
