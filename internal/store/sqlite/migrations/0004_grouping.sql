-- What grouping knows of each report: of its version that was observed last. The rows stand
-- in the order in which the reports came and hold all that reading them needs, so that a
-- million are read in one go.
CREATE TABLE report_sketches (
	seq    INTEGER PRIMARY KEY REFERENCES reports (seq),
	report TEXT NOT NULL, -- its id
	number INTEGER NOT NULL,
	sketch BLOB NOT NULL,
	FOREIGN KEY (report, number) REFERENCES versions (report, number)
) STRICT;
INSERT INTO report_sketches (seq, report, number, sketch)
	SELECT r.seq, r.id, v.number, s.sketch FROM reports r
	JOIN versions v ON v.seq = (
		SELECT w.seq FROM versions w JOIN sketches t ON t.report = w.report AND t.number = w.number
		WHERE w.report = r.id ORDER BY w.observed DESC, w.number DESC LIMIT 1)
	JOIN sketches s ON s.report = v.report AND s.number = v.number
	ORDER BY r.seq;
DROP TABLE sketches;
ALTER TABLE report_sketches RENAME TO sketches;

-- Which story absorbed it itself: where that one is absorbed in turn and comes back, so do
-- the ids that it had.
ALTER TABLE former_stories ADD COLUMN via TEXT NOT NULL DEFAULT '';
UPDATE former_stories SET via = story;
