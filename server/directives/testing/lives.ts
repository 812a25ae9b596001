import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { actorOf, draftOf, issuedDirective, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { directive } from '#db/schema/directives.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import { type Actor, systemActor } from '#server/access/actor.ts';
import { scopeFor, scopeOfProduct } from '#server/access/scope.ts';
import type { IssuerLevel } from '#server/countries/pack.ts';
import { allowedMovesOf } from '#server/directives/allowed-moves.ts';
import { type Move, type MoveName, moveNames, moves } from '#server/directives/lifecycle.ts';
import type { AllowedMove } from '#server/directives/outputs.ts';
import { type DirectiveState, loadDirective } from '#server/directives/state.ts';
import { type Attempt, drivers } from '#server/directives/testing/drivers.ts';
import type { Outcome, Stage } from '#server/directives/vocabulary.ts';
import { at, today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { isRefusal } from '#server/platform/errors.ts';

/** How many acts a life has. */
const acts = 30;

/** What may follow what, written by hand from the design and not from the table that is tested. */
const arrows: Record<Stage, readonly (Stage | 'gone')[]> = {
	draft: ['draft', 'issued', 'gone'],
	issued: ['issued', 'in_progress', 'closed'],
	in_progress: ['in_progress', 'submitted', 'closed'],
	submitted: ['submitted', 'returned', 'additional_control', 'closed'],
	returned: ['returned', 'submitted', 'closed'],
	additional_control: ['additional_control', 'submitted', 'closed'],
	closed: [],
};

const product = scopeOfProduct(systemActor('model'));

async function standing(number: string): Promise<DirectiveState | null> {
	const [row] = await database().select({ id: directive.id }).from(directive).where(eq(directive.number, number));
	return row ? loadDirective(product, number) : null;
}

let lead: MadeOrganization;
let co: MadeOrganization;
const survivors = new Map<boolean, string>();
const people: { name: string; actor: Actor }[] = [];
let controller: Actor;
/** Who comes along how often: those who may do most, most often. */
const crowd = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5, 5, 6, 7, 8, 9, 10];

/** Anew for each file of tests: files that share a process share what a module holds. */
async function gather(): Promise<void> {
	people.length = 0;
	met.stages.clear();
	met.done.clear();
	met.refused = 0;
	const go = await makeOrganization({ kind: 'government_office' });
	lead = await makeOrganization();
	co = await makeOrganization();
	const other = await makeOrganization();
	const add = async (name: string, actor: Promise<Actor>) => people.push({ name, actor: await actor });
	await add('controller', actorOf('controller', go));
	await add('another controller', actorOf('controller', go));
	await add('curator', actorOf('curator', go));
	await add('coordinator', actorOf('coordinator', lead));
	await add('executor', actorOf('executor', lead));
	await add('coordinator of the co-executor', actorOf('coordinator', co));
	await add('coordinator of another ministry', actorOf('coordinator', other));
	await add('official', actorOf('official', null));
	await add('auditor', actorOf('auditor', go));
	await add('administrator', actorOf('administrator', go));
	controller = people[0]?.actor as Actor;
	for (const restricted of [true, false]) {
		survivors.set(restricted, (await issuedDirective(controller, lead, { restricted, standing: true })).number);
	}
	const both = await actorOf('coordinator', lead);
	people.push({
		name: 'coordinator who is a controller too',
		actor: { ...both, memberships: [...both.memberships, ...controller.memberships] },
	});
}

/**
 * Moves that few people can make at few moments of a life: what leads to them, and who comes along more often in a life
 * that prefers them (places among `people`).
 */
const towards: Partial<Record<MoveName, { by: readonly MoveName[]; who: readonly number[] }>> = {
	accept_contribution: { by: ['contribute'], who: [3, 5] },
	return_contribution: { by: ['contribute'], who: [3, 5] },
	withdraw_extension: { by: ['request_extension'], who: [3] },
	keep_on_control: { by: ['submit', 'accept_report'], who: [0, 3] },
	propose_executed: { by: ['submit', 'accept_report'], who: [0, 3] },
	close_executed: { by: ['submit', 'accept_report', 'propose_executed'], who: [0, 2, 3] },
	close_otherwise: { by: ['propose_otherwise'], who: [0, 2] },
	merge: { by: ['propose_otherwise'], who: [0, 2] },
};
const seldom = Object.keys(towards) as MoveName[];
const wishedFor = (favourite: MoveName): readonly MoveName[] => [favourite, ...(towards[favourite]?.by ?? [])];

const step = fc.record({
	who: fc.nat(),
	pick: fc.nat(),
	/** Tries what the page does not offer. */
	stray: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
	days: fc.constantFrom(0, 0, 0, 1, 7, 40),
});
const given = fc.record({
	standing: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
	restricted: fc.boolean(),
	withCo: fc.boolean(),
	/** The move that is preferred in this life wherever it is open: in many lives none is left unmade. */
	favourite: fc.oneof(fc.constantFrom(...moveNames), { arbitrary: fc.constantFrom(...seldom), weight: 2 }),
});
type Step = { who: number; pick: number; stray: boolean; days: number };

const met = { stages: new Set<Stage>(), done: new Set<MoveName>(), refused: 0 };

/** One act of one person: what the page offers is done, what it does not offer is refused and changes nothing. */
async function act(before: DirectiveState, { who, pick, stray }: Step, favourite: MoveName): Promise<void> {
	const likely = towards[favourite]?.who ?? [];
	const comers = [...crowd, ...Array.from({ length: 6 }, () => likely).flat()];
	const { name, actor } = people[comers[who % comers.length] ?? 0] as (typeof people)[number];
	const offers = await offersTo(actor, before);
	const open = offers.filter(({ allowed }) => allowed);
	const attempt = (outcome?: Outcome): Attempt => ({
		state: before,
		outcome,
		later: addDays(before.deadline && before.deadline > today() ? before.deadline : today(), 5 + (pick % 20)),
		executorId: people[4]?.actor.personId ?? '',
		coExecutor: co.code,
		survivor: survivors.get(before.restricted) ?? '',
		pick,
	});
	const strayed = moveNames[pick % moveNames.length] as MoveName;
	const offered = open.find((offer) => offer.move === strayed);
	const chosen = stray || open.length === 0 ? offered : chosenOf(open, pick, favourite);
	if (!chosen) return refusedTo(name, actor, strayed, attempt());
	const outcome = chosen.outcomes.length ? chosen.outcomes[(pick >> 4) % chosen.outcomes.length] : undefined;
	try {
		await drivers[chosen.move as MoveName](actor, attempt(outcome));
	} catch (error) {
		throw new Error(`${name} was offered ${chosen.move} at ${before.stage}, and refused`, { cause: error });
	}
	met.done.add(chosen.move as MoveName);
}

/** Whoever tries what the page does not offer is refused, and nothing has changed. */
async function refusedTo(name: string, actor: Actor, move: MoveName, attempt: Attempt): Promise<void> {
	const before = attempt.state;
	let refused = false;
	try {
		await drivers[move](actor, attempt);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		refused = true;
	}
	if (!refused) throw new Error(`${name} was not offered ${move} at ${before.stage}, and let do it`);
	met.refused += 1;
	const after = await standing(before.number);
	if (after?.version !== before.version)
		throw new Error(`${move} was refused at ${before.stage} and changed something`);
}

/** Moves that end a life are chosen more seldom, so that most lives are long. */
const ending: readonly string[] = ['discard', 'close_otherwise', 'propose_otherwise', 'merge'];

/** Moves that carry a life on, or that only a few can make at few moments, are chosen more often. */
const advancing: readonly string[] = [
	...moveNames.filter((name) => (moves[name] as Move).to),
	'accept_report',
	'propose_executed',
	'request_extension',
	'withdraw_extension',
	'decide_extension',
];

function chosenOf(open: readonly AllowedMove[], pick: number, favourite: MoveName): AllowedMove {
	const liked = pick % 2 === 0 ? open.find(({ move }) => wishedFor(favourite).includes(move as MoveName)) : undefined;
	if (liked) return liked;
	const lively = open.filter(({ move }) => !ending.includes(move));
	const onward = lively.filter(({ move }) => advancing.includes(move));
	const wanted = pick % 5 === 0 ? open : pick % 5 < 3 ? onward : lively;
	const among = [wanted, lively, open].find(({ length }) => length > 0) ?? open;
	return among[(pick >> 3) % among.length] as AllowedMove;
}

/** What the person's page of the directive offers; nothing to whoever it does not exist for. */
async function offersTo(actor: Actor, state: DirectiveState) {
	try {
		const seen = await loadDirective(scopeFor(actor, 'directive.read'), state.number);
		return await allowedMovesOf(actor, seen);
	} catch (error) {
		if (isRefusal(error)) return [];
		throw error;
	}
}

/** What the design promises of any two states that follow each other. */
function promises(before: DirectiveState, after: DirectiveState): void {
	const changed = after.version !== before.version;
	if (after.stage !== before.stage) expect(arrows[before.stage]).toContain(after.stage);
	else if (changed) expect(before.stage).not.toBe('closed');
	expect(after.outcome !== null).toBe(after.stage === 'closed');
	if (before.issuedAt) expect(after.originalDeadline).toBe(before.originalDeadline ?? after.originalDeadline);
	if (before.breachedOn) expect(after.breachedOn).toBe(before.breachedOn);
	expect(after.deadlineMoves).toBeGreaterThanOrEqual(before.deadlineMoves);
	if (after.deadline !== before.deadline && before.deadline && before.issuedAt)
		expect(after.deadlineMoves).toBe(before.deadlineMoves + 1);
	if (after.outcome === 'executed')
		expect(after).toMatchObject({ finalReportAccepted: true, executedOn: expect.any(String) });
	if (after.pendingExtensionId) expect(['issued', 'in_progress', 'returned', 'submitted']).toContain(after.stage);
	if (before.stage === 'submitted' && after.stage === 'submitted') {
		const { words, deadline, assignments, percent, executedOn, titleEn, plannedAt } = after;
		expect({ words, deadline, assignments, percent, executedOn, titleEn, plannedAt }).toEqual({
			words: before.words,
			deadline: before.deadline,
			assignments: before.assignments,
			percent: before.percent,
			executedOn: before.executedOn,
			titleEn: before.titleEn,
			plannedAt: before.plannedAt,
		});
	}
}

type About = { standing: boolean; restricted: boolean; withCo: boolean; favourite: MoveName };

/**
 * Lives random lives of directives from an issuer of one level, each of thirty acts by random people, and holds every
 * act against the design. `never` are the moves that this level does not know.
 */
export function testLives(issuerLevel: IssuerLevel, lives: number, never: readonly MoveName[] = []): void {
	useFreshDatabase();
	beforeAll(gather);
	it('keep to the design, and pages offer exactly what the server does', { timeout: 1_800_000 }, async () => {
		const life = fc.asyncProperty(given, fc.array(step, { minLength: acts, maxLength: acts }), (about, steps) =>
			live(issuerLevel, about, steps),
		);
		await fc.assert(life, { numRuns: lives, endOnFailure: true });
		expect([...met.stages].sort()).toEqual(Object.keys(arrows).sort());
		expect([...met.done].sort()).toEqual(moveNames.filter((name) => !never.includes(name)).sort());
		expect(met.refused).toBeGreaterThan(lives);
	});
}

async function live(issuerLevel: IssuerLevel, about: About, steps: readonly Step[]): Promise<void> {
	let instant = Date.parse('2026-03-02T06:00:00Z');
	const now = () => new Date(instant).toISOString();
	const begin = () => at(now(), () => newDraft(issuerLevel, about));
	let state = await begin();
	for (const each of steps) {
		const before = state;
		instant += each.days * 86_400_000 + 60_000;
		const after = await at(now(), async () => {
			await act(before, each, about.favourite);
			return standing(before.number);
		});
		if (after) promises(before, after);
		else expect(arrows[before.stage]).toContain('gone');
		// A draft that was thrown away makes room for another, so that every life has all its acts.
		state = after ?? (await begin());
		met.stages.add(state.stage);
	}
}

async function newDraft(issuerLevel: IssuerLevel, about: About): Promise<DirectiveState> {
	const { number } = await draftOf(controller, lead, {
		issuerLevel,
		restricted: about.restricted,
		standing: about.standing,
		deadline: about.standing ? null : addDays(today(), 30),
		coExecutors: about.withCo ? [{ organization: co.code }] : [],
	});
	return loadDirective(product, number);
}
