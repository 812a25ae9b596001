'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { ActionDialog } from './action-form.tsx';
import type { Subject } from './subject.ts';

/** Takes back that the directive must align with something. */
export function Unlink({ subject, id }: { subject: Subject; id: string }) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="unlink"
			kind="quiet"
			send={async (_values, { number }) => {
				await client.links.unlink.mutate({ number, id });
				return { number };
			}}
		/>
	);
}
