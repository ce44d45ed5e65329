-- The database of `--to sqlite`. A document, with what hangs on it, is replaced when it is written again; nothing else changes.
-- start and end are code points of documents.text: substr(text, start + 1, end - start) gives the words.
-- label is what the other outputs call a claim or an entity of a document: c1, e1.
-- Written for selon. Licence: Apache-2.0.

CREATE TABLE documents (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  url TEXT,
  date TEXT,
  date_by TEXT,
  text TEXT NOT NULL,
  meta TEXT NOT NULL,
  generator TEXT NOT NULL
);
CREATE INDEX documents_date ON documents (date);

CREATE TABLE blocks (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (document, start)
) WITHOUT ROWID;

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  gender TEXT,
  number TEXT,
  wikidata TEXT,
  affiliation INTEGER REFERENCES entities (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (document, label)
);
CREATE INDEX entities_name ON entities (name);
CREATE INDEX entities_wikidata ON entities (wikidata);
CREATE INDEX entities_affiliation ON entities (affiliation);

CREATE TABLE roles (
  entity INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (entity, start, "end")
) WITHOUT ROWID;

CREATE TABLE mentions (
  entity INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (entity, start, "end")
) WITHOUT ROWID;

CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  uid TEXT NOT NULL,
  speaker_name TEXT,
  cue TEXT,
  statement TEXT,
  form TEXT NOT NULL,
  frame TEXT NOT NULL,
  act TEXT,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  unconfirmed INTEGER NOT NULL,
  speaker TEXT,
  speaker_by TEXT,
  via TEXT,
  target TEXT,
  lemma TEXT,
  tense TEXT,
  edited INTEGER,
  date TEXT,
  date_value TEXT,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT,
  date_by TEXT,
  subject TEXT,
  predicate TEXT,
  negated INTEGER,
  object TEXT,
  proposition TEXT,
  gloss TEXT,
  within INTEGER REFERENCES claims (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  confidence REAL NOT NULL,
  speaker_confidence REAL NOT NULL,
  UNIQUE (document, label)
);
CREATE INDEX claims_uid ON claims (uid);
CREATE INDEX claims_speaker_name ON claims (speaker_name);
CREATE INDEX claims_act ON claims (act);
CREATE INDEX claims_date_start ON claims (date_start);
CREATE INDEX claims_proposition ON claims (proposition);
CREATE INDEX claims_within ON claims (within);

-- Who stands in which part of a claim: speaker, via, target, source, subject, object.
CREATE TABLE participants (
  claim INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  PRIMARY KEY (claim, part, entity)
) WITHOUT ROWID;
CREATE INDEX participants_entity ON participants (entity, part);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  claim INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  name TEXT,
  relation TEXT NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX sources_claim ON sources (claim);
CREATE INDEX sources_name ON sources (name);

-- The stretches of text that a claim was read from: fragment, verbatim, antecedent, cue, speaker, via, target, date.
CREATE TABLE spans (
  claim INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (claim, part, start, "end")
) WITHOUT ROWID;

-- The claims that "cette information" stands for.
CREATE TABLE refers_to (
  claim INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (claim, other)
) WITHOUT ROWID;
CREATE INDEX refers_to_other ON refers_to (other);

-- Full-text search, without regard to accents and capitals. Triggers keep it true when rows change by any hand.
CREATE VIRTUAL TABLE claims_fts USING fts5 (
  statement, speaker_name, content="claims", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER claims_insert AFTER INSERT ON claims BEGIN
  INSERT INTO claims_fts (rowid, statement, speaker_name) VALUES (new.id, new.statement, new.speaker_name);
END;
CREATE TRIGGER claims_delete AFTER DELETE ON claims BEGIN
  INSERT INTO claims_fts (claims_fts, rowid, statement, speaker_name)
  VALUES ('delete', old.id, old.statement, old.speaker_name);
END;
CREATE TRIGGER claims_update AFTER UPDATE OF statement, speaker_name ON claims BEGIN
  INSERT INTO claims_fts (claims_fts, rowid, statement, speaker_name)
  VALUES ('delete', old.id, old.statement, old.speaker_name);
  INSERT INTO claims_fts (rowid, statement, speaker_name) VALUES (new.id, new.statement, new.speaker_name);
END;

CREATE VIRTUAL TABLE entities_fts USING fts5 (
  name, content="entities", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER entities_insert AFTER INSERT ON entities BEGIN
  INSERT INTO entities_fts (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER entities_delete AFTER DELETE ON entities BEGIN
  INSERT INTO entities_fts (entities_fts, rowid, name) VALUES ('delete', old.id, old.name);
END;
CREATE TRIGGER entities_update AFTER UPDATE OF name ON entities BEGIN
  INSERT INTO entities_fts (entities_fts, rowid, name) VALUES ('delete', old.id, old.name);
  INSERT INTO entities_fts (rowid, name) VALUES (new.id, new.name);
END;

-- Who said what, for reading.
CREATE VIEW said AS
SELECT
  claims.id,
  coalesce(claims.speaker_name, claims.speaker) AS speaker,
  claims.cue,
  claims.statement,
  claims.form,
  claims.act,
  claims.unconfirmed,
  claims.date_value AS said_on,
  (SELECT group_concat(source, '; ') FROM sources WHERE sources.claim = claims.id) AS sources,
  claims.confidence,
  documents.date AS published,
  documents.title,
  documents.url,
  claims.document
FROM claims JOIN documents ON documents.id = claims.document;

-- The speakers of all documents: one row a Wikidata id, or a kind and a name where there is none.
CREATE VIEW speakers AS
SELECT
  min(entities.name) AS name,
  entities.kind,
  entities.wikidata,
  count(DISTINCT participants.claim) AS claims,
  count(DISTINCT entities.document) AS documents,
  group_concat(DISTINCT roles.role) AS roles
FROM participants JOIN entities ON entities.id = participants.entity LEFT JOIN roles ON roles.entity = entities.id
WHERE participants.part = 'speaker'
GROUP BY coalesce(entities.wikidata, entities.kind || ':' || entities.name);
