"""Compares the claims of one document with those of its gold annotation, as sets of word positions: quotation marks, commas and
blanks at an edge never matter."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Optional, Sequence

Positions = frozenset[int]

LEAST_STATEMENT = 0.5  # of the words of two statements, for them to be the same one
LEAST_OPTIONAL = 0.3   # for a claim to be excused by an optional one of the gold
LEAST_SPEAKER = 0.5

_WORD = re.compile(r"\w+")
# Words that do not tell one speaker from another: articles, demonstratives, possessives, titles.
_LIGHT = frozenset("le la les l un une des du de d  ce cet cette  son sa ses  m mm mme mlle monsieur madame".split())


class Words:
    """The words of a text, by position."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._light: list[bool] = []
        for match in _WORD.finditer(text):
            start, end = match.span()
            word = match[0].casefold()
            if match[0] == "t" and text[:start].endswith("-") and text.startswith("-", end):
                continue  # "a-t-il": the sound between two vowels belongs to nobody
            self._starts.append(start)
            self._ends.append(end)
            self._light.append(word in _LIGHT)

    def inside(self, spans: Iterable[Sequence[int]]) -> Positions:
        """The words that any of `spans` touches."""
        found: set[int] = set()
        for start, end in spans:
            found.update(range(bisect.bisect_right(self._ends, start), bisect.bisect_left(self._starts, end)))
        return frozenset(found)

    def telling(self, words: Positions) -> list[int]:
        """Those that tell a speaker from others, in order; all where none does."""
        return [i for i in sorted(words) if not self._light[i]] or sorted(words)


@dataclass
class Reading:
    """One claim, of the gold or found: where its words are."""
    statement: Positions
    speaker: Positions
    cue: Positions
    form: Optional[str]
    gender: Optional[str]
    optional: bool = False


@dataclass
class Comparison:
    """How the claims of a document compare with its gold."""
    matched: list[tuple[Reading, Reading]] = field(default_factory=list)  # gold, found
    missed: list[Reading] = field(default_factory=list)
    invented: list[Reading] = field(default_factory=list)


def gold_readings(claims: Iterable[dict[str, Any]], words: Words) -> list[Reading]:
    def mention(span: Optional[Sequence[int]]) -> Positions:
        return words.inside([span] if span else [])

    return _joined(Reading(words.inside(claim["statement"]), mention(claim.get("speaker")), mention(claim.get("cue")),
                           claim.get("form"), claim.get("gender"), bool(claim.get("optional"))) for claim in claims)


def found_readings(result: dict[str, Any], claims: Iterable[dict[str, Any]], words: Words) -> list[Reading]:
    """Of `claims`, some of those of `result`, the ones with a statement."""
    genders = {entity["id"]: entity["gender"] for entity in result["entities"]}

    def mention(value: Optional[dict[str, Any]]) -> Positions:
        return words.inside([value["span"]] if value and value["span"] else [])

    def gender(speaker: Optional[dict[str, Any]]) -> Optional[str]:
        of_each = {genders[entity] for entity in speaker["entities"]} if speaker else set()
        return of_each.pop() if len(of_each) == 1 else None

    return _joined(Reading(words.inside(claim["statement"]["fragments"]), mention(claim["speaker"]), mention(claim["cue"]),
                           claim["form"], gender(claim["speaker"])) for claim in claims if claim["statement"])


def _joined(readings: Iterable[Reading]) -> list[Reading]:
    """Those of one cue and one speaker as one: "il dit que A et que B" may be one claim or two."""
    joined: list[Reading] = []
    by_cue: dict[tuple[Positions, Positions, bool], Reading] = {}
    for reading in readings:
        key = (reading.cue, reading.speaker, reading.optional)
        if reading.cue and key in by_cue:
            by_cue[key].statement |= reading.statement
        else:
            by_cue[key] = reading
            joined.append(reading)
    return joined


def likeness(a: Positions, b: Positions) -> float:
    """F1 of the words of `a` and `b`; 1 when both have none."""
    if not a or not b:
        return float(not a and not b)
    return 2 * len(a & b) / (len(a) + len(b))


def _pairs(gold: Sequence[Reading], found: Sequence[Reading], alike: Callable[[Reading, Reading], float],
           least: float) -> list[tuple[int, int]]:
    """One to one, the most alike first; of equals, those that come first."""
    scored = ((alike(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    ranked = sorted((s for s in scored if s[0] >= least), key=lambda s: (-s[0], s[1], s[2]))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return list(pairs.items())


def compare(gold: Sequence[Reading], found: Sequence[Reading]) -> Comparison:
    """A claim is found when the words of its statement are alike enough. One that only an optional claim of the gold explains
    neither gains nor costs."""
    required = [g for g in gold if not g.optional]
    # The cue decides between statements that are equally alike.
    pairs = _pairs(required, found, lambda g, f: likeness(g.statement, f.statement) + 0.001 * likeness(g.cue, f.cue),
                   LEAST_STATEMENT)
    hit, taken = {i for i, _ in pairs}, {j for _, j in pairs}
    rest = [f for j, f in enumerate(found) if j not in taken]
    excused = {j for _, j in _pairs([g for g in gold if g.optional], rest, _excuse, LEAST_OPTIONAL)}
    return Comparison([(required[i], found[j]) for i, j in pairs], [g for i, g in enumerate(required) if i not in hit],
                      [f for j, f in enumerate(rest) if j not in excused])


def _excuse(gold: Reading, found: Reading) -> float:
    by_cue = likeness(gold.cue, found.cue) if gold.cue else 0.0
    return max(likeness(gold.statement, found.statement), by_cue)


def same_speaker(gold: Reading, found: Reading, words: Words) -> bool:
    """The same mention, or one that keeps its first two telling words: "Jean Petit" for "Jean Petit, maire de Lyon"."""
    if not gold.speaker or not found.speaker:
        return not gold.speaker and not found.speaker
    telling = words.telling(gold.speaker)
    if likeness(gold.speaker, found.speaker) >= LEAST_SPEAKER:
        return telling[0] in found.speaker
    return found.speaker < gold.speaker and found.speaker.issuperset(telling[:2])
