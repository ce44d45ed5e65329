#!/usr/bin/env python3
"""Ids, titles, fields, names and quoted words that would be code elsewhere, in every output: there they are data."""
import csv
import io
import json
import sqlite3
import unicodedata

import outputs_test
from program import InFolder, harness, records, selon

ID = "a\"b'<script>alert(1)</script>\n=1+1\x1b[31m\x00../x"
TITLE = "L’école <script>alert(2)</script> \x1b]0;x\x07 \"rouvre\" =1+1"
NAME = "=1+1 \"<script>alert(3)</script>\x1b[31m'); DROP TABLE claims; --"
SAID = "=1+1 <script>alert(4)</script> 'x'\tb\x1b[31m\x00 c\u2028d\x0ce\x85f\r\ng; \"rien\""
META = {"<script>alert(5)</script>\n\x1b=": "=1+1\n\x1b[2J\x00\"\u2028", "@type": {"=": ["\x00", None]}, "\u202e": "</dd></article>"}
RECORD = {"id": ID, "url": "javascript:alert(6)//\n\"", "date": "2024-03-07", **META,
          "text": f"{TITLE}\n\nVilleneuve-des-Champs a dit que l’école rouvrira. @annaroy a dit hier à l’AFP : « {SAID} ».\n"}


class Hostile(InFolder):
    def setUp(self):
        super().setUp()
        self.names = self.file("names.tsv", f"{NAME}\tplace\t\t\tf sg\t\tVilleneuve-des-Champs\n")

    def write(self, to, *more):
        status, out, err = selon("--from", "jsonl", "--entities", self.names, "--to", to, *more, stdin=records(RECORD))
        self.assertEqual((status, err), (0, ""))
        return out

    def result(self):
        return json.loads(self.write("jsonl"))

    def test_json_says_it_as_it_is(self):
        for to in ("json", "jsonl"):
            out = self.write(to)
            self.assertFalse([c for c in out if unicodedata.category(c) == "Cc" and c != "\n"])
            result = json.loads(out)[0] if to == "json" else json.loads(out)
            self.assertEqual((result["document"]["id"], result["document"]["title"]["text"], result["document"]["meta"]), (ID, TITLE, META))
            self.assertEqual([c["speaker"]["text"] for c in result["claims"]], ["Villeneuve-des-Champs", "@annaroy"])
            self.assertIn(NAME, [e["name"] for e in result["entities"]])
            self.assertIn("<script>alert(4)</script>", result["claims"][1]["statement"]["text"])

    def test_a_terminal_gets_no_control_character(self):
        explained = selon("--explain", "--from", "jsonl", stdin=records(RECORD))[1]
        for out in (self.write("text"), explained):
            self.assertIn("alert(4)", out)
            self.assertEqual([c for c in out if unicodedata.category(c) in ("Cc", "Zl", "Zp") and c != "\n" or c == "\u202e"], [])

    def test_a_table_holds_it_and_a_spreadsheet_runs_nothing(self):
        claims = self.result()["claims"]
        rows = list(csv.DictReader(io.StringIO(self.write("csv"), newline=""), strict=True))
        self.assertEqual([(r["document"], json.loads(r["meta"]), r["statement"]) for r in rows], [(ID, META, c["statement"]["text"]) for c in claims])
        self.assertEqual([r["speaker_name"] for r in rows], [NAME, "@annaroy"])
        rows = list(csv.DictReader(io.StringIO(self.write("csv", "--spreadsheet").lstrip("\ufeff"), newline=""), strict=True, delimiter=";"))
        self.assertEqual([r["speaker_name"] for r in rows], ["'" + NAME, "'@annaroy"])
        self.assertFalse([cell for row in rows for cell in row.values() if cell and cell[0] in "=+-@\t\r\n"])

    def test_a_page_shows_it_and_runs_nothing(self):
        plain, page = outputs_test.Page(outputs_test.selon("--to", "html")), outputs_test.Page(self.write("html"))
        self.assertEqual(len(page.all("script")), 1)
        self.assertLessEqual({t for t, _ in page.elements}, {t for t, _ in plain.elements})
        for _, attributes in page.elements:
            self.assertFalse([a for a in attributes if a.startswith("on") or a in ("src", "style", "action")])
            self.assertTrue(attributes.get("href", "#").startswith("#"))
        shown = lambda text: "".join("\ufffd" if unicodedata.category(c) == "Cc" and c not in "\n\t\x85" else c for c in text.replace("\r", ""))
        self.assertEqual([text for _, text in page.all("dt")], [shown(name) for name in META])
        self.assertEqual([text for _, text in page.all("div", **{"class": "text"})], [shown(RECORD["text"])])
        self.assertIn(shown(NAME), [text for _, text in page.all("strong")])

    def test_a_database_binds_it(self):
        path = self.folder / "claims.db"
        self.write("sqlite", "--output", path)
        database = sqlite3.connect(path)
        self.addCleanup(database.close)
        (row,) = database.execute("SELECT id, title, text, json(meta) FROM documents").fetchall()
        kept = lambda text: text.replace("\0", "\ufffd")  # to SQLite a NUL ends a text
        self.assertEqual((*row[:3], json.loads(row[3])), (kept(ID), TITLE, kept(RECORD["text"]), META))
        said = database.execute("SELECT statement, speaker_name FROM claims ORDER BY id").fetchall()
        self.assertEqual(said, [(kept(c["statement"]["text"]), n) for c, n in zip(self.result()["claims"], (NAME, "@annaroy"))])

    def test_standoff_has_a_line_an_annotation_whatever_ends_lines_elsewhere(self):
        self.write("brat", "--output", f"{self.folder}/out/")
        (standoff,), (text,) = (self.folder / "out").glob("*.ann"), (self.folder / "out").glob("*.txt")
        given = text.read_bytes().decode()
        self.assertEqual(given, RECORD["text"])
        lines = standoff.read_bytes().decode()
        self.assertEqual(lines.splitlines(), lines.split("\n")[:-1])
        for line in lines.splitlines():
            kind, body, *rest = line.split("\t", 2)
            if kind[0] == "T":
                places = [tuple(map(int, place.split())) for place in body.split(" ", 1)[1].split(";")]
                self.assertEqual(" ".join(given[a:b] for a, b in places), rest[0])
            self.assertIn(kind[0], "TRA#")
        self.assertEqual(json.loads(lines.splitlines()[-1].split("meta ", 1)[1]), META)

    def test_tools_and_linked_data_get_it_as_strings(self):
        (task,), (page,), (article,) = (json.loads(self.write(to)) for to in ("labelstudio", "annotation", "claim"))
        self.assertEqual((task["data"]["id"], task["data"]["text"], task["data"]["meta"]), (ID, RECORD["text"], META))
        self.assertEqual((page["selon:meta"], len(page["items"])), (META, 2))
        self.assertEqual((article["identifier"], article["headline"], article["hasPart"][0]["author"][0]["name"]), (ID, TITLE, NAME))
        self.assertEqual([p["name"] for p in article["additionalProperty"]], list(META))


if __name__ == "__main__":
    harness.main("hostile")
