import { governmentRoles, organizationRoles, roles } from '#server/access/grants.ts';
import type { OrganizationOutput } from '#server/organizations/outputs.ts';
import type { Translate } from '#server/platform/language.ts';
import { type MembershipChoices, wholeGovernment } from './_membership-place.ts';

/** Each role with the places where it may be held, from the same lists by which the verbs refuse the others. */
export function membershipChoices(
	t: Translate,
	organizations: readonly OrganizationOutput[],
	held: readonly string[] = [],
): MembershipChoices {
	const government = { value: wholeGovernment, label: t('people.memberships.government') };
	const placed = organizations
		.filter((each) => each.standing || held.includes(each.code))
		.map(({ code, name, short, kind }) => ({ value: code, label: name, hint: short, kind }));
	const item = ({ value, label, hint }: (typeof placed)[number]) => ({ value, label, hint });
	return {
		roles: roles.map((role) => {
			const places = governmentRoles.includes(role)
				? placed.filter(({ kind }) => kind === 'government_office')
				: placed;
			const items = places.map(item);
			return {
				value: role,
				label: t(`roles.${role}`),
				places: organizationRoles.includes(role) ? items : [government, ...items],
			};
		}),
	};
}
