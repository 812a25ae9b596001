/** The fields of the form, by the names under which they are sent. */
export const fieldNames = [
	'title',
	'kind',
	'heldOn',
	'number',
	'chair',
	'chairLevel',
	'place',
	'sourceUrl',
	'language',
	'minutes',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Values = Record<FieldName, string>;

/** What somebody else changed while a person was writing. */
export type Conflict = {
	version: number;
	by: string | null;
	/** Changed by both: the person chooses. */
	clashes: { field: FieldName; theirs: string; mine: string }[];
	/** Changed by the other only: taken over. */
	merged: { field: FieldName; theirs: string }[];
};

/** Reads the facts of a stale save. `start` is what the person read, `mine` what the person sent. */
export function conflictOf(facts: Record<string, unknown>, start: Values, mine: Values): Conflict {
	const found: Conflict = {
		version: Number(facts.version),
		by: typeof facts.changedBy === 'string' ? facts.changedBy : null,
		clashes: [],
		merged: [],
	};
	for (const change of (facts.changes ?? []) as { field: string; after: unknown }[]) {
		const field = fieldNames.find((name) => name === change.field);
		if (!field) continue;
		const theirs = typeof change.after === 'string' ? change.after : '';
		if (theirs === mine[field]) continue;
		if (mine[field] === start[field]) found.merged.push({ field, theirs });
		else if (theirs !== start[field]) found.clashes.push({ field, theirs, mine: mine[field] });
	}
	return found;
}

/** Puts a value into a field of the form, as if it had been typed: the draft follows. */
export function write(within: HTMLElement | null, field: FieldName, value: string): void {
	const control = within?.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
		`[name="${field}"]`,
	);
	if (!control) return;
	control.value = value;
	control.dispatchEvent(new Event('input', { bubbles: true }));
}
