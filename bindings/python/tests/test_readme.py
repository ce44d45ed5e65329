"""The Python passages of README, run as a reader would run them."""
import contextlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import selon

README = pathlib.Path(__file__).parents[3] / "README.md"
TEXTS = ["Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr. »"] * 3
ELSEWHERE = "selon.spark"  # tests/spark runs the passage that needs a cluster


def passages(language="python"):
    return re.findall(rf"```{language}\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


def promised(passage):
    return re.findall(r"^# (.*)$", passage, re.MULTILINE)


class FirstClaims(unittest.TestCase):
    def test_the_python_passages_of_the_readme_print_what_they_say(self):
        self.assertTrue(passages())
        for passage in passages():
            if ELSEWHERE in passage:
                continue
            printed = io.StringIO()
            here = os.getcwd()
            with self.subTest(passage), tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(printed):
                os.chdir(folder)
                try:
                    exec(passage, {"texts": TEXTS})
                finally:
                    os.chdir(here)
                self.assertEqual(printed.getvalue().splitlines(), promised(passage))

    @unittest.skipUnless(shutil.which("Rscript"), "no R here (Debian: r-base-core)")
    def test_r_reads_the_tables(self):
        passage, = passages("r")
        with tempfile.TemporaryDirectory() as folder:
            selon.tables(selon.extract_many(TEXTS, ids="abc")).write_csv(pathlib.Path(folder) / "folder")
            run = subprocess.run(["Rscript", "--vanilla", "-e", passage], cwd=folder, env={**os.environ, "LC_ALL": "C.UTF-8"},
                                 stdout=subprocess.PIPE, check=True)
        self.assertEqual(run.stdout.decode().splitlines(), promised(passage))
