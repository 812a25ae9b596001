import { like } from 'drizzle-orm';
import { setting } from '#db/schema/platform.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { scopeFor } from '#server/access/scope.ts';
import { countryPack } from '#server/countries/find.ts';
import { ownRulesIn, settingName } from '#server/countries/in-force.ts';
import { ruleNames, rulesIn } from '#server/countries/own-rules.ts';
import { config } from '#server/platform/config.ts';
import type { RulesOutput } from '#server/rules/outputs.ts';
import { lastChangeOf } from '#server/trail/last-change.ts';

/** Every rule as it stands, with what the country says and who last set it. */
export async function readRules(actor: Actor): Promise<RulesOutput> {
	scopeFor(actor, 'rules.read');
	const rows = await database().select().from(setting).where(like(setting.name, 'rules.%'));
	const byCountry = rulesIn(countryPack(config().TAPSYRMA_COUNTRY));
	const own = ownRulesIn(rows);
	const told: Record<string, unknown> = {};
	for (const rule of ruleNames) {
		const row = rows.find(({ name }) => name === settingName(rule));
		const last = row && own[rule] ? await lastChangeOf(actor, 'rules', rule) : null;
		told[rule] = {
			version: row?.version ?? 0,
			own: own[rule] !== undefined,
			value: own[rule] ?? byCountry[rule],
			byCountry: byCountry[rule],
			changedBy: last?.changedBy ?? null,
			changedAt: last?.changedAt ?? null,
		};
	}
	return told as RulesOutput;
}
