import { countryPack, issuerLevelRule } from '#server/countries/find.ts';
import type { ControlRules, CountryPack, Decider } from '#server/countries/pack.ts';
import { config } from '#server/platform/config.ts';

/** The country whose rules this installation follows. */
export function country(): CountryPack {
	return countryPack(config().TAPSYRMA_COUNTRY);
}

/** The rules of control as they stand in this installation: the one place to ask. */
export function rules(): ControlRules {
	return country().rules;
}

/** Who decides closing and deadlines for an issuer's level (rule 6 and 8). */
export function decidersFor(issuerLevel: string): { closing: Decider; deadline: Decider } {
	const { closing, deadline } = issuerLevelRule(country(), issuerLevel);
	return { closing, deadline };
}
