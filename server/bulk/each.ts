import type { Actor } from '#server/access/actor.ts';
import type { Action } from '#server/access/grants.ts';
import { scopeFor } from '#server/access/scope.ts';
import { asRefusal } from '#server/platform/faults.ts';
import { log } from '#server/platform/log.ts';
import { sentenceOf } from '#server/platform/sentences.ts';

/** What became of one directive among many: done, or the reason why not, in the reader's words. */
export type RowAnswer = { number: string; done: boolean; reason: string | null; because: string | null };

/**
 * Does the same to each of several directives, one transaction for each: permission, reach and stage are judged row
 * by row by the verb itself, and one refusal stops no other. A row named twice is done once.
 * Throws FORBIDDEN when the actor holds the action nowhere.
 */
export async function toEach<Row extends { number: string }>(
	actor: Actor,
	action: Action,
	rows: readonly Row[],
	verb: (row: Row) => Promise<unknown>,
): Promise<{ rows: RowAnswer[] }> {
	scopeFor(actor, action);
	const answers: RowAnswer[] = [];
	for (const row of new Map(rows.map((each) => [each.number, each])).values()) {
		answers.push(await answerOf(actor, row.number, () => verb(row)));
	}
	return { rows: answers };
}

async function answerOf(actor: Actor, number: string, verb: () => Promise<unknown>): Promise<RowAnswer> {
	try {
		await verb();
		return { number, done: true, reason: null, because: null };
	} catch (error) {
		const refusal = asRefusal(error);
		// What was done to other rows stands: the answer must come, also when one row breaks.
		if (!refusal) log().error({ part: 'bulk', error }, 'a row of many failed');
		const reason = refusal?.reason ?? 'unexpected';
		return { number, done: false, reason, because: sentenceOf(actor.locale, reason, refusal?.facts ?? {}) };
	}
}
