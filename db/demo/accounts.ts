import { mailDomain } from '#db/demo/content/government.ts';
import { people } from '#db/demo/content/people.ts';

/** The one password of every demo account. It protects nothing: the demo holds invented data only. */
export const demoPassword = 'Tapsyrma-demo-2026';

/** The address with which a demo account signs in. */
export function demoEmail(account: string): string {
	return `${account}@${mailDomain}`;
}

/** The accounts a visitor needs first: everyone of the Government Office, and two ministries. */
function isShown(account: string): boolean {
	return /\.(go|mlsp|mia)$/.test(account);
}

/** The accounts as a table for whoever starts the demo, with the password above it. */
export function accountsTable(): string[] {
	const rows = people
		.filter((person) => isShown(person.account))
		.map((person) => {
			const held = person.memberships.map(({ role, organization }) => `${role} (${organization ?? 'government'})`);
			const state = person.disabledOn === undefined ? '' : ', disabled';
			return [demoEmail(person.account), `${held.join(', ')}${state}`, person.name] as const;
		});
	const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
	const [first, second] = [width(0), width(1)];
	return [
		`Demo accounts, all with the password ${demoPassword}`,
		'',
		...rows.map(([email, role, name]) => `  ${email.padEnd(first)}  ${role.padEnd(second)}  ${name}`),
		'',
		'Every other ministry and some akimats have coordinator.<code> and executor.<code> alike.',
		'',
	];
}
