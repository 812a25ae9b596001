import { eq } from 'drizzle-orm';
import { accountsTable, demoEmail, demoPassword } from '#db/demo/accounts.ts';
import { type DemoEvent, historyUntil } from '#db/demo/content/history.ts';
import { people } from '#db/demo/content/people.ts';
import { play } from '#db/demo/play.ts';
import { emptyStage, type Stage } from '#db/demo/stage.ts';
import { directive } from '#db/schema/directives.ts';
import { organization, person } from '#db/schema/people.ts';
import { installation } from '#db/schema/platform.ts';
import { database, transact } from '#db/transact.ts';
import { type Actor, systemActor } from '#server/access/actor.ts';
import { markMissedDeadlines } from '#server/directives/mark-missed.ts';
import { country } from '#server/directives/rules.ts';
import { generateAhead } from '#server/obligations/generate-ahead.ts';
import { establishOrganizations } from '#server/organizations/establish.ts';
import { createAccount } from '#server/people/accounts.ts';
import { hashPassword } from '#server/people/passwords.ts';
import type { CalendarDate } from '#server/platform/calendar-date.ts';
import { at, dateOf, endOf, type Instant, now, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { withSeededIds } from '#server/platform/ids.ts';

/** The row that says which database holds the demo, and from which day it was told. */
const mark = 'demo';
/** The accounts were made some days before the first thing that is told. */
const daysOfPreparation = 14;

/**
 * Puts the demo government into an empty database: its history is told by the product's own verbs, each under the
 * clock of its moment, so that versions, ledger and trail are what they would have become. All or nothing; the same
 * day gives the same ids. Returns the accounts for whoever starts the demo, also when it is there already.
 * Throws when the database holds anything else.
 */
export async function loadDemo(): Promise<string[]> {
	// Outside the transaction: hashing one password takes milliseconds, and one hash serves all.
	const passwordHash = await hashPassword(demoPassword);
	await transact(async (tx) => {
		if (await isDemo()) return;
		if (!(await isEmpty())) {
			throw new Error('this database holds an installation that is not the demo: give the demo another DATA_DIR');
		}
		const day = today();
		await withSeededIds('demo', () => tell(day, passwordHash));
		await tx.insert(installation).values({ name: mark, value: day, changedAt: now() });
	});
	return accountsTable();
}

/** Whether this database holds the demo government. */
export async function isDemo(): Promise<boolean> {
	return (await database().$count(installation, eq(installation.name, mark))) > 0;
}

async function isEmpty(): Promise<boolean> {
	return (await database().$count(person)) + (await database().$count(directive)) === 0;
}

async function tell(day: CalendarDate, passwordHash: string): Promise<void> {
	const events = historyUntil(day, country());
	const first = dateOf(events[0]?.at ?? endOf(day));
	const opening = `${addDays(first, -daysOfPreparation)}T04:00:00.000Z`;
	const actors = await at(opening, () => openAccounts(passwordHash));
	const stage = emptyStage(actors);
	let reached = first;
	for (const event of events) {
		reached = await passNights(reached, dateOf(event.at));
		await at(event.at, () => tellOne(stage, event));
	}
	await passNights(reached, day);
}

async function tellOne(stage: Stage, event: DemoEvent): Promise<void> {
	try {
		await play(stage, event);
	} catch (error) {
		const what = whatHappens(event);
		const why = error instanceof Error ? error.message : String(error);
		throw new Error(`the demo cannot be told: ${what} on ${event.at} by ${event.by}: ${why}`, { cause: error });
	}
}

function whatHappens(event: DemoEvent): string {
	if (event.kind === 'step') return `${event.directive.key}, ${event.step.do}`;
	return event.kind === 'deed' ? event.deed.do : event.kind;
}

/** Between the days of the story the calendar does its part, as the timed task does in a running installation. */
async function passNights(from: CalendarDate, to: CalendarDate): Promise<CalendarDate> {
	for (let day = from; day < to; ) {
		const midnight: Instant = new Date(Date.parse(endOf(day)) + 60_000).toISOString();
		day = addDays(day, 1);
		await at(midnight, markMissedDeadlines);
		// Written down far ahead: once a week is often enough.
		if (new Date(`${day}T00:00:00Z`).getUTCDay() === 1) await at(midnight, generateAhead);
	}
	return to;
}

async function openAccounts(passwordHash: string): Promise<Map<string, Actor>> {
	const by = systemActor('installation');
	await establishOrganizations();
	const organizations = new Map((await database().select().from(organization)).map((row) => [row.code, row]));
	const actors = new Map<string, Actor>();
	for (const { account, name, position, locale, memberships } of people) {
		const email = demoEmail(account);
		const { id } = await createAccount(by, {
			email,
			name,
			position,
			locale,
			memberships: [...memberships],
			passwordHash,
		});
		actors.set(account, {
			personId: id,
			name,
			email,
			locale,
			memberships: memberships.map((held) => {
				const place = held.organization === null ? undefined : organizations.get(held.organization);
				return { role: held.role, organizationId: place?.id ?? null, organizationKind: place?.kind ?? null };
			}),
		});
	}
	return actors;
}
