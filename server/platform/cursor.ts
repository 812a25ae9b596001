import { refuse } from '#server/platform/errors.ts';

/** Where a page of a list ended: the sort value and id of its last row, opaque to whoever holds it. */
export type Position = { value: string; id: string };

export function encodeCursor(position: Position): string {
	return Buffer.from(JSON.stringify([position.value, position.id])).toString('base64url');
}

/** Reads a cursor back; one that was not made here is BAD_REQUEST `cursor_malformed`. */
export function decodeCursor(cursor: string): Position {
	try {
		const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
		// PostgreSQL takes no NUL, not even to compare with.
		if (typeof value === 'string' && typeof id === 'string' && !`${value}${id}`.includes('\0')) return { value, id };
	} catch {
		// Falls through to the one answer for every malformed cursor.
	}
	throw refuse('BAD_REQUEST', 'cursor_malformed');
}

/** Whether a text is a position that was made here: pages begin anew instead of refusing one that is not. */
export function isCursor(text: string): boolean {
	try {
		decodeCursor(text);
		return true;
	} catch {
		return false;
	}
}
