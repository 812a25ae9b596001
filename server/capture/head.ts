import type { Deadline } from '#server/capture/deadline.ts';
import type { Named } from '#server/capture/reading.ts';

/** What the head of a list says for all that stands under it. */
export type Head = {
	directs: boolean;
	actions: boolean;
	/** Its items name what its verb is about. */
	governs: boolean;
	/** It is no more than a name: who that is does what its items say, and they name nobody else. */
	names?: boolean;
	assignees: Named[];
	deadlines: Deadline[];
	rule: string;
};

/** A head that says only whom what stands under it is for. */
export function headFor(assignees: Named[]): Head {
	return { directs: true, actions: true, governs: false, assignees, deadlines: [], rule: 'head' };
}
