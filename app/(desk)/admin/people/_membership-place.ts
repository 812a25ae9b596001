import type { ComboboxItem } from '#app/_ui/combobox.tsx';

export type RoleCode = 'controller' | 'curator' | 'coordinator' | 'executor' | 'official' | 'auditor' | 'administrator';

export type Membership = { role: RoleCode; organization: string | null };

/** What the fields offer, in the reader's language: each role with the places where it may be held. */
export type MembershipChoices = {
	roles: readonly { value: RoleCode; label: string; places: readonly ComboboxItem[] }[];
};

/** Stands for the whole government among the places, which are codes otherwise. */
export const wholeGovernment = '*';

/** The memberships that a form's rows hold, in their order, as the procedures take them. */
export function membershipsOf(values: FormData): Membership[] {
	return [...values.keys()]
		.filter((name) => name.startsWith('role-'))
		.map((name) => {
			const place = String(values.get(name.replace('role-', 'organization-')) ?? '');
			return { role: values.get(name) as RoleCode, organization: place === wholeGovernment ? null : place };
		});
}
