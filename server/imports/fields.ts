/** What a column of a register may be taken for, in the order in which a person chooses. */
export const importFields = [
	'number',
	'item',
	'meeting',
	'meetingDate',
	'title',
	'words',
	'issuer',
	'issuerLevel',
	'basis',
	'topic',
	'kind',
	'urgency',
	'restricted',
	'lead',
	'coExecutors',
	'originalDeadline',
	'deadline',
	'standing',
	'phrase',
	'recurrence',
	'language',
	'stage',
	'outcome',
	'closedOn',
] as const;
export type ImportField = (typeof importFields)[number];

/** Which column holds which field; null: left alone. */
export type Mapping = (ImportField | null)[];
