"""Results as tables: the same in pandas, Polars, Arrow, Parquet and CSV."""
import csv
import datetime
import pathlib
import tempfile
import unittest

import pyarrow.parquet

import selon

TEXTS = ["🙂 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est \"sûr\". » Il a promis que l’école rouvrira.",
         "Il pleut.",
         "Anna Roy et Paul Sol ont déclaré que la rue fermera.\n\n« Rien ! » a-t-il dit."]
BACKENDS = ("pandas", "polars", "arrow")


def documents():
    return list(selon.extract_many(TEXTS, ids="abc", dates=["2024-03-07", None, None]))


def rows(table):
    return table.to_pylist()


class Tables(unittest.TestCase):
    def test_a_row_a_claim_with_its_words_and_offsets(self):
        claims = rows(selon.tables(documents(), "arrow").claims)
        self.assertEqual([(c["document"], c["claim"], c["cue"]) for c in claims[:2]], [("a", "c1", "a dit"), ("a", "c2", "a promis")])
        first = claims[0]
        self.assertEqual(first["document_date"], datetime.date(2024, 3, 7))
        self.assertEqual(first["date_first"], datetime.date(2024, 3, 4))
        self.assertEqual(first["speaker_name"], "Jean Sol")
        for column in ("speaker", "cue", "statement"):
            self.assertEqual(TEXTS[0][first[column + "_start"]:first[column + "_end"]], first[column])

    def test_tables_join_on_document_claim_and_entity(self):
        found = selon.tables(documents(), "arrow")
        names = {(e["document"], e["entity"]): e["name"] for e in rows(found.entities)}
        spoke = {names[s["document"], s["entity"]] for s in rows(found.claim_speakers) if s["document"] == "c"}
        self.assertLessEqual({"Anna Roy", "Paul Sol"}, spoke)
        self.assertLessEqual({(m["document"], m["entity"]) for m in rows(found.mentions)}, set(names))
        self.assertEqual([(d["document"], d["claims"]) for d in rows(found.documents)][:2], [("a", 2), ("b", 0)])
        self.assertEqual([(s["claim"], s["source"], s["kind"]) for s in rows(found.claim_sources)], [("c1", "l’AFP", "agency")])

    def test_every_library_gives_the_same_tables_with_rows_and_without(self):
        for results in (documents(), []):
            with tempfile.TemporaryDirectory() as folder:
                for backend in BACKENDS:
                    selon.tables(results, backend).write_parquet(pathlib.Path(folder) / backend)
                for name in selon.Tables._fields:
                    first, *others = [pyarrow.parquet.read_table(pathlib.Path(folder) / b / f"{name}.parquet") for b in BACKENDS]
                    for other in others:
                        self.assertTrue(first.equals(other), name)

    def test_csv_reads_back(self):
        with tempfile.TemporaryDirectory() as folder:
            found = selon.tables(documents(), "polars")
            found.write_csv(folder)
            with open(pathlib.Path(folder) / "claims.csv", encoding="utf-8", newline="") as file:
                read = list(csv.DictReader(file))
        self.assertEqual([row["statement"] for row in read], found.claims["statement"].to_list())

    def test_the_program_s_objects_are_results_too(self):
        self.assertTrue(selon.tables([d.to_dict() for d in documents()], "arrow").claims.equals(
            selon.tables(documents(), "arrow").claims))

    def test_refusals(self):
        with self.assertRaisesRegex(ValueError, "^backend must be one of pandas, polars, arrow, not 'excel'$"):
            selon.tables([], "excel")
        self.assertRaises(TypeError, selon.tables, documents()[0])
