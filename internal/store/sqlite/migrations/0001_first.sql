-- Times are text, UTC, with nine decimals, so that they sort as they stand; an unknown one is NULL.

CREATE TABLE stories (
	seq     INTEGER PRIMARY KEY,
	id      TEXT NOT NULL UNIQUE,
	title   TEXT NOT NULL,
	status  TEXT NOT NULL,
	origins INTEGER NOT NULL,
	-- What follows from the members; kept right whenever one comes, goes or is seen again.
	first   TEXT,
	last    TEXT,
	reports INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX stories_by_change ON stories (last, id);

-- Ids of stories that were absorbed, each with its heir.
CREATE TABLE former_stories (
	seq   INTEGER PRIMARY KEY,
	id    TEXT NOT NULL UNIQUE,
	story TEXT NOT NULL REFERENCES stories (id)
) STRICT;
CREATE INDEX former_stories_by_heir ON former_stories (story, seq);

CREATE TABLE reports (
	seq   INTEGER PRIMARY KEY,
	id    TEXT NOT NULL UNIQUE,
	story TEXT REFERENCES stories (id),
	first TEXT NOT NULL, -- earliest observation of any version
	last  TEXT NOT NULL  -- latest
) STRICT;
CREATE INDEX reports_by_story ON reports (story, first, seq);
CREATE INDEX reports_by_story_last ON reports (story, last);
CREATE INDEX reports_by_first ON reports (first, seq);

-- Every text that a report ever had. Rows are added; none is changed or removed.
CREATE TABLE versions (
	seq       INTEGER PRIMARY KEY,
	report    TEXT NOT NULL REFERENCES reports (id),
	number    INTEGER NOT NULL,
	observed  TEXT NOT NULL,
	title     TEXT NOT NULL,
	body      TEXT NOT NULL,
	outlet    TEXT NOT NULL,
	kind      TEXT NOT NULL,
	url       TEXT NOT NULL,
	published TEXT,
	byline    TEXT NOT NULL,
	language  TEXT NOT NULL,
	credit    TEXT NOT NULL,
	extra     TEXT, -- a JSON object; NULL where empty
	UNIQUE (report, number)
) STRICT;
CREATE INDEX versions_by_report ON versions (report, observed, number);
CREATE INDEX versions_by_time ON versions (observed, seq);

-- Moments at which a version's text was seen again, unchanged.
CREATE TABLE sightings (
	report   TEXT NOT NULL,
	observed TEXT NOT NULL,
	number   INTEGER NOT NULL,
	PRIMARY KEY (report, observed, number),
	FOREIGN KEY (report, number) REFERENCES versions (report, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_by_version ON sightings (report, number, observed);

-- The words of every version, for StoryFilter.Words.
CREATE VIRTUAL TABLE words USING fts5 (
	title, body,
	content = 'versions', content_rowid = 'seq',
	tokenize = 'unicode61 remove_diacritics 2', detail = none
);

CREATE TABLE readings (
	report TEXT NOT NULL,
	number INTEGER NOT NULL,
	reader TEXT NOT NULL,
	packed BLOB NOT NULL,
	PRIMARY KEY (report, number, reader),
	FOREIGN KEY (report, number) REFERENCES versions (report, number)
) STRICT;

CREATE TABLE sketches (
	report TEXT NOT NULL,
	number INTEGER NOT NULL,
	sketch BLOB NOT NULL,
	PRIMARY KEY (report, number),
	FOREIGN KEY (report, number) REFERENCES versions (report, number)
) STRICT;

CREATE TABLE copies (
	report TEXT PRIMARY KEY REFERENCES reports (id),
	origin TEXT NOT NULL REFERENCES reports (id),
	share  REAL NOT NULL,
	why    TEXT NOT NULL
) STRICT;

CREATE TABLE profiles (
	outlet TEXT PRIMARY KEY,
	kind   TEXT NOT NULL,
	family TEXT NOT NULL,
	grade  TEXT NOT NULL
) STRICT;
