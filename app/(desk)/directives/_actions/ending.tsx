'use client';

import { useTRPCClient } from '#app/_trpc/client.tsx';
import { ActionDialog } from './action-form.tsx';
import { EndingFields, endingIn } from './ending-fields.tsx';
import type { OutcomeOption, Subject } from './subject.ts';
import { successorIn } from './target-fields.tsx';

/**
 * Takes the directive off control, with the outcome and what it rests on; for high issuers a controller proposes
 * the same and a curator decides.
 */
export function Ending({
	kind,
	subject,
	first,
	outcomes,
	executedOn,
	chosen,
}: {
	kind: 'propose' | 'close';
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
			name={kind}
			kind={first ? 'primary' : 'secondary'}
			send={(values, touch) =>
				kind === 'close'
					? client.directives.close.mutate({ ...touch, ...endingIn(values), supersededBy: successorIn(values) })
					: client.directives.propose.mutate({ ...touch, ...endingIn(values) })
			}
		>
			<EndingFields outcomes={outcomes} executedOn={executedOn} chosen={chosen} successor={kind === 'close'} />
		</ActionDialog>
	);
}
