import type { KnownOrganization } from '#server/capture/organization-book.ts';
import type { CountryPack } from '#server/countries/pack.ts';

const made = new WeakMap<CountryPack, readonly KnownOrganization[]>();

/** The organizations with which a country starts, with the other names that its texts give them. */
export function knownOrganizations(country: CountryPack): readonly KnownOrganization[] {
	let known = made.get(country);
	if (!known) {
		known = country.organizations.map(({ code, name, short }) => ({
			code,
			name,
			short,
			aliases: country.aliases[code] ?? [],
		}));
		made.set(country, known);
	}
	return known;
}
