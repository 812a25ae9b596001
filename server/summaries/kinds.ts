/** The kinds of file in which the register and summaries are given out. */
export const registerKinds = ['csv', 'xlsx', 'json'] as const;
export const summaryKinds = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const;
export type RegisterKind = (typeof registerKinds)[number];
export type SummaryKind = (typeof summaryKinds)[number];

/** Directives in the annex of a document to be read, and in a table of data; a longer table is refused. */
export const MOST_IN_DOCUMENT = 1_000;
export const MOST_IN_TABLE = 20_000;
