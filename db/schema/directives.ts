import { c } from '#db/columns.ts';
import { file } from '#db/schema/files.ts';
import { organization, person } from '#db/schema/people.ts';

export const meeting = c.table(
	'meeting',
	{
		id: c.text('id').primaryKey(),
		title: c.text('title').notNull(),
		kind: c.text('kind').notNull(),
		heldOn: c.text('held_on').notNull(),
		number: c.text('number'),
		chair: c.text('chair').notNull(),
		chairLevel: c.text('chair_level').notNull(),
		place: c.text('place'),
		sourceUrl: c.text('source_url'),
		minutes: c.text('minutes'),
		language: c.text('language').notNull(),
		/** Title, number and chair as `fold` writes them: the engines' own lower case knows only ASCII. */
		folded: c.text('folded').notNull(),
		createdBy: c.text('created_by').references(() => person.id),
		createdAt: c.text('created_at').notNull(),
		updatedAt: c.text('updated_at').notNull(),
		version: c.integer('version').notNull().default(1),
	},
	(table) => [c.index('meeting_held').on(table.heldOn, table.id)],
);

/**
 * A directive as it stands now. How it stood before is in `directiveVersion`.
 * `deadlineKey` is the deadline, or `9999-12-31` for a standing one, so that lists page by it.
 */
export const directive = c.table(
	'directive',
	{
		id: c.text('id').primaryKey(),
		number: c.text('number').notNull().unique(),
		meetingId: c.text('meeting_id').references(() => meeting.id),
		itemNumber: c.text('item_number'),
		itemOrder: c.integer('item_order').notNull().default(0),
		words: c.text('words').notNull(),
		language: c.text('language').notNull(),
		titleEn: c.text('title_en'),
		titleRu: c.text('title_ru'),
		titleKk: c.text('title_kk'),
		/** Translations of the words; the words themselves stay in the language in which they were given. */
		wordsEn: c.text('words_en'),
		wordsRu: c.text('words_ru'),
		wordsKk: c.text('words_kk'),
		/** Which typical plan fits it: a code of the plan templates. */
		kind: c.text('kind'),
		/** A code of the country's urgency marks. */
		urgency: c.text('urgency'),
		issuer: c.text('issuer').notNull(),
		issuerLevel: c.text('issuer_level').notNull(),
		basis: c.text('basis'),
		sourceUrl: c.text('source_url'),
		topic: c.text('topic'),
		restricted: c.boolean('restricted').notNull().default(false),
		standing: c.boolean('standing').notNull().default(false),
		deadline: c.text('deadline'),
		deadlineKey: c.text('deadline_key').notNull(),
		deadlinePhrase: c.text('deadline_phrase'),
		originalDeadline: c.text('original_deadline'),
		deadlineMoves: c.integer('deadline_moves').notNull().default(0),
		breachedOn: c.text('breached_on'),
		leadOrganizationId: c.text('lead_organization_id').references(() => organization.id),
		responsibleId: c.text('responsible_id').references(() => person.id),
		stage: c.text('stage').notNull(),
		outcome: c.text('outcome'),
		issuedAt: c.text('issued_at'),
		acceptedAt: c.text('accepted_at'),
		executedOn: c.text('executed_on'),
		closedOn: c.text('closed_on'),
		/** The date that decides punctuality once it is known: claimed while under review, confirmed at closing. */
		settledOn: c.text('settled_on'),
		controlUntil: c.text('control_until'),
		confidence: c.text('confidence'),
		percent: c.integer('percent'),
		lastReportAt: c.text('last_report_at'),
		assessment: c.text('assessment'),
		assessmentNote: c.text('assessment_note'),
		assessedAt: c.text('assessed_at'),
		finalReportId: c.text('final_report_id'),
		finalReportAccepted: c.boolean('final_report_accepted').notNull().default(false),
		proposedOutcome: c.text('proposed_outcome'),
		proposedById: c.text('proposed_by_id').references(() => person.id),
		/** The request to move the deadline that waits for a decision. */
		pendingExtensionId: c.text('pending_extension_id'),
		/** When the road map is owed, and when it was first laid down. */
		planDueOn: c.text('plan_due_on'),
		plannedAt: c.text('planned_at'),
		/** How often periodic reports are owed, and by which day. */
		recurrence: c.json('recurrence'),
		createdById: c.text('created_by_id').references(() => person.id),
		createdAt: c.text('created_at').notNull(),
		updatedAt: c.text('updated_at').notNull(),
		version: c.integer('version').notNull().default(1),
	},
	(table) => [
		// Behind the order stands what decides who sees a directive, so that a walk along it reads no rows.
		c.index('directive_by_deadline').on(table.deadlineKey, table.id, table.issuedAt, table.restricted, table.closedOn),
		// The same by id: what is gathered by organization or by words is counted and sorted without its rows.
		c.index('directive_by_id').on(table.id, table.issuedAt, table.restricted, table.deadlineKey, table.closedOn),
		c.index('directive_by_number').on(table.number, table.id),
		c.index('directive_by_update').on(table.updatedAt, table.id),
		c.index('directive_by_report').on(table.lastReportAt, table.id),
		c.index('directive_by_lead').on(table.leadOrganizationId, table.stage, table.deadlineKey),
		c.index('directive_by_stage').on(table.stage, table.deadlineKey, table.id),
		c.index('directive_by_meeting').on(table.meetingId, table.itemOrder),
		c.index('directive_by_responsible').on(table.responsibleId, table.stage),
		c.index('directive_by_extension').on(table.pendingExtensionId, table.deadlineKey, table.id),
		c.index('directive_by_proposal').on(table.proposedOutcome, table.deadlineKey, table.id),
		// Road maps that are owed: almost every directive is passed over, and those that are left show at once whose.
		c
			.index('directive_by_owed_plan')
			.on(table.plannedAt, table.closedOn, table.planDueOn, table.leadOrganizationId, table.responsibleId),
		// What is on control, in the order of deadlines; and what the overview and the register count by lies whole in
		// it: the words of a hundred thousand rows stay unread.
		c
			.index('directive_by_closing')
			.on(
				table.closedOn,
				table.deadlineKey,
				table.id,
				table.leadOrganizationId,
				table.deadline,
				table.settledOn,
				table.issuedAt,
				table.restricted,
			),
	],
);

/** The organizations of a directive: its one lead and its co-executors in order, each with its part. */
export const assignment = c.table(
	'assignment',
	{
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		organizationId: c
			.text('organization_id')
			.notNull()
			.references(() => organization.id),
		role: c.text('role').notNull(),
		position: c.integer('position').notNull().default(0),
		part: c.text('part'),
		dueOn: c.text('due_on'),
		/** How the co-executor's contribution stands with the lead: submitted, accepted or returned; null: none yet. */
		contribution: c.text('contribution'),
	},
	(table) => [
		c.primaryKey({ columns: [table.directiveId, table.organizationId] }),
		c.index('assignment_by_organization').on(table.organizationId, table.role, table.directiveId),
	],
);

/** The deadline ledger: every deadline a directive has had, with who set it, when and why. Rows are only added. */
export const deadlineEntry = c.table(
	'deadline_entry',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		position: c.integer('position').notNull(),
		deadline: c.text('deadline'),
		standing: c.boolean('standing').notNull().default(false),
		phrase: c.text('phrase'),
		reason: c.text('reason'),
		setById: c.text('set_by_id').references(() => person.id),
		setAt: c.text('set_at').notNull(),
	},
	(table) => [c.uniqueIndex('deadline_entry_order').on(table.directiveId, table.position)],
);

/** Each state a directive has been in: `validFrom` ≤ t < `validTo` answers "as it stood at t". */
export const directiveVersion = c.table(
	'directive_version',
	{
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		version: c.integer('version').notNull(),
		validFrom: c.text('valid_from').notNull(),
		validTo: c.text('valid_to'),
		changedById: c.text('changed_by_id').references(() => person.id),
		eventSeq: c.bigint('event_seq').notNull(),
		state: c.json('state').notNull(),
	},
	(table) => [
		c.primaryKey({ columns: [table.directiveId, table.version] }),
		c.index('directive_version_time').on(table.validFrom, table.validTo),
	],
);

export const report = c.table(
	'report',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		organizationId: c
			.text('organization_id')
			.notNull()
			.references(() => organization.id),
		kind: c.text('kind').notNull(),
		position: c.integer('position').notNull(),
		text: c.text('text').notNull(),
		percent: c.integer('percent'),
		confidence: c.text('confidence'),
		executedOn: c.text('executed_on'),
		writtenById: c
			.text('written_by_id')
			.notNull()
			.references(() => person.id),
		recordedAt: c.text('recorded_at').notNull(),
		review: c.text('review'),
		reviewedById: c.text('reviewed_by_id').references(() => person.id),
		reviewedAt: c.text('reviewed_at'),
		reviewNote: c.text('review_note'),
		/** The periodic report that it meets. */
		obligationId: c.text('obligation_id'),
		/** On a final report: whose contributions were in when it was submitted, and whose were missing. */
		contributions: c.json('contributions'),
	},
	(table) => [
		c.uniqueIndex('report_order').on(table.directiveId, table.position),
		c.index('report_time').on(table.recordedAt),
	],
);

/** What a report rests on: a link, a cited document or a file. */
export const evidence = c.table(
	'evidence',
	{
		id: c.text('id').primaryKey(),
		reportId: c
			.text('report_id')
			.notNull()
			.references(() => report.id, { onDelete: 'cascade' }),
		position: c.integer('position').notNull(),
		kind: c.text('kind').notNull(),
		title: c.text('title').notNull(),
		url: c.text('url'),
		documentNumber: c.text('document_number'),
		documentDate: c.text('document_date'),
		fileId: c.text('file_id').references(() => file.id),
	},
	(table) => [
		c.index('evidence_by_file').on(table.fileId),
		c.uniqueIndex('evidence_order').on(table.reportId, table.position),
	],
);

/** What was found and decided on a directive: assessments, proposals, decisions, with person, basis and time. */
export const decision = c.table(
	'decision',
	{
		id: c.text('id').primaryKey(),
		directiveId: c
			.text('directive_id')
			.notNull()
			.references(() => directive.id, { onDelete: 'cascade' }),
		position: c.integer('position').notNull(),
		kind: c.text('kind').notNull(),
		outcome: c.text('outcome'),
		assessment: c.text('assessment'),
		reportId: c.text('report_id').references(() => report.id),
		basis: c.text('basis'),
		note: c.text('note'),
		executedOn: c.text('executed_on'),
		madeById: c
			.text('made_by_id')
			.notNull()
			.references(() => person.id),
		madeAt: c.text('made_at').notNull(),
	},
	(table) => [c.uniqueIndex('decision_order').on(table.directiveId, table.position)],
);
