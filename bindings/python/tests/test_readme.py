"""The Python passages of README, run as a reader would run them."""
import contextlib
import io
import os
import pathlib
import re
import tempfile
import unittest

README = pathlib.Path(__file__).parents[3] / "README.md"
TEXTS = ["Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr. »"] * 3
ELSEWHERE = "selon.spark"  # tests/spark runs the passage that needs a cluster


def passages():
    return re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


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
                self.assertEqual(printed.getvalue().splitlines(), re.findall(r"^# (.*)$", passage, re.MULTILINE))
