#!/usr/bin/env python3
"""Files, standard input, folders, patterns, packed files."""
import gzip
import json
import os
import struct
import subprocess

import program
from program import SELON, TEXT, ids, records, selon


def zstandard(content):
    """A frame of stored blocks (RFC 8878), so that no packer is needed here."""
    blocks = [content[i:i + 65536] for i in range(0, len(content), 65536)] or [b""]
    out = b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", len(content))
    for number, block in enumerate(blocks, 1):
        out += struct.pack("<I", len(block) << 3 | (number == len(blocks)))[:3] + block
    return out


class Files(program.InFolder):
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
        good, empty = self.file("good.txt"), self.folder / "empty"
        empty.mkdir()
        status, out, err = selon(self.folder / "none.txt", empty, self.folder / "none*", good, "--to", "jsonl")
        self.assertEqual((status, ids(out)), (1, [str(good)]))
        self.assertEqual(err.splitlines(), [f"selon: {self.folder}/none.txt: No such file or directory",
                                            f"selon: {empty}: no file to read in this folder (by its name: .txt, .jsonl, .csv, .html)",
                                            f"selon: {self.folder}/none*: no file is called so"])

    def test_a_folder_is_no_file_of_words_and_no_status_file(self):
        for option, reason in (("--cues", "cannot be read"), ("--entities", "cannot be read"), ("--status", "Is a directory")):
            self.assertEqual(selon(option, self.folder, "-", stdin=TEXT), (1, "", f"selon: {self.folder}: {reason}\n"))

    def test_what_may_not_be_read_is_reported_and_the_rest_is_read(self):
        secret = self.file("secret.txt")
        self.file("closed/a.txt"), self.file("open/b.txt")
        self.folder.chmod(0o755), secret.chmod(0), (self.folder / "closed").chmod(0)
        someone = {"user": 65534} if os.geteuid() == 0 else {}  # root reads everything
        try:
            status, out, err = selon(self.folder, "--to", "jsonl", **someone)
        except PermissionError as error:
            self.skipTest(f"the program cannot be run by others: {error}")
        finally:
            (self.folder / "closed").chmod(0o755)
        self.assertEqual((status, ids(out)), (1, [f"{self.folder}/open/b.txt"]))
        self.assertEqual(err, f"selon: {self.folder}/closed: Permission denied\nselon: {secret}: Permission denied\n")

    def test_a_file_that_vanishes_is_reported_and_the_rest_is_read(self):
        gone = self.file("a.jsonl", records({"id": "a", "text": TEXT}))
        self.file("b.jsonl", records({"id": "b", "text": TEXT}))
        run = subprocess.Popen([SELON, "--from", "jsonl", "-", self.folder, "--to", "jsonl"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        run.stdin.write(records({"id": "first", "text": TEXT}))
        run.stdin.flush()
        run.stdout.readline()  # now the folder has been looked through
        gone.unlink()
        out, err = run.communicate(timeout=60)
        self.assertEqual((run.returncode, ids(out.decode())), (1, ["b"]))
        self.assertEqual(err.decode(), f"selon: {gone}: No such file or directory\n")

    def test_what_a_run_writes_is_not_its_input(self):
        self.file("a.txt")
        for _ in range(2):
            status = selon(self.folder, "--to", "jsonl", "-o", self.folder / "out.jsonl", "--status", self.folder / "status.jsonl")
            self.assertEqual(status, (0, "", ""))

    def test_a_message_is_one_line_whatever_a_file_is_called(self):
        self.assertEqual(selon("a\nb\x1bc.txt", cwd=self.folder), (1, "", "selon: a?b?c.txt: No such file or directory\n"))

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

    def test_a_folder_stands_for_its_files_in_the_order_of_their_paths(self):
        for name in ("b.txt", "a/z.txt", "a/é.txt.gz", "B.txt", "note.md", ".hidden.txt", ".git/x.txt"):
            self.file(name, gzip.compress(TEXT.encode()) if name.endswith(".gz") else TEXT)
        self.file("a/r.jsonl", records({"id": "r1", "text": TEXT}, {"id": "r2", "text": TEXT}))
        (self.folder / "gone.txt").symlink_to(self.folder / "nowhere")
        (self.folder / "round").symlink_to(self.folder)
        status, out, err = selon(".", "--to", "jsonl", cwd=self.folder)
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(ids(out), ["./B.txt", "r1", "r2", "./a/z.txt", "./a/é.txt.gz", "./b.txt"])
        self.assertEqual(ids(selon(".", "--from", "jsonl", "--to", "jsonl", cwd=self.folder)[1]), ["r1", "r2"])

    def test_a_folder_of_one_file_is_still_a_list(self):
        self.file("a.txt")
        self.assertEqual(len(json.loads(selon(self.folder, "--to", "json")[1])), 1)

    def test_a_pattern_in_quotation_marks_stands_for_what_it_matches(self):
        for name in ("b.txt", "a.txt", "c.md", "d[1].txt"):
            self.file(name)
        self.assertEqual(ids(selon("[ab].*", "--to", "jsonl", cwd=self.folder)[1]), ["a.txt", "b.txt"])
        self.assertEqual(ids(selon("d[1].txt", "--to", "jsonl", cwd=self.folder)[1]), ["d[1].txt"])

    def test_the_name_of_a_file_says_what_is_in_it_unless_from_does(self):
        path = self.file("a.jsonl", records({"id": "a", "text": TEXT}))
        self.assertEqual(ids(selon(path, "--to", "jsonl")[1]), ["a"])
        self.assertEqual(ids(selon(path, "--from", "text", "--to", "jsonl")[1]), [str(path)])

    def check_packed(self, ending, pack):
        packed = pack(TEXT.encode())
        sentences = json.loads(selon(self.file("a.txt"), "--to", "json")[1])["sentences"]
        self.assertEqual(json.loads(selon(self.file("b.txt" + ending, packed), "--to", "json")[1])["sentences"], sentences)
        two = self.file("two.txt" + ending, packed + packed)
        self.assertEqual(len(json.loads(selon(two, "--to", "json")[1])["sentences"]), 2 * len(sentences))
        for wrong in (packed[:-12], packed[:20] + b"x" * 40, b""):
            path = self.file("wrong.txt" + ending, wrong)
            status, out, err = selon(path, "--to", "json")
            if wrong:
                self.assertEqual((status, out), (1, ""))
                self.assertRegex(err, rf"^selon: {path}: .+\n$")
            else:
                self.assertEqual((status, json.loads(out)["sentences"], err), (0, [], ""))
        record = self.file("r.jsonl" + ending, pack(records({"id": "a", "text": TEXT}, {"id": "b", "text": "Non. " * 40_000})))
        self.assertEqual(ids(selon("--to", "jsonl", record)[1]), ["a", "b"])
        short = self.file("s.jsonl" + ending, pack(records({"id": "a", "text": TEXT}, {"id": "b", "text": "Non. " * 40_000}))[:-20])
        status, out, err = selon("--to", "jsonl", short)
        self.assertEqual((status, ids(out)), (1, ["a"]))
        self.assertRegex(err, rf"^selon: {short}: .+\n$")

    def test_gzip_is_unpacked(self):
        self.check_packed(".gz", lambda content: gzip.compress(content, 1))
        plain = self.file("plain.gz")
        self.assertEqual(len(json.loads(selon(plain, "--to", "json")[1])["claims"]), 1)

    def test_zstandard_is_unpacked(self):
        self.check_packed(".zst", zstandard)

    def test_documents_longer_than_max_bytes_are_refused_and_the_rest_goes_on(self):
        text, table = self.file("a.txt", "Oui. " * 20), self.file("t.csv", "id,text\na," + "Oui. " * 20 + "\nb,Non.\n")
        lines = self.file("r.jsonl", records({"id": "a", "text": "Oui. " * 20}, {"id": "b", "text": "Non."}))
        status, out, err = selon(text, table, lines, "--to", "jsonl", "--max-bytes", 100)
        self.assertEqual((status, ids(out)), (1, [str(text), "b", "b"]))
        self.assertEqual(err.splitlines(), [f"selon: {table}:2: longer than 100 bytes (--max-bytes)",
                                            f"selon: {lines}:1: longer than 100 bytes (--max-bytes)"])
        self.assertEqual(selon(text, "--max-bytes", 99)[2], f"selon: {text}: longer than 99 bytes (--max-bytes)\n")
        self.assertEqual(selon(text, "--max-bytes", "1k")[0], 0)
        for wrong in ("0", "4294967296", "-1", "much"):
            self.assertEqual(selon(text, "--max-bytes", wrong)[0], 2)

    def test_offsets_have_32_bits_and_a_longer_file_is_refused_unread(self):
        path = self.file("long.txt", b"")
        os.truncate(path, 1 << 32)
        status, out, err = selon(path, "--to", "json")
        self.assertEqual((status, out, err), (1, "", f"selon: {path}: longer than 4294967295 bytes (--max-bytes)\n"))


if __name__ == "__main__":
    program.harness.main("files")
