'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { ActionDialog } from './action-form.tsx';
import { EndingFields, endingIn } from './ending-fields.tsx';
import type { OutcomeOption, Subject } from './subject.ts';

/** For high issuers: the controller proposes how to end the directive; a curator decides. */
export function Propose({
	subject,
	first,
	outcomes,
	executedOn,
	chosen,
}: {
	subject: Subject;
	first: boolean;
	outcomes: readonly OutcomeOption[];
	/** The date that the final report claims. */
	executedOn: string;
	/** The outcome set beforehand: the proposed one, or the only one. */
	chosen: string;
}) {
	const client = useTRPCClient();
	return (
		<ActionDialog
			subject={subject}
			name="propose"
			kind={first ? 'primary' : 'secondary'}
			send={(values, touch) => client.directives.propose.mutate({ ...touch, ...endingIn(values) })}
		>
			<EndingFields outcomes={outcomes} executedOn={executedOn} chosen={chosen} />
		</ActionDialog>
	);
}
