"""Reads a user's own annotation: JSONL with a document a line, or a folder of brat's .txt and .ann files."""

from __future__ import annotations

import json
import os
import pathlib
from typing import Any, Optional, Union

Path = Union[str, "os.PathLike[str]"]
Gold = dict[str, Any]


class GoldError(ValueError):
    """An annotation that cannot be read: "FILE:LINE: reason"."""


def read_gold(path: Path) -> list[Gold]:
    """The documents of a .jsonl file, or of a folder with an .ann beside each .txt. Raises GoldError, OSError.

    A line is {"id": …, "date": …, "text": …, "exhaustive": true, "claims": [{"statement": [[start, end], …],
    "speaker": [start, end], "cue": [start, end], "form": "direct", "gender": "f", "optional": false}]}; offsets count code points.
    A claim needs its statement; a document with "exhaustive": false counts for recall only. brat's annotations are those that
    `selon --to brat` writes: Statement, Speaker and Cue joined by SaidBy and CuedBy, attributes Form and Optional of the statement,
    Gender (m or f) of the speaker.
    """
    path = pathlib.Path(path)
    if path.is_dir():
        return [_brat_document(annotations) for annotations in sorted(path.glob("*.ann"))]
    gold = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    gold.append(checked(json.loads(line)))
                except ValueError as problem:
                    raise GoldError(f"{path}:{number}: {problem}") from None
    return gold


def checked(gold: Any) -> Gold:
    """`gold` when it is a document as read_gold() says; ValueError with the reason otherwise."""
    if not isinstance(gold, dict) or not isinstance(gold.get("text"), str) or not isinstance(gold.get("claims"), list):
        raise ValueError('a document is an object with "text" and "claims"')

    def is_span(value: Any) -> bool:
        return (isinstance(value, (list, tuple)) and len(value) == 2 and all(isinstance(x, int) for x in value)
                and 0 <= value[0] < value[1] <= len(gold["text"]))

    for claim in gold["claims"]:
        fragments = claim.get("statement") if isinstance(claim, dict) else None
        if not isinstance(fragments, (list, tuple)) or not fragments or not all(map(is_span, fragments)):
            raise ValueError('the "statement" of a claim is a list of [start, end] inside the text')
        for field in ("speaker", "cue"):
            if claim.get(field) is not None and not is_span(claim[field]):
                raise ValueError(f'the "{field}" of a claim is [start, end] inside the text, or null')
    return gold


def _brat_document(annotations: pathlib.Path) -> Gold:
    source = annotations.with_suffix(".txt")
    text = source.read_bytes().decode("utf-8")
    spans: dict[str, list[list[int]]] = {}
    relations: dict[str, dict[str, str]] = {}
    attributes: dict[str, dict[str, str]] = {}
    statements: list[str] = []
    for number, line in enumerate(annotations.read_text(encoding="utf-8").splitlines(), 1):
        try:
            id, _, body = line.partition("\t")
            if id.startswith("T"):
                kind, places = body.split("\t")[0].split(" ", 1)
                spans[id] = [[int(x) for x in place.split(" ")] for place in places.split(";")]
                if kind == "Statement":
                    statements.append(id)
            elif id.startswith("R"):
                kind, first, second = body.split()
                relations.setdefault(first.partition(":")[2], {})[kind] = second.partition(":")[2]
            elif id.startswith("A"):
                kind, of, *value = body.split()
                attributes.setdefault(of, {})[kind] = value[0] if value else "true"
        except ValueError:
            raise GoldError(f"{annotations}:{number}: not a line of brat's") from None

    def whole(id: Optional[str]) -> Optional[list[int]]:
        return [spans[id][0][0], spans[id][-1][1]] if id in spans else None

    def claim(statement: str) -> dict[str, Any]:
        linked, marked = relations.get(statement, {}), attributes.get(statement, {})
        return {"statement": spans[statement], "speaker": whole(linked.get("SaidBy")), "cue": whole(linked.get("CuedBy")),
                "form": marked.get("Form"), "gender": attributes.get(linked.get("SaidBy", ""), {}).get("Gender"),
                "optional": "Optional" in marked}

    try:
        return checked({"id": str(source), "text": text, "claims": [claim(id) for id in statements]})
    except ValueError as problem:
        raise GoldError(f"{annotations}:1: {problem}") from None
