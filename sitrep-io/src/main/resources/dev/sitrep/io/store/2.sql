-- Layout 2: in which sources each article was seen, and which source led to which.

-- The sources an article was seen in, the first time each. '*' stands for all: what was collected
-- under layout 1 was of every situation, and stays so.
CREATE TABLE sighting (
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  source TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  PRIMARY KEY (article, source)
) WITHOUT ROWID;
INSERT INTO sighting SELECT number, '*', first_seen FROM article;
INSERT INTO sighting SELECT number, source, first_seen FROM article WHERE source IS NOT NULL;

-- The same of what was left out.
CREATE TABLE left_out_sighting (
  left_out INTEGER NOT NULL REFERENCES left_out (number) ON DELETE CASCADE,
  source TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  PRIMARY KEY (left_out, source)
) WITHOUT ROWID;
INSERT INTO left_out_sighting SELECT number, '*', first_seen FROM left_out;
INSERT INTO left_out_sighting SELECT number, source, first_seen FROM left_out
  WHERE source IS NOT NULL;
ALTER TABLE left_out DROP COLUMN source;

-- What leads to a source: a list or a page. One that no longer does counts until it ended.
CREATE TABLE lead (
  source TEXT NOT NULL,
  leader TEXT NOT NULL,
  kind TEXT NOT NULL,
  ended INTEGER,
  PRIMARY KEY (source, leader)
) WITHOUT ROWID;
CREATE INDEX lead_leader ON lead (leader);
INSERT INTO lead SELECT address, found_by, found_kind, NULL FROM source
  WHERE found_by IS NOT NULL;
ALTER TABLE source DROP COLUMN found_by;
ALTER TABLE source DROP COLUMN found_kind;

-- Made anew with the sources of each article, as words; Migrations fills it.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, outlet, persons, sources,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
