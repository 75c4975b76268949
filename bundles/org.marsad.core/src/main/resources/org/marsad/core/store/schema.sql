-- The catalogue. Kept to what SQLite and PostgreSQL share; ${bytes} is the column type for bytes.
-- Times are milliseconds since 1970 (UTC). Texts, layers and contents are packed with zlib.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- One row for each document. no is the number of the change it came with and is never given again.
CREATE TABLE document (
  no               BIGINT PRIMARY KEY,
  id               TEXT    NOT NULL UNIQUE,
  media_type       TEXT    NOT NULL,
  charset          TEXT    NOT NULL,            -- as stated by operator or source, or empty
  name             TEXT    NOT NULL,
  size             BIGINT  NOT NULL,
  origin           TEXT    NOT NULL,            -- where it was met last
  gone             INTEGER NOT NULL,            -- 1 if all its sightings have ended
  stated_title     TEXT,
  stated_published TEXT,
  found_title      TEXT,
  found_published  TEXT,
  language         TEXT
);

CREATE TABLE content (
  document_no BIGINT PRIMARY KEY,
  packed      ${bytes} NOT NULL
);

CREATE TABLE sighting (
  no          BIGINT PRIMARY KEY,
  document_no BIGINT NOT NULL,
  origin      TEXT   NOT NULL,
  source      TEXT   NOT NULL,
  stamp       TEXT   NOT NULL,
  seen        BIGINT NOT NULL,
  gone        BIGINT,
  attributes  TEXT   NOT NULL
);
CREATE INDEX sighting_document ON sighting (document_no);
CREATE INDEX sighting_origin ON sighting (source, origin);

CREATE TABLE text (
  document_no BIGINT PRIMARY KEY,
  made_from   TEXT NOT NULL,                    -- extractor, revision, type and stated charset
  fingerprint TEXT NOT NULL,
  packed      ${bytes} NOT NULL
);

CREATE TABLE layer (
  document_no BIGINT NOT NULL,
  analyzer    TEXT   NOT NULL,
  revision    TEXT   NOT NULL,
  bundle      TEXT   NOT NULL,
  version     TEXT   NOT NULL,
  made_at     BIGINT NOT NULL,
  made_from   TEXT   NOT NULL,
  fingerprint TEXT   NOT NULL,
  packed      ${bytes} NOT NULL,
  PRIMARY KEY (document_no, analyzer)
);

-- What is missing and will not come by itself. tried stands for what was tried with what; when that changes it is tried again.
CREATE TABLE problem (
  document_no BIGINT NOT NULL,
  missing     TEXT   NOT NULL,
  code        TEXT   NOT NULL,
  reason      TEXT   NOT NULL,
  advice      TEXT   NOT NULL,
  attempts    INTEGER NOT NULL,
  since       BIGINT NOT NULL,
  tried       TEXT   NOT NULL,
  PRIMARY KEY (document_no, missing)
);

-- Offers that never became documents.
CREATE TABLE refusal (
  source   TEXT   NOT NULL,
  origin   TEXT   NOT NULL,
  code     TEXT   NOT NULL,
  reason   TEXT   NOT NULL,
  advice   TEXT   NOT NULL,
  attempts INTEGER NOT NULL,
  since    BIGINT NOT NULL,
  PRIMARY KEY (source, origin)
);

-- The history followers read, numbered from 1 without gaps.
CREATE TABLE change (
  sequence BIGINT PRIMARY KEY,
  document TEXT NOT NULL,
  kind     TEXT NOT NULL,
  subject  TEXT NOT NULL
);
