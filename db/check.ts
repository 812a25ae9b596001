import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { theDatabase } from '#db/client.ts';
import { assignment, deadlineEntry, directive, directiveVersion, report } from '#db/schema/directives.ts';
import { extension } from '#db/schema/execution.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { database } from '#db/transact.ts';

/** One thing looked at: `damage` names what is wrong, at most `shown` cases of it; empty when all is well. */
export type Finding = { part: string; looked: string; damage: string[] };

const shown = 10;
const atOnce = 500;

/** Whether the engine finds its own files and references whole. */
export async function checkStorage(): Promise<Finding[]> {
	const { sqlite, postgres } = theDatabase();
	if (sqlite) {
		const pages = sqlite.reading.pragma(`integrity_check(${shown})`) as { integrity_check: string }[];
		const broken = sqlite.reading.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
		return [
			finding(
				'integrity',
				'the database file',
				pages.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
			),
			finding(
				'references',
				'every foreign key',
				broken.map((row) => `${row.table} row ${row.rowid} refers to a missing ${row.parent}`),
			),
		];
	}
	const named = async (query: string) => ((await postgres?.pool.query(query))?.rows ?? []).map((row) => row.name);
	const indexes = await named('select indexrelid::regclass::text as name from pg_index where not indisvalid');
	const keys = await named("select conname as name from pg_constraint where contype = 'f' and not convalidated");
	return [
		finding(
			'integrity',
			'every index',
			indexes.map((name) => `index ${name} is not valid`),
		),
		finding(
			'references',
			'every foreign key',
			keys.map((name) => `foreign key ${name} is not enforced`),
		),
	];
}

/** Whether the rows of the domain agree with each other: states with versions, deadlines with the ledger, texts. */
export async function checkDirectives(): Promise<Finding[]> {
	return [
		await checkVersions(),
		await checkLedger(),
		await checkRequests(),
		await checkFinalReports(),
		await checkText(),
	];
}

/** A finding with at most `shown` cases named. */
export function finding(part: string, looked: string, damage: string[]): Finding {
	const more = damage.length - shown;
	return { part, looked, damage: more > 0 ? [...damage.slice(0, shown), `and ${more} more`] : damage };
}

/** Every directive equals its last version; versions follow each other without a gap and have their events. */
async function checkVersions(): Promise<Finding> {
	const damage = [...(await brokenChains()), ...(await versionsWithoutEvent())];
	let count = 0;
	for (let after = ''; ; ) {
		const rows = await database()
			.select({ directive, state: directiveVersion.state })
			.from(directive)
			.leftJoin(
				directiveVersion,
				and(eq(directiveVersion.directiveId, directive.id), eq(directiveVersion.version, directive.version)),
			)
			.where(gt(directive.id, after))
			.orderBy(asc(directive.id))
			.limit(atOnce);
		const organizations = await organizationsOf(rows.map((row) => row.directive.id));
		for (const { directive: row, state } of rows) {
			const field = difference({ ...row, assignments: organizations.get(row.id) ?? [] }, state);
			if (field) damage.push(`directive ${row.number}: ${field} differs from its version ${row.version}`);
		}
		count += rows.length;
		const last = rows.at(-1);
		if (!last) return finding('versions', `${count} directives`, damage);
		after = last.directive.id;
	}
}

async function organizationsOf(ids: string[]) {
	const found = new Map<
		string,
		{ organizationId: string; role: string; part: string | null; dueOn: string | null; contribution: string | null }[]
	>();
	if (ids.length === 0) return found;
	const rows = await database()
		.select()
		.from(assignment)
		.where(inArray(assignment.directiveId, ids))
		.orderBy(asc(assignment.directiveId), asc(assignment.position));
	for (const { directiveId, organizationId, role, part, dueOn, contribution } of rows) {
		const list = found.get(directiveId) ?? [];
		list.push({ organizationId, role, part, dueOn, contribution });
		found.set(directiveId, list);
	}
	return found;
}

function difference(row: Record<string, unknown>, state: unknown): string | null {
	if (state === null || typeof state !== 'object') return 'everything';
	const kept = state as Record<string, unknown>;
	const plain = (value: unknown) => JSON.stringify(sorted(value ?? null));
	return Object.keys(row).find((field) => plain(row[field]) !== plain(kept[field])) ?? null;
}

/** PostgreSQL keeps the fields of JSON in an order of its own; versions older than a column do not name it. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, each]) => each !== null)
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

async function brokenChains(): Promise<string[]> {
	const next = database().select().from(directiveVersion).as('next');
	const gaps = await database()
		.select({ number: directive.number, version: directiveVersion.version })
		.from(directiveVersion)
		.innerJoin(directive, eq(directive.id, directiveVersion.directiveId))
		.leftJoin(
			next,
			and(eq(next.directiveId, directiveVersion.directiveId), sql`${next.version} = ${directiveVersion.version} + 1`),
		)
		.where(
			or(
				and(eq(directiveVersion.version, directive.version), isNotNull(directiveVersion.validTo)),
				sql`${directiveVersion.version} > ${directive.version}`,
				and(
					sql`${directiveVersion.version} < ${directive.version}`,
					or(isNull(next.validFrom), isNull(directiveVersion.validTo), ne(next.validFrom, directiveVersion.validTo)),
				),
			),
		)
		.limit(shown + 1);
	const counted = await database()
		.select({ number: directive.number })
		.from(directive)
		.where(ne(directive.version, amongVersions(sql`count(*)`)))
		.limit(shown + 1);
	return [
		...gaps.map((row) => `directive ${row.number}: version ${row.version} does not meet the next`),
		...counted.map((row) => `directive ${row.number}: a version is missing`),
	];
}

function amongVersions(what: SQL): SQL {
	return sql`(select ${what} from ${directiveVersion} where ${directiveVersion.directiveId} = ${directive.id})`;
}

async function versionsWithoutEvent(): Promise<string[]> {
	const rows = await database()
		.select({ id: directiveVersion.directiveId, version: directiveVersion.version })
		.from(directiveVersion)
		.leftJoin(trailEvent, eq(trailEvent.seq, directiveVersion.eventSeq))
		.where(or(isNull(trailEvent.directiveId), ne(trailEvent.directiveId, directiveVersion.directiveId)))
		.limit(shown + 1);
	return rows.map((row) => `directive ${row.id}: version ${row.version} has no event in the trail`);
}

/** What the ledger says a directive's deadlines have been: the last stands, the first is the original one. */
async function checkLedger(): Promise<Finding> {
	const damage: string[] = [];
	let count = 0;
	for (let after = ''; ; ) {
		const rows = await database()
			.select()
			.from(directive)
			.where(gt(directive.id, after))
			.orderBy(asc(directive.id))
			.limit(atOnce);
		const ids = rows.map((row) => row.id);
		const entries = ids.length
			? await database()
					.select()
					.from(deadlineEntry)
					.where(inArray(deadlineEntry.directiveId, ids))
					.orderBy(asc(deadlineEntry.directiveId), asc(deadlineEntry.position))
			: [];
		const byDirective = Map.groupBy(entries, (entry) => entry.directiveId);
		for (const row of rows) {
			const lines = byDirective.get(row.id) ?? [];
			count += lines.length;
			const wrong = wrongInLedger(row, lines);
			if (wrong) damage.push(`directive ${row.number}: ${wrong}`);
		}
		const last = rows.at(-1);
		if (!last) return finding('ledger', `${count} deadlines`, damage);
		after = last.id;
	}
}

type Directive = typeof directive.$inferSelect;
type Entry = typeof deadlineEntry.$inferSelect;

function wrongInLedger(row: Directive, lines: Entry[]): string | null {
	if (!row.issuedAt) return lines.length > 0 ? 'a draft has deadlines in the ledger' : null;
	const last = lines.at(-1);
	if (!last) return 'the ledger is empty';
	if (lines.some((line, index) => line.position !== index)) return 'the ledger has a gap';
	if (last.deadline !== row.deadline || last.standing !== row.standing) return 'the ledger ends with another deadline';
	const dated = lines.filter((line) => line.deadline !== null);
	if ((dated[0]?.deadline ?? null) !== row.originalDeadline) return 'the ledger begins with another deadline';
	if (Math.max(0, dated.length - 1) !== row.deadlineMoves) return 'the count of moves differs from the ledger';
	return (row.deadline ?? '9999-12-31') === row.deadlineKey ? null : 'the deadline by which lists are sorted differs';
}

/** A directive and the request that waits on it name each other; every other request has been answered. */
async function checkRequests(): Promise<Finding> {
	const { id, directiveId, decision } = extension;
	const { number, pendingExtensionId } = directive;
	const answered = await database()
		.select({ number })
		.from(directive)
		.leftJoin(extension, eq(id, pendingExtensionId))
		.where(and(gt(pendingExtensionId, ''), or(isNull(id), ne(directiveId, directive.id), ne(decision, 'pending'))))
		.limit(shown + 1);
	const forgotten = await database()
		.select({ number })
		.from(extension)
		.innerJoin(directive, eq(directive.id, directiveId))
		.where(and(eq(decision, 'pending'), or(isNull(pendingExtensionId), ne(pendingExtensionId, id))))
		.limit(shown + 1);
	return finding('requests', 'every request for a later deadline', [
		...answered.map((row) => `directive ${row.number}: the request it waits for is not waiting`),
		...forgotten.map((row) => `directive ${row.number}: a request waits that it does not know`),
	]);
}

async function checkFinalReports(): Promise<Finding> {
	const rows = await database()
		.select({ number: directive.number })
		.from(directive)
		.leftJoin(report, eq(report.id, directive.finalReportId))
		.where(
			and(
				isNotNull(directive.finalReportId),
				or(isNull(report.id), ne(report.directiveId, directive.id), ne(report.kind, 'final')),
			),
		)
		.limit(shown + 1);
	const executed = await database()
		.select({ number: directive.number })
		.from(directive)
		.where(
			and(
				eq(directive.outcome, 'executed'),
				or(isNull(directive.finalReportId), eq(directive.finalReportAccepted, false), isNull(directive.executedOn)),
			),
		)
		.limit(shown + 1);
	return finding('final reports', 'every directive under review or executed', [
		...rows.map((row) => `directive ${row.number}: its final report is missing`),
		...executed.map((row) => `directive ${row.number}: executed without an accepted report`),
	]);
}

async function checkText(): Promise<Finding> {
	const table = theDatabase().engine === 'sqlite' ? sql`directive_text_id` : sql`directive_text`;
	const rows = await database()
		.select({ number: directive.number })
		.from(directive)
		.where(sql`${directive.id} not in (select directive_id from ${table})`)
		.limit(shown + 1);
	return finding(
		'search',
		'the text of every directive',
		rows.map((row) => `directive ${row.number} cannot be found by its words`),
	);
}
