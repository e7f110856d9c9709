-- Updates as they were told: rows are only ever added.
CREATE TABLE told (
	seq    INTEGER PRIMARY KEY AUTOINCREMENT,
	story  TEXT NOT NULL, -- under which it was told
	told   INTEGER NOT NULL, -- milliseconds since 1970
	at     TEXT NOT NULL,
	kind   TEXT NOT NULL,
	claim  TEXT NOT NULL, -- empty for a whole report
	report TEXT NOT NULL,
	words  TEXT NOT NULL, -- as the claim read then; empty for what was told before
	weight REAL NOT NULL,
	again  INTEGER NOT NULL
) STRICT;
CREATE INDEX told_by_story ON told (story, seq);
CREATE INDEX told_by_claim ON told (claim, seq) WHERE claim <> '';

-- The outbox: stories of which something changed that was not told yet, and how often. A
-- story enters it in the transaction that changes it.
CREATE TABLE untold (
	story   TEXT PRIMARY KEY,
	changes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO untold SELECT id, 1 FROM stories;

CREATE TRIGGER untold_versions AFTER INSERT ON versions BEGIN
	INSERT INTO untold SELECT story, 1 FROM reports WHERE id = NEW.report AND story IS NOT NULL
		ON CONFLICT DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER untold_moves AFTER UPDATE OF story ON reports WHEN NEW.story IS NOT OLD.story BEGIN
	INSERT INTO untold SELECT s, 1 FROM (SELECT OLD.story AS s UNION SELECT NEW.story) WHERE s IS NOT NULL
		ON CONFLICT DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER untold_ended AFTER DELETE ON stories BEGIN
	DELETE FROM untold WHERE story = OLD.id;
END;

-- Up to where readers know stories.
CREATE TABLE marks (
	reader TEXT NOT NULL,
	story  TEXT NOT NULL, -- also one that was absorbed since
	kind   TEXT NOT NULL,
	at     TEXT NOT NULL,
	upto   INTEGER NOT NULL, -- told.seq
	PRIMARY KEY (reader, story, kind)
) STRICT, WITHOUT ROWID;
