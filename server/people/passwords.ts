import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Characters a password must have, and may have at most (hashing an endless one would be an attack). */
export const shortestPassword = 12;
export const longestPassword = 128;

/** Argon2id with 19 MiB and two passes, as OWASP advises; about 20 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two keyboards may write one letter in two ways; both are the same password. */
const written = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
	return hash(written(password), cost);
}

/** Whether a password is the one behind a hash. A hash that cannot be read matches nothing. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
	try {
		return await verify(hashed, written(password));
	} catch {
		return false;
	}
}

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** A first password to be read out or copied by hand: twenty characters that are not mistaken for each other. */
export function generatePassword(): string {
	const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
	return [group(), group(), group(), group()].join('-');
}

/** Why a password is refused: the reason of the refusal, a sentence under `errors` in messages/. */
export type PasswordFault = 'password_short' | 'password_long' | 'password_common' | 'password_personal';

/**
 * What is wrong with a new password, or null. Length is counted in characters; besides it only what an attacker
 * tries first is refused: common passwords with digits around them, runs of a keyboard, repetitions, and the
 * person's own name or e-mail.
 */
export function passwordFault(password: string, owner: { email: string; name: string }): PasswordFault | null {
	const text = written(password).toLowerCase();
	const length = [...text].length;
	if (length < shortestPassword) return 'password_short';
	if (length > longestPassword) return 'password_long';
	if (isRepetition(text) || isRun(text) || isCommon(text)) return 'password_common';
	return isPersonal(text, owner) ? 'password_personal' : null;
}

/** A short piece said again and again: "abcabcabcabc". */
function isRepetition(text: string): boolean {
	for (let size = 1; size <= 8; size += 1) {
		const piece = text.slice(0, size);
		if (piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return true;
	}
	return false;
}

const rows = [
	'abcdefghijklmnopqrstuvwxyz',
	'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
	'01234567890123456789',
	'qwertyuiopasdfghjklzxcvbnm',
	'qwertyuiop[]asdfghjkl;zxcvbnm',
	'йцукенгшщзхъфывапролджэячсмитьбю',
	'1q2w3e4r5t6y7u8i9o0p',
	'1й2ц3у4к5е6н7г8ш9щ0з',
	'qazwsxedcrfvtgbyhnujm',
	'1qaz2wsx3edc4rfv5tgb',
];

/** Walks along the keyboard or the alphabet, forwards or backwards, up to three and a letter or two. */
function isRun(text: string): boolean {
	const both = rows.flatMap((row) => [row, [...row].reverse().join('')]);
	let rest = text;
	for (let walks = 0; walks < 3 && rest; walks += 1) {
		let longest = 0;
		for (const row of both) {
			while (longest < rest.length && row.includes(rest.slice(0, longest + 1))) longest += 1;
		}
		if (longest < 3) break;
		rest = rest.slice(longest);
	}
	return rest !== text && rest.length <= 2;
}

const commonWords = (
	'password passwords passw0rd парол пароль құпиясөз qwerty йцукен admin administrator администратор root user guest ' +
	'welcome letmein login monkey dragon master sunshine princess football iloveyou trustno changeme default secret ' +
	'temporary temp test testing demo tapsyrma тапсырма поручение government govkz правительство үкімет kazakhstan ' +
	'казахстан қазақстан astana астана almaty алматы nursultan minister министр ministry министерство shanyrak ' +
	'summer winter spring autumn лето зима весна осень january december любовь привет salem сәлем'
).split(' ');

const lookalikes: Record<string, string> = { o: '[o0]', i: '[i1!]', e: '[e3]', a: '[a4@]', s: '[s5$]', t: '[t7]' };
const commonPatterns = commonWords
	.sort((a, b) => b.length - a.length)
	.map((word) => new RegExp([...word].map((letter) => lookalikes[letter] ?? letter).join(''), 'gu'));

/** Nothing but common words, digits and punctuation, also when letters are replaced by their lookalikes. */
function isCommon(text: string): boolean {
	let rest = text;
	for (const pattern of commonPatterns) rest = rest.replace(pattern, '');
	const letters = rest.replace(/[^\p{L}]/gu, '').length;
	const digits = rest.replace(/\D/g, '').length;
	// A common word with a dozen random digits behind it is a good password; with a year it is not.
	return rest !== text && letters < 3 && digits <= 8;
}

function isPersonal(text: string, owner: { email: string; name: string }): boolean {
	const pieces = [owner.email.split('@')[0] ?? '', ...owner.email.split(/[@._-]/), ...owner.name.split(/\s+/)]
		.map((piece) => written(piece).toLowerCase())
		.filter((piece) => piece.length >= 4);
	let rest = text;
	for (const piece of pieces.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(piece, '');
	return rest !== text && rest.replace(/[^\p{L}\p{N}]/gu, '').length < 8;
}
