"""Precision and recall on annotated documents; where the project's gold and its scorer are, the same numbers as theirs."""
import contextlib
import importlib.util
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import selon
from selon.evaluate.__main__ import main

SHARED = pathlib.Path(os.environ.get("SELON_SHARED") or pathlib.Path(__file__).parents[4] / "shared")
TEXT = "La maire a dit que la rue rouvrira. « Il neige ! », a crié Paul. Selon la police, le tireur aurait fui."


def at(words):
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def annotated():
    """As selon reads it, but for the last claim, which the annotator leaves open."""
    return {"id": "a", "text": TEXT, "claims": [
        {"statement": [at("la rue rouvrira")], "speaker": at("La maire"), "cue": at("a dit"), "form": "indirect", "gender": "f"},
        {"statement": [at("Il neige !")], "speaker": at("Paul"), "cue": at("a crié"), "form": "direct", "gender": "m"},
        {"statement": [at("le tireur aurait fui")], "speaker": at("la police"), "cue": at("Selon"), "form": "indirect",
         "optional": True}]}


class Measures(unittest.TestCase):
    def test_all_right(self):
        found = selon.evaluate([annotated()])
        self.assertEqual((found.all.gold, found.all.claims), (2, 2))
        self.assertEqual((found.all.precision, found.all.recall, found.all.exact, found.all.who), (1, 1, 1, 1))
        self.assertEqual(sorted(found.by_form), ["direct", "indirect"])
        self.assertEqual({name: score.gold for name, score in found.by_gender.items()}, {"f": 1, "m": 1})

    def test_missed_invented_and_given_to_another(self):
        gold = annotated()
        gold["claims"][0]["speaker"] = at("la police")         # another speaker
        gold["claims"][1]["statement"] = [at("Il neige ! », a crié Paul")]  # other words
        gold["claims"][2] = {"statement": [at("Paul")], "form": "direct"}   # missed, and the claim of the police invented
        score = selon.evaluate([gold]).all
        self.assertEqual((score.gold, score.claims, score.matched, score.identical, score.attributed), (3, 3, 2, 1, 1))
        self.assertAlmostEqual(score.found, 2 / 3)

    def test_where_the_gold_is_not_exhaustive_nothing_is_invented(self):
        gold = {**annotated(), "exhaustive": False}
        gold["claims"] = gold["claims"][:1]
        self.assertEqual(selon.evaluate([gold]).all.claims, 1)

    def test_documents_without_claims(self):
        empty = [{"id": "b", "text": "Il pleut.", "claims": []}, {"id": "c", "text": "Le maire a dit que tout ira bien.", "claims": []}]
        self.assertEqual(selon.evaluate(empty).false_alarm, 0.5)
        self.assertIn("claims in 50.0 % of the documents", str(selon.evaluate(empty)))

    def test_one_form_alone(self):
        self.assertEqual(selon.evaluate([annotated()], form="direct").all.gold, 1)

    def test_a_gold_that_tells_no_gender_has_no_rows_by_gender(self):
        gold = annotated()
        for claim in gold["claims"]:
            claim.pop("gender", None)
        self.assertEqual(selon.evaluate([gold]).by_gender, {})

    def test_the_same_numbers_as_the_project_s_scorer(self):
        if not (SHARED / "tools/score.py").is_file():
            self.assertNotEqual(os.environ.get("CI"), "true")
            self.skipTest("no gold files beside the checkout")
        spec = importlib.util.spec_from_file_location("score", SHARED / "tools/score.py")
        scorer = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(scorer)
        for name, form in (("cases.dev", None), ("wikinews.dev", None), ("ud-news.dev", None), ("ud-parl.dev", None),
                           ("ud-wiki.dev", None), ("konashenkov", None), ("litbank.dev", "direct")):
            gold = [json.loads(line) for line in (SHARED / f"gold/{name}.jsonl").read_text(encoding="utf-8").splitlines()]
            results = [d.to_dict() for d in selon.extract_many([g["text"] for g in gold], ids=[g["id"] for g in gold],
                                                              dates=[g["date"] for g in gold])]
            found = selon.evaluate(SHARED / f"gold/{name}.jsonl", results, form=form)
            rows = scorer.score(gold, results, "form", form)[0]
            self.assertEqual(found.false_alarm, rows["all"].get("false_alarm"))
            for group, score in (("all", found.all), *found.by_form.items()):
                with self.subTest(name, group=group):
                    self.assertEqual((score.gold, score.claims), (rows[group]["gold"], rows[group]["pred"]))
                    for ours, theirs in zip((score.precision, score.recall, score.found, score.exact, score.who),
                                            ("P", "R", "F1", "exact", "who")):
                        self.assertAlmostEqual(ours, rows[group][theirs], places=12)


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return str(self.folder / name)

    def test_brat(self):
        self.write("a.txt", TEXT)
        place = lambda words: "{} {}\t{}".format(*at(words), words)
        self.write("a.ann", f"T1\tStatement {place('la rue rouvrira')}\nT2\tCue {place('a dit')}\nT3\tSpeaker {place('La maire')}\n"
                   f"R1\tSaidBy Arg1:T1 Arg2:T3\nR2\tCuedBy Arg1:T1 Arg2:T2\nA1\tForm T1 indirect\nA2\tGender T3 f\n#1\tAnnotatorNotes T1\tsure\n"
                   f"T4\tStatement {place('le tireur aurait fui')}\nA3\tOptional T4\n")
        found = selon.evaluate(self.folder)
        self.assertEqual((found.all.gold, found.all.claims, found.all.who), (1, 2, 2 / 3))
        self.assertEqual(found.by_gender["f"].recall, 1)

    def test_what_selon_writes_for_brat_agrees_with_itself(self):
        program = os.environ.get("SELON")
        if not program:
            self.skipTest("SELON names no program")
        text = self.write("a.txt", TEXT + "\nLe ministre n’a pas souhaité commenter.\n")
        self.write("a.ann", subprocess.run([program, "--to", "brat", text], stdout=subprocess.PIPE, check=True).stdout.decode())
        score = selon.evaluate(self.folder).all
        self.assertEqual((score.gold, score.exact, score.who), (3, 1, 1))

    def run_main(self, *arguments):
        out, error = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
            status = main(list(arguments))
        return status, out.getvalue(), error.getvalue()

    def test_the_command(self):
        gold = self.write("gold.jsonl", json.dumps(annotated()) + "\n")
        results = self.write("results.jsonl", selon.extract(TEXT, id="a").to_json() + "\n")
        status, table, _ = self.run_main(gold, results)
        self.assertEqual(status, 0)
        self.assertEqual(table.splitlines()[1].split(), ["all", "2", "2"] + ["100.0"] * 5)
        self.assertIn("gender f", table)
        self.assertEqual(json.loads(self.run_main(gold, "--json")[1])["form"]["direct"]["who"], 1)
        run = subprocess.run([sys.executable, "-m", "selon.evaluate", gold, results], capture_output=True, text=True, check=True)
        self.assertEqual((run.stdout, run.stderr), (table, ""))

    def test_gold_and_results_that_cannot_be_read_are_named_with_their_line(self):
        good = json.dumps(annotated())
        for bad in ("{", "[]", '{"text": "a"}', '{"id": 1, "text": "Oui", "claims": [{"statement": [[0, 9]]}]}'):
            gold = self.write("gold.jsonl", good + "\n" + bad + "\n")
            status, out, error = self.run_main(gold)
            self.assertEqual((status, out), (1, ""))
            self.assertRegex(error, r"^selon\.evaluate: .*gold\.jsonl:2: [^\n]+\n$")
        gold = self.write("gold.jsonl", good + "\n")
        self.assertRegex(self.run_main(gold, self.write("r.jsonl", "7\n"))[2], r"r\.jsonl:1: not a result")
        self.assertIn("no result for the document 'a'", self.run_main(gold, self.write("r.jsonl", ""))[2])
        self.write("a.txt", "Oui")
        self.write("a.ann", "T1\tStatement x 3\tOui\n")
        self.assertRegex(self.run_main(str(self.folder))[2], r"a\.ann:1: not a line of brat's")
        self.assertEqual(self.run_main(str(self.folder / "none.jsonl"))[0], 1)
