import { countryPack, issuerLevelRule } from '#server/countries/find.ts';
import type { CountryPack, Decider } from '#server/countries/pack.ts';
import { config } from '#server/platform/config.ts';

/** The country whose rules this installation follows. */
export function country(): CountryPack {
	return countryPack(config().TAPSYRMA_COUNTRY);
}

/** Who decides closing and deadlines for an issuer's level (rule 6 and 8). */
export function decidersFor(issuerLevel: string): { closing: Decider; deadline: Decider } {
	const { closing, deadline } = issuerLevelRule(country(), issuerLevel);
	return { closing, deadline };
}
