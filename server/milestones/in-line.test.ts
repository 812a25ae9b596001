import { expect, it } from 'vitest';
import { roadMapInLine } from './in-line.ts';
import type { Milestone } from './state.ts';

const step = (title: string, dueOn: string, doneOn: string | null = null) =>
	({ title, dueOn, doneOn, state: doneOn ? 'done' : 'planned' }) as Milestone;
const owed = { planDueOn: '2026-11-20', plannedAt: null, closedOn: null };
const planned = { ...owed, plannedAt: '2026-11-10T00:00:00.000Z' };

it('says in one line how far a road map is and what comes next', () => {
	const steps = [step('Begun', '2026-11-01', '2026-11-02'), step('Later', '2026-12-20'), step('Next', '2026-12-01')];
	expect(roadMapInLine('en', planned, steps, '2026-11-25')).toBe('Road map: 1 of 3 done, next “Next” on 1 Dec 2026');
	expect(roadMapInLine('ru', planned, steps, '2026-12-02')).toContain('1 просрочена');
});

it('says that one is owed and missing, and nothing where none is', () => {
	expect(roadMapInLine('en', owed, [], '2026-11-19')).toBe('No road map yet, owed by 20 Nov 2026');
	expect(roadMapInLine('en', owed, [], '2026-11-21')).toBe('No road map, owed by 20 Nov 2026');
	expect(roadMapInLine('en', { ...owed, closedOn: '2026-11-20' }, [], '2026-11-21')).toBe('');
	expect(roadMapInLine('en', { ...owed, planDueOn: null }, [], '2026-11-21')).toBe('');
});
