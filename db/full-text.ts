import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { theDatabase, type Writes } from '#db/client.ts';
import { isPostgres } from '#db/columns.ts';

/** Text as it is indexed and asked for: one case, one form of each letter, ё as е. Both engines fold alike. */
export function fold(text: string): string {
	return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll('\u0000', ' ');
}

function allWords(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a query, folded; punctuation separates. At most twelve, so that a pasted page stays a search. */
export function wordsOf(query: string): string[] {
	return allWords(query).slice(0, 12);
}

/**
 * What is indexed of a text: its words as those of a query are told apart. Left to itself PostgreSQL takes addresses,
 * "и/или" and numbers with signs in them for one word, and finds none of their parts.
 */
export function indexedText(text: string): string {
	return allWords(text).join(' ');
}

/** Replaces what is indexed for a directive. Only inside `transact()`. */
export async function indexDirectiveText(tx: Writes, directiveId: string, text: string): Promise<void> {
	const body = indexedText(text);
	if (isPostgres) {
		await run(
			tx,
			sql`insert into directive_text (directive_id, body) values (${directiveId}, ${body})
			on conflict (directive_id) do update set body = excluded.body`,
		);
		return;
	}
	await run(
		tx,
		sql`delete from directive_text where rowid in (select rowid from directive_text_id where directive_id = ${directiveId})`,
	);
	await run(tx, sql`delete from directive_text_id where directive_id = ${directiveId}`);
	await run(tx, sql`insert into directive_text_id (directive_id) values (${directiveId})`);
	await run(
		tx,
		sql`insert into directive_text (rowid, body) select rowid, ${body} from directive_text_id where directive_id = ${directiveId}`,
	);
}

/** Forgets a directive's text (a discarded draft). Only inside `transact()`. */
export async function forgetDirectiveText(tx: Writes, directiveId: string): Promise<void> {
	if (isPostgres) {
		await run(tx, sql`delete from directive_text where directive_id = ${directiveId}`);
		return;
	}
	await run(
		tx,
		sql`delete from directive_text where rowid in (select rowid from directive_text_id where directive_id = ${directiveId})`,
	);
	await run(tx, sql`delete from directive_text_id where directive_id = ${directiveId}`);
}

/** The condition that a directive's text holds every word of the query, each possibly only begun; null for no words. */
export function textMatches(directiveId: SQLWrapper, query: string): SQL | null {
	const words = wordsOf(query);
	if (words.length === 0) return null;
	if (isPostgres) {
		const asked = words.map((word) => `'${word}':*`).join(' & ');
		return sql`${directiveId} in (select directive_id from directive_text where vector @@ to_tsquery('simple', ${asked}))`;
	}
	const asked = words.map((word) => `"${word}"*`).join(' ');
	return sql`${directiveId} in (select i.directive_id from directive_text t join directive_text_id i on i.rowid = t.rowid where t.body match ${asked})`;
}

/** Words asked for at once when texts like another are looked for. */
const askedWords = 6;
/** Texts handed over for comparison, the newest first: common words must not make a search of the whole register. */
const mostAlike = 300;

/**
 * The condition that a directive's text holds at least so many (all, where there are fewer) of the longest of these
 * beginnings of words: texts that may say the same, the newest few hundred of them. Null for no words.
 */
export function textResembles(directiveId: SQLWrapper, beginnings: readonly string[], held: number): SQL | null {
	const words = [...new Set(beginnings.flatMap(wordsOf))]
		.sort((one, other) => other.length - one.length)
		.slice(0, askedWords);
	if (words.length === 0) return null;
	const groups = choices(words, Math.min(held, words.length));
	if (isPostgres) {
		const asked = groups.map((group) => `(${group.map((word) => `'${word}':*`).join(' & ')})`).join(' | ');
		return sql`${directiveId} in (select directive_id from directive_text where vector @@ to_tsquery('simple', ${asked}) limit ${sql.raw(String(mostAlike))})`;
	}
	const asked = groups.map((group) => `(${group.map((word) => `"${word}"*`).join(' AND ')})`).join(' OR ');
	return sql`${directiveId} in (select i.directive_id from directive_text t join directive_text_id i on i.rowid = t.rowid where t.body match ${asked} order by t.rowid desc limit ${sql.raw(String(mostAlike))})`;
}

/** Every way to take so many of the items, in order. */
function choices<T>(items: readonly T[], count: number): T[][] {
	if (count === 0) return [[]];
	return items.flatMap((item, index) => choices(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}

/** Statements outside the query builder: the virtual table is no table of the schema. */
async function run(tx: Writes, statement: SQL): Promise<void> {
	if (theDatabase().engine === 'sqlite') (tx as unknown as { run(query: SQL): void }).run(statement);
	else await (tx as unknown as { execute(query: SQL): Promise<unknown> }).execute(statement);
}
