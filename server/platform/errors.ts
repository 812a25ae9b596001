/**
 * What the product says when it will not do a thing. Codes are for programs, reasons for the sentence
 * that a person reads (`errors.<reason>` in messages/), facts fill that sentence.
 */
export type RefusalCode =
	| 'BAD_REQUEST'
	| 'UNAUTHENTICATED'
	| 'FORBIDDEN'
	| 'NOT_FOUND'
	| 'CONFLICT'
	| 'RULE'
	| 'TOO_LARGE'
	| 'UNSUPPORTED_MEDIA'
	| 'TOO_MANY'
	| 'BUSY'
	| 'STORAGE_FULL';

/** JSON values that go with a refusal; never a secret, never something outside the reader's reach. */
export type Facts = Record<string, unknown>;

export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly code: RefusalCode;
	readonly reason: string;
	readonly facts: Facts;

	constructor(code: RefusalCode, reason: string, facts: Facts = {}) {
		super(`${code}: ${reason}`);
		this.code = code;
		this.reason = reason;
		this.facts = facts;
	}
}

/**
 * Makes the error a verb throws. Use `NOT_FOUND` for whatever lies outside the actor's reach, `CONFLICT`
 * for a stale version or a move the stage does not allow, `RULE` (422) when a rule of the domain refuses.
 */
export function refuse(code: RefusalCode, reason: string, facts?: Facts): Refusal {
	return new Refusal(code, reason, facts);
}

export function isRefusal(error: unknown): error is Refusal {
	// Compared by name because the web bundle and the start script each hold a copy of this class.
	return error instanceof Error && error.name === 'Refusal' && 'reason' in error;
}

/** HTTP status of each code, as the outside contract lists them. */
export const httpStatus: Record<RefusalCode, number> = {
	BAD_REQUEST: 400,
	UNAUTHENTICATED: 401,
	FORBIDDEN: 403,
	NOT_FOUND: 404,
	CONFLICT: 409,
	TOO_LARGE: 413,
	UNSUPPORTED_MEDIA: 415,
	RULE: 422,
	TOO_MANY: 429,
	BUSY: 503,
	STORAGE_FULL: 507,
};
