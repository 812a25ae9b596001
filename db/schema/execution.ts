import { c } from '#db/columns.ts';
import { directive, report } from '#db/schema/directives.ts';
import { organization, person } from '#db/schema/people.ts';

/** A request to move a deadline and what was decided on it. The one that waits is `directive.pendingExtensionId`. */
export const extension = c.table(
	'extension',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		position: c.integer('position').notNull(),
		/** The deadline that stood when it was asked. */
		deadline: c.text('deadline').notNull(),
		proposedDeadline: c.text('proposed_deadline').notNull(),
		reason: c.text('reason').notNull(),
		requestedById: c
			.text('requested_by_id')
			.notNull()
			.references(() => person.id),
		requestedAt: c.text('requested_at').notNull(),
		/** pending, granted, granted_otherwise, refused, withdrawn, or lapsed: the directive ended before a decision. */
		decision: c.text('decision').notNull(),
		decidedDeadline: c.text('decided_deadline'),
		decisionReason: c.text('decision_reason'),
		decidedById: c.text('decided_by_id').references(() => person.id),
		decidedAt: c.text('decided_at'),
	},
	(table) => [
		c.uniqueIndex('extension_order').on(table.directiveId, table.position),
		c.index('extension_by_decision').on(table.decision, table.requestedAt),
	],
);

/** A numbered remark of a reviewer on a report sent back, and the answer that a later report gives. */
export const reviewRemark = c.table(
	'review_remark',
	{
		id: c.text('id').primaryKey(),
		reportId: c
			.text('report_id')
			.notNull()
			.references(() => report.id, { onDelete: 'cascade' }),
		position: c.integer('position').notNull(),
		text: c.text('text').notNull(),
		answer: c.text('answer'),
		answeredInId: c.text('answered_in_id').references(() => report.id),
	},
	(table) => [
		c.uniqueIndex('review_remark_order').on(table.reportId, table.position),
		c.index('review_remark_by_answer').on(table.answeredInId),
	],
);

/** One periodic report that a directive demands: for which days, due when, and the report that met it. */
export const obligation = c.table(
	'obligation',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		periodFrom: c.text('period_from').notNull(),
		periodTo: c.text('period_to').notNull(),
		dueOn: c.text('due_on').notNull(),
		reportId: c.text('report_id').references(() => report.id),
		fulfilledAt: c.text('fulfilled_at'),
		/** Set when the directive is closed, or its recurrence changed, before the report was due. */
		cancelledAt: c.text('cancelled_at'),
		createdAt: c.text('created_at').notNull(),
	},
	(table) => [
		c.uniqueIndex('obligation_period').on(table.directiveId, table.periodFrom, table.periodTo),
		c.index('obligation_by_open_due').on(table.fulfilledAt, table.cancelledAt, table.dueOn, table.directiveId),
	],
);

/** A step of a directive's road map as it stands; how it stood before is in `milestoneVersion`. */
export const milestone = c.table(
	'milestone',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		position: c.integer('position').notNull(),
		title: c.text('title').notNull(),
		dueOn: c.text('due_on').notNull(),
		originalDueOn: c.text('original_due_on').notNull(),
		moves: c.integer('moves').notNull().default(0),
		organizationId: c.text('organization_id').references(() => organization.id),
		ownerId: c.text('owner_id').references(() => person.id),
		/** planned, done or dropped. */
		state: c.text('state').notNull(),
		doneOn: c.text('done_on'),
		note: c.text('note'),
		createdAt: c.text('created_at').notNull(),
		updatedAt: c.text('updated_at').notNull(),
		version: c.integer('version').notNull().default(1),
	},
	(table) => [
		c.index('milestone_by_directive').on(table.directiveId, table.position),
		c.index('milestone_by_due').on(table.state, table.dueOn),
		c.index('milestone_by_owner').on(table.ownerId, table.state, table.dueOn),
	],
);

/** Each state a milestone has been in, with who changed it and why. Rows are only added. */
export const milestoneVersion = c.table(
	'milestone_version',
	{
		milestoneId: c
			.text('milestone_id')
			.notNull()
			.references(() => milestone.id, { onDelete: 'cascade' }),
		version: c.integer('version').notNull(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		at: c.text('at').notNull(),
		changedById: c.text('changed_by_id').references(() => person.id),
		reason: c.text('reason'),
		state: c.json('state').notNull(),
	},
	(table) => [
		c.primaryKey({ columns: [table.milestoneId, table.version] }),
		c.index('milestone_version_by_directive').on(table.directiveId, table.at),
	],
);

/** A typical plan for a kind of directive, as an administrator has it; kinds not here follow the country pack. */
export const planTemplate = c.table('plan_template', {
	kind: c.text('kind').primaryKey(),
	nameEn: c.text('name_en').notNull(),
	nameRu: c.text('name_ru').notNull(),
	nameKk: c.text('name_kk').notNull(),
	steps: c.json('steps').notNull(),
	retiredAt: c.text('retired_at'),
	updatedAt: c.text('updated_at').notNull(),
	version: c.integer('version').notNull().default(1),
});

/** A figure by which a directive is measured: from a baseline to a target. */
export const indicator = c.table(
	'indicator',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		position: c.integer('position').notNull(),
		name: c.text('name').notNull(),
		unit: c.text('unit').notNull(),
		baseline: c.real('baseline').notNull(),
		baselineOn: c.text('baseline_on').notNull(),
		target: c.real('target').notNull(),
		targetOn: c.text('target_on').notNull(),
		retiredAt: c.text('retired_at'),
		createdById: c.text('created_by_id').references(() => person.id),
		createdAt: c.text('created_at').notNull(),
		updatedAt: c.text('updated_at').notNull(),
		version: c.integer('version').notNull().default(1),
	},
	(table) => [c.index('indicator_by_directive').on(table.directiveId, table.position)],
);

/** What an indicator was on a date. A correction is a later row for the same date; rows are only added. */
export const indicatorValue = c.table(
	'indicator_value',
	{
		id: c.text('id').primaryKey(),
		indicatorId: c
			.text('indicator_id')
			.notNull()
			.references(() => indicator.id, { onDelete: 'cascade' }),
		measuredOn: c.text('measured_on').notNull(),
		value: c.real('value').notNull(),
		note: c.text('note'),
		reportId: c.text('report_id').references(() => report.id),
		recordedById: c
			.text('recorded_by_id')
			.notNull()
			.references(() => person.id),
		recordedAt: c.text('recorded_at').notNull(),
	},
	(table) => [c.index('indicator_value_by_date').on(table.indicatorId, table.measuredOn, table.recordedAt)],
);
