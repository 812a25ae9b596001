CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"organization_id" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name_en" text NOT NULL,
	"name_ru" text NOT NULL,
	"name_kk" text NOT NULL,
	"short_en" text NOT NULL,
	"short_ru" text NOT NULL,
	"short_kk" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organization_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"position" text,
	"locale" text DEFAULT 'ru' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"disabled_at" text,
	"last_seen_at" text,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"folded" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"since" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"directive_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"role" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"part" text,
	"due_on" text,
	CONSTRAINT "assignment_directive_id_organization_id_pk" PRIMARY KEY("directive_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "deadline_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"position" integer NOT NULL,
	"deadline" text,
	"standing" boolean DEFAULT false NOT NULL,
	"phrase" text,
	"reason" text,
	"set_by_id" text,
	"set_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"outcome" text,
	"assessment" text,
	"report_id" text,
	"basis" text,
	"note" text,
	"executed_on" text,
	"made_by_id" text NOT NULL,
	"made_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directive" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"meeting_id" text,
	"item_number" text,
	"item_order" integer DEFAULT 0 NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"title_en" text,
	"title_ru" text,
	"title_kk" text,
	"issuer" text NOT NULL,
	"issuer_level" text NOT NULL,
	"basis" text,
	"source_url" text,
	"topic" text,
	"restricted" boolean DEFAULT false NOT NULL,
	"standing" boolean DEFAULT false NOT NULL,
	"deadline" text,
	"deadline_key" text NOT NULL,
	"deadline_phrase" text,
	"original_deadline" text,
	"deadline_moves" integer DEFAULT 0 NOT NULL,
	"breached_on" text,
	"lead_organization_id" text,
	"responsible_id" text,
	"stage" text NOT NULL,
	"outcome" text,
	"issued_at" text,
	"accepted_at" text,
	"executed_on" text,
	"closed_on" text,
	"settled_on" text,
	"control_until" text,
	"confidence" text,
	"percent" integer,
	"last_report_at" text,
	"assessment" text,
	"assessment_note" text,
	"assessed_at" text,
	"final_report_id" text,
	"final_report_accepted" boolean DEFAULT false NOT NULL,
	"proposed_outcome" text,
	"proposed_by_id" text,
	"created_by_id" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "directive_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "directive_version" (
	"directive_id" text NOT NULL,
	"version" integer NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"changed_by_id" text,
	"event_seq" bigint NOT NULL,
	"state" jsonb NOT NULL,
	CONSTRAINT "directive_version_directive_id_version_pk" PRIMARY KEY("directive_id","version")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"document_number" text,
	"document_date" text
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"held_on" text NOT NULL,
	"number" text,
	"chair" text NOT NULL,
	"chair_level" text NOT NULL,
	"place" text,
	"source_url" text,
	"minutes" text,
	"language" text NOT NULL,
	"folded" text NOT NULL,
	"created_by" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"directive_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"percent" integer,
	"confidence" text,
	"executed_on" text,
	"written_by_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"review" text,
	"reviewed_by_id" text,
	"reviewed_at" text,
	"review_note" text
);
--> statement-breakpoint
CREATE TABLE "trail_event" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"directive_id" text,
	"facts" jsonb NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trail_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"name" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" text NOT NULL,
	CONSTRAINT "idempotency_key_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" text,
	"outcome" text,
	"detail" text,
	"held_until" text
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_entry" ADD CONSTRAINT "deadline_entry_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_entry" ADD CONSTRAINT "deadline_entry_set_by_id_person_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_made_by_id_person_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive" ADD CONSTRAINT "directive_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive" ADD CONSTRAINT "directive_lead_organization_id_organization_id_fk" FOREIGN KEY ("lead_organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive" ADD CONSTRAINT "directive_responsible_id_person_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive" ADD CONSTRAINT "directive_proposed_by_id_person_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive" ADD CONSTRAINT "directive_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_version" ADD CONSTRAINT "directive_version_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_version" ADD CONSTRAINT "directive_version_changed_by_id_person_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_directive_id_directive_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directive"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_written_by_id_person_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_reviewed_by_id_person_id_fk" FOREIGN KEY ("reviewed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_organization" ON "membership" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("name");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factor_user" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "assignment_by_organization" ON "assignment" USING btree ("organization_id","role","directive_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deadline_entry_order" ON "deadline_entry" USING btree ("directive_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_order" ON "decision" USING btree ("directive_id","position");--> statement-breakpoint
CREATE INDEX "directive_by_deadline" ON "directive" USING btree ("deadline_key","id","issued_at","restricted","closed_on");--> statement-breakpoint
CREATE INDEX "directive_by_id" ON "directive" USING btree ("id","issued_at","restricted","deadline_key","closed_on");--> statement-breakpoint
CREATE INDEX "directive_by_number" ON "directive" USING btree ("number","id");--> statement-breakpoint
CREATE INDEX "directive_by_update" ON "directive" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "directive_by_report" ON "directive" USING btree ("last_report_at","id");--> statement-breakpoint
CREATE INDEX "directive_by_lead" ON "directive" USING btree ("lead_organization_id","stage","deadline_key");--> statement-breakpoint
CREATE INDEX "directive_by_stage" ON "directive" USING btree ("stage","deadline_key","id");--> statement-breakpoint
CREATE INDEX "directive_by_meeting" ON "directive" USING btree ("meeting_id","item_order");--> statement-breakpoint
CREATE INDEX "directive_by_responsible" ON "directive" USING btree ("responsible_id","stage");--> statement-breakpoint
CREATE INDEX "directive_by_proposal" ON "directive" USING btree ("proposed_outcome","deadline_key","id");--> statement-breakpoint
CREATE INDEX "directive_by_closing" ON "directive" USING btree ("closed_on","deadline_key","id","lead_organization_id","deadline","settled_on","issued_at","restricted");--> statement-breakpoint
CREATE INDEX "directive_version_time" ON "directive_version" USING btree ("valid_from","valid_to");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_order" ON "evidence" USING btree ("report_id","position");--> statement-breakpoint
CREATE INDEX "meeting_held" ON "meeting" USING btree ("held_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_order" ON "report" USING btree ("directive_id","position");--> statement-breakpoint
CREATE INDEX "report_time" ON "report" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "trail_by_directive" ON "trail_event" USING btree ("directive_id","seq");--> statement-breakpoint
CREATE INDEX "trail_by_subject" ON "trail_event" USING btree ("subject_kind","subject_id","seq");--> statement-breakpoint
CREATE INDEX "trail_by_actor" ON "trail_event" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "trail_by_action" ON "trail_event" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "trail_by_time" ON "trail_event" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING btree ("created_at");