import type { Option } from '#app/_ui/inputs.tsx';

/** The directive that an action is about, and who acts: drafts are kept under both. */
export type Subject = {
	number: string;
	version: number;
	personId: string;
	/** `YYYY-MM-DD`, the government's day. */
	today: string;
};

/** How a directive may be ended now, in the reader's words. */
export type OutcomeOption = Option & { value: 'executed' | 'not_executed' | 'superseded' };
