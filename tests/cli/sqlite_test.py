#!/usr/bin/env python3
"""--to sqlite, read back by Python's sqlite3."""
import json
import sqlite3
import subprocess
import time
import unittest

from program import SELON, InFolder, harness, records, selon

TEXT = ("😀 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est\nsûr ; \"rien\" ».\n\n"
        "Selon Anna Roy, porte-parole du ministère de la Santé, le directeur aurait reconnu que l’école fermera.\n"
        "Cette information a été démentie par le ministre. Il accuse l’opposition de mentir.\n")
RECORDS = [{"id": f"a'; DROP TABLE claims; --{n}", "date": "2024-03-07", "url": "https://x/?a=1", "n": n, "text": TEXT} for n in (1, 2)]


class Sqlite(InFolder):
    def setUp(self):
        super().setUp()
        self.path = self.folder / "claims.db"

    def write(self, *lines, options=()):
        status, out, err = selon("--from", "jsonl", "--to", "sqlite", "--output", self.path, "--any-language", *options, stdin=records(*lines))
        self.assertEqual((status, out, err), (0, "", ""))

    def ask(self, sql, *values):
        database = sqlite3.connect(self.path)
        try:
            return database.execute(sql, values).fetchall()
        finally:
            database.close()

    def check_sound(self):
        self.assertEqual(self.ask("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(self.ask("PRAGMA foreign_key_check"), [])
        database = sqlite3.connect(self.path)
        for table in ("claims_fts", "entities_fts"):
            database.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        database.close()

    def test_rows_say_what_the_json_says(self):
        self.write(*RECORDS)
        self.check_sound()
        for record, line in zip(RECORDS, selon("--from", "jsonl", "--to", "jsonl", stdin=records(*RECORDS))[1].splitlines()):
            result = json.loads(line)
            id, document = record["id"], result["document"]
            row, = self.ask("SELECT text, url, date, date_by, meta, title FROM documents WHERE id = ?", id)
            self.assertEqual(row[:4], (TEXT, record["url"], "2024-03-07", "given"))
            self.assertEqual(json.loads(row[4]), {"n": record["n"]})
            self.assertEqual(row[5], document["title"] and document["title"]["text"])
            self.assertEqual([list(r) for r in self.ask('SELECT kind, start, "end" FROM blocks WHERE document = ? ORDER BY start', id)],
                             [[b["kind"], *b["span"]] for b in document["blocks"]])
            self.check_entities(id, result)
            self.check_claims(id, result)

    def check_entities(self, id, result):
        rows = self.ask("SELECT label, name, kind, gender, number, wikidata, id FROM entities WHERE document = ? ORDER BY id", id)
        self.assertEqual([r[:6] for r in rows], [tuple(e[k] for k in ("id", "name", "kind", "gender", "number", "wikidata"))
                                                 for e in result["entities"]])
        for row, entity in zip(rows, result["entities"]):
            self.assertEqual([list(r) for r in self.ask('SELECT start, "end" FROM mentions WHERE entity = ? ORDER BY start', row[6])],
                             entity["mentions"])
            self.assertEqual(self.ask('SELECT role, start, "end" FROM roles WHERE entity = ? ORDER BY start', row[6]),
                             [(r["text"], *r["span"]) for r in entity["roles"]])

    def check_claims(self, id, result):
        names = {e["id"]: e["name"] for e in result["entities"]}
        rows = self.ask("SELECT id, label, uid, statement, cue, act, form, frame, unconfirmed, date_value, confidence, within FROM claims "
                        "WHERE document = ? ORDER BY id", id)
        self.assertGreater(len(rows), 3)
        self.assertEqual(len(rows), len(result["claims"]))
        keys = {row[1]: row[0] for row in rows}
        for row, claim in zip(rows, result["claims"]):
            cue, date = claim["cue"] or {}, claim["date"] or {}
            self.assertEqual(row[1:], (claim["id"], claim["uid"], claim["statement"] and claim["statement"]["text"], cue.get("text"),
                                       cue.get("act"), claim["form"], claim["frame"], int(claim["unconfirmed"]), date.get("value"),
                                       claim["confidence"]["claim"], keys.get(claim["within"])))
            named = self.ask("SELECT name FROM participants JOIN entities ON entities.id = entity WHERE claim = ? AND part = 'speaker'", row[0])
            self.assertEqual(sorted(n for n, in named), sorted(names[e] for e in claim["speaker"]["entities"]))
            self.assertEqual(self.ask("SELECT source, relation FROM sources WHERE claim = ? ORDER BY id", row[0]),
                             [(s["text"], s["relation"]) for s in claim["sources"]])
            self.assertEqual(self.ask("SELECT label FROM refers_to JOIN claims ON claims.id = other WHERE claim = ? ORDER BY other", row[0]),
                             [(c,) for c in claim["refers_to"]])
            fragments = self.ask('SELECT start, "end" FROM spans WHERE claim = ? AND part = \'fragment\' ORDER BY start', row[0])
            self.assertEqual([list(f) for f in fragments], claim["statement"]["fragments"])
            self.assertEqual(" ".join(TEXT[a:b] for a, b in fragments), row[3])

    def test_full_text_search_knows_no_accents_and_no_capitals(self):
        self.write(*RECORDS)
        found = self.ask("SELECT statement FROM claims WHERE id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'ECOLE')")
        self.assertTrue(found and all("école" in s for s, in found))
        found = self.ask("SELECT DISTINCT name FROM entities WHERE id IN (SELECT rowid FROM entities_fts WHERE entities_fts MATCH 'roy')")
        self.assertEqual(found, [("Anna Roy",)])

    def test_views_are_for_reading(self):
        self.write(*RECORDS)
        rows = self.ask("SELECT speaker, cue, sources, published FROM said WHERE statement LIKE '%rien%'")
        self.assertEqual(rows, 2 * [("Jean Sol", "a dit", "l’AFP", "2024-03-07")])
        self.assertIn(("Anna Roy", 2, 2), self.ask("SELECT name, claims, documents FROM speakers"))

    def test_runs_append_and_a_document_written_again_takes_the_place_of_the_older_one(self):
        self.write(RECORDS[0])
        self.write(RECORDS[1])
        before = self.ask("SELECT count(*), count(DISTINCT uid) FROM claims")
        self.write(*RECORDS, options=("-j", "2"))
        self.assertEqual(self.ask("SELECT count(*), count(DISTINCT uid) FROM claims"), before)
        self.write({"id": RECORDS[0]["id"], "text": "Il pleut."})
        self.assertEqual(self.ask("SELECT count(*) FROM claims WHERE document = ?", RECORDS[0]["id"]), [(0,)])
        self.check_sound()

    def test_a_killed_run_leaves_a_database_that_opens_and_resumes(self):
        status = self.folder / "status.jsonl"
        many = [{**RECORDS[0], "id": str(n)} for n in range(300)]
        arguments = [SELON, "--from", "jsonl", "--to", "sqlite", "--output", str(self.path), "--status", str(status)]
        run = subprocess.Popen(arguments, stdin=subprocess.PIPE)
        run.stdin.write(records(*many[:100]))
        run.stdin.flush()
        time.sleep(2.5)  # longer than a transaction
        run.stdin.write(records(*many[100:200]))
        run.stdin.flush()
        deadline = time.monotonic() + 30
        while not status.exists() or not status.stat().st_size:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        run.kill()
        run.wait()
        run.stdin.close()
        self.check_sound()
        done = [json.loads(line)["id"] for line in status.read_text().splitlines()]
        stored = {id for id, in self.ask("SELECT id FROM documents")}
        self.assertGreater(len(done), 50)
        self.assertLessEqual(set(done), stored)
        self.write(*many, options=("--status", status, "--resume"))
        self.assertEqual(self.ask("SELECT count(*) FROM documents"), [(300,)])
        self.assertEqual(self.ask("SELECT count(*) FROM (SELECT count(*) AS n FROM claims GROUP BY document) GROUP BY n"), [(300,)])
        self.check_sound()

    def test_what_cannot_be_written_is_one_line(self):
        self.assertEqual(selon("--to", "sqlite", "-", stdin=TEXT)[0], 2)
        self.assertEqual(selon("--to", "sqlite", "--output", self.folder, "-", stdin=TEXT)[0], 2)
        text = self.file("a.txt")
        for path, reason in ((text, "file is not a database"), (self.folder / "no/claims.db", "unable to open database file")):
            status, out, err = selon("--to", "sqlite", "--output", path, text)
            self.assertEqual((status, out, err), (1, "", f"selon: {path}: {reason}\n"))


if __name__ == "__main__":
    harness.main("sqlite")
