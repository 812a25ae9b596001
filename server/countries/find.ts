import { kz } from '#server/countries/kz/pack.ts';
import type { CountryPack, IssuerLevelRule } from '#server/countries/pack.ts';

const packs: Record<string, CountryPack | undefined> = { kz };

/** Codes of the countries that ship. */
export const countryCodes: readonly string[] = Object.keys(packs);

/** The pack of a country; an unknown code is a fault of the configuration and throws, naming those that ship. */
export function countryPack(code: string): CountryPack {
	const pack = Object.hasOwn(packs, code) ? packs[code] : undefined;
	if (!pack) throw new Error(`No country pack "${code}"; these ship: ${countryCodes.join(', ')}`);
	return pack;
}

/**
 * Who decides for an issuer's level. A level the pack does not know gets the strictest rule:
 * a record from elsewhere must not become easier to close than it was.
 */
export function issuerLevelRule(pack: CountryPack, level: string): IssuerLevelRule {
	const rules = pack.rules.issuerLevels;
	const found = rules.find((rule) => rule.level === level) ?? rules[0];
	if (!found) throw new Error(`Country pack "${pack.code}" has no issuer levels`);
	return found;
}
