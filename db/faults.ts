/** What went wrong in the engine, in words that both engines share. */
export type Fault = 'busy' | 'duplicate' | 'missing_reference' | 'full' | 'read_only' | 'unreachable' | 'other';

const faults: Record<string, Fault> = {
	SQLITE_BUSY: 'busy',
	SQLITE_BUSY_SNAPSHOT: 'busy',
	SQLITE_LOCKED: 'busy',
	SQLITE_CONSTRAINT_UNIQUE: 'duplicate',
	SQLITE_CONSTRAINT_PRIMARYKEY: 'duplicate',
	SQLITE_CONSTRAINT_FOREIGNKEY: 'missing_reference',
	SQLITE_FULL: 'full',
	SQLITE_READONLY: 'read_only',
	SQLITE_CANTOPEN: 'unreachable',
	'55P03': 'busy',
	'40001': 'busy',
	'40P01': 'busy',
	'23505': 'duplicate',
	'23503': 'missing_reference',
	'53100': 'full',
	'25006': 'read_only',
	'53300': 'busy',
	'57P01': 'unreachable',
	'57P03': 'unreachable',
	ENOSPC: 'full',
	EDQUOT: 'full',
	ECONNREFUSED: 'unreachable',
	ECONNRESET: 'unreachable',
};

/** Names the fault behind an error of either engine, looking through the query builder's wrapping. */
export function faultOf(error: unknown): Fault {
	for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
		const code = (at as Error & { code?: unknown }).code;
		if (typeof code === 'string' && code in faults) return faults[code] ?? 'other';
	}
	return 'other';
}

export function isBusy(error: unknown): boolean {
	return faultOf(error) === 'busy';
}
