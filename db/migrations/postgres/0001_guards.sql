-- The trail and the ledgers are only added to; no one, the product included, edits or removes a row.
CREATE FUNCTION trail_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the trail is append-only'; END $$;
--> statement-breakpoint
CREATE TRIGGER trail_event_append_only BEFORE UPDATE OR DELETE ON trail_event FOR EACH ROW EXECUTE FUNCTION trail_is_append_only();
--> statement-breakpoint
CREATE TRIGGER trail_event_no_truncate BEFORE TRUNCATE ON trail_event EXECUTE FUNCTION trail_is_append_only();
--> statement-breakpoint
CREATE TRIGGER trail_head_no_delete BEFORE DELETE ON trail_head FOR EACH ROW EXECUTE FUNCTION trail_is_append_only();
--> statement-breakpoint
CREATE FUNCTION trail_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.seq <= OLD.seq THEN RAISE EXCEPTION 'the trail only grows'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE TRIGGER trail_head_forward BEFORE UPDATE ON trail_head FOR EACH ROW EXECUTE FUNCTION trail_only_grows();
--> statement-breakpoint
INSERT INTO trail_head (id, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
--> statement-breakpoint
CREATE TABLE directive_text (
	directive_id text PRIMARY KEY REFERENCES directive(id) ON DELETE CASCADE,
	body text NOT NULL,
	vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED
);
--> statement-breakpoint
CREATE INDEX directive_text_vector ON directive_text USING gin (vector);
--> statement-breakpoint
CREATE INDEX directive_by_last_report ON directive ((coalesce(last_report_at, '')), id);
