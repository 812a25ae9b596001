CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`name` text NOT NULL,
	`uploaded_by_id` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`claimed_at` text,
	FOREIGN KEY (`uploaded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_by_hash` ON `file` (`hash`);--> statement-breakpoint
CREATE INDEX `file_by_claim` ON `file` (`claimed_at`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `file_by_person` ON `file` (`uploaded_by_id`,`claimed_at`);--> statement-breakpoint
CREATE TABLE `extension` (
	`id` text PRIMARY KEY NOT NULL,
	`directive_id` text NOT NULL,
	`position` integer NOT NULL,
	`deadline` text NOT NULL,
	`proposed_deadline` text NOT NULL,
	`reason` text NOT NULL,
	`requested_by_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`decision` text NOT NULL,
	`decided_deadline` text,
	`decision_reason` text,
	`decided_by_id` text,
	`decided_at` text,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`requested_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extension_order` ON `extension` (`directive_id`,`position`);--> statement-breakpoint
CREATE INDEX `extension_by_decision` ON `extension` (`decision`,`requested_at`);--> statement-breakpoint
CREATE TABLE `indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`directive_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`baseline` real NOT NULL,
	`baseline_on` text NOT NULL,
	`target` real NOT NULL,
	`target_on` text NOT NULL,
	`retired_at` text,
	`created_by_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indicator_by_directive` ON `indicator` (`directive_id`,`position`);--> statement-breakpoint
CREATE TABLE `indicator_value` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`measured_on` text NOT NULL,
	`value` real NOT NULL,
	`note` text,
	`report_id` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indicator_value_by_date` ON `indicator_value` (`indicator_id`,`measured_on`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `milestone` (
	`id` text PRIMARY KEY NOT NULL,
	`directive_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`original_due_on` text NOT NULL,
	`moves` integer DEFAULT 0 NOT NULL,
	`organization_id` text,
	`owner_id` text,
	`state` text NOT NULL,
	`done_on` text,
	`note` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `milestone_by_directive` ON `milestone` (`directive_id`,`position`);--> statement-breakpoint
CREATE INDEX `milestone_by_due` ON `milestone` (`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `milestone_by_owner` ON `milestone` (`owner_id`,`state`,`due_on`);--> statement-breakpoint
CREATE TABLE `milestone_version` (
	`milestone_id` text NOT NULL,
	`version` integer NOT NULL,
	`directive_id` text NOT NULL,
	`at` text NOT NULL,
	`changed_by_id` text,
	`reason` text,
	`state` text NOT NULL,
	PRIMARY KEY(`milestone_id`, `version`),
	FOREIGN KEY (`milestone_id`) REFERENCES `milestone`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `milestone_version_by_directive` ON `milestone_version` (`directive_id`,`at`);--> statement-breakpoint
CREATE TABLE `obligation` (
	`id` text PRIMARY KEY NOT NULL,
	`directive_id` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`due_on` text NOT NULL,
	`report_id` text,
	`fulfilled_at` text,
	`cancelled_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_period` ON `obligation` (`directive_id`,`period_from`,`period_to`);--> statement-breakpoint
CREATE INDEX `obligation_by_due` ON `obligation` (`fulfilled_at`,`cancelled_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `plan_template` (
	`kind` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_ru` text NOT NULL,
	`name_kk` text NOT NULL,
	`steps` text NOT NULL,
	`retired_at` text,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `review_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`answer` text,
	`answered_in_id` text,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answered_in_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_remark_order` ON `review_remark` (`report_id`,`position`);--> statement-breakpoint
CREATE INDEX `review_remark_by_answer` ON `review_remark` (`answered_in_id`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`directive_id` text,
	`meeting_id` text,
	`title` text NOT NULL,
	`added_by_id` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_by_id` text,
	`removed_at` text,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_by_directive` ON `attachment` (`directive_id`,`added_at`);--> statement-breakpoint
CREATE INDEX `attachment_by_meeting` ON `attachment` (`meeting_id`,`added_at`);--> statement-breakpoint
CREATE INDEX `attachment_by_file` ON `attachment` (`file_id`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`directive_id` text NOT NULL,
	`author_id` text NOT NULL,
	`organization_id` text,
	`audience` text NOT NULL,
	`text` text NOT NULL,
	`mentions` text NOT NULL,
	`reply_to_id` text,
	`at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_by_directive` ON `comment` (`directive_id`,`at`);--> statement-breakpoint
CREATE TABLE `delegation` (
	`id` text PRIMARY KEY NOT NULL,
	`directive_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`task` text NOT NULL,
	`due_on` text,
	`created_at` text NOT NULL,
	`done_at` text,
	`done_note` text,
	`withdrawn_at` text,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delegation_by_directive` ON `delegation` (`directive_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `delegation_by_person` ON `delegation` (`to_id`,`done_at`,`withdrawn_at`);--> statement-breakpoint
CREATE TABLE `deputy` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`reason` text,
	`created_by_id` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`deputy_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deputy_by_deputy` ON `deputy` (`deputy_id`,`to_on`);--> statement-breakpoint
CREATE INDEX `deputy_by_person` ON `deputy` (`person_id`,`to_on`);--> statement-breakpoint
CREATE TABLE `directive_link` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`kind` text NOT NULL,
	`to_id` text,
	`document_title` text,
	`document_number` text,
	`document_date` text,
	`url` text,
	`note` text,
	`by_id` text,
	`at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`from_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directive_link_from` ON `directive_link` (`from_id`,`kind`);--> statement-breakpoint
CREATE INDEX `directive_link_to` ON `directive_link` (`to_id`,`kind`);--> statement-breakpoint
CREATE TABLE `directive_tag` (
	`directive_id` text NOT NULL,
	`key` text NOT NULL,
	`word` text NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	PRIMARY KEY(`directive_id`, `key`),
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directive_tag_by_key` ON `directive_tag` (`key`,`directive_id`);--> statement-breakpoint
CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`directive_id` text,
	`facts` text NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	`read_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notification_by_person` ON `notification` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `notification_unread` ON `notification` (`person_id`,`read_at`);--> statement-breakpoint
CREATE INDEX `notification_by_directive` ON `notification` (`directive_id`);--> statement-breakpoint
CREATE TABLE `opening` (
	`directive_id` text NOT NULL,
	`person_id` text NOT NULL,
	`opened_on` text NOT NULL,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`directive_id`, `person_id`, `opened_on`),
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_draft` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_draft_age` ON `saved_draft` (`updated_at`);--> statement-breakpoint
CREATE TABLE `watch` (
	`person_id` text NOT NULL,
	`directive_id` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`person_id`, `directive_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`directive_id`) REFERENCES `directive`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `watch_by_directive` ON `watch` (`directive_id`);--> statement-breakpoint
CREATE TABLE `capture_session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`meeting_id` text,
	`name` text NOT NULL,
	`language` text,
	`meeting_date` text NOT NULL,
	`text` text NOT NULL,
	`about` text NOT NULL,
	`cards` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`finished_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `capture_session_by_person` ON `capture_session` (`person_id`,`finished_at`,`updated_at`);--> statement-breakpoint
CREATE TABLE `column_mapping` (
	`headings` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL,
	`used_by_id` text,
	`used_at` text NOT NULL,
	FOREIGN KEY (`used_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `learned_phrase` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`key` text NOT NULL,
	`phrase` text NOT NULL,
	`organization_id` text,
	`facts` text NOT NULL,
	`seen` integer DEFAULT 1 NOT NULL,
	`state` text NOT NULL,
	`proposed_by_id` text,
	`proposed_at` text NOT NULL,
	`decided_by_id` text,
	`decided_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learned_phrase_key` ON `learned_phrase` (`kind`,`language`,`key`,`organization_id`);--> statement-breakpoint
CREATE INDEX `learned_phrase_by_state` ON `learned_phrase` (`state`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `assignment` ADD `contribution` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `words_en` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `words_ru` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `words_kk` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `urgency` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `pending_extension_id` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `plan_due_on` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `planned_at` text;--> statement-breakpoint
ALTER TABLE `directive` ADD `recurrence` text;--> statement-breakpoint
CREATE INDEX `directive_by_extension` ON `directive` (`pending_extension_id`,`deadline_key`,`id`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `file_id` text REFERENCES file(id);--> statement-breakpoint
CREATE INDEX `evidence_by_file` ON `evidence` (`file_id`);--> statement-breakpoint
ALTER TABLE `report` ADD `obligation_id` text;--> statement-breakpoint
ALTER TABLE `report` ADD `contributions` text;