#!/usr/bin/env python3
"""--status and --resume, interrupts, the progress line."""
import json
import os
import signal
import subprocess
import threading
import time

import program
from program import SELON, TEXT, ids, open_terminal, records, selon

LINES = [{"id": "a", "text": TEXT}, {"id": "b"}, {"id": "a", "text": "Non."}, {"text": "Si."}]


class Status(program.InFolder):
    def setUp(self):
        super().setUp()
        self.status, self.out = self.folder / "status.jsonl", self.folder / "out.jsonl"
        self.input = self.file("in.jsonl", records(*LINES))

    def lines(self):
        return [json.loads(line) for line in self.status.read_text(encoding="utf-8").splitlines()]

    def outcomes(self):
        return [(line["id"], line["status"]) for line in self.lines()]

    def run_it(self, *options, to="jsonl"):
        return selon(self.input, self.folder / "none.txt", "--to", to, "--status", self.status, *options)

    def test_a_line_for_each_document_says_what_became_of_it_and_why(self):
        for jobs in (1, 3):
            self.assertEqual(self.run_it("-j", jobs)[0], 1)
            self.assertEqual(self.lines(), [
                {"id": "a", "place": f"{self.input}:1", "status": "done"},
                {"id": f"{self.input}:2", "place": f"{self.input}:2", "status": "failed", "reason": "no text"},
                {"id": "a", "occurrence": 2, "place": f"{self.input}:3", "status": "done"},
                {"id": f"{self.input}:4", "place": f"{self.input}:4", "status": "done"},
                {"id": f"{self.folder}/none.txt", "place": f"{self.folder}/none.txt", "status": "failed", "reason": "No such file or directory"}])

    def test_resume_leaves_out_what_is_done_and_tries_what_failed_again(self):
        self.assertEqual(self.run_it("-o", self.out)[0], 1)
        first = self.out.read_text()
        changed = LINES[:1] + [{"id": "b", "text": "Bon."}] + LINES[2:] + [{"id": "a", "text": "Enfin."}]
        self.input.write_bytes(records(*changed))
        status, _, err = self.run_it("-o", self.out, "--resume")
        self.assertEqual((status, err.count("\n")), (1, 1))
        now = self.out.read_text()
        self.assertTrue(now.startswith(first))
        self.assertEqual(ids(now[len(first):]), ["b", "a"])
        self.assertEqual(self.run_it("-o", self.out, "--resume")[0], 1)
        self.assertEqual(self.out.read_text(), now)

    def test_resume_without_anything_done_is_a_first_run(self):
        for to, begin in (("jsonl", "{"), ("csv", "document,")):
            self.assertEqual(self.run_it("--resume", to=to)[1][:len(begin)], begin)
            self.status.unlink()

    def test_a_resumed_table_has_one_header(self):
        first = self.run_it(to="csv")[1]
        self.assertEqual(self.run_it("--resume", to="csv")[1], "")
        self.assertEqual(first.count("document,url"), 1)

    def test_a_folder_is_resumed_with_the_same_names(self):
        folder = self.folder / "out"
        self.assertEqual(self.run_it("-o", f"{folder}/", to="json")[0], 1)
        names = sorted(os.listdir(folder))
        for name in names:
            (folder / name).unlink()
        self.assertEqual(self.run_it("-o", f"{folder}/", "--resume", to="json")[0], 1)
        self.assertEqual(os.listdir(folder), [])
        self.status.write_text("".join(json.dumps(line) + "\n" for line in self.lines() if line.get("occurrence") != 2))
        self.run_it("-o", f"{folder}/", "--resume", to="json")
        self.assertEqual(os.listdir(folder), ["a-2.json"])

    def test_a_line_that_a_kill_cut_short_is_taken_away(self):
        self.run_it()
        whole = self.status.read_bytes()
        self.status.write_bytes(whole[:-30])
        self.run_it("--resume")
        self.assertEqual(self.status.read_bytes().count(b"\n"), len(whole.splitlines()) + 1)  # the failed record again
        self.lines()

    def test_a_file_that_is_no_status_file_is_refused(self):
        self.status.write_text('{"id": "a", "text": "Oui."}\n')
        status, out, err = self.run_it("--resume")
        self.assertEqual((status, out, err), (1, "", f"selon: {self.status}:1: not a line that --status wrote\n"))
        self.assertEqual(self.status.read_text(), '{"id": "a", "text": "Oui."}\n')

    def test_usage(self):
        for wrong in (("--resume",), ("--resume", "--status", self.status, "--to", "json")):
            self.assertEqual(selon("-", *wrong)[0], 2)
        self.assertEqual(selon("-", "--status", self.folder), (1, "", f"selon: {self.folder}: Is a directory\n"))

    def test_nothing_is_called_done_before_its_result_is_where_it_stays(self):
        self.file("none.txt")
        run = subprocess.Popen([SELON, self.input, "-", "--from", "jsonl", "--to", "jsonl", "-o", self.out, "--status", self.status],
                               stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        while not any(p.stat().st_size for p in self.folder.glob(".selon-*")):
            self.assertIsNone(run.poll())
        run.kill()
        run.wait(60), run.stdin.close()
        self.assertEqual((self.out.exists(), self.status.read_text()), (False, ""))


class Interrupt(program.InFolder):
    def start(self, *options, **more):
        # a shell that runs the tests with & has them ignore Ctrl-C, and selon would as well
        self.addCleanup(signal.signal, signal.SIGINT, signal.signal(signal.SIGINT, signal.default_int_handler))
        run = subprocess.Popen([SELON, "--from", "jsonl", "--to", "jsonl", *map(str, options)], stdin=subprocess.PIPE, **more)
        self.addCleanup(lambda: (run.kill(), run.wait()))
        return run

    def test_ends_with_what_is_done_written(self):
        for number, stop in enumerate((signal.SIGINT, signal.SIGTERM)):
            for jobs in (1, 3):
                with self.subTest(stop, jobs=jobs):
                    run = self.start("-j", jobs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                    run.stdin.write(records({"id": "a", "text": TEXT}) + b'{"id": "b", ')
                    run.stdin.flush()
                    first = run.stdout.readline()
                    run.send_signal(stop)
                    self.assertEqual((run.wait(60), ids(first.decode()), run.stdout.read(), run.stderr.read()), (130, ["a"], b"", b""))
                    run.stdin.close(), run.stdout.close(), run.stderr.close()

    def test_a_file_is_whole_and_a_resumed_run_does_the_rest_once(self):
        out, status = self.folder / "out.jsonl", self.folder / "status.jsonl"
        lines = records(*({"id": str(n), "text": TEXT} for n in range(900)))
        run = self.start("-j", "2", "-o", out, "--status", status)
        run.stdin.write(lines[:len(lines) // 2])
        run.stdin.flush()
        while not any(p.stat().st_size for p in self.folder.glob(".selon-*")):
            self.assertIsNone(run.poll())
        run.send_signal(signal.SIGINT)
        self.assertEqual(run.wait(60), 130)
        run.stdin.close()
        done = ids(out.read_text())
        self.assertGreater(len(done), 0)
        self.assertEqual([json.loads(line)["id"] for line in status.read_text().splitlines()], done)
        path = self.file("in.jsonl", lines)
        self.assertEqual(selon(path, "--to", "jsonl", "-j", "2", "-o", out, "--status", status, "--resume"), (0, "", ""))
        self.assertEqual(ids(out.read_text()), [str(n) for n in range(900)])
        self.assertEqual(sorted(os.listdir(self.folder)), ["in.jsonl", "out.jsonl", "status.jsonl"])

    def test_an_ignored_signal_stays_ignored(self):
        run = self.start(stdout=subprocess.PIPE, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        run.stdin.write(records({"id": "a", "text": TEXT}))
        run.stdin.flush()
        run.stdout.readline()
        run.send_signal(signal.SIGINT)
        run.stdin.write(records({"id": "b", "text": TEXT}))
        run.stdin.close()
        self.assertEqual((ids(run.stdout.read().decode()), run.wait(60)), (["b"], 0))
        run.stdout.close()


class Progress(program.InFolder):
    def on_terminal(self, path, wait):
        """What stands on standard error, a terminal, when nobody reads the results for `wait` seconds."""
        terminal, end = open_terminal()
        run = subprocess.Popen([SELON, path, "--to", "jsonl"], stderr=end, stdout=subprocess.PIPE)
        os.close(end)
        reader = threading.Thread(target=lambda: (time.sleep(wait), run.stdout.read()))
        reader.start()
        shown = b""
        try:
            while chunk := os.read(terminal, 4096):
                shown += chunk
        except OSError:
            pass
        os.close(terminal), reader.join(), run.stdout.close()
        self.assertEqual(run.wait(60), 0)
        return shown.decode()

    def test_a_long_run_shows_documents_speed_and_time_left_at_a_terminal(self):
        shown = self.on_terminal(self.file("in.jsonl", records(*({"text": TEXT} for _ in range(400)))), 1.2)
        self.assertRegex(shown, r"^\r\d+ documents, \d+\.\d MB/s, \d+ %, \d+ s left\x1b\[K")
        self.assertTrue(shown.endswith("\r\x1b[K"), shown[-40:])

    def test_a_short_run_shows_nothing(self):
        self.assertEqual(self.on_terminal(self.file("in.txt"), 0), "")


if __name__ == "__main__":
    program.harness.main("status")
