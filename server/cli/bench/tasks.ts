import { demoEmail } from '#db/demo/accounts.ts';
import type { Actor } from '#server/access/actor.ts';
import { readInbox, waitingFor } from '#server/directives/inbox.ts';
import { listInput } from '#server/directives/inputs.ts';
import { listDirectives } from '#server/directives/list.ts';
import { readOverview } from '#server/directives/overview.ts';
import { readDuties } from '#server/directives/overview-duties.ts';
import { readDirective } from '#server/directives/read.ts';
import { countUnread } from '#server/notifications/read.ts';
import { personNamed } from '#server/people/find.ts';
import { membershipsOf } from '#server/people/rights.ts';
import { progressInput } from '#server/reports/inputs.ts';
import { writeProgress } from '#server/reports/write.ts';

/** One thing that is measured; `list` marks the pages whose time must not grow with the register. */
export type Task = { name: string; list: boolean; run: (people: People) => Promise<unknown> };

/** Who works in a seeded government, and what they have open. */
export type People = {
	official: Actor;
	staff: Actor;
	controller: Actor;
	/** Where the first page of the register ends. */
	cursor: string | undefined;
	/** Some directive that all may see. */
	number: string;
	/** A directive that the staff work on, at the version they last saw. */
	work: { number: string; version: number } | null;
};

export const tasks: readonly Task[] = [
	{ name: 'register, first page', list: true, run: ({ official }) => list(official, {}) },
	{ name: 'register, next page', list: true, run: ({ official, cursor }) => list(official, { cursor }) },
	{ name: 'register, newest change first', list: true, run: ({ official }) => list(official, newestFirst) },
	{ name: 'register of ministry staff', list: true, run: ({ staff }) => list(staff, {}) },
	{ name: 'register, overdue', list: true, run: ({ official }) => list(official, { schedule: ['overdue'] }) },
	{ name: 'register, one organization', list: true, run: ({ official }) => list(official, { organization: ['mlsp'] }) },
	{ name: 'register, search word', list: true, run: ({ official }) => list(official, { q: 'мигрантов' }) },
	{ name: 'register, search number', list: true, run: ({ official, number }) => list(official, { q: number }) },
	{ name: 'overview', list: false, run: ({ official }) => readOverview(official) },
	{ name: 'what is owed', list: false, run: ({ official }) => readDuties(official) },
	{ name: 'inbox of a controller', list: false, run: ({ controller }) => readInbox(controller, {}) },
	{ name: 'inbox of ministry staff', list: false, run: ({ staff }) => readInbox(staff, {}) },
	{ name: 'numbers of every page, controller', list: false, run: ({ controller }) => numbers(controller) },
	{ name: 'numbers of every page, staff', list: false, run: ({ staff }) => numbers(staff) },
	{ name: 'one directive', list: false, run: ({ official, number }) => readDirective(official, number) },
	{ name: 'progress report (write)', list: false, run: report },
];

/** What stands at the inbox and at the bell on every page. */
async function numbers(actor: Actor): Promise<void> {
	await waitingFor(actor);
	await countUnread(actor);
}

const newestFirst = { sort: 'updated', direction: 'desc' };

function list(actor: Actor, input: Record<string, unknown>) {
	return listDirectives(actor, listInput.parse(input));
}

async function report({ staff, work }: People): Promise<void> {
	if (!work) return;
	const input = { ...work, text: 'Работы ведутся по плану.', percent: 50, confidence: 'on_track' };
	work.version = (await writeProgress(staff, progressInput.parse(input))).version;
}

/** The people and directives that the tasks are about, in the database now in use. */
export async function meetPeople(): Promise<People> {
	const official = await actorNamed('official.go');
	const staff = await actorNamed('executor.mlsp');
	const controller = await actorNamed('controller.go');
	const { rows, nextCursor } = await listDirectives(official, listInput.parse({}));
	const working = await listDirectives(
		staff,
		listInput.parse({ stage: ['in_progress', 'returned'], organization: ['mlsp'], role: 'lead', limit: 1 }),
	);
	const [open] = working.rows;
	return {
		official,
		staff,
		controller,
		cursor: nextCursor ?? undefined,
		number: rows.find((row) => !row.restricted)?.number ?? '',
		work: open ? { number: open.number, version: open.version } : null,
	};
}

async function actorNamed(account: string): Promise<Actor> {
	const person = await personNamed({ email: demoEmail(account) });
	if (!person) throw new Error(`the seeded government has no ${account}`);
	const { id, name, email } = person;
	return { personId: id, name, email, locale: 'ru', memberships: await membershipsOf(id) };
}
