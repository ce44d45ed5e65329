"""How well selon reads one's own annotated documents; `python -m selon.evaluate` prints it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Iterable, Optional, Union

from selon.document import Document
from selon.evaluate.compare import Comparison, Reading, Words, compare, found_readings, gold_readings, same_speaker
from selon.evaluate.gold import Gold, GoldError, Path, checked, read_gold
from selon.extractor import extract_many

__all__ = ["Evaluation", "GoldError", "Score", "evaluate", "read_gold"]

UNKNOWN = "unknown"


@dataclass
class Score:
    """Counts, and the measures of README's table, from 0 to 1. `found`, `exact` and `who` are F1: of claims, of claims with
    identical words, and of claims found and given to the right speaker."""
    gold: int = 0        # claims to be found
    claims: int = 0      # claims found or invented
    matched: int = 0
    identical: int = 0
    attributed: int = 0

    def _f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.claims) if hits else 0.0

    @property
    def precision(self) -> float:
        return self.matched / self.claims if self.claims else 0.0

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else 0.0

    @property
    def found(self) -> float:
        return self._f1(self.matched)

    @property
    def exact(self) -> float:
        return self._f1(self.identical)

    @property
    def who(self) -> float:
        return self._f1(self.attributed)

    def to_dict(self) -> dict[str, float]:
        return {"gold": self.gold, "claims": self.claims, **{name: getattr(self, name) for name in _MEASURES}}


_MEASURES = ("precision", "recall", "found", "exact", "who")


@dataclass
class Evaluation:
    """The score over all claims, by form and by the speaker's gender ("m", "f", "unknown"; empty where the gold tells no
    gender). An invented claim counts under its own form and gender, every other under the gold's. `false_alarm` is the share of
    exhaustively annotated documents without a claim in which one was found; None when there are none. str() is a table."""
    all: Score = field(default_factory=Score)
    by_form: dict[str, Score] = field(default_factory=dict)
    by_gender: dict[str, Score] = field(default_factory=dict)
    false_alarm: Optional[float] = None

    def to_dict(self) -> dict[str, Any]:
        groups = {"form": self.by_form, "gender": self.by_gender}
        return {"all": self.all.to_dict(), "false_alarm": self.false_alarm,
                **{name: {value: score.to_dict() for value, score in group.items()} for name, group in groups.items()}}

    def __str__(self) -> str:
        rows = {"all": self.all, **{f"form {name}": score for name, score in self.by_form.items()},
                **{f"gender {name}": score for name, score in self.by_gender.items()}}
        lines = [f"{'':16}{'gold':>7}{'claims':>8}" + "".join(f"{name:>11}" for name in _MEASURES)]
        lines += [f"{name:16}{score.gold:7}{score.claims:8}" + "".join(f"{100 * getattr(score, m):11.1f}" for m in _MEASURES)
                  for name, score in rows.items()]
        if self.false_alarm is not None:
            lines.append(f"claims in {100 * self.false_alarm:.1f} % of the documents that have none")
        return "\n".join(lines)


Results = Iterable[Union[Document, dict[str, Any]]]


def evaluate(gold: Union[Path, Iterable[Gold]], results: Optional[Results] = None, *, form: Optional[str] = None) -> Evaluation:
    """Compares `results`, documents or the objects that `selon --to jsonl` prints, with `gold` of the same ids.

    gold: a path as read_gold() takes it, or documents as it gives them. results: None has them extracted with the built-in
    lexicons. form: "direct", "indirect" or "mixed" leaves out all other claims, on both sides, but mixed ones, for gold that
    annotates no others. Raises GoldError for gold that cannot be read, ValueError for a document without a result.
    """
    documents = [checked(g) for g in gold] if _is_several(gold) else read_gold(gold)  # type: ignore[arg-type, union-attr]
    if results is None:
        results = extract_many([g["text"] for g in documents], ids=[str(g.get("id", n)) for n, g in enumerate(documents)],
                               dates=[g.get("date") for g in documents])
    by_id = {}
    for given in results:
        result = given.to_dict() if isinstance(given, Document) else given
        by_id[str(result["document"]["id"])] = result
    tally = _Tally()
    for n, document in enumerate(documents):
        id = str(document.get("id", n))
        if id not in by_id:
            raise ValueError(f"no result for the document {id!r} of the gold")
        tally.add(document, by_id[id], form)
    return tally.evaluation()


def _is_several(gold: Any) -> bool:
    return not isinstance(gold, str) and not hasattr(gold, "__fspath__")


class _Tally:
    def __init__(self) -> None:
        self._all = Score()
        self._forms: dict[str, Score] = defaultdict(Score)
        self._genders: dict[str, Score] = defaultdict(Score)
        self._tells_gender = False
        self._empty = self._alarms = 0

    def add(self, gold: Gold, result: dict[str, Any], form: Optional[str]) -> None:
        def kept(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
            return [c for c in claims if form is None or c.get("form") in (form, "mixed")]

        words = Words(gold["text"])
        readings = gold_readings(kept(gold["claims"]), words)
        comparison = compare(readings, found_readings(result, kept(result["claims"]), words))
        self._tells_gender = self._tells_gender or any(g.gender for g in readings)
        self._count(comparison, words, exhaustive=gold.get("exhaustive", True))

    def _count(self, comparison: Comparison, words: Words, *, exhaustive: bool) -> None:
        for gold, found in comparison.matched:
            for score in self._groups(gold):
                score.gold += 1
                score.claims += 1
                score.matched += 1
                score.identical += gold.statement == found.statement
                score.attributed += same_speaker(gold, found, words)
        for gold in comparison.missed:
            for score in self._groups(gold):
                score.gold += 1
        if exhaustive:
            for found in comparison.invented:
                for score in self._groups(found):
                    score.claims += 1
            if not comparison.matched and not comparison.missed:
                self._empty += 1
                self._alarms += bool(comparison.invented)

    def _groups(self, reading: Reading) -> tuple[Score, Score, Score]:
        return self._all, self._forms[reading.form or UNKNOWN], self._genders[reading.gender or UNKNOWN]

    def evaluation(self) -> Evaluation:
        return Evaluation(self._all, dict(sorted(self._forms.items())),
                          dict(sorted(self._genders.items())) if self._tells_gender else {},
                          self._alarms / self._empty if self._empty else None)
