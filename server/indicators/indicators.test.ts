import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedDirective, actorOf, type MadeOrganization, makeOrganization } from '#db/factories.ts';
import { trailEvent } from '#db/schema/trail.ts';
import { useFreshDatabase } from '#db/testing/fresh.ts';
import { database } from '#db/transact.ts';
import type { Actor } from '#server/access/actor.ts';
import { today } from '#server/platform/clock.ts';
import { addDays } from '#server/platform/dates.ts';
import { progressInput } from '#server/reports/inputs.ts';
import { submitFinalReport } from '#server/reports/submit.ts';
import { writeProgress } from '#server/reports/write.ts';
import { addIndicator } from './add.ts';
import { editIndicator } from './edit.ts';
import { readIndicators } from './list.ts';
import { measureIndicator } from './measure.ts';
import { retireIndicator } from './retire.ts';

useFreshDatabase();

let lead: MadeOrganization;
let coordinator: Actor;
let executor: Actor;
let official: Actor;
let controller: Actor;

beforeAll(async () => {
	lead = await makeOrganization();
	controller = await actorOf('controller', await makeOrganization({ kind: 'government_office' }));
	coordinator = await actorOf('coordinator', lead);
	executor = await actorOf('executor', lead);
	official = await actorOf('official', null);
});

/** Ninety border points, from none a hundred days ago; the line stands at 68 twenty-four days before its end. */
const points = () => ({
	name: 'Border points equipped',
	unit: 'points',
	baseline: 0,
	baselineOn: addDays(today(), -76),
	target: 90,
	targetOn: addDays(today(), 24),
});

async function measured() {
	const made = await acceptedDirective(controller, coordinator, lead);
	const { id } = await addIndicator(executor, { number: made.number, version: made.version, ...points() });
	return { ...made, indicatorId: id };
}

describe('an indicator', () => {
	it('says its finding in words, in the reader’s language', async () => {
		const { number, indicatorId } = await measured();
		const finding = async (reader = official) => (await readIndicators(reader, number)).indicators[0]?.finding;
		expect(await finding()).toBe('Border points equipped: not measured yet, target 90 points');
		await measureIndicator(executor, { id: indicatorId, value: 61, measuredOn: today() });
		expect(await finding()).toBe('Border points equipped: 61 of 90 points, 7 behind the trajectory');
		expect(await finding({ ...official, locale: 'ru' })).toContain('отставание от траектории на 7');
		await measureIndicator(executor, { id: indicatorId, value: 90, measuredOn: today() });
		expect(await finding()).toBe('Border points equipped: 90 of 90 points, target reached');
	});

	it('corrects a value by a later row for the same date, and keeps both', async () => {
		const { number, indicatorId } = await measured();
		const day = addDays(today(), -5);
		await measureIndicator(executor, { id: indicatorId, value: 66, measuredOn: day, note: 'Counted twice' });
		await measureIndicator(coordinator, { id: indicatorId, value: 60, measuredOn: day });
		const [found] = (await readIndicators(official, number)).indicators;
		expect(found?.latest).toEqual({ measuredOn: day, value: 60 });
		expect(found?.values.map(({ value, corrected }) => [value, corrected])).toEqual([
			[60, false],
			[66, true],
		]);
	});

	it('takes figures with a progress report, of its own directive alone', async () => {
		const { number, version, indicatorId } = await measured();
		const other = await measured();
		const report = (id: string) =>
			writeProgress(
				executor,
				progressInput.parse({
					number,
					version,
					text: 'Two more points',
					percent: 60,
					confidence: 'at_risk',
					measures: [{ indicatorId: id, value: 55, measuredOn: today() }],
				}),
			);
		await expect(report(other.indicatorId)).rejects.toThrow('indicator_not_found');
		await report(indicatorId);
		const [found] = (await readIndicators(official, number)).indicators;
		expect(found?.values).toMatchObject([{ value: 55, reported: true, recordedBy: executor.name }]);
	});

	it('is not measured ahead of time or before its baseline', async () => {
		const { indicatorId: id } = await measured();
		const at = (measuredOn: string) => measureIndicator(executor, { id, value: 1, measuredOn });
		await expect(at(addDays(today(), 1))).rejects.toThrow('measured_in_future');
		await expect(at(addDays(today(), -77))).rejects.toThrow('measured_before_baseline');
	});

	it('needs somewhere to go and time to get there', async () => {
		const made = await acceptedDirective(controller, coordinator, lead);
		const add = (over: Partial<ReturnType<typeof points>>) =>
			addIndicator(executor, { number: made.number, version: made.version, ...points(), ...over });
		await expect(add({ target: 0 })).rejects.toThrow('indicator_without_way');
		await expect(add({ targetOn: points().baselineOn })).rejects.toThrow('indicator_dates_reversed');
		await expect(add({ baseline: 30, target: 5 })).resolves.toMatchObject({ version: 1 });
	});

	it('is corrected at the version that was read, and taken out without losing what the trail says', async () => {
		const { number, indicatorId: id } = await measured();
		await editIndicator(coordinator, { id, version: 1, ...points(), target: 96 });
		await expect(editIndicator(executor, { id, version: 1, ...points() })).rejects.toMatchObject({
			reason: 'stale',
			facts: { changedBy: coordinator.name },
		});
		await retireIndicator(executor, { id, version: 2 });
		expect((await readIndicators(official, number)).indicators).toEqual([]);
		await expect(measureIndicator(executor, { id, value: 1, measuredOn: today() })).rejects.toThrow('NOT_FOUND');
		const events = await database().select().from(trailEvent).where(eq(trailEvent.subjectId, id));
		expect(events.map(({ action }) => action)).toEqual(['indicator.add', 'indicator.edit', 'indicator.retire']);
		expect(events[1]?.facts).toMatchObject({ changed: { target: { from: 90, to: 96 } } });
	});

	it('stands still while the final report is under review', async () => {
		const { number, version, indicatorId: id } = await measured();
		await submitFinalReport(coordinator, {
			number,
			version,
			text: 'Done',
			executedOn: today(),
			evidence: [{ kind: 'document', title: 'Act' }],
		});
		await expect(measureIndicator(executor, { id, value: 1, measuredOn: today() })).rejects.toThrow('wrong_stage');
		expect((await readIndicators(executor, number)).keeps).toBe(false);
	});
});
