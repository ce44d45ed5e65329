#!/usr/bin/env python3
"""JSONL records and their fields."""
import json
import unittest

import program
from program import records, selon


class Records(unittest.TestCase):
    def run_records(self, *lines, options=()):
        status, out, err = selon("--from", "jsonl", "--to", "jsonl", *options, stdin=records(*lines))
        return status, [json.loads(line) for line in out.splitlines()], err

    def test_the_fields_of_a_record(self):
        status, (document,), _ = self.run_records({"id": "a", "text": "Oui.", "date": "2024-03-05", "url": "https://x"})
        self.assertEqual(status, 0)
        self.assertEqual(document["document"]["id"], "a")
        self.assertEqual(document["document"]["url"], "https://x")
        self.assertEqual(document["document"]["date"], {"value": "2024-03-05", "by": "given"})
        self.assertEqual(document["document"]["meta"], {})

    def test_null_date_null_url_and_null_id_are_as_if_left_out(self):
        status, (document,), _ = self.run_records({"id": None, "text": "Oui.", "date": None, "url": None})
        self.assertEqual(status, 0)
        self.assertEqual((document["document"]["id"], document["document"]["url"]), ("-:1", None))

    def test_the_option_date_serves_records_without_date(self):
        _, documents, _ = self.run_records({"text": "Oui.", "date": "2024-03-05"}, {"text": "Non."}, options=("--date", "2020-01-01"))
        self.assertEqual([d["document"]["date"]["value"] for d in documents], ["2024-03-05", "2020-01-01"])

    def test_a_record_without_id_is_called_by_file_and_line(self):
        _, documents, _ = self.run_records({"text": "Oui."}, "", "   ", {"text": "Non."}, {"id": 12, "text": "Si."})
        self.assertEqual([d["document"]["id"] for d in documents], ["-:1", "-:4", "12"])

    def test_all_other_fields_are_handed_on_as_they_came(self):
        line = '{"n": 1.00, "text": "Oui.", "big": 123456789012345678901234567890, "é\\"{": ["}", {"a": null}], "e": 1E400, "u": "\\u00e9"}'
        status, out, _ = selon("--from", "jsonl", "--to", "jsonl", stdin=records(line))
        self.assertEqual(status, 1)  # 1E400 is no number that JSON readers agree on
        line = line.replace(', "e": 1E400', "")
        status, out, _ = selon("--from", "jsonl", "--to", "jsonl", stdin=records(line))
        self.assertEqual(status, 0)
        self.assertIn('"meta":{"n": 1.00,"big": 123456789012345678901234567890,"é\\"{": ["}", {"a": null}],"u": "\\u00e9"}', out)

    def test_fields_may_have_other_names(self):
        record = {"body": "Oui.", "url": "https://x", "published": "2024-03-05", "id": 7, "text": "Non."}
        _, (document,), _ = self.run_records(record, options=("--field", "text=body,id=url", "--field", "date=published"))
        head = document["document"]
        self.assertEqual((head["id"], head["url"], head["date"]["value"]), ("https://x", "https://x", "2024-03-05"))
        self.assertEqual((document["sentences"], head["meta"]), ([[0, 4]], {"id": 7, "text": "Non."}))
        status, _, err = self.run_records({"text": "Oui."}, options=("--field", "text=body"))
        self.assertEqual((status, err), (1, "selon: -:1: no body\n"))
        for wrong in ("text", "text=", "title=a", "=a"):
            self.assertEqual(selon("--from", "jsonl", "--field", wrong, "-")[0], 2)

    def test_a_bad_record_is_reported_and_skipped(self):
        cases = {"{": "not JSON", '{"text": "a"} x': "not JSON", '["text"]': "not an object", '"text"': "not an object", "3": "not an object",
                 '{"id": "a"}': "no text", '{"text": null}': "text is not a string", '{"text": 3}': "text is not a string",
                 '{"text": ["a"]}': "text is not a string", '{"text": "a", "date": "mardi"}': "date is not",
                 '{"text": "a", "date": "2024-02-30"}': "date is not", '{"text": "a", "date": 2024}': "date is not",
                 '{"text": "a", "date": "2024-03-05T10:00:00"}': "date is not", '{"text": "a", "date": ""}': "date is not",
                 '{"text": "a", "id": {}}': "id is neither", '{"text": "a", "url": 1}': "url is not", '{"text": "\\ud800"}': "not JSON"}
        for line, reason in cases.items():
            with self.subTest(line):
                status, documents, err = self.run_records({"id": "a", "text": "Oui."}, line, {"id": "c", "text": "Non."})
                self.assertEqual(status, 1)
                self.assertEqual([d["document"]["id"] for d in documents], ["a", "c"])
                self.assertRegex(err, rf"^selon: -:2: {reason}.*\n$")

    def test_the_last_line_needs_no_line_feed_and_carriage_returns_do_not_matter(self):
        status, out, err = selon("--from", "jsonl", "--to", "jsonl", stdin=b'\xef\xbb\xbf{"text":"a"}\r\n{"text":"b"}')
        self.assertEqual((status, err, len(out.splitlines())), (0, "", 2))

    def test_records_are_an_array_under_json(self):
        status, out, _ = selon("--from", "jsonl", "--to", "json", stdin=records({"text": "Oui."}))
        self.assertEqual((status, len(json.loads(out))), (0, 1))
        self.assertEqual(json.loads(selon("--from", "jsonl", "--to", "json", stdin=b"")[1]), [])

    def test_deep_nesting_in_a_foreign_field_is_no_trouble(self):
        deep = "[" * 100_000 + "]" * 100_000
        status, out, _ = selon("--from", "jsonl", "--to", "jsonl", stdin=records('{"text": "Oui.", "x": ' + deep + "}"))
        self.assertEqual(status, 0)
        self.assertIn(deep, out)

    def test_a_long_line_is_read_whole(self):
        status, (document,), _ = self.run_records({"text": "Il pleut. " * 50_000})
        self.assertEqual(status, 0)


if __name__ == "__main__":
    program.harness.main("records")
