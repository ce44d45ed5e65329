#!/usr/bin/env python3
"""The program's options, messages and exit statuses."""
import gzip
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness

SELON = harness.program()
TEXT = "Le maire a déclaré : « Nous rouvrirons l’école lundi ». 😀 C’est tout.\n"


def selon(*arguments, stdin=b"", cwd=None, env=None):
    """Status, standard output, standard error."""
    run = subprocess.run([SELON, *map(str, arguments)], input=stdin if isinstance(stdin, bytes) else stdin.encode(),
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd, env=env, timeout=60, check=False)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def open_terminal():
    """Both ends of a pseudo-terminal; a test without one is skipped (a bare chroot has no /dev/pts)."""
    try:
        return pty.openpty()
    except OSError as error:
        raise unittest.SkipTest(str(error)) from None


def records(*lines):
    return b"\n".join(line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
                      for line in lines) + b"\n"


class Usage(unittest.TestCase):
    def test_help_goes_to_standard_output_with_status_0(self):
        status, out, err = selon("--help")
        self.assertEqual((status, err), (0, ""))
        for option in "--from --to --date --offsets --invalid --min-confidence --cues --entities --explain --version".split():
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


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_a_pipe_is_read_without_being_named_and_is_called_dash(self):
        for arguments in ((), ("-",)):
            status, out, err = selon(*arguments, "--to", "json", stdin=TEXT)
            self.assertEqual((status, err), (0, ""))
            self.assertEqual(json.loads(out)["document"]["id"], "-")

    def test_a_document_is_called_by_its_path_as_given(self):
        self.file("a.txt", TEXT)
        status, out, _ = selon("./a.txt", "--to", "jsonl", cwd=self.folder)
        self.assertEqual((status, json.loads(out)["document"]["id"]), (0, "./a.txt"))

    def test_an_empty_file_is_a_document_without_claims(self):
        status, out, err = selon(self.file("empty.txt", ""), "--to", "json")
        document = json.loads(out)
        self.assertEqual((status, err, document["claims"], document["sentences"]), (0, "", [], []))

    def test_one_file_is_an_object_and_several_are_an_array_under_json(self):
        a, b = self.file("a.txt", TEXT), self.file("b.txt", TEXT)
        self.assertIsInstance(json.loads(selon(a, "--to", "json")[1]), dict)
        array = json.loads(selon(a, b, "--to", "json")[1])
        self.assertEqual([d["document"]["id"] for d in array], [str(a), str(b)])

    def test_several_files_are_a_line_each_under_jsonl(self):
        a, b = self.file("a.txt", TEXT), self.file("b.txt", TEXT)
        lines = selon(a, b, "--to", "jsonl")[1].splitlines()
        self.assertEqual([json.loads(line)["document"]["id"] for line in lines], [str(a), str(b)])

    def test_what_cannot_be_read_is_one_line_and_the_rest_goes_on(self):
        good = self.file("good.txt", TEXT)
        status, out, err = selon(self.folder / "none.txt", self.folder, good, "--to", "json")
        self.assertEqual(status, 1)
        self.assertEqual([d["document"]["id"] for d in json.loads(out)], [str(good)])
        self.assertEqual(err.splitlines(), [f"selon: {self.folder}/none.txt: No such file or directory",
                                            f"selon: {self.folder}: Is a directory"])

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_a_file_without_permission_is_reported(self):
        path = self.file("secret.txt", TEXT)
        path.chmod(0)
        status, _, err = selon(path)
        self.assertEqual((status, err), (1, f"selon: {path}: Permission denied\n"))

    def test_nothing_readable_still_gives_a_well_formed_array(self):
        status, out, _ = selon(self.folder / "a", self.folder / "b", "--to", "json")
        self.assertEqual((status, json.loads(out)), (1, []))

    def test_the_text_view_is_the_default_and_has_a_heading_a_document(self):
        status, out, err = selon(self.file("a.txt", TEXT), self.file("b.txt", ""))
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([line.split()[1] for line in out.splitlines() if line.startswith("# ")],
                         [str(self.folder / "a.txt"), str(self.folder / "b.txt")])
        self.assertNotIn("\x1b", out)

    def test_date_is_the_day_of_publication(self):
        path = self.file("a.txt", TEXT)
        document = json.loads(selon(path, "--to", "json", "--date", "2024-02-29")[1])["document"]
        self.assertEqual(document["date"], {"value": "2024-02-29", "by": "given"})


    def test_packed_files_are_read_as_they_are(self):
        packed = gzip.compress(TEXT.encode())
        whole, two, short, wrong = (self.file(n, c) for n, c in (
            ("a.txt.gz", packed), ("two.txt.gz", packed + packed), ("short.txt.gz", packed[:-12]), ("bad.txt.gz", packed[:20] + b"x" * 40)))
        plain = self.file("plain.gz", TEXT)
        sentences = json.loads(selon(self.file("a.txt", TEXT), "--to", "json")[1])["sentences"]
        for path in (whole, plain):
            self.assertEqual(json.loads(selon(path, "--to", "json")[1])["sentences"], sentences)
        self.assertEqual(len(json.loads(selon(two, "--to", "json")[1])["sentences"]), 2 * len(sentences))
        for path in (short, wrong):
            status, out, err = selon(path, "--to", "json")
            self.assertEqual((status, out), (1, ""))
            self.assertRegex(err, rf"^selon: {path}: .+\n$")
        record = self.file("r.jsonl.gz", gzip.compress(records({"id": "a", "text": TEXT})))
        self.assertEqual(json.loads(selon("--from", "jsonl", "--to", "jsonl", record)[1])["document"]["id"], "a")


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
        runs = {selon("-", "--to", "json", stdin=TEXT, env={**os.environ, "LC_ALL": locale})[1] for locale in ("C", "C.UTF-8", "tr_TR.UTF-8")}
        self.assertEqual(len(runs), 1)


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


if __name__ == "__main__":
    harness.main("cli")
