import { like } from 'drizzle-orm';
import { type OpenDatabase, openedDatabase, theDatabase } from '#db/client.ts';
import { setting } from '#db/schema/platform.ts';
import { countryPack } from '#server/countries/find.ts';
import { type OwnRules, type RuleName, ruleNames, ruleValues, withOwnRules } from '#server/countries/own-rules.ts';
import type { CountryPack } from '#server/countries/pack.ts';
import { config } from '#server/platform/config.ts';
import { log } from '#server/platform/log.ts';

/** A row of `setting` that holds one rule. `value.own` is null once the country's own holds again. */
export type KeptRule = { name: string; value: unknown; version: number; changedAt: string };

type InForce = { stamp: number; pack: CountryPack };

const prefix = 'rules.';

// Per database, so that tests do not share rules; and one for the process, whose web bundle and start script each
// load this module.
const shared = globalThis as typeof globalThis & { __tapsyrmaRules?: WeakMap<OpenDatabase, InForce> };
shared.__tapsyrmaRules ??= new WeakMap();
const inForce = shared.__tapsyrmaRules;

/** The name under which a rule is kept. */
export function settingName(rule: RuleName): string {
	return `${prefix}${rule}`;
}

/**
 * The country with the installation's own rules over it, as last read. Answers at once, also in places that may not
 * wait; `refreshRules` keeps it up to date.
 */
export function countryInForce(): CountryPack {
	const open = openedDatabase();
	return (open && inForce.get(open)?.pack) ?? countryPack(config().TAPSYRMA_COUNTRY);
}

function makeQuery({ reader }: OpenDatabase) {
	return reader
		.select()
		.from(setting)
		.where(like(setting.name, `${prefix}%`))
		.prepare('rules_in_force');
}

const queries = new WeakMap<OpenDatabase, ReturnType<typeof makeQuery>>();

/** Takes over what another process may have changed: asked at the start of every request and of every timed task. */
export async function refreshRules(): Promise<void> {
	const open = theDatabase();
	let query = queries.get(open);
	if (!query) {
		query = makeQuery(open);
		queries.set(open, query);
	}
	adoptRules(open, await query.execute());
}

/**
 * Puts rules into force in this process. Rows are never removed and their versions only grow, so the sum of the
 * versions tells an older reading, which is dropped, and one that brings nothing new.
 */
export function adoptRules(open: OpenDatabase, kept: readonly KeptRule[]): void {
	const stamp = kept.reduce((sum, { version }) => sum + version, 0);
	if (stamp <= (inForce.get(open)?.stamp ?? 0)) return;
	inForce.set(open, { stamp, pack: withOwnRules(countryPack(config().TAPSYRMA_COUNTRY), ownRulesIn(kept)) });
}

/** The rules among the rows, each checked: one that an older release wrote in another form gives way to the country's. */
export function ownRulesIn(kept: readonly KeptRule[]): OwnRules {
	const own: Record<string, unknown> = {};
	for (const rule of ruleNames) {
		const value = (kept.find(({ name }) => name === settingName(rule))?.value as { own?: unknown } | undefined)?.own;
		if (value === undefined || value === null) continue;
		const read = ruleValues[rule].safeParse(value);
		if (read.success) own[rule] = read.data;
		else log().warn({ rule }, 'a rule of this installation cannot be read; the country rules');
	}
	return own as OwnRules;
}
