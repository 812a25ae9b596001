import { asc, eq, inArray } from 'drizzle-orm';
import { extension } from '#db/schema/execution.ts';
import { person } from '#db/schema/people.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { decidersFor } from '#server/directives/rules.ts';
import { limitOf } from '#server/extensions/ledger.ts';
import type { ExtensionDecision, ExtensionLine, ExtensionsOutput } from '#server/extensions/outputs.ts';
import { openDirective } from '#server/history/openings.ts';
import { daysBetween } from '#server/platform/dates.ts';

type Request = typeof extension.$inferSelect;

/** The requests to move a directive's deadline, newest first, for whoever reads the directive. */
export async function listExtensions(actor: Actor, number: string): Promise<ExtensionsOutput> {
	const state = await openDirective(actor, number);
	const rows = await database()
		.select()
		.from(extension)
		.where(eq(extension.directiveId, state.id))
		.orderBy(asc(extension.position));
	const names = await namesOf(rows.flatMap((row) => [row.requestedById, row.decidedById]));
	const requests = rows.map((row, index) => lineOf(row, repeatedBy(rows.slice(0, index)), names)).reverse();
	return { requests, decider: decidersFor(state.issuerLevel).deadline, limit: limitOf(state) };
}

/** A request repeats the one before it when that was refused; one taken back in between changes nothing. */
function repeatedBy(before: Request[]): number | null {
	const last = before.findLast((each) => each.decision !== 'withdrawn');
	return last?.decision === 'refused' ? last.position + 1 : null;
}

function lineOf(row: Request, repeats: number | null, names: Map<string, string>): ExtensionLine {
	return {
		id: row.id,
		position: row.position + 1,
		deadline: row.deadline,
		proposedDeadline: row.proposedDeadline,
		days: daysBetween(row.deadline, row.proposedDeadline),
		reason: row.reason,
		requestedBy: names.get(row.requestedById) ?? '',
		requestedAt: row.requestedAt,
		repeats,
		decision: row.decision as ExtensionDecision,
		decidedDeadline: row.decidedDeadline,
		decisionReason: row.decisionReason,
		decidedBy: row.decidedById ? (names.get(row.decidedById) ?? null) : null,
		decidedAt: row.decidedAt,
	};
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
	const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
	if (wanted.length === 0) return new Map();
	const rows = await database()
		.select({ id: person.id, name: person.name })
		.from(person)
		.where(inArray(person.id, wanted));
	return new Map(rows.map((row) => [row.id, row.name]));
}
