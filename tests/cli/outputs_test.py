#!/usr/bin/env python3
"""Each output of --to, read back by a reader that is not selon's."""
import csv
import io
import json
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness

SELON = harness.program()
RECORD = {"id": 'a;"b",\nc', "date": "2024-03-07", "url": "https://x/?a=1&b=2", "n": 1, "text": (
    "😀 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est\nsûr ; \"rien\", <b>rien</b> & </script> ».\n\n"
    "Selon Anna Roy, porte-parole du ministère de la Santé, le directeur aurait reconnu que l’école fermera.\n")}


def selon(*arguments, stdin=RECORD):
    text = stdin if isinstance(stdin, str) else json.dumps(stdin) + "\n"
    run = subprocess.run([SELON, *(() if isinstance(stdin, str) else ("--from", "jsonl")), *map(str, arguments)],
                         input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    if run.returncode or run.stderr:
        raise AssertionError(f"status {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode()


def result(record=RECORD):
    return json.loads(selon("--to", "jsonl", stdin=record))


class Csv(unittest.TestCase):
    def rows(self, text, **dialect):
        return list(csv.DictReader(io.StringIO(text, newline=""), strict=True, **dialect))

    def test_a_row_a_claim_with_the_words_as_they_are(self):
        rows, expected = self.rows(selon("--to", "csv")), result()
        self.assertEqual(len(rows), len(expected["claims"]))
        self.assertGreater(len(rows), 2)
        names = {e["id"]: e["name"] for e in expected["entities"]}
        for row, claim in zip(rows, expected["claims"]):
            self.assertEqual(row["document"], RECORD["id"])
            self.assertEqual((row["url"], row["document_date"]), (RECORD["url"], RECORD["date"]))
            self.assertEqual((row["claim"], row["uid"], row["form"]), (claim["id"], claim["uid"], claim["form"]))
            self.assertEqual(row["statement"], claim["statement"]["text"])
            self.assertEqual([int(row["start"]), int(row["end"])], claim["span"])
            self.assertEqual(row["speaker"], claim["speaker"]["text"] or "")
            self.assertEqual(row["speaker_name"], "; ".join(names[e] for e in claim["speaker"]["entities"]))
            self.assertEqual(row["within"], claim["within"] or "")
            self.assertEqual(json.loads(row["meta"]), {"n": 1})
            self.assertNotIn(None, row)

    def test_lines_end_as_rfc_4180_says_and_a_document_without_claims_is_no_row(self):
        out = selon("--to", "csv", stdin="Il pleut.\n")
        self.assertEqual(out.count("\r\n"), 1)
        self.assertTrue(out.startswith("document,url,"))

    def test_a_spreadsheet_runs_no_cell(self):
        for start in "=+-@\t\r":
            with self.subTest(start):
                record = {"id": start + "cmd|' /C calc'!A0", "text": RECORD["text"], "url": start + "1"}
                out = selon("--to", "csv", "--spreadsheet", stdin=record)
                self.assertTrue(out.startswith("\ufeffdocument;url;"))
                for row in self.rows(out, delimiter=";"):
                    self.assertEqual(row["url"], "'" + start + "1")
                    self.assertFalse([c for c in row.values() if c and c[0] in "=+-@\t\r"])
                self.assertEqual(self.rows(selon("--to", "csv", stdin=record))[0]["document"], record["id"])


if __name__ == "__main__":
    harness.main("outputs")
