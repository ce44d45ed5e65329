#!/usr/bin/env python3
"""--output: a file that is whole or not there, a folder with a file a document."""
import json
import os
import resource
import stat
import subprocess
import unittest

import program
from program import SELON, TEXT, ids, records, selon

HOSTILE = ["../up", "../../etc/passwd", "/etc/passwd", "a/b", "a_b", "a\nb", "", ".", "..", ".hidden", "~", "-rf", "x" * 300, "x" * 299 + "y",
           "é" * 200, "CON", "a", "A", "a", "a-2", "a\x00b", "a\\b", "C:\\x", " ", "\u202egpj.txt", "nom très long"]


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


class File(program.InFolder):
    def test_holds_what_standard_output_would_and_nothing_is_left_beside_it(self):
        lines = records({"id": "a", "text": TEXT}, {"id": "b", "text": TEXT})
        for to in ("jsonl", "json", "csv", "html", "text", "annotation"):
            path = self.folder / "out"
            self.assertEqual(selon("--from", "jsonl", "--to", to, "--output", path, stdin=lines), (0, "", ""))
            self.assertEqual(path.read_text(encoding="utf-8"), selon("--from", "jsonl", "--to", to, stdin=lines)[1].replace("\r\n", "\n"))
        self.assertEqual(os.listdir(self.folder), ["out"])

    def test_the_rights_of_the_old_file_and_a_link_stay(self):
        path, link = self.file("out.jsonl", "old"), self.folder / "link.jsonl"
        path.chmod(0o640)
        link.symlink_to("out.jsonl")
        self.assertEqual(selon("-o", link, "--to", "jsonl", stdin=TEXT)[0], 0)
        self.assertTrue(link.is_symlink())
        self.assertEqual((len(ids(path.read_text())), stat.S_IMODE(path.stat().st_mode)), (1, 0o640))

    def test_what_cannot_be_written_is_one_line_and_leaves_the_old_file(self):
        old = self.file("old.jsonl", "old")
        run = subprocess.run([SELON, "--to", "jsonl", "-o", old], input=(TEXT * 2000).encode(), stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, preexec_fn=limit_file_size, timeout=60, check=False)
        self.assertEqual((run.returncode, run.stdout, run.stderr.decode()), (1, b"", f"selon: {old}: File too large\n"))
        self.assertEqual((old.read_text(), os.listdir(self.folder)), ("old", ["old.jsonl"]))
        nowhere = self.folder / "none/out.jsonl"
        self.assertEqual(selon("-o", nowhere, stdin=TEXT), (1, "", f"selon: {nowhere}: No such file or directory\n"))

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_devices_are_written_to_as_they_are(self):
        self.assertEqual(selon("-o", "/dev/full", stdin=TEXT), (1, "", "selon: /dev/full: No space left on device\n"))
        self.assertEqual(selon("-o", "/dev/null", stdin=TEXT), (0, "", ""))
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_a_kill_leaves_no_half_written_file_under_the_final_name(self):
        path = self.folder / "out.jsonl"
        run = subprocess.Popen([SELON, "--from", "jsonl", "--to", "jsonl", "-o", path], stdin=subprocess.PIPE)
        run.stdin.write(records({"text": TEXT}))
        run.stdin.flush()
        while not any(p.stat().st_size for p in self.folder.iterdir()):
            self.assertIsNone(run.poll())
        run.kill()
        run.wait(60), run.stdin.close()
        self.assertFalse(path.exists())


class Folder(program.InFolder):
    def setUp(self):
        super().setUp()
        self.out = self.folder / "deep/out"

    def test_a_file_a_document_called_by_its_id(self):
        lines = records({"id": "a", "text": TEXT}, {"id": "b.txt", "text": "Non."})
        self.assertEqual(selon("--from", "jsonl", "--to", "json", "-o", f"{self.out}/", stdin=lines), (0, "", ""))
        self.assertEqual(sorted(os.listdir(self.out)), ["a.json", "b.txt.json"])
        self.assertEqual(json.loads((self.out / "a.json").read_text())["document"]["id"], "a")

    def test_each_file_is_what_the_document_alone_gives(self):
        for to, ending in {"json": "json", "jsonl": "jsonl", "csv": "csv", "html": "html", "text": "txt", "labelstudio": "json", "claim": "json"}.items():
            selon("--from", "jsonl", "--to", to, "-o", f"{self.out}/", "-j", "3", stdin=records({"id": "-", "text": "Si."}, {"id": "b", "text": TEXT}))
            alone = selon("--to", to, "-", stdin="Si.")[1]
            self.assertEqual((self.out / f"-.{ending}").read_bytes().decode(), alone)

    def test_brat_has_the_text_beside_the_standoff(self):
        lines = records({"id": "a", "text": TEXT}, {"id": "b", "text": "Non."})
        self.assertEqual(selon("--from", "jsonl", "--to", "brat", "-o", f"{self.out}/", stdin=lines)[0], 0)
        self.assertEqual(sorted(os.listdir(self.out)), ["a.ann", "a.txt", "b.ann", "b.txt"])
        self.assertEqual((self.out / "a.txt").read_text(encoding="utf-8"), TEXT)

    def test_no_id_leads_out_of_the_folder_or_onto_another_file(self):
        lines = records(*({"id": name, "text": TEXT} for name in HOSTILE))
        for jobs in (1, 3):
            self.assertEqual(selon("--from", "jsonl", "--to", "json", "-j", jobs, "-o", f"{self.out}/", stdin=lines), (0, "", ""))
            files = [p.relative_to(self.folder) for p in self.folder.rglob("*") if p.is_file()]
            self.assertEqual({str(p.parent) for p in files}, {"deep/out"})
            self.assertEqual(len({p.name.lower() for p in files}), len(HOSTILE))
            self.assertFalse([p for p in files if p.name.startswith(".") or len(p.name.encode()) > 255 or any(ord(c) < 32 for c in p.name)])
        found = {json.loads((self.folder / p).read_text())["document"]["id"] for p in files}
        self.assertEqual(found, set(HOSTILE))

    def test_the_same_ids_get_the_same_names_each_time(self):
        lines = records({"id": "a", "text": "Un."}, {"id": "a"}, {"id": "a", "text": "Deux."}, {"id": "A", "text": "Trois."})
        for _ in range(2):
            self.assertEqual(selon("--from", "jsonl", "--to", "json", "-o", f"{self.out}/", stdin=lines)[0], 1)
            self.assertEqual(sorted(os.listdir(self.out)), ["A-3.json", "a-2.json", "a.json"])

    def test_a_link_in_the_folder_is_replaced_and_not_followed(self):
        self.out.mkdir(parents=True)
        victim = self.file("victim", "mine")
        (self.out / "a.json").symlink_to(victim)
        self.assertEqual(selon("--from", "jsonl", "--to", "json", "-o", self.out, stdin=records({"id": "a", "text": TEXT}))[0], 0)
        self.assertEqual(victim.read_text(), "mine")

    def test_what_cannot_be_written_is_one_line(self):
        self.file("file")
        status, out, err = selon("--to", "json", "-o", f"{self.folder}/file/", stdin=TEXT)
        self.assertEqual((status, out, err.count("\n")), (1, "", 1))
        self.out.mkdir(parents=True)
        run = subprocess.run([SELON, "--to", "json", "-o", self.out], input=(TEXT * 2000).encode(), stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, preexec_fn=limit_file_size, timeout=60, check=False)
        self.assertEqual((run.returncode, run.stderr.decode()), (1, f"selon: {self.out}/-.json: File too large\n"))
        self.assertEqual(os.listdir(self.out), [])


if __name__ == "__main__":
    program.harness.main("output_files")
