#!/usr/bin/env python3
"""Texts that are not what they should be."""
import json
import unittest

import program
from program import records, selon


class InvalidText(unittest.TestCase):
    def test_invalid_utf8_is_refused_with_the_byte_of_the_first_fault(self):
        status, out, err = selon("-", stdin=b"Le maire \xe9tait")
        self.assertEqual((status, out), (1, ""))
        self.assertRegex(err, r"^selon: -: invalid UTF-8 at byte 9\b")

    def test_overlong_surrogate_and_truncated_sequences_are_invalid(self):
        for text, at in ((b"a\xc0\xaf", 1), (b"ab\xed\xa0\x80", 2), (b"abc\xe2\x82", 3), (b"\xf5\x80\x80\x80", 0), (b"\x80", 0)):
            with self.subTest(text):
                self.assertRegex(selon("-", stdin=text)[2], rf"invalid UTF-8 at byte {at}\b")

    def test_invalid_replace_reads_on(self):
        status, out, err = selon("-", "--invalid", "replace", "--to", "json", stdin=b"Il pleut \xff.\n")
        self.assertEqual((status, err), (0, ""))
        json.loads(out)

    def test_an_invalid_record_is_named_by_file_and_line_and_the_rest_goes_on(self):
        lines = records({"id": "a", "text": "Oui."}, b'{"text": "\xe9"}', {"id": "c", "text": "Non."})
        status, out, err = selon("--from", "jsonl", "--to", "jsonl", "-", stdin=lines)
        self.assertEqual(status, 1)
        self.assertEqual([json.loads(line)["document"]["id"] for line in out.splitlines()], ["a", "c"])
        self.assertRegex(err, r"^selon: -:2: invalid UTF-8 at byte 10\b.*\n$")

    def test_nul_bytes_are_text(self):
        status, out, err = selon("-", "--to", "json", stdin=b"Il\0pleut. Il dit que oui.")
        self.assertEqual((status, err), (0, ""))
        json.loads(out)


if __name__ == "__main__":
    program.harness.main("bad_text")
