"""selon on Apache Spark: a data frame of texts becomes one of claims, by Arrow batches in the executors' Python processes."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Optional

import pyarrow
from pyspark.sql import DataFrame
from pyspark.sql.functions import col, lit

from selon.extractor import extract as extract_document
from selon.tables import COLUMNS, arrow_schema, claim_rows

# A row a claim: the columns of `selon.tables(…).claims`, and `error`.
_TYPES = {"str": "string", "int": "bigint", "float": "double", "bool": "boolean", "date": "date"}
SCHEMA = ", ".join(f"`{name}` {_TYPES[kind.__name__]}" for name, kind in COLUMNS["claims"].items()) + ", `error` string"
_ARROW_SCHEMA = arrow_schema("claims").append(pyarrow.field("error", pyarrow.string()))
_ERROR_ROW = (None,) * (len(COLUMNS["claims"]) - 1)  # behind the document's id


def _rows(text: Any, id: Any, date: Any) -> list[tuple[Any, ...]]:
    try:
        document = extract_document(text, id="" if id is None else id, date=date)
        return [(*row, None) for row in claim_rows(document.to_dict())]
    except (TypeError, ValueError) as problem:
        return [(id, *_ERROR_ROW, str(problem))]


def _claims(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    for batch in batches:
        rows = [row for given in zip(*(column.to_pylist() for column in batch.columns)) for row in _rows(*given)]
        columns = [pyarrow.array([row[i] for row in rows], field.type) for i, field in enumerate(_ARROW_SCHEMA)]
        yield pyarrow.RecordBatch.from_arrays(columns, schema=_ARROW_SCHEMA)


def extract(df: DataFrame, text: str = "text", id: str = "id", date: Optional[str] = "date") -> DataFrame:
    """The claims of the texts in `df`, a row a claim with the columns of SCHEMA; a text without claims has no row.

    text, id, date: names of columns; the days of publication are dates or strings "YYYY-MM-DD", null where unknown; date=None says
    that no column has them. A text that cannot be read (null, an impossible day) becomes one row with `document` and `error`, all
    else null. selon must be installed where the executors run.
    """
    day = lit(None).cast("string") if date is None else col(date).cast("string")
    given = df.select(col(text).cast("string"), col(id).cast("string"), day)
    return given.mapInArrow(_claims, SCHEMA)  # type: ignore[arg-type, unused-ignore]
