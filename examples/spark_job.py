"""Reads a folder of JSONL records {"id", "date", "text"} and writes their claims as Parquet, a folder for each day of publication;
records that could not be read go to `errors` beside it.

    spark-submit examples/spark_job.py INPUT OUTPUT
"""
import sys

from pyspark.sql import SparkSession

import selon.spark


def run(spark, source, target):
    records = spark.read.schema("id string, date string, text string").json(source)
    rows = selon.spark.extract(records).cache()
    rows.where("error is null").drop("error").write.partitionBy("document_date").parquet(f"{target}/claims")
    rows.where("error is not null").select("document", "error").write.json(f"{target}/errors")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: spark_job.py INPUT OUTPUT")
    run(SparkSession.builder.appName("selon").getOrCreate(), sys.argv[1], sys.argv[2])
