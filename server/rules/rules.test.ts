import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	acceptedDirective,
	actorOf,
	draftOf,
	type MadeOrganization,
	makeMeeting,
	makeOrganization,
} from '#db/factories.ts';
import { directive } from '#db/schema/directives.ts';
import { setting } from '#db/schema/platform.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { transact } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { refreshRules, settingName } from '#server/countries/in-force.ts';
import { type RuleName, type RuleValue, ruleNames } from '#server/countries/own-rules.ts';
import { editDirective } from '#server/directives/edit.ts';
import { issueDirective } from '#server/directives/issue.ts';
import { readDirective } from '#server/directives/read.ts';
import { country, decidersFor, rules } from '#server/directives/rules.ts';
import { decideExtension } from '#server/extensions/decide.ts';
import { listExtensions } from '#server/extensions/list.ts';
import { moveDeadline } from '#server/extensions/move-deadline.ts';
import { requestExtension } from '#server/extensions/request.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { isRefusal, type Refusal } from '#server/platform/errors.ts';
import { addWorkingDays, isWorkingDay } from '#server/platform/working-days.ts';
import { changeRule } from '#server/rules/change.ts';
import { readRules } from '#server/rules/read.ts';
import { listTrail } from '#server/trail/read.ts';

useFreshDatabase();

let administrator: Actor;
let auditor: Actor;
let controller: Actor;
let coordinator: Actor;
let ministry: MadeOrganization;

beforeAll(async () => {
	const office = await makeOrganization({ kind: 'government_office' });
	ministry = await makeOrganization();
	administrator = await actorOf('administrator', office);
	auditor = await actorOf('auditor', null);
	controller = await actorOf('controller', office);
	coordinator = await actorOf('coordinator', ministry);
});

/** Sets a rule whatever version stands. */
async function set<R extends RuleName>(rule: R, value: RuleValue<R> | null): Promise<void> {
	const { version } = (await readRules(administrator))[rule];
	await changeRule(administrator, rule, { version, value });
}

beforeEach(async () => {
	for (const rule of ruleNames) await set(rule, null);
});

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
	try {
		await work;
	} catch (error) {
		if (isRefusal(error)) return error;
		throw error;
	}
	throw new Error('it was not refused');
}
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;

const names = { en: 'Mark', ru: 'Пометка', kk: 'Белгі' };
/** A Saturday and a Sunday far ahead that no holiday touches, so that the working days around them are plain. */
const saturday = '2027-04-17';
const accepted = (deadline = addDays(today(), 30)) =>
	acceptedDirective(controller, coordinator, ministry, { deadline });

describe('the rules of an installation', () => {
	it('are the country’s until an administrator sets them, and hold at once when set', async () => {
		expect((await readRules(auditor)).attention).toMatchObject({ own: false, value: { dueSoonDays: 7 } });
		await set('attention', { dueSoonDays: 12, silentAfterDays: 21 });
		expect(rules()).toMatchObject({ dueSoonDays: 12, silentAfterDays: 21 });
		expect((await readRules(auditor)).attention).toMatchObject({
			own: true,
			value: { dueSoonDays: 12 },
			byCountry: { dueSoonDays: 7 },
			changedBy: administrator.name,
		});
		await set('attention', null);
		expect(rules().dueSoonDays).toBe(7);
	});

	it('are set by administrators, read by them and by auditors, and by nobody else', async () => {
		const input = { version: 0, value: { enforcement: 'block' } } as const;
		for (const actor of [auditor, controller, coordinator]) {
			expect(await reasonOf(changeRule(actor, 'draftingCheck', input))).toBe('not_permitted');
		}
		expect(Object.keys(await readRules(auditor))).toEqual(ruleNames);
		expect(await reasonOf(readRules(controller))).toBe('not_permitted');
	});

	it('leave in the trail what held before and what holds after', async () => {
		await set('extensionLimit', { count: 3, enforcement: 'block' });
		await set('extensionLimit', null);
		const own = { count: 3, enforcement: 'block' };
		const byCountry = { count: 2, enforcement: 'warn' };
		for (const reader of [auditor, administrator]) {
			const { rows } = await listTrail(reader, { action: 'rules', limit: 2 });
			expect(rows.map(({ action, facts }) => [action, facts.changed])).toEqual([
				['rules.reset', { extensionLimit: { from: own, to: byCountry } }],
				['rules.change', { extensionLimit: { from: byCountry, to: own } }],
			]);
		}
	});

	it('are not overwritten by whoever read them before another change', async () => {
		const { version } = (await readRules(administrator)).planDuty;
		await changeRule(administrator, 'planDuty', { version, value: { levels: ['president'], workingDays: 5 } });
		const late = changeRule(administrator, 'planDuty', { version, value: { levels: [], workingDays: 9 } });
		expect(await refusalOf(late)).toMatchObject({
			code: 'CONFLICT',
			reason: 'stale',
			facts: { version: version + 1, changedBy: administrator.name, current: { workingDays: 5 } },
		});
		expect(rules().planDuty).toEqual({ levels: ['president'], workingDays: 5 });
	});

	it('reach a process in which they were not set as soon as it asks', async () => {
		await set('draftingCheck', { enforcement: 'block' });
		const { version } = (await readRules(administrator)).draftingCheck;
		const elsewhere = { value: { own: { enforcement: 'warn' } }, version: version + 1 };
		await transact((tx) =>
			tx
				.update(setting)
				.set(elsewhere)
				.where(eq(setting.name, settingName('draftingCheck'))),
		);
		expect(rules().draftingCheck.enforcement).toBe('block');
		await refreshRules();
		expect(rules().draftingCheck.enforcement).toBe('warn');
	});

	it('give way to the country’s where an older release wrote what cannot be read', async () => {
		await set('attention', { dueSoonDays: 12, silentAfterDays: 21 });
		const { version } = (await readRules(administrator)).attention;
		const odd = { value: { own: { dueSoon: 'soon' } }, version: version + 1 };
		await transact((tx) =>
			tx
				.update(setting)
				.set(odd)
				.where(eq(setting.name, settingName('attention'))),
		);
		await refreshRules();
		expect(rules().dueSoonDays).toBe(7);
	});

	describe('of another installation', () => {
		useFreshDatabase();
		it('are its own', () => {
			expect(rules().extensionLimit).toEqual({ count: 2, enforcement: 'warn' });
		});
	});
});

describe('who decides', () => {
	it('follows the rule for the issuer’s level', async () => {
		const levels = (await readRules(administrator)).deciders.value.levels;
		expect(decidersFor('prime_minister')).toEqual({ closing: 'curator', deadline: 'curator' });
		await set('deciders', {
			levels: levels.map((each) => (each.level === 'prime_minister' ? { ...each, deadline: 'controller' } : each)),
		});
		expect(decidersFor('prime_minister')).toEqual({ closing: 'curator', deadline: 'controller' });
		expect(country().rules.issuerLevels[1]?.name.en).toBe('Prime Minister');
	});
});

describe('the limit of extensions', () => {
	it('warns whoever asks and whoever decides, or blocks, as it is set', async () => {
		const later = addDays(today(), 60);
		await set('extensionLimit', { count: 1, enforcement: 'warn' });
		const once = await moveDeadline(controller, { ...(await accepted()), deadline: later, reason: 'x' });
		const limit = { moves: 1, count: 1, reached: true };
		expect((await listExtensions(coordinator, once.number)).limit).toEqual({ ...limit, enforcement: 'warn' });
		const asked = await requestExtension(coordinator, { ...once, deadline: addDays(later, 5), reason: 'x' });
		await set('extensionLimit', { count: 1, enforcement: 'block' });
		const grant = decideExtension(controller, { ...asked, decision: 'grant' });
		expect(await reasonOf(grant)).toBe('deadline_moves_exhausted');
		const refused = await decideExtension(controller, { ...asked, decision: 'refuse', reason: 'x' });
		const again = requestExtension(coordinator, { ...refused, deadline: addDays(later, 5), reason: 'x' });
		expect(await reasonOf(again)).toBe('extensions_exhausted');
		const { allowedMoves } = await readDirective(coordinator, refused.number);
		expect(allowedMoves.find(({ move }) => move === 'request_extension')).toMatchObject({
			allowed: false,
			reason: 'extensions_exhausted',
		});
	});
});

describe('moving a deadline without a request', () => {
	it('is offered and done as long as the limit does not block it, also where there was no date yet', async () => {
		const reason = 'x';
		await set('extensionLimit', { count: 1, enforcement: 'block' });
		const offered = async (number: string) =>
			(await readDirective(controller, number)).allowedMoves.find(({ move }) => move === 'move_deadline');
		const made = await acceptedDirective(controller, coordinator, ministry, { standing: true, deadline: null });
		const dated = await moveDeadline(controller, { ...made, deadline: addDays(today(), 30), reason });
		expect(await offered(dated.number)).toMatchObject({ allowed: true });
		const once = await moveDeadline(controller, { ...dated, deadline: addDays(today(), 40), reason });
		expect(await offered(once.number)).toMatchObject({ allowed: false, reason: 'extensions_exhausted' });
		const again = moveDeadline(controller, { ...once, deadline: addDays(today(), 50), reason });
		expect(await reasonOf(again)).toBe('extensions_exhausted');
	});
});

describe('a deadline on a non-working day', () => {
	const dueOf = async (number: string) => (await readDirective(controller, number)).deadline;

	it('stays, or goes to the working day before or after, whenever a deadline is set', async () => {
		for (const [shift, due] of [
			['keep', saturday],
			['preceding', addDays(saturday, -1)],
			['following', addDays(saturday, 2)],
		] as const) {
			await set('deadlineShift', { shift });
			const draft = await draftOf(controller, ministry, { deadline: saturday });
			expect([shift, await dueOf(draft.number)]).toEqual([shift, due]);
			const blank = await draftOf(controller, ministry, { deadline: null });
			await editDirective(controller, { ...blank, deadline: saturday });
			expect([shift, await dueOf(blank.number)]).toEqual([shift, due]);
			const moved = await moveDeadline(controller, { ...(await accepted()), deadline: saturday, reason: 'x' });
			expect([shift, await dueOf(moved.number)]).toEqual([shift, due]);
			const asked = await requestExtension(coordinator, { ...(await accepted()), deadline: saturday, reason: 'x' });
			const granted = await decideExtension(controller, { ...asked, decision: 'grant' });
			expect([shift, await dueOf(granted.number)]).toEqual([shift, due]);
			const { ledger } = await readDirective(controller, granted.number);
			expect(ledger.at(-1)?.deadline).toBe(due);
		}
	});

	it('is no later one where the working day before is the deadline that stands, or lies before it', async () => {
		await set('deadlineShift', { shift: 'preceding' });
		const friday = addDays(saturday, -1);
		const onFriday = await acceptedDirective(controller, coordinator, ministry, { deadline: friday });
		for (const deadline of [saturday, addDays(saturday, 1)]) {
			const ask = requestExtension(coordinator, { ...onFriday, deadline, reason: 'x' });
			expect(await reasonOf(ask)).toBe('extension_not_later');
		}
		await set('deadlineShift', { shift: 'keep' });
		const onSaturday = await acceptedDirective(controller, coordinator, ministry, { deadline: saturday });
		const asked = await requestExtension(coordinator, { ...onSaturday, deadline: addDays(saturday, 1), reason: 'x' });
		await set('deadlineShift', { shift: 'preceding' });
		const grant = (deadline?: string) => decideExtension(controller, { ...asked, decision: 'grant', deadline });
		expect(await reasonOf(grant())).toBe('extension_not_later');
		await grant(addDays(saturday, 2));
		expect(await dueOf(asked.number)).toBe(addDays(saturday, 2));
	});

	it('takes along a part that is due on the same day', async () => {
		await set('deadlineShift', { shift: 'preceding' });
		const other = await makeOrganization();
		const draft = await draftOf(controller, ministry, {
			deadline: saturday,
			coExecutors: [{ organization: other.code, dueOn: saturday }],
		});
		const { parts } = await readDirective(controller, draft.number);
		expect(parts.map(({ dueOn }) => dueOn)).toEqual([null, addDays(saturday, -1)]);
	});

	it('stands as it was given where the meeting lies after the working day before', async () => {
		await set('deadlineShift', { shift: 'preceding' });
		const meeting = await makeMeeting(controller, { heldOn: saturday });
		const draft = await draftOf(controller, ministry, { meetingId: meeting.id, deadline: saturday });
		expect(await dueOf(draft.number)).toBe(saturday);
	});

	it('is no other date when it is given again after it was issued', async () => {
		await set('deadlineShift', { shift: 'following' });
		const issued = await issueDirective(controller, await draftOf(controller, ministry, { deadline: saturday }));
		await editDirective(controller, { ...issued, deadline: saturday, titles: { en: 'Renamed' } });
		expect(await dueOf(issued.number)).toBe(addDays(saturday, 2));
	});

	it('does not move when the rule changes after it was issued', async () => {
		const draft = await draftOf(controller, ministry, { deadline: saturday });
		const issued = await issueDirective(controller, draft);
		await set('deadlineShift', { shift: 'following' });
		await editDirective(controller, { ...issued, deadline: saturday, titles: { en: 'Renamed' } });
		expect(await dueOf(draft.number)).toBe(saturday);
	});
});

describe('the calendar of an installation', () => {
	it('adds free and worked days to the country’s, also against it', async () => {
		const monday = addDays(saturday, 2);
		expect(isWorkingDay(country().calendar, monday)).toBe(true);
		await set('calendar', {
			days: [
				{ date: monday, works: false, reason: names },
				{ date: saturday, works: true, reason: names },
			],
		});
		expect(isWorkingDay(country().calendar, monday)).toBe(false);
		expect(isWorkingDay(country().calendar, saturday)).toBe(true);
		expect(addWorkingDays(country().calendar, addDays(saturday, -1), 2)).toBe(addDays(saturday, 3));
		const holiday = country().calendar.holidays.find(({ date }) => date.startsWith('2026-03'))?.date ?? '';
		await set('calendar', { days: [{ date: holiday, works: true, reason: names }] });
		expect(isWorkingDay(country().calendar, holiday)).toBe(true);
		const moved = country().calendar.workingDays[0]?.date ?? '';
		await set('calendar', { days: [{ date: moved, works: false, reason: names }] });
		expect(isWorkingDay(country().calendar, moved)).toBe(false);
	});
});

describe('a mark of urgency', () => {
	it('gives a deadline in working days where no date is given, and the phrase it comes from', async () => {
		const meeting = await makeMeeting(controller, { heldOn: '2026-11-20' });
		const draft = await draftOf(controller, ministry, {
			meetingId: meeting.id,
			urgency: 'urgent',
			deadline: null,
			language: 'ru',
		});
		const read = await readDirective(controller, draft.number);
		expect(read).toMatchObject({
			urgency: 'urgent',
			deadline: addWorkingDays(country().calendar, '2026-11-20', 3),
			deadlinePhrase: 'Срочно',
		});
		const dated = await draftOf(controller, ministry, { urgency: 'urgent', deadline: saturday });
		expect((await readDirective(controller, dated.number)).deadline).toBe(saturday);
	});

	it('gives one to a draft that is marked later, and none to one without an end', async () => {
		const draft = await draftOf(controller, ministry, { deadline: null });
		const marked = await editDirective(controller, { ...draft, urgency: 'expedite' });
		const read = await readDirective(controller, draft.number);
		expect(read.deadline).toBe(addWorkingDays(country().calendar, today(), 10));
		await editDirective(controller, { ...marked, deadline: null });
		expect((await readDirective(controller, draft.number)).deadline).toBeNull();
		const endless = await draftOf(controller, ministry, { standing: true, urgency: 'urgent' });
		expect((await readDirective(controller, endless.number)).deadline).toBeNull();
	});

	it('comes from the list, and stays on the list while a directive carries it', async () => {
		expect(await reasonOf(draftOf(controller, ministry, { urgency: 'yesterday' }))).toBe('urgency_unknown');
		const mark = { code: 'at_once', name: names, workingDays: 1 };
		await set('urgencyMarks', { marks: [...rules().urgencyMarks, mark] });
		await draftOf(controller, ministry, { urgency: 'at_once' });
		const { version } = (await readRules(administrator)).urgencyMarks;
		const without = changeRule(administrator, 'urgencyMarks', { version, value: { marks: [] } });
		expect(await reasonOf(without)).toBe('urgency_in_use');
		await transact((tx) => tx.update(directive).set({ urgency: null }).where(eq(directive.urgency, 'at_once')));
	});
});
