import { fold } from '#db/full-text.ts';
import { type Days, dateOfDay } from '#db/seed/calendar.ts';
import type { Chance } from '#db/seed/chance.ts';
import type { Life, Recorder, SeededPerson } from '#db/seed/record.ts';
import { country, rules } from '#server/directives/rules.ts';
import { obligationsDue } from '#server/obligations/due.ts';
import { type KeptRecurrence, rhythmOf } from '#server/obligations/kept.ts';
import { addDays } from '#server/platform/dates.ts';

const steps = ['Разработать техническое задание', 'Определить исполнителей работ', 'Провести работы', 'Подвести итоги'];
const tags = ['на личном контроле', 'послание', 'паводок', 'отопительный сезон', 'к отчёту', 'аудит'];
/** Whoever has not read a notification after so many days never does. */
const readWithin = 10;

/** A road map whose steps lie evenly between now and the deadline; those before today are mostly done. */
export function layPlan({ life, state, chance, day, days, now }: Recorder, by: SeededPerson, until: number): void {
	const count = chance.between(3, steps.length);
	for (const [position, title] of steps.slice(0, count).entries()) {
		const due = day + Math.max(1, Math.round(((until - day) * (position + 1)) / count));
		const dueOn = dateOfDay(due);
		const done = due < days.today && chance.happens(0.85);
		const row = {
			id: chance.id(Date.parse(now)),
			directiveId: state.id,
			position,
			title,
			dueOn,
			originalDueOn: dueOn,
			moves: 0,
			organizationId: state.leadOrganizationId,
			ownerId: chance.happens(0.5) ? by.id : null,
			state: done ? 'done' : 'planned',
			doneOn: done ? dueOn : null,
			note: null,
			createdAt: now,
			updatedAt: now,
			version: 1,
		};
		life.beside.milestones.push(row);
		const version = { milestoneId: row.id, version: 1, directiveId: state.id, at: now, changedById: by.id, state: row };
		life.beside.milestoneVersions.push(version);
	}
}

/** What a life ends with beside its own rows: periodic reports owed and met, who was told of what, words to file it by. */
export function settle(life: Life, days: Days, chance: Chance): void {
	owe(life, days, chance);
	tell(life, days, chance);
	if (chance.happens(0.05)) {
		const word = chance.of(tags);
		const { id: directiveId, createdById: byId, updatedAt: at } = life.state;
		life.beside.tags.push({ directiveId, key: fold(word), word, byId, at });
	}
}

function owe({ state, reports, beside }: Life, days: Days, chance: Chance): void {
	const rhythm = rhythmOf(state.recurrence);
	if (!rhythm || !state.issuedAt) return;
	const today = dateOfDay(days.today);
	const { from = today, notBefore = today } = state.recurrence as KeptRecurrence;
	const frame = { from, notBefore, until: state.deadline, today, horizon: addDays(today, 92) };
	let last = 0;
	for (const owed of obligationsDue(rhythm, frame, country().calendar, rules().deadlineShift)) {
		const met = reports.findIndex((each, index) => index >= last && each.recordedAt.slice(0, 10) > owed.periodTo);
		const report = met < 0 ? undefined : reports[met];
		if (report) last = met + 1;
		beside.obligations.push({
			id: chance.id(Date.parse(state.issuedAt)),
			directiveId: state.id,
			...owed,
			reportId: report?.id ?? null,
			fulfilledAt: report?.recordedAt ?? null,
			createdAt: state.issuedAt,
		});
	}
}

/** The person named responsible is told; the secretariat watches one in fifty. */
function tell({ state, changes, beside }: Life, days: Days, chance: Chance): void {
	const watcher = chance.happens(0.02) ? state.createdById : null;
	for (const { at, by, action, facts, state: after } of changes) {
		const named = action === 'directive.assign' ? after.responsibleId : null;
		const personId = named ?? watcher;
		if (!personId || personId === by?.id || action === 'directive.draft') continue;
		const instant = new Date(at).toISOString();
		const recent = at > (days.today - readWithin) * 86_400_000;
		beside.notifications.push({
			id: chance.id(at),
			personId,
			kind: named ? 'responsible' : 'change',
			directiveId: state.id,
			facts: named ? {} : { action, ...facts },
			byId: by?.id ?? null,
			at: instant,
			readAt: recent || chance.happens(0.05) ? null : instant,
		});
	}
}
