"""selon.spark on a Spark with two executor processes; tests/spark runs it."""
import importlib.util
import json
import pathlib
import sys
import tempfile
import unittest

from pyspark.sql import SparkSession

import selon
import selon.spark
import test_readme

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests"))
import harness

TEXTS = ["Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr. » Il a promis que l’école rouvrira.", "Il pleut.",
         "Selon la police, le tireur aurait fui."]
RECORDS = [(f"d{n}", "2024-03-07" if n % 2 else None, TEXTS[n % 3] + f" Anna Roy a dit que {n} rues fermeront.") for n in range(200)]
BAD = [("bad", "2024-02-30", TEXTS[0]), ("none", "2024-03-07", None)]


def spark_job():
    spec = importlib.util.spec_from_file_location("spark_job", ROOT / "examples/spark_job.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def alone(records):
    """What one machine finds, without Spark."""
    documents = [selon.extract(text, id=id, date=date) for id, date, text in records]
    return sorted(map(str, (row.values() for row in selon.tables(documents, "arrow").claims.to_pylist())))


def rows_of(frame):
    return sorted(str(row.asDict().values()) for row in frame.drop("error").collect())


class Cluster(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.spark = (SparkSession.builder.master("local-cluster[2,1,1024]").appName("selon tests")
                     .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
                    .config("spark.sql.session.timeZone", "UTC").getOrCreate())
        cls.spark.sparkContext.setLogLevel("ERROR")

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def frame(self, records):
        return self.spark.createDataFrame(records, "id string, date string, text string").repartition(4)

    def test_two_executors_find_what_one_machine_finds(self):
        self.assertEqual(rows_of(selon.spark.extract(self.frame(RECORDS))), alone(RECORDS))
        executors = self.spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1  # the driver is one of them
        self.assertEqual(executors, 2)

    def test_bad_documents_become_error_rows_and_the_others_are_read(self):
        found = selon.spark.extract(self.frame(RECORDS[:20] + BAD)).cache()
        errors = {row.document: row.error for row in found.where("error is not null").collect()}
        self.assertEqual(errors, {"bad": "'2024-02-30' is not a day (YYYY-MM-DD)", "none": "text must be str, not NoneType"})
        self.assertEqual(rows_of(found.where("error is null")), alone(RECORDS[:20]))

    def test_columns_may_have_other_names_and_types(self):
        frame = self.spark.sql("select 7 as number, 'Le maire a dit lundi que tout ira bien.' as body, date'2024-03-07' as day")
        row, = selon.spark.extract(frame, text="body", id="number", date="day").collect()
        self.assertEqual((row.document, row.date_value, row.lemma), ("7", "2024-03-04", "dire"))
        row, = selon.spark.extract(frame, text="body", id="number", date=None).collect()
        self.assertIsNone(row.document_date)

    def test_the_written_schema_is_that_of_the_rows(self):
        found = selon.spark.extract(self.frame(RECORDS[:1]))
        self.assertEqual(found.columns, [*selon.tables([], "arrow").claims.column_names, "error"])

    def test_the_job_reads_a_folder_of_jsonl_and_writes_parquet_by_day(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "in"
            source.mkdir()
            for part in range(2):
                lines = [json.dumps({"id": i, "date": d, "text": t}) for i, d, t in (RECORDS[:20] + BAD)[part::2]]
                (source / f"{part}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
            spark_job().run(self.spark, str(source), f"{folder}/out")
            self.assertTrue((pathlib.Path(folder) / "out/claims/document_date=2024-03-07").is_dir())
            columns = selon.tables([], "arrow").claims.column_names
            self.assertEqual(rows_of(self.spark.read.parquet(f"{folder}/out/claims").select(columns)), alone(RECORDS[:20]))
            self.assertEqual({row.document for row in self.spark.read.json(f"{folder}/out/errors").collect()}, {"bad", "none"})

    def test_the_passage_of_the_readme(self):
        passage, = [p for p in test_readme.passages() if test_readme.ELSEWHERE in p]
        given = {"df": self.frame(RECORDS[:20])}
        exec(passage, given)
        self.assertEqual(given["claims"].count(), len(alone(RECORDS[:20])))


if __name__ == "__main__":
    harness.main("spark")
