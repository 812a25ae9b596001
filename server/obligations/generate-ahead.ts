import { and, asc, gt, isNotNull, isNull } from 'drizzle-orm';
import { directive } from '#db/schema/directives.ts';
import { database, transact } from '#db/transact.ts';
import { systemActor } from '#server/access/actor.ts';
import { generateObligations } from '#server/obligations/generate.ts';
import { recordEvent } from '#server/trail/record.ts';

/** So many directives are looked at in one transaction: a person's own change never waits long behind the task. */
const atOnce = 50;

/**
 * Writes down ahead what every directive on control with periodic reports will owe. A timed task. Returns how many
 * reports were added.
 */
export async function generateAhead(): Promise<number> {
	let added = 0;
	for (let last = ''; ; ) {
		const rows = await database()
			.select({
				id: directive.id,
				number: directive.number,
				recurrence: directive.recurrence,
				deadline: directive.deadline,
			})
			.from(directive)
			.where(
				and(
					gt(directive.id, last),
					isNotNull(directive.recurrence),
					isNotNull(directive.issuedAt),
					isNull(directive.closedOn),
				),
			)
			.orderBy(asc(directive.id))
			.limit(atOnce);
		added += await transact(async () => {
			let some = 0;
			for (const row of rows) some += await generateFor(row);
			return some;
		});
		last = rows.at(-1)?.id ?? '';
		if (rows.length < atOnce) return added;
	}
}

type Row = Parameters<typeof generateObligations>[0] & { number: string };

async function generateFor({ number, ...row }: Row): Promise<number> {
	const count = await generateObligations(row);
	if (count > 0) {
		await recordEvent(systemActor('calendar'), {
			action: 'obligation.generate',
			subjectKind: 'directive',
			subjectId: row.id,
			directiveId: row.id,
			facts: { number, count },
		});
	}
	return count;
}
