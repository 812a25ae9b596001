import { layPlan } from '#db/seed/beside.ts';
import { dateOfDay, dayOf, workday } from '#db/seed/calendar.ts';
import { type Life, NotYet, type Recorder, type SeededPerson } from '#db/seed/record.ts';
import { progressTexts } from '#db/seed/words.ts';
import { decidersFor } from '#server/directives/rules.ts';
import type { Confidence, Outcome } from '#server/directives/vocabulary.ts';
import { planDueOn } from '#server/milestones/plan-duty.ts';

/** Who has to do with one directive. */
export type Cast = {
	controller: SeededPerson;
	curator: SeededPerson;
	coordinator: SeededPerson;
	executor: SeededPerson;
};

/** How a directive will end, if there are days enough until today. */
const fates = [
	['in_time', 60],
	['late', 13],
	['moved', 13],
	['forgotten', 5],
	['not_executed', 4],
	['superseded', 5],
] as const;
type Fate = (typeof fates)[number][0];

/** Lets a drafted directive live until it is closed or today comes, and returns all that is kept of it. */
export function live(record: Recorder, cast: Cast): Life {
	try {
		begin(record, cast);
		if (record.state.standing) keepReporting(record, cast);
		else meetFate(record, cast, drawFate(record));
	} catch (error) {
		if (!(error instanceof NotYet)) throw error;
	}
	return record.life;
}

function drawFate({ chance }: Recorder): Fate {
	let left = chance.between(0, 99);
	for (const [fate, share] of fates) {
		left -= share;
		if (left < 0) return fate;
	}
	return 'in_time';
}

function begin(record: Recorder, { controller, coordinator, executor }: Cast): void {
	const { chance } = record;
	if (chance.happens(0.003) || !record.state.leadOrganizationId) throw new NotYet();
	record.comeTo(workday(record.day + chance.between(1, 3)));
	record.addToLedger(controller, null);
	const { deadline, standing } = record.state;
	const { recurrence: rhythm, issuerLevel } = record.state;
	const recurrence = rhythm ? { ...rhythm, from: record.date, notBefore: record.date } : null;
	const plan = planDueOn({ issuerLevel, deadline }, record.date);
	const issued = { issuedAt: record.now, originalDeadline: deadline, planDueOn: plan, recurrence };
	record.change(controller, 'directive.issue', issued, { deadline, standing }, 'issue');
	record.comeTo(workday(record.day + chance.between(1, 4)));
	record.change(coordinator, 'directive.accept', { acceptedAt: record.now }, {}, 'accept');
	if (chance.happens(0.5)) assign(record, coordinator, executor);
	if (!plan || chance.happens(0.1)) return;
	record.comeTo(workday(record.day + chance.between(2, 8)));
	layPlan(record, executor, deadline ? dayOf(deadline) : record.day + 365);
	const facts = { count: record.life.beside.milestones.length };
	record.change(executor, 'milestone.add', { plannedAt: record.now }, facts, 'plan');
}

function assign(record: Recorder, coordinator: SeededPerson, executor: SeededPerson): void {
	record.comeTo(record.day);
	record.change(
		coordinator,
		'directive.assign',
		{ responsibleId: executor.id },
		{ responsible: executor.name },
		'assign',
	);
}

function meetFate(record: Recorder, cast: Cast, fate: Fate): void {
	const { chance } = record;
	const due = dayOf(record.state.deadline ?? '');
	const done = (days: number) => Math.max(record.day + 1, due + days);
	switch (fate) {
		case 'in_time':
			execute(record, cast, done(-chance.between(6, 18)), 'on_track');
			break;
		case 'late':
			execute(record, cast, done(chance.between(2, 60)), 'at_risk');
			break;
		case 'moved':
			work(record, cast, due - 5, chance.between(1, 3), 'at_risk');
			for (let moves = chance.between(1, 3); moves > 0; moves -= 1) moveDeadline(record, cast);
			execute(record, cast, dayOf(record.state.deadline ?? '') - chance.between(6, 10), 'on_track');
			break;
		case 'forgotten':
			work(record, cast, due, chance.between(1, 2), 'off_track');
			record.comeTo(record.days.today);
			break;
		case 'not_executed':
			work(record, cast, due, chance.between(2, 3), 'off_track');
			close(record, cast, 'not_executed', Math.max(due, record.day) + chance.between(10, 40));
			break;
		case 'superseded':
			work(record, cast, due - 10, chance.between(1, 2), 'on_track');
			close(record, cast, 'superseded', record.day + chance.between(3, 20));
			break;
	}
}

/** A standing directive is reported on every quarter. */
function keepReporting(record: Recorder, { executor }: Cast): void {
	for (let round = 1; ; round += 1) {
		record.comeTo(workday(record.day + 90));
		report(record, executor, Math.min(90, round * 10), record.chance.happens(0.8) ? 'on_track' : 'at_risk');
	}
}

/** Progress reports spread over the days until one, perhaps with the controller's own finding among them. */
function work(record: Recorder, cast: Cast, until: number, reports: number, mood: Confidence): void {
	const { chance } = record;
	const first = record.day;
	for (let count = 1; count <= reports; count += 1) {
		const day = first + Math.floor(((until - first) * count) / (reports + 1)) + chance.between(-2, 2);
		record.comeTo(workday(Math.max(record.day, day)));
		const confidence = chance.happens(0.7) ? mood : chance.of(['on_track', 'at_risk', 'off_track'] as const);
		report(record, cast.executor, Math.min(95, Math.round((count * 100) / (reports + 1))), confidence);
		if (chance.happens(0.1)) assess(record, cast, chance.happens(0.7) ? confidence : 'at_risk');
	}
}

function report(record: Recorder, by: SeededPerson, percent: number, confidence: Confidence): void {
	const reportId = addReport(record, by, { kind: 'progress', percent, confidence, executedOn: null });
	const change = { percent, confidence, lastReportAt: record.now };
	record.change(by, 'report.write', change, { reportId, percent, confidence }, 'report');
}

function addReport(
	record: Recorder,
	by: SeededPerson,
	given: { kind: 'progress' | 'final'; percent: number; confidence: Confidence | null; executedOn: string | null },
): string {
	const { life, chance } = record;
	const id = chance.id(Date.parse(record.now));
	const final = given.kind === 'final';
	life.reports.push({
		id,
		directiveId: life.state.id,
		organizationId: life.state.leadOrganizationId ?? '',
		position: life.reports.length,
		text: chance.of(progressTexts),
		...given,
		writtenById: by.id,
		recordedAt: record.now,
		review: final ? 'pending' : null,
	});
	if (final || chance.happens(0.3)) {
		const documentDate = given.executedOn ?? record.date;
		const documentNumber = `${chance.between(1, 20)}-${chance.between(100, 9999)}`;
		const title = chance.of(['Акт выполненных работ', 'Отчёт рабочей группы', 'Орындалған жұмыстар актісі']);
		const piece = {
			id: chance.id(Date.parse(record.now)),
			reportId: id,
			position: 0,
			kind: 'document',
			title,
			url: null,
		};
		life.evidence.push({ ...piece, documentNumber, documentDate });
	}
	return id;
}

function assess(record: Recorder, { controller }: Cast, assessment: Confidence): void {
	record.comeTo(workday(record.day + record.chance.between(1, 6)));
	const note = assessment === 'on_track' ? 'Работы идут по плану.' : 'Темп работ не обеспечивает исполнения в срок.';
	record.decide(controller, { kind: 'assessment', assessment, note });
	const change = { assessment, assessmentNote: note, assessedAt: record.now };
	record.change(controller, 'directive.assess', change, { assessment }, 'assess');
}

function moveDeadline(record: Recorder, cast: Cast): void {
	const { state, chance } = record;
	const from = state.deadline ?? '';
	record.comeTo(Math.max(record.day, dayOf(from) - chance.between(1, 6)));
	const to = dateOfDay(workday(Math.max(dayOf(from), record.day) + chance.between(15, 60)));
	const request = ask(record, cast, from, to);
	const pending = { pendingExtensionId: request.id };
	record.change(cast.coordinator, 'extension.request', pending, { from, to }, 'request_extension');
	record.comeTo(workday(record.day + chance.between(1, 5)));
	const by = decidersFor(state.issuerLevel).deadline === 'curator' ? cast.curator : cast.controller;
	const deadlineMoves = state.deadlineMoves + 1;
	const change = { deadline: to, standing: false, deadlineMoves, pendingExtensionId: null };
	record.change(by, 'extension.decide', change, { decision: 'granted', asked: to, from, to }, 'decide_extension');
	Object.assign(request, { decision: 'granted', decidedDeadline: to, decidedById: by.id, decidedAt: record.now });
	record.addToLedger(by, moreWork);
}

const moreWork = 'Увеличен объём работ по результатам обследования; представлен уточнённый график.';

/** A request of the lead for a later deadline; it waits until it is decided. */
function ask({ life, state, chance, now }: Recorder, { coordinator }: Cast, from: string, to: string) {
	const request: (typeof life.beside.extensions)[number] = {
		id: chance.id(Date.parse(now)),
		directiveId: state.id,
		position: life.beside.extensions.length,
		deadline: from,
		proposedDeadline: to,
		reason: moreWork,
		requestedById: coordinator.id,
		requestedAt: now,
		decision: 'pending',
	};
	life.beside.extensions.push(request);
	return request;
}

/** Reports on the way, the work done on a day, the final report, its review and the end. */
function execute(record: Recorder, cast: Cast, doneOn: number, mood: Confidence): void {
	const { chance } = record;
	if (record.state.deadlineMoves === 0) work(record, cast, doneOn, chance.of([2, 2, 2, 3, 4]), mood);
	const done = Math.max(doneOn, record.day);
	record.comeTo(workday(done + chance.between(0, 3)));
	submit(record, cast, dateOfDay(done));
	if (chance.happens(0.12)) {
		returnReport(record, cast);
		record.comeTo(workday(record.day + chance.between(4, 15)));
		submit(record, cast, record.date);
	}
	acceptReport(record, cast);
	if (chance.happens(0.03)) {
		keepOnControl(record, cast);
		record.comeTo(workday(record.day + 61));
		submit(record, cast, record.state.executedOn ?? record.date);
		acceptReport(record, cast);
	}
	close(record, cast, 'executed', record.day + chance.between(1, 5));
}

function submit(record: Recorder, { coordinator }: Cast, executedOn: string): void {
	const reportId = addReport(record, coordinator, { kind: 'final', percent: 100, confidence: null, executedOn });
	const change = {
		percent: 100,
		executedOn,
		settledOn: executedOn,
		lastReportAt: record.now,
		finalReportId: reportId,
		finalReportAccepted: false,
		controlUntil: record.state.controlUntil,
	};
	record.change(coordinator, 'report.submit', change, { reportId, executedOn }, 'submit');
}

function review(record: Recorder, by: SeededPerson, verdict: 'accepted' | 'returned', note: string | null): string {
	record.comeTo(workday(record.day + record.chance.between(2, 9)));
	const reportId = record.state.finalReportId ?? '';
	const reviewed = { review: verdict, reviewedById: by.id, reviewedAt: record.now, reviewNote: note };
	Object.assign(record.life.reports.find((each) => each.id === reportId) ?? {}, reviewed);
	record.decide(by, { kind: verdict === 'accepted' ? 'acceptance' : 'return', reportId, note });
	return reportId;
}

function returnReport(record: Recorder, { controller }: Cast): void {
	const reportId = review(record, controller, 'returned', 'Не приложены документы, подтверждающие результат.');
	const change = { executedOn: null, settledOn: null, finalReportId: null, finalReportAccepted: false };
	record.change(controller, 'report.return', change, { reportId }, 'return_report');
}

function acceptReport(record: Recorder, { controller }: Cast): void {
	const reportId = review(record, controller, 'accepted', null);
	record.change(controller, 'report.accept', { finalReportAccepted: true }, { reportId }, 'accept_report');
}

function keepOnControl(record: Recorder, { controller }: Cast): void {
	record.comeTo(record.day + 1);
	const { finalReportId: reportId, executedOn } = record.state;
	const until = dateOfDay(record.day + 60);
	const note = 'Проверить устойчивость результата через два месяца.';
	record.decide(controller, { kind: 'additional_control', note, reportId, executedOn });
	record.change(controller, 'directive.keep-on-control', { controlUntil: until }, { until }, 'keep_on_control');
}

/** Where the issuer's level asks for a curator, the controller proposes first. */
function close(record: Recorder, cast: Cast, outcome: Outcome, day: number): void {
	const executed = outcome === 'executed';
	const byCurator = decidersFor(record.state.issuerLevel).closing === 'curator';
	record.comeTo(workday(day));
	const { executedOn } = record.state;
	const made = { outcome, executedOn, reportId: executed ? record.state.finalReportId : null };
	if (byCurator) {
		const basis = executed ? 'Результат подтверждён документами.' : 'Исполнение невозможно или утратило смысл.';
		record.decide(cast.controller, { kind: 'proposal', basis, ...made });
		const change = { proposedOutcome: outcome, proposedById: cast.controller.id };
		record.change(
			cast.controller,
			'directive.propose',
			change,
			{ outcome },
			executed ? 'propose_executed' : 'propose_otherwise',
		);
		record.comeTo(workday(record.day + record.chance.between(1, 7)));
	}
	const by = byCurator ? cast.curator : cast.controller;
	record.decide(by, { kind: 'closing', basis: 'Снять с контроля.', ...made });
	const change = {
		outcome,
		executedOn,
		settledOn: executedOn,
		closedOn: record.date,
		controlUntil: null,
		proposedOutcome: null,
		proposedById: null,
	};
	record.change(
		by,
		'directive.close',
		change,
		{ outcome, executedOn },
		executed ? 'close_executed' : 'close_otherwise',
	);
}
