-- What is said of an outlet counts for the reports of it that are kept.
CREATE INDEX versions_by_outlet ON versions (outlet COLLATE NOCASE, report);
