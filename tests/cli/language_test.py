#!/usr/bin/env python3
"""Texts that are not French."""
import json
import unittest

from program import InFolder, harness, ids, records, selon

ENGLISH = ("The mayor said that the school would open again, and that she was ready for it, but the council has not voted "
           "on the budget yet.\n")
FRENCH = "Le maire a dit que l’école rouvrira.\n"


class Language(InFolder):
    def test_a_text_that_is_not_french_is_skipped_and_said_to_be(self):
        english, french = self.file("english.txt", ENGLISH), self.file("french.txt", FRENCH)
        status, out, err = selon("--to", "jsonl", english, french)
        self.assertEqual((status, ids(out)), (0, [str(french)]))
        self.assertEqual(err, f"selon: {english}: skipped: not French (looks like en)\n")

    def test_records_are_skipped_by_their_line(self):
        status, out, err = selon("--from", "jsonl", "--to", "jsonl", stdin=records({"text": FRENCH}, {"text": ENGLISH}, {"text": ""}))
        self.assertEqual((status, ids(out), err), (0, ["-:1", "-:3"], "selon: -:2: skipped: not French (looks like en)\n"))

    def test_any_language_reads_it_and_the_document_keeps_a_warning(self):
        status, out, err = selon("--any-language", "--to", "json", stdin=ENGLISH)
        self.assertEqual((status, err), (0, ""))
        warning, = json.loads(out)["document"]["warnings"]
        self.assertEqual(warning, {"code": "not-french", "span": [0, len(ENGLISH)], "message": "looks like en"})

    def test_the_status_file_says_skipped_and_why(self):
        path = self.folder / "status.jsonl"
        selon("--status", path, "-", stdin=ENGLISH)
        line = json.loads(path.read_text())
        self.assertEqual((line["status"], line["reason"]), ("skipped", "not French (looks like en)"))


if __name__ == "__main__":
    harness.main("language")
