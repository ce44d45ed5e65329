#!/usr/bin/env python3
"""-j: several documents at a time."""
import json
import subprocess

import program
from program import SELON, TEXT, ids, records, selon


def many(count):
    """Documents of very different length, with some that fail."""
    lines = []
    for number in range(count):
        lines.append({"id": str(number), "text": f"Selon {'Anna' if number % 2 else 'Marie'} Roy, {TEXT}" * (1 + 40 * (number % 17 == 0))})
        if number % 29 == 3:
            lines.append({"id": number})
    return records(*lines)


class Jobs(program.InFolder):
    def test_any_number_of_jobs_gives_the_same_bytes(self):
        lines = many(70)
        for to in ("jsonl", "json", "csv", "html", "text", "labelstudio", "annotation", "claim"):
            runs = [selon("-j", jobs, "--from", "jsonl", "--to", to, stdin=lines) for jobs in (1, 2, 7, 0)]
            self.assertEqual(runs[0][0], 1)
            self.assertEqual(runs[1:], runs[:1] * 3, to)

    def test_why_is_told_in_the_order_of_the_documents(self):
        runs = {selon("-j", jobs, "--from", "jsonl", "--explain", stdin=many(40)) for jobs in (1, 4)}
        self.assertEqual(len(runs), 1)

    def test_results_come_as_records_come(self):
        run = subprocess.Popen([SELON, "-j", "3", "--from", "jsonl", "--to", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for number in range(3):
            run.stdin.write(records({"id": number, "text": "Oui."}))
            run.stdin.flush()
            self.assertEqual(json.loads(run.stdout.readline())["document"]["id"], str(number))
        run.stdin.close(), run.stdout.close()
        self.assertEqual(run.wait(60), 0)

    def test_a_closed_pipe_ends_quietly(self):
        path = self.file("a.jsonl", records({"text": TEXT}) * 3000)
        run = subprocess.Popen([SELON, "-j", "3", path, "--to", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        run.stdout.readline()
        run.stdout.close()
        self.assertEqual((run.stderr.read(), run.wait(60)), (b"", 0))
        run.stderr.close()

    def test_no_document_at_all(self):
        self.assertEqual(selon("-j", "4", "--from", "jsonl", "--to", "json", stdin=""), (0, "[]\n", ""))

    def test_a_long_document_holds_up_nothing_but_the_order(self):
        lines = records({"id": "long", "text": TEXT * 300}, *({"id": n, "text": TEXT} for n in range(200)))
        self.assertEqual(ids(selon("-j", "2", "--from", "jsonl", "--to", "jsonl", stdin=lines)[1]),
                         ["long", *map(str, range(200))])

    def test_the_number_of_jobs_is_a_number(self):
        for wrong in ("-1", "many", "1.5"):
            self.assertEqual(selon("-j", wrong, "-")[0], 2)


if __name__ == "__main__":
    program.harness.main("jobs")
