"""Results as tidy tables: one row a document, claim, entity … that join on `document`, `claim` and `entity`."""

from __future__ import annotations

import datetime
import os
from typing import Any, Iterable, NamedTuple, Optional, Union

from selon.document import Document

Result = Union[Document, dict[str, Any]]
Row = tuple[Any, ...]
Path = Union[str, "os.PathLike[str]"]

# The columns of each table, in order, with what they hold. Offsets count as those of the result: code points unless the program
# was asked for others. A list in one cell is joined by "; ". Where the program's CSV has the same column it has the same name.
COLUMNS: dict[str, dict[str, type]] = {
    "documents": {"document": str, "url": str, "title": str, "document_date": datetime.date, "document_date_by": str,
                  "sources": str, "sentences": int, "claims": int, "warnings": str},
    "claims": {"document": str, "document_date": datetime.date, "claim": str, "uid": str, "form": str, "frame": str,
               "act": str, "polarity": str, "modality": str, "unconfirmed": bool, "speaker": str, "speaker_name": str,
               "speaker_by": str, "speaker_start": int, "speaker_end": int, "via": str, "target": str, "cue": str, "lemma": str,
               "tense": str, "cue_start": int, "cue_end": int, "statement": str, "statement_start": int, "statement_end": int,
               "date": str, "date_value": str, "date_first": datetime.date, "date_last": datetime.date, "within": str,
               "refers_to": str, "sentence": int, "start": int, "end": int, "proposition": str, "gloss": str,
               "confidence": float, "speaker_confidence": float},
    "claim_speakers": {"document": str, "claim": str, "entity": str},
    "entities": {"document": str, "entity": str, "name": str, "kind": str, "gender": str, "number": str, "roles": str,
                 "affiliation": str, "wikidata": str, "mentions": int},
    "mentions": {"document": str, "entity": str, "start": int, "end": int},
    "claim_sources": {"document": str, "claim": str, "source": str, "relation": str, "kind": str, "entities": str,
                      "start": int, "end": int},
}


def _joined(words: Iterable[str]) -> Optional[str]:
    return "; ".join(words) or None


def _day(value: Optional[str]) -> Optional[datetime.date]:
    return datetime.date.fromisoformat(value) if value and value >= "0001" else None  # a date holds no year before 1


def _of(value: Optional[dict[str, Any]], key: str) -> Any:
    return value[key] if value else None


def _span(value: Optional[dict[str, Any]]) -> Any:
    return (value and value["span"]) or (None, None)


def _document_row(result: dict[str, Any]) -> Row:
    document = result["document"]
    return (document["id"], document["url"], _of(document["title"], "text"), _day(_of(document["date"], "value")),
            _of(document["date"], "by"), _joined(s["text"] for s in document["sources"]), len(result["sentences"]),
            len(result["claims"]), _joined(w["code"] for w in document["warnings"]))


def claim_rows(result: dict[str, Any]) -> list[Row]:
    """The rows of the table `claims` for a document as Document.to_dict() gives it."""
    names = {entity["id"]: entity["name"] for entity in result["entities"]}
    return [_claim_row(result["document"], claim, names) for claim in result["claims"]]


def _claim_row(document: dict[str, Any], claim: dict[str, Any], names: dict[str, str]) -> Row:
    speaker, cue, statement, date = claim["speaker"], claim["cue"], claim["statement"], claim["date"]
    fragments = statement["fragments"] if statement else [(None, None)]
    proposition = _of(statement, "proposition")
    return (document["id"], _day(_of(document["date"], "value")), claim["id"], claim["uid"], claim["form"], claim["frame"],
            _of(cue, "act"), claim["polarity"], claim["modality"], claim["unconfirmed"], _of(speaker, "text"),
            _joined(names[e] for e in speaker["entities"]) if speaker else None, _of(speaker, "by"), *_span(speaker),
            _of(_of(speaker, "via"), "text"), _of(claim["target"], "text"), _of(cue, "text"), _of(cue, "lemma"),
            _of(cue, "tense"), *_span(cue), _of(statement, "text"), fragments[0][0], fragments[-1][1], _of(date, "text"),
            _of(date, "value"), _day(_of(date, "start")), _day(_of(date, "end")), claim["within"],
            _joined(claim["refers_to"]), claim["sentence"], *claim["span"], _of(proposition, "key"),
            _of(proposition, "gloss"), claim["confidence"]["claim"], claim["confidence"]["speaker"])


def _rows(results: Iterable[Result]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for given in results:
        result = given.to_dict() if isinstance(given, Document) else given
        id = result["document"]["id"]
        rows["documents"].append(_document_row(result))
        rows["claims"] += claim_rows(result)
        for claim in result["claims"]:
            rows["claim_speakers"] += [(id, claim["id"], entity) for entity in _of(claim["speaker"], "entities") or []]
            rows["claim_sources"] += [(id, claim["id"], s["text"], s["relation"], s["kind"], _joined(s["entities"]), *s["span"])
                                      for s in claim["sources"]]
        for entity in result["entities"]:
            rows["entities"].append((id, entity["id"], entity["name"], entity["kind"], entity["gender"], entity["number"],
                                     _joined(r["text"] for r in entity["roles"]), entity["affiliation"], entity["wikidata"],
                                     len(entity["mentions"])))
            rows["mentions"] += [(id, entity["id"], *span) for span in entity["mentions"]]
    return rows


def _by_column(name: str, rows: list[Row]) -> dict[str, list[Any]]:
    return {column: [row[i] for row in rows] for i, column in enumerate(COLUMNS[name])}


def _pandas(name: str, rows: list[Row]) -> Any:
    import pandas
    types = {str: "string", int: "Int64", float: "Float64", bool: "boolean", datetime.date: "datetime64[s]"}
    return pandas.DataFrame({column: pandas.Series(values, dtype=types[COLUMNS[name][column]])
                             for column, values in _by_column(name, rows).items()})


def _polars(name: str, rows: list[Row]) -> Any:
    import polars
    types = {str: polars.String, int: polars.Int64, float: polars.Float64, bool: polars.Boolean, datetime.date: polars.Date}
    return polars.DataFrame(rows, schema={column: types[kind] for column, kind in COLUMNS[name].items()}, orient="row")


def arrow_schema(name: str) -> Any:
    """The pyarrow.Schema of a table, such as "claims"."""
    import pyarrow
    types = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_(),
             datetime.date: pyarrow.date32()}
    return pyarrow.schema([(column, types[kind]) for column, kind in COLUMNS[name].items()])


def _arrow(name: str, rows: list[Row]) -> Any:
    import pyarrow
    return pyarrow.table(_by_column(name, rows), schema=arrow_schema(name))


_BACKENDS = {"pandas": _pandas, "polars": _polars, "arrow": _arrow}


def _as_arrow(name: str, table: Any) -> Any:
    import pyarrow
    if isinstance(table, pyarrow.Table):
        return table
    if hasattr(table, "to_arrow"):
        return table.to_arrow().cast(arrow_schema(name))
    return pyarrow.Table.from_pandas(table, schema=arrow_schema(name), preserve_index=False)


class Tables(NamedTuple):
    """Six tables of the library that was asked for. `claim_speakers` has a row for each speaker of a claim, `claim_sources` one
    for each source, `mentions` one for each place where the text names an entity."""
    documents: Any
    claims: Any
    claim_speakers: Any
    entities: Any
    mentions: Any
    claim_sources: Any

    def write_parquet(self, folder: Path) -> None:
        """Writes claims.parquet and so on into `folder`, which is made where missing. Needs pyarrow."""
        import pyarrow.parquet
        os.makedirs(folder, exist_ok=True)
        for name, table in zip(self._fields, self):
            pyarrow.parquet.write_table(_as_arrow(name, table), os.path.join(folder, f"{name}.parquet"))

    def write_csv(self, folder: Path) -> None:
        """Writes claims.csv and so on, UTF-8 with an empty cell for what is missing. Needs pyarrow."""
        import pyarrow.csv
        os.makedirs(folder, exist_ok=True)
        for name, table in zip(self._fields, self):
            pyarrow.csv.write_csv(_as_arrow(name, table), os.path.join(folder, f"{name}.csv"))


def tables(results: Iterable[Result], backend: str = "pandas") -> Tables:
    """All of `results` as six tables that join on `document`, `claim` and `entity`.

    results: documents, or the objects that `selon --to jsonl` prints; give them different ids. backend: the library whose tables
    come out, "pandas", "polars" or "arrow"; it must be installed. Columns and types are the same in each, with no rows too.
    """
    if backend not in _BACKENDS:
        raise ValueError(f"backend must be one of {', '.join(_BACKENDS)}, not {backend!r}")
    if isinstance(results, (Document, dict)):
        raise TypeError("results must be several documents, not one")
    rows = _rows(results)
    return Tables(**{name: _BACKENDS[backend](name, rows[name]) for name in COLUMNS})
