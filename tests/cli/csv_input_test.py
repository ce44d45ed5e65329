#!/usr/bin/env python3
"""--from csv: rows as documents."""
import csv
import io
import json
import random

import program
from program import ids, selon


class Rows(program.InFolder):
    def read(self, table, *options):
        status, out, err = selon("--from", "csv", "--to", "jsonl", *options, stdin=table)
        return status, [json.loads(line) for line in out.splitlines()], err

    def test_the_first_row_names_the_fields_and_other_columns_are_handed_on(self):
        status, (document,), err = self.read("id,n,date,text,url,é\na,1,2024-03-05,Oui.,https://x,\"«\"\"»\"\n")
        self.assertEqual((status, err), (0, ""))
        head = document["document"]
        self.assertEqual((head["id"], head["date"]["value"], head["url"]), ("a", "2024-03-05", "https://x"))
        self.assertEqual(head["meta"], {"n": "1", "é": '«"»'})

    def test_cells_hold_what_another_writer_put_there(self):
        texts = ["Il a dit : \"Oui,\nnon ; si\".\r\nFin.", " Non. ", "", '"', "a\tb", "\r\n", 'Il dit "oui".']
        for dialect in ({}, {"delimiter": ";"}, {"delimiter": "\t"}, {"lineterminator": "\n"}, {"quoting": csv.QUOTE_ALL}):
            with self.subTest(dialect):
                table = io.StringIO(newline="")
                csv.writer(table, **dialect).writerows([["id", "text", "same"]] + [[n, text, text] for n, text in enumerate(texts)])
                status, documents, err = self.read(table.getvalue())
                self.assertEqual((status, err), (0, ""))
                self.assertEqual([d["document"]["meta"]["same"] for d in documents], texts)
                self.assertEqual([max((end for _, end in d["sentences"]), default=0) for d in documents],
                                 [len(text.rstrip()) for text in texts])

    def test_what_another_strict_reader_reads_is_read_the_same(self):
        chance = random.Random(7)
        for _ in range(40):
            table = "".join(chance.choice(['a', '"', ",", "\n", "\r\n", '"b"', '"c""d\n"', "é"]) for _ in range(chance.randrange(1, 60)))
            with self.subTest(table):
                rows = [row for row in csv.reader(io.StringIO("id,text\n" + table, newline=""), strict=False) if row][1:]
                _, documents, err = self.read("id,text\n" + table)
                if "quotation" in err:  # Python's reader lets both mistakes pass
                    continue
                good = [row for row in rows if len(row) == 2]
                self.assertEqual([d["document"]["id"] for d in documents if not d["document"]["id"].startswith("-:")], [row[0] for row in good if row[0]])
                self.assertEqual((len(documents), len(err.splitlines())), (len(good), len(rows) - len(good)))

    def test_columns_may_have_other_names(self):
        _, (document,), _ = self.read("body,link\nOui.,https://x\n", "--field", "text=body,id=link,url=link")
        self.assertEqual((document["document"]["id"], document["document"]["url"]), ("https://x", "https://x"))

    def test_empty_cells_are_as_if_left_out_and_empty_lines_are_no_rows(self):
        _, documents, err = self.read("id,text,date,url\r\n\r\n,Oui.,,\r\n\r\n,\"Non.\nSi.\",,\r\n,Si.,,", "--date", "2020-01-01")
        self.assertEqual(([d["document"]["id"] for d in documents], err), (["-:3", "-:5", "-:7"], ""))
        self.assertEqual([d["document"]["url"] for d in documents], [None] * 3)
        self.assertEqual(documents[0]["document"]["date"]["value"], "2020-01-01")

    def test_a_byte_order_mark_is_no_part_of_a_name(self):
        for head in ("text,id", '"text","id"'):
            self.assertEqual(self.read("\ufeff" + head + "\nOui.,a\n")[1][0]["document"]["id"], "a")

    def test_a_bad_row_is_reported_and_the_rest_is_read(self):
        bad = {"b": "1 cells under 2 names", "b,c,d": "3 cells under 2 names", '"b"x,c': "text behind a closing quotation mark",
               b"b,\xe9": "text: invalid UTF-8 at byte 0"}
        for row, reason in bad.items():
            with self.subTest(row):
                row = row if isinstance(row, bytes) else row.encode()
                status, documents, err = self.read(b"id,text\na,Oui.\n" + row + b"\nc,Non.\n")
                self.assertEqual((status, [d["document"]["id"] for d in documents]), (1, ["a", "c"]))
                self.assertRegex(err, rf"^selon: -:3: {reason}.*\n$")
        status, documents, err = self.read("id,text,date\na,Oui.,mardi\n")
        self.assertEqual((status, documents, err), (1, [], "selon: -:2: date is not a day (YYYY-MM-DD)\n"))
        status, documents, err = self.read('id,text\na,Oui.\nb,"Non.\nc,Si.\n')
        self.assertEqual((status, len(documents), err), (1, 1, "selon: -:3: a quotation mark is never closed\n"))

    def test_a_table_that_cannot_be_used_is_one_line(self):
        for table, reason in {"id,body\na,Oui.\n": "no column text .*", "text,n,n\na,b,c\n": "two columns are called n",
                              "text,\xff\na,b\n".encode("latin-1"): "invalid UTF-8 .*"}.items():
            with self.subTest(table):
                status, documents, err = self.read(table)
                self.assertEqual((status, documents), (1, []))
                self.assertRegex(err, rf"^selon: -:1: {reason}\n$")
        self.assertEqual(self.read(""), (0, [], ""))

    def test_a_file_called_csv_is_a_table_and_its_documents_a_list(self):
        path = self.file("a.csv", "text,id\nOui.,a\n")
        self.assertEqual(ids(selon(path, "--to", "jsonl")[1]), ["a"])
        self.assertEqual(len(json.loads(selon(path, "--to", "json")[1])), 1)

    def test_meta_goes_to_every_output_that_has_a_place_for_it(self):
        table = 'text,rubrique\n"« Oui », a dit le maire.",monde\n'
        self.assertEqual(self.read(table)[1][0]["document"]["meta"], {"rubrique": "monde"})
        (row,) = csv.DictReader(io.StringIO(selon("--from", "csv", "--to", "csv", stdin=table)[1]))
        self.assertEqual(json.loads(row["meta"]), {"rubrique": "monde"})
        (task,) = json.loads(selon("--from", "csv", "--to", "labelstudio", stdin=table)[1])
        self.assertIn({"rubrique": "monde"}, task["data"].values())


if __name__ == "__main__":
    program.harness.main("csv_input")
