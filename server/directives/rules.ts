import { issuerLevelRule } from '#server/countries/find.ts';
import { countryInForce } from '#server/countries/in-force.ts';
import type { ControlRules, CountryPack, Decider } from '#server/countries/pack.ts';

/** The country whose rules this installation follows, with what its administrator has set over them. */
export function country(): CountryPack {
	return countryInForce();
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
