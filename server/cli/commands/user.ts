import { systemActor } from '#server/access/actor.ts';
import { roles } from '#server/access/grants.ts';
import { type Command, Misuse, readArguments, requireInstallation, wrongInputs } from '#server/cli/command.ts';
import { establishOrganizations } from '#server/organizations/establish.ts';
import {
	createAccount,
	disableAccount,
	resetAccountPassword,
	resetAccountSecondFactor,
} from '#server/people/accounts.ts';
import { type Person, personNamed } from '#server/people/find.ts';
import { createPersonInput } from '#server/people/inputs.ts';

const operator = systemActor('operator');

export const command: Command = {
	usage: [
		'user create EMAIL --name NAME [--role ROLE[:ORGANIZATION]]... [--position TEXT] [--locale kk|ru|en]',
		'user disable EMAIL',
		'user reset EMAIL [--second-factor]',
	],
	about: 'makes an account, shuts one out at once, or gives a new password (or takes a lost second factor off)',
	async run([what, ...words]) {
		if (what === 'create') return create(words);
		if (what === 'disable') return disable(words);
		if (what === 'reset') return reset(words);
		throw new Misuse(what === undefined ? 'something is missing' : `unknown word "${what}"`);
	},
};

async function create(words: string[]): Promise<number> {
	const options = {
		name: { type: 'string' },
		role: { type: 'string', multiple: true },
		position: { type: 'string' },
		locale: { type: 'string', default: 'ru' },
	} as const;
	const { values, positionals } = readArguments(words, options, { least: 1, most: 1 });
	if (values.name === undefined) throw new Misuse('--name is missing');
	const input = createPersonInput.safeParse({
		email: positionals[0],
		name: values.name,
		position: values.position,
		locale: values.locale,
		memberships: (values.role ?? []).map(readMembership),
	});
	if (!input.success) throw new Misuse(wrongInputs(input.error));
	await requireInstallation(true);
	await establishOrganizations();
	const { password } = await createAccount(operator, input.data);
	console.log(`${input.data.email} can sign in with the password ${password}`);
	console.log('It is kept nowhere and must be changed at the first sign-in.');
	return 0;
}

function readMembership(text: string) {
	const [role = '', organization] = text.split(':');
	const known = roles.find((each) => each === role);
	if (!known) throw new Misuse(`"${role}" is no role: there are ${roles.join(', ')}`);
	return { role: known, organization: organization || null };
}

async function disable(words: string[]): Promise<number> {
	const { positionals } = readArguments(words, {}, { least: 1, most: 1 });
	const person = await named(positionals[0] ?? '');
	await disableAccount(operator, person.id);
	console.log(`${person.email} is shut out; sessions have ended`);
	return 0;
}

async function reset(words: string[]): Promise<number> {
	const { values, positionals } = readArguments(
		words,
		{ 'second-factor': { type: 'boolean', default: false } },
		{ least: 1, most: 1 },
	);
	const person = await named(positionals[0] ?? '');
	if (values['second-factor']) {
		await resetAccountSecondFactor(operator, person.id);
		console.log(`${person.email} signs in without a second factor now; sessions have ended`);
		return 0;
	}
	const { password } = await resetAccountPassword(operator, person.id);
	console.log(`${person.email} can sign in with the password ${password}`);
	console.log('It is kept nowhere and must be changed at the next sign-in; sessions have ended.');
	return 0;
}

async function named(email: string): Promise<Person> {
	await requireInstallation();
	const person = await personNamed({ email });
	if (!person) throw new Error(`nobody has the address ${email}`);
	return person;
}
