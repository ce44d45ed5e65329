#!/usr/bin/env python3
"""The rules of the house that a program can check."""
import pathlib
import re
import subprocess
import sys
import unicodedata
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness

CODE = {".cpp", ".hpp", ".h"}
SCRIPTS = {".py", ".pyi", ".cmake", ".txt", ""}
LONGEST = 400
LONGEST_PUBLIC = 330  # document.hpp holds all values
LITERAL = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\((.*?)\)\1"|"((?:\\.|[^"\\\n])*)"|\'(?:\\.|[^\'\\\n])+\'', re.S)


def tracked():
    """Every file of the project."""
    try:
        out = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=harness.ROOT,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
        return [p for name in out.split("\0") if name and (p := harness.ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive
        return [p for p in harness.ROOT.rglob("*") if p.is_file() and not {"build", ".git"} & set(p.relative_to(harness.ROOT).parts)]


def short(path):
    return str(path.relative_to(harness.ROOT))


FILES = tracked()
SOURCES = [p for p in FILES if p.suffix in CODE]
TABLES = sorted(harness.ROOT.glob("data/*.tsv"))
TEXTS = [p for p in FILES if p.suffix in CODE | SCRIPTS | {".md", ".tsv", ".json", ".cff", ".toml"}]


class Code(unittest.TestCase):
    def test_french_words_live_in_data_and_not_in_string_literals(self):
        found = []
        for path in SOURCES:
            if not short(path).startswith(("src/", "include/")):
                continue
            for match in LITERAL.finditer(path.read_text(encoding="utf-8")):
                literal = match[2] if match[2] is not None else match[3]
                if literal and any(ord(c) > 127 and c.isalpha() for c in literal):
                    found.append(f"{short(path)}: {literal!r}")
        self.assertEqual(found, [])

    def test_no_file_is_longer_than_400_lines(self):
        long = {}
        for path in FILES:
            if short(path).startswith(("data/", "examples/articles/")) or path.suffix in {".bin", ".json"} or path.name == "LICENSE":
                continue
            lines = path.read_bytes().count(b"\n")
            if lines > (LONGEST_PUBLIC if short(path).startswith("include/") else LONGEST):
                long[short(path)] = lines
        self.assertEqual(long, {})

    def test_the_median_source_file_is_shorter_than_150_lines(self):
        lengths = sorted(p.read_bytes().count(b"\n") for p in SOURCES)
        self.assertLess(lengths[len(lengths) // 2], 150)

    def test_each_source_file_begins_by_saying_its_job(self):
        self.assertEqual([short(p) for p in SOURCES if not p.read_bytes().startswith(b"//")], [])

    def test_each_header_is_guarded_once(self):
        headers = [p for p in SOURCES if p.suffix in {".hpp", ".h"}]
        self.assertEqual([short(p) for p in headers if p.read_text(encoding="utf-8").count("#pragma once") != 1 and p.suffix == ".hpp"], [])

    def test_nothing_is_left_to_do_in_the_code(self):
        mark = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
        self.assertEqual([short(p) for p in SOURCES if mark.search(p.read_text(encoding="utf-8"))], [])


class Everything(unittest.TestCase):
    def test_no_path_of_one_machine(self):
        path = re.compile(r"(?<![\w.])/(work|home|root|Users)/\w")
        self.assertEqual([short(p) for p in TEXTS if path.search(p.read_text(encoding="utf-8"))], [])

    def test_texts_are_utf8_and_end_with_a_line_feed(self):
        self.assertEqual([short(p) for p in TEXTS if p.stat().st_size and not p.read_bytes().decode("utf-8").endswith("\n")], [])

    def test_what_is_called_without_a_shell_can_be_run(self):
        for name in (".ci/run", "examples/run", "tests/run", "tests/quality", "tests/consume/run", "tools/install-deps"):
            self.assertTrue((harness.ROOT / name).stat().st_mode & 0o111, name)


class Data(unittest.TestCase):
    def rows(self, path):
        return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]

    def test_tables_begin_with_columns_origin_and_licence(self):
        wanted = {"columns": r"column|<tab>", "origin": r"origin|written for|made for|derived|counts? from", "licence": r"licence|apache|mpl|cc by"}
        for path in TABLES:
            header = "".join(line for line in path.read_text(encoding="utf-8").splitlines(True) if line.startswith("#")).lower()
            for what, pattern in wanted.items():
                with self.subTest(path.name, what=what):
                    self.assertRegex(header, pattern)

    def test_tables_are_nfc_without_stray_blanks(self):
        for path in TABLES:
            with self.subTest(path.name):
                text = path.read_text(encoding="utf-8")
                self.assertTrue(unicodedata.is_normalized("NFC", text))
                self.assertEqual([line for line in self.rows(path) if line != line.strip(" ") or not line], [])

    def test_tables_are_sorted_and_hold_no_line_twice(self):
        for path in TABLES:
            with self.subTest(path.name):
                rows = self.rows(path)
                keys = [row.split("\t")[0] for row in rows]
                first = next((f"{a!r} before {b!r}" for a, b in zip(keys, keys[1:]) if a > b), None)
                self.assertIsNone(first)
                self.assertEqual(len(rows), len(set(rows)))

    def test_each_data_file_has_its_origin_and_licence(self):
        readme = (harness.ROOT / "data/README.md").read_text(encoding="utf-8")
        files = [p for p in FILES if short(p).startswith("data/") and p.suffix in {".tsv", ".bin"}]
        self.assertEqual([p.name for p in files if f"`{p.name}`" not in readme], [])


if __name__ == "__main__":
    harness.main("house")
