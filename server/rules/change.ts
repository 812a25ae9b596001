import { and, eq, isNotNull, like, notInArray } from 'drizzle-orm';
import { theDatabase } from '#db/client.ts';
import { directive } from '#db/schema/directives.ts';
import { setting } from '#db/schema/platform.ts';
import { afterCommit, database, transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { countryPack } from '#server/countries/find.ts';
import { adoptRules, ownRulesIn, settingName } from '#server/countries/in-force.ts';
import { type RuleName, type RuleValue, rulesIn } from '#server/countries/own-rules.ts';
import { now } from '#server/platform/clock.ts';
import { config } from '#server/platform/config.ts';
import { refuse } from '#server/platform/errors.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';
import { recordEvent } from '#server/trail/record.ts';

/**
 * Sets a rule over the country's pack, or with null takes it back to the country's. It holds from the next request on,
 * in every process; what was decided before stands. Version 0 is that of a rule never set. CONFLICT `stale`; RULE
 * `urgency_in_use` when a mark that directives carry would go.
 */
export async function changeRule<R extends RuleName>(
	actor: Actor,
	rule: R,
	input: { version: number; value: RuleValue<R> | null },
): Promise<{ version: number }> {
	scopeFor(actor, 'rules.change');
	return transact(async (tx) => {
		const [row] = await tx
			.select()
			.from(setting)
			.where(eq(setting.name, settingName(rule)));
		const pack = countryPack(config().TAPSYRMA_COUNTRY);
		const before = (row && ownRulesIn([row])[rule]) ?? null;
		const standing = row?.version ?? 0;
		if (standing !== input.version) {
			const change = await lastChangeOf(actor, 'rules', rule);
			throw refuse('CONFLICT', 'stale', { version: standing, ...change, current: before ?? rulesIn(pack)[rule] });
		}
		if (JSON.stringify(before) === JSON.stringify(input.value)) return { version: standing };
		if (rule === 'urgencyMarks')
			await assertMarksKept((input.value ?? rulesIn(pack)[rule]) as RuleValue<'urgencyMarks'>);
		const kept = { value: { own: input.value }, changedAt: now(), version: standing + 1 };
		if (row)
			await tx
				.update(setting)
				.set(kept)
				.where(and(eq(setting.name, row.name), eq(setting.version, standing)));
		else await tx.insert(setting).values({ name: settingName(rule), ...kept });
		const said = (own: RuleValue<R> | null) => own ?? rulesIn(pack)[rule];
		await recordEvent(actor, {
			action: input.value ? 'rules.change' : 'rules.reset',
			subjectKind: 'rules',
			subjectId: rule,
			facts: { rule, changed: { [rule]: { from: said(before), to: said(input.value) } } },
		});
		const rows = await tx.select().from(setting).where(like(setting.name, 'rules.%'));
		const open = theDatabase();
		afterCommit(() => adoptRules(open, rows));
		return { version: kept.version };
	});
}

/** A directive keeps the mark it was given: one that is still carried cannot go. */
async function assertMarksKept({ marks }: RuleValue<'urgencyMarks'>): Promise<void> {
	const left = marks.map(({ code }) => code);
	const [carried] = await database()
		.select({ code: directive.urgency })
		.from(directive)
		.where(and(isNotNull(directive.urgency), left.length ? notInArray(directive.urgency, left) : undefined))
		.limit(1);
	if (carried) throw refuse('RULE', 'urgency_in_use', { urgency: carried.code });
}
