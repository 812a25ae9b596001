CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"size" bigint NOT NULL,
	"media_type" text NOT NULL,
	"name" text NOT NULL,
	"uploaded_by_id" text NOT NULL,
	"uploaded_at" text NOT NULL,
	"claimed_at" text
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"position" integer NOT NULL,
	"deadline" text NOT NULL,
	"proposed_deadline" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by_id" text NOT NULL,
	"requested_at" text NOT NULL,
	"decision" text NOT NULL,
	"decided_deadline" text,
	"decision_reason" text,
	"decided_by_id" text,
	"decided_at" text
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"baseline" double precision NOT NULL,
	"baseline_on" text NOT NULL,
	"target" double precision NOT NULL,
	"target_on" text NOT NULL,
	"retired_at" text,
	"created_by_id" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_value" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"measured_on" text NOT NULL,
	"value" double precision NOT NULL,
	"note" text,
	"report_id" text,
	"recorded_by_id" text NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"due_on" text NOT NULL,
	"original_due_on" text NOT NULL,
	"moves" integer DEFAULT 0 NOT NULL,
	"organization_id" text,
	"owner_id" text,
	"state" text NOT NULL,
	"done_on" text,
	"note" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestone_version" (
	"milestone_id" text NOT NULL,
	"version" integer NOT NULL,
	"directive_id" text NOT NULL,
	"at" text NOT NULL,
	"changed_by_id" text,
	"reason" text,
	"state" jsonb NOT NULL,
	CONSTRAINT "milestone_version_milestone_id_version_pk" PRIMARY KEY("milestone_id","version")
);
--> statement-breakpoint
CREATE TABLE "obligation" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"period_from" text NOT NULL,
	"period_to" text NOT NULL,
	"due_on" text NOT NULL,
	"report_id" text,
	"fulfilled_at" text,
	"cancelled_at" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_template" (
	"kind" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_ru" text NOT NULL,
	"name_kk" text NOT NULL,
	"steps" jsonb NOT NULL,
	"retired_at" text,
	"updated_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_remark" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"answer" text,
	"answered_in_id" text
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"directive_id" text,
	"meeting_id" text,
	"title" text NOT NULL,
	"added_by_id" text NOT NULL,
	"added_at" text NOT NULL,
	"removed_by_id" text,
	"removed_at" text
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"author_id" text NOT NULL,
	"organization_id" text,
	"audience" text NOT NULL,
	"text" text NOT NULL,
	"mentions" jsonb NOT NULL,
	"reply_to_id" text,
	"at" text NOT NULL,
	"removed_at" text
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"task" text NOT NULL,
	"due_on" text,
	"created_at" text NOT NULL,
	"done_at" text,
	"done_note" text,
	"withdrawn_at" text
);
--> statement-breakpoint
CREATE TABLE "deputy" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"deputy_id" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text NOT NULL,
	"reason" text,
	"created_by_id" text NOT NULL,
	"created_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "directive_link" (
	"id" text PRIMARY KEY NOT NULL,
	"from_id" text NOT NULL,
	"kind" text NOT NULL,
	"to_id" text,
	"document_title" text,
	"document_number" text,
	"document_date" text,
	"url" text,
	"note" text,
	"by_id" text,
	"at" text NOT NULL,
	"removed_at" text
);
--> statement-breakpoint
CREATE TABLE "directive_tag" (
	"directive_id" text NOT NULL,
	"key" text NOT NULL,
	"word" text NOT NULL,
	"by_id" text,
	"at" text NOT NULL,
	CONSTRAINT "directive_tag_directive_id_key_pk" PRIMARY KEY("directive_id","key")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"directive_id" text,
	"facts" jsonb NOT NULL,
	"by_id" text,
	"at" text NOT NULL,
	"read_at" text
);
--> statement-breakpoint
CREATE TABLE "opening" (
	"directive_id" text NOT NULL,
	"person_id" text NOT NULL,
	"opened_on" text NOT NULL,
	"first_at" text NOT NULL,
	"last_at" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "opening_directive_id_person_id_opened_on_pk" PRIMARY KEY("directive_id","person_id","opened_on")
);
--> statement-breakpoint
CREATE TABLE "saved_draft" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" text NOT NULL,
	CONSTRAINT "saved_draft_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "watch" (
	"person_id" text NOT NULL,
	"directive_id" text NOT NULL,
	"since" text NOT NULL,
	CONSTRAINT "watch_person_id_directive_id_pk" PRIMARY KEY("person_id","directive_id")
);
--> statement-breakpoint
CREATE TABLE "capture_session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"meeting_id" text,
	"name" text NOT NULL,
	"language" text,
	"meeting_date" text NOT NULL,
	"text" text NOT NULL,
	"about" jsonb NOT NULL,
	"cards" jsonb NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"finished_at" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "column_mapping" (
	"headings" text PRIMARY KEY NOT NULL,
	"mapping" jsonb NOT NULL,
	"used_by_id" text,
	"used_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learned_phrase" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"key" text NOT NULL,
	"phrase" text NOT NULL,
	"organization_id" text,
	"facts" jsonb NOT NULL,
	"seen" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"proposed_by_id" text,
	"proposed_at" text NOT NULL,
	"decided_by_id" text,
	"decided_at" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "contribution" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "words_en" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "words_ru" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "words_kk" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "urgency" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "pending_extension_id" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "plan_due_on" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "planned_at" text;--> statement-breakpoint
ALTER TABLE "directive" ADD COLUMN "recurrence" jsonb;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "file_id" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "obligation_id" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "contributions" jsonb;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_uploaded_by_id_person_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_requested_by_id_person_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_decided_by_id_person_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_recorded_by_id_person_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_version" ADD CONSTRAINT "milestone_version_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_version" ADD CONSTRAINT "milestone_version_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_version" ADD CONSTRAINT "milestone_version_changed_by_id_person_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_remark" ADD CONSTRAINT "review_remark_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_remark" ADD CONSTRAINT "review_remark_answered_in_id_report_id_fk" FOREIGN KEY ("answered_in_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_added_by_id_person_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_removed_by_id_person_id_fk" FOREIGN KEY ("removed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_id_person_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_id_person_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_deputy_id_person_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_link" ADD CONSTRAINT "directive_link_from_id_directive_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_link" ADD CONSTRAINT "directive_link_to_id_directive_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_link" ADD CONSTRAINT "directive_link_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_tag" ADD CONSTRAINT "directive_tag_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_tag" ADD CONSTRAINT "directive_tag_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_draft" ADD CONSTRAINT "saved_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_session" ADD CONSTRAINT "capture_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_session" ADD CONSTRAINT "capture_session_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_mapping" ADD CONSTRAINT "column_mapping_used_by_id_person_id_fk" FOREIGN KEY ("used_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learned_phrase" ADD CONSTRAINT "learned_phrase_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learned_phrase" ADD CONSTRAINT "learned_phrase_proposed_by_id_person_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learned_phrase" ADD CONSTRAINT "learned_phrase_decided_by_id_person_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_by_hash" ON "file" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "file_by_claim" ON "file" USING btree ("claimed_at","uploaded_at");--> statement-breakpoint
CREATE INDEX "file_by_person" ON "file" USING btree ("uploaded_by_id","claimed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_order" ON "extension" USING btree ("directive_id","position");--> statement-breakpoint
CREATE INDEX "extension_by_decision" ON "extension" USING btree ("decision","requested_at");--> statement-breakpoint
CREATE INDEX "indicator_by_directive" ON "indicator" USING btree ("directive_id","position");--> statement-breakpoint
CREATE INDEX "indicator_value_by_date" ON "indicator_value" USING btree ("indicator_id","measured_on","recorded_at");--> statement-breakpoint
CREATE INDEX "milestone_by_directive" ON "milestone" USING btree ("directive_id","position");--> statement-breakpoint
CREATE INDEX "milestone_by_due" ON "milestone" USING btree ("state","due_on");--> statement-breakpoint
CREATE INDEX "milestone_by_owner" ON "milestone" USING btree ("owner_id","state","due_on");--> statement-breakpoint
CREATE INDEX "milestone_version_by_directive" ON "milestone_version" USING btree ("directive_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "obligation_period" ON "obligation" USING btree ("directive_id","period_from","period_to");--> statement-breakpoint
CREATE INDEX "obligation_by_due" ON "obligation" USING btree ("fulfilled_at","cancelled_at","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "review_remark_order" ON "review_remark" USING btree ("report_id","position");--> statement-breakpoint
CREATE INDEX "review_remark_by_answer" ON "review_remark" USING btree ("answered_in_id");--> statement-breakpoint
CREATE INDEX "attachment_by_directive" ON "attachment" USING btree ("directive_id","added_at");--> statement-breakpoint
CREATE INDEX "attachment_by_meeting" ON "attachment" USING btree ("meeting_id","added_at");--> statement-breakpoint
CREATE INDEX "attachment_by_file" ON "attachment" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "comment_by_directive" ON "comment" USING btree ("directive_id","at");--> statement-breakpoint
CREATE INDEX "delegation_by_directive" ON "delegation" USING btree ("directive_id","created_at");--> statement-breakpoint
CREATE INDEX "delegation_by_person" ON "delegation" USING btree ("to_id","done_at","withdrawn_at");--> statement-breakpoint
CREATE INDEX "deputy_by_deputy" ON "deputy" USING btree ("deputy_id","to_on");--> statement-breakpoint
CREATE INDEX "deputy_by_person" ON "deputy" USING btree ("person_id","to_on");--> statement-breakpoint
CREATE INDEX "directive_link_from" ON "directive_link" USING btree ("from_id","kind");--> statement-breakpoint
CREATE INDEX "directive_link_to" ON "directive_link" USING btree ("to_id","kind");--> statement-breakpoint
CREATE INDEX "directive_tag_by_key" ON "directive_tag" USING btree ("key","directive_id");--> statement-breakpoint
CREATE INDEX "notification_by_person" ON "notification" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("person_id","read_at");--> statement-breakpoint
CREATE INDEX "notification_by_directive" ON "notification" USING btree ("directive_id");--> statement-breakpoint
CREATE INDEX "saved_draft_age" ON "saved_draft" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "watch_by_directive" ON "watch" USING btree ("directive_id");--> statement-breakpoint
CREATE INDEX "capture_session_by_person" ON "capture_session" USING btree ("person_id","finished_at","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "learned_phrase_key" ON "learned_phrase" USING btree ("kind","language","key","organization_id");--> statement-breakpoint
CREATE INDEX "learned_phrase_by_state" ON "learned_phrase" USING btree ("state","proposed_at");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directive_by_extension" ON "directive" USING btree ("pending_extension_id","deadline_key","id");--> statement-breakpoint
CREATE INDEX "evidence_by_file" ON "evidence" USING btree ("file_id");