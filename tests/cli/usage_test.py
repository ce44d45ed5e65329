#!/usr/bin/env python3
"""Options, messages and exit statuses."""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile
import unittest

import program
from program import SELON, TEXT, open_terminal, selon


class Usage(unittest.TestCase):
    def test_help_goes_to_standard_output_with_status_0(self):
        status, out, err = selon("--help")
        self.assertEqual((status, err), (0, ""))
        for option in "--from --to --output --status --resume --jobs --encoding --max-bytes --date --offsets --invalid --min-confidence --cues --entities --explain --version".split():
            self.assertIn(option, out)

    def test_version(self):
        status, out, err = selon("--version")
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"^selon \d+\.\d+\.\d+ \(data [0-9a-f]{16}\)\n$")

    def test_wrong_usage_is_status_2_with_one_message_and_no_output(self):
        for wrong in (["--no-such-option"], ["--from", "pdf", "-"], ["--to", "xml", "-"], ["--offsets", "word", "-"],
                      ["--invalid", "ignore", "-"], ["--date", "4 mars", "-"], ["--date", "2024-02-30", "-"], ["--date"],
                      ["--min-confidence", "1.5", "-"], ["--min-confidence", "-0.1", "-"], ["--min-confidence", "nan", "-"],
                      ["--min-confidence", "high", "-"], ["--min-confidence"]):
            with self.subTest(wrong):
                status, out, err = selon(*wrong)
                self.assertEqual((status, out), (2, ""))
                self.assertTrue(err.startswith("selon: "), err)

    def test_no_file_and_a_terminal_is_wrong_usage(self):
        terminal, end = open_terminal()
        run = subprocess.run([SELON], stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
        os.close(terminal), os.close(end)
        self.assertEqual((run.returncode, run.stdout), (2, b""))
        self.assertIn(b"Usage", run.stderr)

    def test_a_lexicon_that_cannot_be_read_is_status_1(self):
        status, out, err = selon("--cues", "/no/such/file.tsv", "-", stdin=TEXT)
        self.assertEqual((status, out), (1, ""))
        self.assertRegex(err, r"^selon: /no/such/file\.tsv")

    def test_a_malformed_lexicon_line_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "mine.tsv"
            path.write_text("# mine\nmarmonner\n", encoding="utf-8")
            status, out, err = selon("--cues", path, "-", stdin=TEXT)
        self.assertEqual((status, out), (1, ""))
        self.assertRegex(err, r"^selon: .*mine\.tsv:2: .+\n$")


class Confidence(unittest.TestCase):
    TEXT = TEXT + "Il pense que la loi passera. La nuit tombait. « Nous n’avons rien obtenu de ce que nous demandions. »\n"

    def claims(self, *arguments):
        status, out, err = selon("--to", "json", *arguments, stdin=self.TEXT)
        self.assertEqual((status, err), (0, ""))
        return json.loads(out)["claims"]

    def test_claims_below_the_least_confidence_are_left_out_and_the_rest_is_numbered_anew(self):
        everything = self.claims()
        ladder = sorted({c["confidence"]["claim"] for c in everything})
        self.assertGreater(len(ladder), 1)
        for least in ladder:
            kept = self.claims("--min-confidence", least)
            self.assertEqual([c["uid"] for c in kept], [c["uid"] for c in everything if c["confidence"]["claim"] >= least])
            self.assertEqual([c["id"] for c in kept], [f"c{n}" for n in range(1, len(kept) + 1)])

    def test_nothing_is_certain_and_0_keeps_everything(self):
        self.assertEqual(self.claims("--min-confidence", "1"), [])
        self.assertEqual(self.claims("--min-confidence", "0"), self.claims())


class Explain(unittest.TestCase):
    def explain(self, text):
        status, out, err = selon("--explain", "-", stdin=text)
        self.assertEqual((status, err), (0, ""))
        return out

    def test_shows_tokens_with_tags_and_the_rule_of_each_claim(self):
        out = self.explain("Le maire a dit que l’école rouvrira.")
        self.assertTrue(out.startswith("s1  Le maire a dit que l’école rouvrira.\n  tokens  Le/DET maire/NOUN a/AUX dit/VERB que/SCONJ"), out)
        self.assertRegex(out, r"\n  cue     dit: dire takes quote,que\S*; assert; strong\n  c1 by que \(verb\): l’école rouvrira\n$")

    def test_a_cue_without_a_claim_has_the_reason_of_its_detector(self):
        out = self.explain("Selon que le vent tourne, le bateau part ou reste.")
        self.assertIn("    no claim by according_to: a conjunction follows\n", out)

    def test_adjectives_conditionals_and_quoted_words_without_a_claim_have_a_reason(self):
        out = self.explain("La maire est convaincue. Le pont serait sûr si on l’entretenait. Elle a lu « La Peste ».")
        self.assertIn("    no claim by adjective: no clause, infinitive or complement that it takes follows it\n", out)
        self.assertIn("  verb    serait: in the conditional\n    no claim by conditional: a condition", out)
        self.assertIn("  quoted  « La Peste »\n    no claim: ", out)

    def test_tells_which_reading_was_dropped_for_which(self):
        out = self.explain("Selon la police, le tireur aurait fui.")
        self.assertIn("  c1 by according_to (according_to): le tireur aurait fui\n", out)

    def test_ids_are_those_of_the_claims(self):
        text = "Il pleut. Le maire a dit que l’école rouvrira. Selon la police, le tireur a fui."
        claims = json.loads(selon("--to", "json", "-", stdin=text)[1])["claims"]
        out = self.explain(text)
        for claim in claims:
            self.assertRegex(out, rf"\n  {claim['id']} by \w+ \(\w+\): {claim['statement']['text']}\n")

    def test_prints_in_place_of_the_claims(self):
        self.assertEqual(selon("--explain", "--to", "json", "-")[0], 2)


class Completion(program.InFolder):
    TO = "text json jsonl csv html brat labelstudio annotation claim sqlite".split()

    def script(self, shell):
        status, out, err = selon("--completion", shell)
        self.assertEqual((status, err), (0, ""))
        return self.file(f"selon.{shell}", out)

    def run_in(self, shell, *command):
        if not shutil.which(shell):
            self.skipTest(f"no {shell} here")
        run = subprocess.run([shell, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False, env={**os.environ, "HOME": str(self.folder)})
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        return run.stdout.decode().splitlines()

    def in_bash(self, *words):
        given = " ".join(map(shlex.quote, words))
        return self.run_in("bash", "--norc", "-c", f"source {self.script('bash')}; compopt() {{ echo files; }}; COMP_WORDS=({given}); "
                           "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _selon; printf '%s\\n' ${COMPREPLY[@]+\"${COMPREPLY[@]}\"}")

    def test_no_option_of_the_help_is_missing(self):
        options = re.findall(r"^ +(-[-\w,]+)", selon("--help")[1], re.MULTILINE)
        names = [name for names in options for name in names.split(",")]
        self.assertGreater(len(names), 20)
        for shell in ("bash", "zsh", "fish"):
            words = re.findall(r"(?<!\w)-{0,2}\w[-\w]*", self.script(shell).read_text())
            self.assertLessEqual({name.lstrip("-") for name in names}, {word.lstrip("-") for word in words})
        self.assertEqual(selon("--completion", "tcsh")[0], 2)

    def test_bash_completes_options_their_values_and_files(self):
        self.assertEqual(self.in_bash("selon", "--to", ""), self.TO)
        self.assertEqual(self.in_bash("selon", "--to", "=", "js"), ["json", "jsonl"])
        self.assertEqual(self.in_bash("selon", "--to", "="), self.TO)
        self.assertEqual(self.in_bash("selon", "a.txt", "--en"), ["--encoding", "--entities"])
        for words in (["a"], ["-o", "a"], ["--cues", ""]):
            self.assertEqual([line for line in self.in_bash("selon", *words) if line], ["files"])
        self.assertEqual([line for line in self.in_bash("selon", "--date", "") if line], [])

    def test_fish_completes_options_and_their_values(self):
        ask = lambda line: [found.split("\t")[0] for found in self.run_in("fish", "--no-config", "-c", f"source {self.script('fish')}; complete -C '{line}'")]
        self.assertEqual(sorted(ask("selon --to ")), sorted(self.TO))
        self.assertEqual(sorted(ask("selon --en")), ["--encoding", "--entities"])
        self.assertEqual(ask("selon --date "), [])

    def test_zsh_takes_the_script(self):
        loaded = self.run_in("zsh", "-f", "-c", f"autoload -Uz compinit && compinit -D -u && source {self.script('zsh')} && print $_comps[selon]")
        self.assertEqual(loaded, ["_selon"])


if __name__ == "__main__":
    program.harness.main("usage")
