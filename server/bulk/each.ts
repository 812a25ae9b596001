import type { Actor } from '#server/access/actor.ts';
import type { Action } from '#server/access/grants.ts';
import { scopeFor } from '#server/access/scope.ts';
import { type Refusal, refuse } from '#server/platform/errors.ts';
import { asRefusal } from '#server/platform/faults.ts';
import { log } from '#server/platform/log.ts';
import { sentenceOf } from '#server/platform/sentences.ts';

/** What became of one directive among many: done, or the reason why not, in the reader's words. */
export type RowAnswer = { number: string; done: boolean; reason: string | null; because: string | null };

/**
 * Does the same to each of several directives, one transaction for each: permission, reach and stage are judged row
 * by row by the verb itself, and one refusal stops no other. A row named twice is done once. A database that stays
 * busy would be waited for at each row again: the rows that are left are answered so at once.
 * Throws FORBIDDEN when the actor holds the action nowhere, BUSY when the database is before anything was done.
 */
export async function toEach<Row extends { number: string }>(
	actor: Actor,
	action: Action,
	rows: readonly Row[],
	verb: (row: Row) => Promise<unknown>,
): Promise<{ rows: RowAnswer[] }> {
	scopeFor(actor, action);
	const answers: RowAnswer[] = [];
	let busy: Refusal | null = null;
	for (const row of new Map(rows.map((each) => [each.number, each])).values()) {
		const refusal: Refusal | null = busy ?? (await refusalOf(() => verb(row)));
		if (refusal?.code === 'BUSY') busy = refusal;
		if (busy && !answers.some(({ done }) => done)) throw busy;
		answers.push(answered(actor, row.number, refusal));
	}
	return { rows: answers };
}

/** Why a row could not be done; null when it was. */
async function refusalOf(verb: () => Promise<unknown>): Promise<Refusal | null> {
	try {
		await verb();
		return null;
	} catch (error) {
		const refusal = asRefusal(error);
		// What was done to other rows stands: the answer must come, also when one row breaks.
		if (!refusal) log().error({ part: 'bulk', error }, 'a row of many failed');
		return refusal ?? refuse('CONFLICT', 'unexpected');
	}
}

function answered(actor: Actor, number: string, refusal: Refusal | null): RowAnswer {
	if (!refusal) return { number, done: true, reason: null, because: null };
	const { reason, facts } = refusal;
	return { number, done: false, reason, because: sentenceOf(actor.locale, reason, facts) };
}
