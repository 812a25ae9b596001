DROP INDEX `directive_by_plan`;--> statement-breakpoint
CREATE INDEX `directive_by_owed_plan` ON `directive` (`planned_at`,`closed_on`,`plan_due_on`,`lead_organization_id`,`responsible_id`);--> statement-breakpoint
DROP INDEX `obligation_by_due`;--> statement-breakpoint
CREATE INDEX `obligation_by_open_due` ON `obligation` (`fulfilled_at`,`cancelled_at`,`due_on`,`directive_id`);