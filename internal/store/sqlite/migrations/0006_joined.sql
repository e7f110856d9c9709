-- Into which story a report came first, by its id then, and why; empty of reports that came
-- before this was kept.
ALTER TABLE reports ADD COLUMN joined TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN why TEXT NOT NULL DEFAULT '';
