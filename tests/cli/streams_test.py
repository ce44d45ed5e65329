#!/usr/bin/env python3
"""Standard output: units, order, pipes, terminals."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import program
from program import SELON, TEXT, open_terminal, records, selon


class Offsets(unittest.TestCase):
    def test_each_unit_finds_the_same_words(self):
        units = {"codepoint": (TEXT, lambda t, a, b: t[a:b]),
                 "byte": (TEXT.encode(), lambda t, a, b: t[a:b].decode()),
                 "utf16": (TEXT.encode("utf-16-le"), lambda t, a, b: t[2 * a:2 * b].decode("utf-16-le"))}
        found = {}
        for unit, (text, cut) in units.items():
            document = json.loads(selon("-", "--to", "json", "--offsets", unit, stdin=TEXT)[1])
            self.assertEqual(document["document"]["offsets"], unit)
            found[unit] = [cut(text, *span) for span in document["sentences"]]
        self.assertEqual(found["codepoint"], found["byte"])
        self.assertEqual(found["codepoint"], found["utf16"])


class Output(unittest.TestCase):
    def test_a_closed_pipe_ends_quietly(self):
        lines = records(*[{"text": TEXT * 20}] * 2000)
        run = subprocess.Popen([SELON, "--from", "jsonl", "--to", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        run.stdout.close()
        try:
            run.stdin.write(lines)
            run.stdin.close()
        except BrokenPipeError:
            pass
        self.assertEqual((run.stderr.read(), run.wait(60)), (b"", 0))
        run.stderr.close()

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk_is_status_1(self):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([SELON, "-", "--to", "json"], input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(run.returncode, 1)
        self.assertEqual(run.stderr, b"selon: standard output: No space left on device\n")

    def test_a_minus_for_output_is_standard_output(self):
        self.assertEqual(selon("--to", "jsonl", "-o", "-", stdin=TEXT), selon("--to", "jsonl", stdin=TEXT))

    def test_what_is_opened_takes_no_closed_standard_file(self):
        with tempfile.TemporaryDirectory() as folder:
            for closed, expected in ((0, (0, b"")), (1, (1, b"selon: standard output: Bad file descriptor\n")), (2, (0, b""))):
                run = subprocess.run([SELON, "--to", "jsonl", "--status", f"{folder}/status", "-"], input=b"", stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, preexec_fn=lambda: os.close(closed), timeout=60, check=False)
                self.assertEqual((run.returncode, run.stderr), expected)
                self.assertLessEqual(pathlib.Path(folder, "status").read_text().count("\n"), 1)

    def test_results_come_as_records_come(self):
        run = subprocess.Popen([SELON, "--from", "jsonl", "--to", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        run.stdin.write(records({"text": "Oui."}))
        run.stdin.flush()
        first = json.loads(run.stdout.readline())
        self.assertEqual(first["schema"], "selon/1")
        run.stdin.close(), run.stdout.close()
        self.assertEqual(run.wait(60), 0)

    def color_of(self, env):
        terminal, end = open_terminal()
        run = subprocess.Popen([SELON, "-"], stdin=subprocess.PIPE, stdout=end, env={**os.environ, **env})
        run.stdin.write(TEXT.encode())
        run.stdin.close()
        os.close(end)
        out = b""
        try:
            while chunk := os.read(terminal, 4096):
                out += chunk
        except OSError:
            pass
        os.close(terminal)
        run.wait(60)
        return b"\x1b[" in out

    def test_colours_on_a_terminal_unless_no_color(self):
        self.assertTrue(self.color_of({"NO_COLOR": ""}))
        self.assertFalse(self.color_of({"NO_COLOR": "1"}))

    def test_the_same_input_gives_the_same_bytes_in_any_locale(self):
        articles = [path.read_text(encoding="utf-8") for path in sorted((program.harness.ROOT / "examples/articles").iterdir())]
        texts = [TEXT, "LE MINISTRE INDIQUE LUNDI QUE L’INSTITUT ISLANDAIS FERMERA, SELON L’AFP.", *articles, *map(str.upper, articles)]
        lines = records(*({"text": text} for text in texts))
        with tempfile.TemporaryDirectory() as folder:
            if shutil.which("localedef") and os.path.exists("/usr/share/i18n/locales/tr_TR"):  # in Turkish i and I are no pair
                subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", f"{folder}/tr_TR.UTF-8"], check=True, timeout=60)
            runs = {selon("--from", "jsonl", "--to", "jsonl", stdin=lines, env={**os.environ, "LC_ALL": locale, "LOCPATH": folder})[1]
                    for locale in ("C", "C.UTF-8", "tr_TR.UTF-8")}
        self.assertEqual(len(runs), 1)


if __name__ == "__main__":
    program.harness.main("streams")
