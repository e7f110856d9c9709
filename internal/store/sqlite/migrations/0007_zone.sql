-- The zone of the outlet's clock by which a version was published, in seconds east of UTC; 0 of
-- versions that came before this was kept. published itself is in UTC.
ALTER TABLE versions ADD COLUMN zone INTEGER NOT NULL DEFAULT 0;
