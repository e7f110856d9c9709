-- What lists show and ask for is kept with each story, so that no list reads reports.

ALTER TABLE reports ADD COLUMN gist TEXT; -- JSON of the root's Gist, of the latest version that was read; NULL before
ALTER TABLE reports ADD COLUMN gist_of INTEGER; -- number of that version
ALTER TABLE stories ADD COLUMN gist TEXT; -- the same of its reports together, without what they recall
ALTER TABLE stories ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;

-- Each order of a list is an index, with what most filters look at beside it: a story that
-- is not asked for is passed over without a look at its row.
DROP INDEX stories_by_change;
CREATE INDEX stories_by_change ON stories (last DESC, id, first, origins, reports, muted, pinned);
CREATE INDEX stories_by_begin ON stories (first DESC, last DESC, id, origins, reports, muted);
CREATE INDEX stories_by_reports ON stories (reports DESC, last DESC, id, first, origins, muted);
CREATE INDEX stories_by_origins ON stories (origins DESC, last DESC, id, first, reports, muted);
CREATE INDEX stories_pinned ON stories (last DESC, id) WHERE pinned;

-- What StoryFilter asks for: under each story's seq one word for each person, place, country
-- and kind of event in its reports, and for each earlier event that they recall (filed.go).
CREATE VIRTUAL TABLE filed USING fts5 (
	under,
	content = '', contentless_delete = 1,
	tokenize = 'unicode61 remove_diacritics 2', detail = none
);

-- Each time that reports went from one story to another. Rows are only added.
CREATE TABLE shifts (
	seq     INTEGER PRIMARY KEY,
	at      TEXT,
	kind    TEXT NOT NULL,
	came    TEXT NOT NULL, -- from this story, by its id then
	went    TEXT NOT NULL, -- into this one
	reports TEXT NOT NULL, -- JSON array of ids, the first of them
	moved   INTEGER NOT NULL,
	why     TEXT NOT NULL,
	ruling  INTEGER NOT NULL -- seq of the correction behind it; 0 for none
) STRICT;
CREATE INDEX shifts_from ON shifts (came);
CREATE INDEX shifts_into ON shifts (went);

-- What editors ruled. Rows are only added; an undo is a row too.
CREATE TABLE corrections (
	seq     INTEGER PRIMARY KEY,
	at      TEXT NOT NULL,
	by      TEXT NOT NULL,
	why     TEXT NOT NULL,
	kind    TEXT NOT NULL,
	story   TEXT NOT NULL,
	other   TEXT NOT NULL,
	reports TEXT, -- JSON arrays of ids; NULL where empty
	others  TEXT,
	undoes  INTEGER UNIQUE REFERENCES corrections (seq)
) STRICT;
CREATE INDEX corrections_by_story ON corrections (story);
CREATE INDEX corrections_by_other ON corrections (other);
