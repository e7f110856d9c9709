-- What is listened to. settings and state are JSON of the root's types: they are read and
-- written whole.
CREATE TABLE sources (
	seq      INTEGER PRIMARY KEY,
	id       TEXT NOT NULL UNIQUE,
	url      TEXT NOT NULL UNIQUE,
	settings TEXT NOT NULL,
	state    TEXT NOT NULL
) STRICT;

-- Bytes that were fetched, each once, under their SHA-256. packed begins with a byte that
-- names its form (bodies.go).
CREATE TABLE bodies (
	seq    INTEGER PRIMARY KEY,
	sum    TEXT NOT NULL UNIQUE,
	packed BLOB NOT NULL
) STRICT;

-- What was fetched. A row is kept when its bytes are dropped.
CREATE TABLE captures (
	seq     INTEGER PRIMARY KEY AUTOINCREMENT,
	source  TEXT NOT NULL,
	kind    TEXT NOT NULL,
	report  TEXT NOT NULL, -- of a page; else empty
	url     TEXT NOT NULL,
	final   TEXT NOT NULL,
	at      TEXT NOT NULL,
	status  INTEGER NOT NULL,
	headers TEXT NOT NULL, -- JSON: those of the request and those of the answer
	sum     TEXT NOT NULL,
	size    INTEGER NOT NULL,
	read    TEXT, -- NULL where it wasn't read yet
	problem TEXT NOT NULL,
	dropped INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX captures_unread ON captures (seq) WHERE read IS NULL;
CREATE INDEX captures_by_source ON captures (source, seq);
CREATE INDEX captures_by_time ON captures (at);
CREATE INDEX captures_by_sum ON captures (sum);

-- In which capture a version of a report was found.
CREATE TABLE found (
	report  TEXT NOT NULL,
	number  INTEGER NOT NULL,
	capture INTEGER NOT NULL REFERENCES captures (seq),
	PRIMARY KEY (report, number, capture)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_by_capture ON found (capture);

-- Visits that are planned, one row for each source and for each report that came from one.
CREATE TABLE looks (
	seq      INTEGER PRIMARY KEY,
	kind     TEXT NOT NULL,
	source   TEXT NOT NULL,
	report   TEXT NOT NULL, -- empty of a source's own
	url      TEXT NOT NULL,
	host     TEXT NOT NULL,
	due      TEXT,
	first    TEXT,
	published TEXT,
	count    INTEGER NOT NULL,
	failures INTEGER NOT NULL,
	etag     TEXT NOT NULL,
	modified TEXT NOT NULL,
	item     TEXT NOT NULL,
	capture  INTEGER NOT NULL,
	paged    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX looks_by_report ON looks (report) WHERE report <> '';
CREATE UNIQUE INDEX looks_of_sources ON looks (source) WHERE report = '';
CREATE INDEX looks_by_source ON looks (source);
CREATE INDEX looks_wanting ON looks (capture) WHERE item = '' AND due IS NULL AND report <> '';
CREATE INDEX looks_due ON looks (due, host) WHERE due IS NOT NULL;

CREATE TABLE hosts (
	seq      INTEGER PRIMARY KEY,
	name     TEXT NOT NULL UNIQUE,
	robots   BLOB,
	denied   INTEGER NOT NULL,
	checked  TEXT,
	until    TEXT,
	failures INTEGER NOT NULL
) STRICT;

-- What was done to what is kept. Rows are only added.
CREATE TABLE acts (
	seq    INTEGER PRIMARY KEY,
	at     TEXT NOT NULL,
	kind   TEXT NOT NULL,
	by     TEXT NOT NULL,
	why    TEXT NOT NULL,
	report TEXT NOT NULL,
	what   TEXT NOT NULL
) STRICT;

ALTER TABLE reports ADD COLUMN taken_down INTEGER NOT NULL DEFAULT 0; -- seq of the act

-- What else is known of an outlet.
ALTER TABLE profiles ADD COLUMN interest TEXT NOT NULL DEFAULT '';
ALTER TABLE profiles ADD COLUMN home TEXT NOT NULL DEFAULT '';
ALTER TABLE profiles ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE profiles ADD COLUMN language TEXT NOT NULL DEFAULT '';
