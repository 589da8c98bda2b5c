-- Layout 1. Times are milliseconds since 1970-01-01 UTC; *_hash and mark columns are the first
-- eight bytes of a SHA-256; body columns are zlib (RFC 1950) around JSON unless said otherwise.

-- "SITR": what file(1) and Migrations know a store by.
PRAGMA application_id = 1397314642;

-- Processes that write; a row outlives a killed process until the next one writes.
CREATE TABLE holder (
  pid INTEGER PRIMARY KEY,
  started INTEGER NOT NULL,
  since INTEGER NOT NULL
);

CREATE TABLE source (
  address TEXT PRIMARY KEY,
  title TEXT,
  etag TEXT,
  last_modified TEXT,
  last_try INTEGER,
  last_success INTEGER,
  next_due INTEGER,
  failures INTEGER NOT NULL,
  last_error TEXT,
  moved_to TEXT,
  moved_votes INTEGER NOT NULL,
  moved_since INTEGER,
  stopped INTEGER,
  found_by TEXT,
  found_kind TEXT,
  pace TEXT
) WITHOUT ROWID;

CREATE TABLE host (
  host TEXT PRIMARY KEY,
  robots_status INTEGER,
  robots_text TEXT,
  robots_fetched INTEGER,
  robots_tried INTEGER,
  tdm_status INTEGER,
  tdm_text TEXT,
  tdm_fetched INTEGER,
  tdm_tried INTEGER,
  paused_until INTEGER
) WITHOUT ROWID;

-- number never leaves the store: it depends on the order of arrival, id does not.
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT,
  link TEXT,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  vanished INTEGER,
  entry_sha256 BLOB,
  fetched INTEGER,
  etag TEXT,
  last_modified TEXT,
  sketch BLOB NOT NULL,
  marks BLOB NOT NULL
);
CREATE INDEX article_source ON article (source, first_seen);
CREATE INDEX article_vanished ON article (vanished) WHERE vanished IS NOT NULL;

-- What an article can be known by: hashes of its links, guids, texts and headlines.
CREATE TABLE mark (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;

-- number is the time of the revision (seconds of min(published, first seen), shifted left by 24
-- bits) and bits of its hash, so that the newest are the last: see Numbers.
CREATE TABLE revision (
  number INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  sha256 BLOB NOT NULL,
  origin TEXT NOT NULL,
  seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  doubt TEXT,
  body BLOB NOT NULL,
  UNIQUE (article, sha256)
);
CREATE INDEX revision_seen ON revision (seen);
CREATE INDEX revision_doubt ON revision (doubt) WHERE doubt IS NOT NULL;

-- What a revision was extracted from: a page (1), which expires, or an entry (0), which does not.
CREATE TABLE input (
  revision INTEGER PRIMARY KEY
    REFERENCES revision (number) ON DELETE CASCADE ON UPDATE CASCADE,
  page INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX input_expiring ON input (seen) WHERE page = 1;

-- The articles' current revisions, found by their words; the rowid is revision.number.
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, outlet, persons,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE left_out (
  number INTEGER PRIMARY KEY,
  mark INTEGER NOT NULL,
  source TEXT,
  origin TEXT NOT NULL,
  url TEXT,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  ended INTEGER,
  entry_sha256 BLOB,
  fetched INTEGER,
  etag TEXT,
  last_modified TEXT,
  body BLOB NOT NULL
);
CREATE INDEX left_out_mark ON left_out (mark);

CREATE TABLE edition (
  number INTEGER PRIMARY KEY,
  situation TEXT NOT NULL,
  issue INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  made INTEGER NOT NULL,
  UNIQUE (situation, issue)
);

CREATE TABLE edition_story (
  edition INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (edition, position)
) WITHOUT ROWID;

-- What an edition rests on; story is the position of its story. No revision goes while one does.
CREATE TABLE edition_revision (
  edition INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
  revision INTEGER NOT NULL REFERENCES revision (number) ON UPDATE CASCADE,
  story INTEGER,
  PRIMARY KEY (edition, revision)
) WITHOUT ROWID;
CREATE INDEX edition_revision_revision ON edition_revision (revision);

-- body: the file's bytes, zlib.
CREATE TABLE edition_file (
  edition INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (edition, name)
) WITHOUT ROWID;

-- What was forgotten on demand: hashes only.
CREATE TABLE tombstone (
  hash BLOB PRIMARY KEY,
  forgotten INTEGER NOT NULL,
  what TEXT NOT NULL
) WITHOUT ROWID;
