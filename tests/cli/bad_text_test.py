#!/usr/bin/env python3
"""Texts that are not what they should be: encodings, control characters, floods, nesting, dates."""
import json
import random
import resource
import subprocess
import unittest

import program
from program import SELON, TEXT, ids, records, selon

NEWS = "Le maire a déclaré : « Nous rouvrirons l’école lundi ». Selon la police, le tireur a fui."


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


class OtherEncodings(program.InFolder):
    def check(self, encoding, advice):
        path = self.file("a.txt", NEWS.encode(encoding))
        status, out, err = selon(path, "--to", "json")
        self.assertEqual((status, out), (1, ""))
        self.assertRegex(err, rf"^selon: {path}: invalid UTF-8 at byte \d+ \(.*--encoding {advice} reads it\)\n$")
        status, out, err = selon(path, "--to", "json", "--encoding", advice)
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(out, selon(self.file("a.txt", NEWS), "--to", "json")[1])

    def test_utf_16_is_named_with_the_option_that_reads_it(self):
        for encoding, advice in (("utf-16", "utf-16"), ("utf-16-le", "utf-16le"), ("utf-16-be", "utf-16be")):
            with self.subTest(encoding):
                self.check(encoding, advice)

    def test_latin_1_and_windows_1252_are_named_with_the_option_that_reads_them(self):
        self.check("windows-1252", "windows-1252")
        self.assertIn("--encoding windows-1252", selon(stdin="L'été est là.".encode("latin-1"))[2])

    def test_a_few_bad_bytes_in_utf_8_are_no_other_encoding(self):
        self.assertIn("(--invalid replace reads on)", selon(stdin="déjà ".encode() + b"\xe9t\xe9")[2])

    def test_records_and_tables_in_other_encodings_are_read(self):
        lines = self.file("r.jsonl", records(json.dumps({"id": "é", "text": NEWS}, ensure_ascii=False)).decode().encode("utf-16"))
        self.assertEqual(ids(selon(lines, "--to", "jsonl", "--encoding", "utf-16")[1]), ["é"])
        table = self.file("t.csv", f'id;text\né;"{NEWS}"\n'.encode("iso-8859-15", "replace"))
        self.assertEqual(ids(selon(table, "--to", "jsonl", "--encoding", "iso-8859-15")[1]), ["é"])

    def test_long_texts_are_converted_whole(self):
        text = (NEWS + "😀\n") * 2000
        path = self.file("a.txt", text.encode("utf-16"))
        document = json.loads(selon(path, "--to", "json", "--encoding", "utf-16")[1])
        self.assertEqual((document["sentences"][-1][1], len(document["claims"])), (len(text.rstrip()), 4000))

    def test_what_is_not_in_the_encoding_is_refused_or_replaced(self):
        broken = NEWS.encode("utf-16-le") + b"\x00\xd8"  # half a surrogate pair
        self.assertEqual(selon("--encoding", "utf-16le", stdin=broken), (1, "", "selon: -: not utf-16le (--invalid replace reads on)\n"))
        self.assertEqual(selon("--encoding", "utf-16le", "--invalid", "replace", stdin=broken)[0], 0)
        self.assertEqual(selon("--encoding", "klingon", stdin=NEWS)[0], 2)


class Characters(unittest.TestCase):
    def claims(self, text, *options):
        """What speakers say, from a run without any complaint, whose spans hold what they should."""
        status, out, err = selon("--to", "json", *options, stdin=text)
        self.assertEqual((status, err), (0, ""))
        found = []
        for claim in json.loads(out)["claims"]:
            speaker, statement = claim["speaker"], claim["statement"]
            if speaker and speaker["span"]:
                self.assertEqual(text[slice(*speaker["span"])], speaker["text"])
            self.assertEqual(" ".join(text[slice(*span)] for span in statement["fragments"]), statement["text"])
            found.append((speaker and speaker["text"], statement["text"]))
        return found

    def expect(self, change):
        """The claims of NEWS written otherwise are those of NEWS, written so."""
        self.assertEqual(self.claims(change(NEWS)), [tuple(map(change, claim)) for claim in self.claims(NEWS)])

    def test_a_byte_order_mark_is_no_part_of_a_claim(self):
        self.assertEqual(self.claims("\ufeff" + NEWS), self.claims(NEWS))

    def test_capitals(self):
        self.assertEqual([statement for _, statement in self.claims(NEWS.upper())], [statement.upper() for _, statement in self.claims(NEWS)])

    def test_no_accents(self):
        self.expect(lambda text: text.replace("é", "e"))

    def test_no_punctuation(self):
        self.assertIn("le maire", [speaker for speaker, _ in self.claims("le maire a déclaré que l école rouvrira")])

    def test_nul_bytes_and_controls_are_text(self):
        for character in "\0\x01\x07\x1b\x7f":
            with self.subTest(character):
                self.assertEqual(self.claims(f"Le maire a dit que l’école{character} rouvrira.")[0][0], "Le maire")

    def test_zero_width_and_bidi_characters_hide_no_claim(self):
        for character in "\u200b\u200d\u2060\u00ad\u202e\u2066\ufeff":
            with self.subTest(f"U+{ord(character):04X}"):
                for text in (NEWS.replace("lundi", "lun" + character + "di"), character + NEWS):
                    self.assertEqual(len(self.claims(text)), 2)
        self.expect(lambda text: text.replace("maire", "mai\u00adre").replace("police", "po\u00adlice"))

    def test_html_left_in_breaks_nothing(self):
        text = f"<div class=\"a\"><p>{NEWS.replace('. ', '.</p><p>')}</p><!-- << --></div><script>alert('</script>')</script>\n"
        self.assertIn("Nous rouvrirons l’école lundi", [statement for _, statement in self.claims(text)])

    def test_floods_of_emoji_and_combining_marks(self):
        self.assertEqual(self.claims("😀👩‍👩‍👧‍👦🇫🇷" * 20_000 + " " + NEWS), self.claims(NEWS))
        self.assertEqual(self.claims("e" + "\u0301" * 200_000 + ".\n\n" + NEWS), self.claims(NEWS))
        self.claims("".join(c + "\u0323\u0301" for c in NEWS * 20))

    def test_lone_surrogates_in_json_are_refused_by_name(self):
        for bad in (r'"\ud800"', r'"\udc00"', r'"\ude00\ud83d"', r'"\ud83dx"'):
            for line in (f'{{"text": {bad}}}', f'{{"text": "Oui.", "id": {bad}}}', f'{{"text": "Oui.", "x": {bad}}}', f'{{"text": "Oui.", {bad}: 1}}'):
                with self.subTest(line):
                    status, out, err = selon("--from", "jsonl", "--to", "jsonl", stdin=records(line, {"id": "b", "text": "Non."}))
                    self.assertEqual((status, ids(out)), (1, ["b"]))
                    self.assertRegex(err, r"^selon: -:1: not JSON .*\n$")
        self.assertEqual(ids(selon("--from", "jsonl", "--to", "jsonl", stdin=records(r'{"text": "Oui.", "id": "\ud83d\ude00"}'))[1]), ["😀"])


class Shapes(unittest.TestCase):
    claims = Characters.claims

    def test_nesting_is_bounded_and_the_rest_is_read(self):
        for opening, closing in ("«»", "“”", "‹›", "()", "[]", '""'):
            for count in (100, 10_000):
                for text in ((opening + " ") * count + "oui" + (" " + closing) * count, (opening + " ") * count, (closing + " ") * count):
                    self.assertIn(("la police", "le tireur a fui"), self.claims(f"Il dit : {text}.\n\n{NEWS}"))
        _, out, _ = selon("--to", "json", stdin="« “ " * 1000 + "oui")
        self.assertIn("too-deep", [warning["code"] for warning in json.loads(out)["document"]["warnings"]])

    def test_a_long_line(self):
        count = 4000  # tests/soak/run long reads 100 MB
        self.assertEqual(len(self.claims((NEWS + " ") * count)), 2 * count)

    def test_a_long_word(self):
        self.assertEqual(self.claims("a" * 10_000_000 + ". " + NEWS), self.claims(NEWS))

    def test_blank_space_and_empty_lines(self):
        for blank in (" ", "\n", "\r\n", "\t", "\u00a0", "\r"):
            with self.subTest(blank):
                self.assertEqual(self.claims(blank * 200_000 + NEWS), self.claims(NEWS))
                self.assertEqual(self.claims(blank * 1000), [])

    def test_noise_of_a_scanner(self):
        self.claims("Le rnaire a dé-\nclaré : <<Nous rouvrirons 1'école 1undi>>. Se1on la po1ice, le tireur a fui ;,:!§ l|l|l l'l'l\f\n— 12 —\n" * 20)

    def test_absurd_dates(self):
        when = ["le 32 mars 2024", "le 30 février", "en l’an 999999999999", "il y a 999999999999 jours", "hier", "demain", "l’hiver prochain",
                "à Noël", "au 99e siècle", "le 0 janvier 0", "en -52", "le 1er janvier 99999999999999999999"]
        for day in ("0000-01-01", "0001-01-01", "9999-12-31", "2024-02-29"):
            for said in when:
                self.claims(f"Le maire a dit {said} que l’école rouvrira. {said.capitalize()}, il a dit que non.", "--date", day)


class Soup(unittest.TestCase):
    WORDS = (NEWS + " Mme Anna Roy a-t-elle dit hier à l’AFP que le 1er mars 2024, d’après M. Sol, 3,5 % n’est rien ? Il pense que oui, dit-il. Les deux "
             "ministres accusent les élus d’avoir menti : « Non » ! Lundi dernier, elle aurait promis l’hiver prochain de venir, selon laquelle on sait").split()
    MARKS = [*"<>«»“”‹›\"'’()[]{}:;,.!?—–-…/\\|+=*&%#@~^`°§\n\t", "a@b.fr", "http://x.fr/a", "#mot", "[…]", "(sic)", "- ", "— ", "\n\n", "n°", "-52", "😀",
             "e\u0301", "\u00ad", "XIXe", "x-", "-x"]

    def text(self, chance):
        pieces = [chance.choice(chance.choice((self.WORDS, self.MARKS))) + chance.choice(("", " ", " ", "\u00a0")) for _ in range(chance.choice((1, 2, 3, 5, 10, 30)))]
        return "".join(pieces).upper() if chance.random() < 0.2 else "".join(pieces)

    def test_words_and_marks_at_random_are_read_to_the_end(self):
        chance = random.Random(11)
        for options in (("--to", "jsonl"), ("--to", "text"), ("--to", "html"), ("--explain",)):
            lines = records(*({"text": self.text(chance)} for _ in range(1500)))
            status, _, err = selon("--any-language", "--from", "jsonl", "-j", "2", "--date", "2024-03-05", *options, stdin=lines)
            self.assertEqual((status, err), (0, ""))


class Memory(unittest.TestCase):
    def test_want_of_memory_is_the_error_of_the_document_that_needs_it(self):
        lines = records({"id": "a", "text": "Oui."}, {"id": "b", "text": (NEWS + " ") * 60_000}, {"id": "c", "text": "Non."})
        for jobs in ("1", "2"):
            run = subprocess.run([SELON, "-j", jobs, "--from", "jsonl", "--to", "jsonl"], input=lines, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20)), timeout=60, check=False)
            self.assertEqual((run.returncode, ids(run.stdout.decode())), (1, ["a", "c"]))
            self.assertEqual(run.stderr, b"selon: -:2: not enough memory\n")


if __name__ == "__main__":
    program.harness.main("bad_text")
