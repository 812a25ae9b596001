-- The trail and the ledgers are only added to; no one, the product included, edits or removes a row.
CREATE TRIGGER trail_event_no_update BEFORE UPDATE ON trail_event BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER trail_event_no_delete BEFORE DELETE ON trail_event BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER trail_head_no_delete BEFORE DELETE ON trail_head BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER trail_head_forward BEFORE UPDATE ON trail_head WHEN NEW.seq <= OLD.seq BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
--> statement-breakpoint
INSERT INTO trail_head (id, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
--> statement-breakpoint
-- The index holds words by row number; this table says which directive a row number is.
CREATE TABLE directive_text_id (rowid INTEGER PRIMARY KEY, directive_id TEXT NOT NULL UNIQUE REFERENCES directive(id) ON DELETE CASCADE);
--> statement-breakpoint
CREATE VIRTUAL TABLE directive_text USING fts5(body, tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE INDEX directive_by_last_report ON directive (coalesce(last_report_at, ''), id);
