import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, draftOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import type { Actor } from '#server/access/actor.ts';
import { editDirective } from '#server/directives/edit.ts';
import { listInput } from '#server/directives/inputs.ts';
import { listDirectives } from '#server/directives/list.ts';
import { country } from '#server/directives/rules.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { isWorkingDay } from '#server/platform/working-days.ts';
import { changePlan } from './change-plan.ts';
import { readRoadMap } from './list.ts';
import { listTypicalPlans } from './typical-plans.ts';

useFreshDatabase();

let lead: MadeOrganization;
let controller: Actor;
let coordinator: Actor;
let administrator: Actor;

beforeAll(async () => {
	lead = await makeOrganization();
	const office = await makeOrganization({ kind: 'government_office' });
	controller = await actorOf('controller', office);
	administrator = await actorOf('administrator', office);
	coordinator = await actorOf('coordinator', lead);
});

const title = { en: 'Everything done', ru: 'Всё сделано', kk: 'Бәрі жасалды' };
const audit = {
	kind: 'audit',
	version: 0,
	names: { en: 'Audit', ru: 'Аудит', kk: 'Аудит жүргізу' },
	usualDays: 60,
	steps: [{ title, at: { share: 1 } }],
	retired: false,
};

describe('typical plans', () => {
	it('offer first the plan that fits the directive, dated from today to its deadline on working days', async () => {
		const made = await acceptedDirective(controller, coordinator, lead, {
			kind: 'system_rollout',
			language: 'ru',
			deadline: addDays(today(), 200),
		});
		const { typical } = await readRoadMap(coordinator, made.number);
		expect(typical.length).toBe(5);
		const [first] = typical;
		expect([first?.kind, first?.fits, first?.name]).toEqual(['system_rollout', true, 'System rollout']);
		expect(first?.steps[0]?.title).toBe('Утверждены план внедрения и перечень объектов');
		for (const { dueOn } of first?.steps ?? []) {
			expect(dueOn >= today() && dueOn <= addDays(today(), 200)).toBe(true);
			expect(isWorkingDay(country().calendar, dueOn)).toBe(true);
		}
	});

	it('find directives by their kind, and refuse a kind that there is not', async () => {
		const made = await draftOf(controller, lead, { kind: 'inspection' });
		const found = await listDirectives(controller, listInput.parse({ kind: ['inspection'] }));
		expect(found.rows.map(({ number, kind }) => [number, kind])).toEqual([[made.number, 'inspection']]);
		await expect(draftOf(controller, lead, { kind: 'nothing_such' })).rejects.toThrow('kind_unknown');
		await editDirective(controller, { number: made.number, version: made.version, kind: null });
		expect((await listDirectives(controller, listInput.parse({ kind: ['inspection'] }))).rows).toEqual([]);
	});

	it('are changed by an administrator alone, over the country’s own and at the version that was read', async () => {
		await expect(changePlan(controller, audit)).rejects.toThrow('FORBIDDEN');
		await expect(changePlan(administrator, audit)).resolves.toEqual({ kind: 'audit', version: 1 });
		await expect(changePlan(administrator, audit)).rejects.toMatchObject({ reason: 'stale', facts: { version: 1 } });
		const [packed] = country().plans;
		const kind = packed?.kind ?? '';
		await changePlan(administrator, { ...audit, kind });
		const plans = await listTypicalPlans(coordinator);
		expect(plans.map((plan) => plan.kind)).toEqual([...country().plans.map((plan) => plan.kind), 'audit']);
		expect(plans[0]).toMatchObject({ kind, name: 'Audit', version: 1, steps: [{ title }] });
	});

	it('are no longer offered once retired, and directives keep the kind that they have', async () => {
		const kind = 'construction';
		const draft = await draftOf(controller, lead, { kind });
		const plan = (await listTypicalPlans(administrator)).find((each) => each.kind === kind);
		const { names = audit.names, steps = [] } = plan ?? {};
		await changePlan(administrator, { kind, version: 0, names, usualDays: 700, steps, retired: true });
		await expect(draftOf(controller, lead, { kind })).rejects.toThrow('kind_unknown');
		await expect(
			editDirective(controller, { number: draft.number, version: draft.version, kind, topic: 'water' }),
		).resolves.toMatchObject({ version: 2 });
		const made = await acceptedDirective(controller, coordinator, lead);
		const { typical } = await readRoadMap(coordinator, made.number);
		expect(typical.some((each) => each.kind === kind)).toBe(false);
	});
});
