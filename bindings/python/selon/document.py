"""What comes out, as values: the schema selon/1 with its names. A span is (start, end), so that text[start:end] is its words."""

from __future__ import annotations

import bisect
import dataclasses
import functools
import json
from dataclasses import dataclass
from typing import Any, NamedTuple, Optional, Union, get_args, get_origin, get_type_hints

from selon.notebook import to_html

Span = tuple[int, int]


@dataclass(frozen=True)
class Mention:
    """One stretch of text that names one entity, or several when coordinated."""
    text: str
    span: Span
    entities: list[str]


@dataclass(frozen=True)
class Argument:
    """A subject or an object of a proposition."""
    text: str
    entity: Optional[str]


@dataclass(frozen=True)
class Predicate:
    lemma: str
    negated: bool


@dataclass(frozen=True)
class Proposition:
    """Who does what; `key` groups the same claim over many texts."""
    subject: Argument
    predicate: Predicate
    object: Optional[Argument]
    key: str
    gloss: Optional[str]


@dataclass(frozen=True)
class Statement:
    """What was said; `verbatim` are the parts that stood in quotation marks."""
    text: str
    fragments: list[Span]
    verbatim: list[Span]
    edited: bool
    antecedent: list[Span]
    proposition: Optional[Proposition]


@dataclass(frozen=True)
class Speaker:
    """Who said it; `span` is None when known from context only."""
    text: Optional[str]
    span: Optional[Span]
    entities: list[str]
    by: str
    antecedent: Optional[Span]
    via: Optional[Mention]


@dataclass(frozen=True)
class Cue:
    """The words that attribute the statement."""
    text: str
    span: Span
    lemma: str
    act: str
    tense: str


@dataclass(frozen=True)
class Date:
    """When the statement was made."""
    text: str
    span: Span
    value: str
    start: Optional[str]
    end: Optional[str]
    precision: str
    by: str


@dataclass(frozen=True)
class Source:
    """Where the statement was made or relayed."""
    text: str
    span: Span
    entities: list[str]
    relation: str
    kind: str


@dataclass(frozen=True)
class Confidence:
    claim: float
    speaker: float


@dataclass(frozen=True, repr=False)
class Claim:
    """One statement and what attributes it."""
    id: str
    uid: str
    form: str
    frame: str
    span: Span
    statement: Optional[Statement]
    speaker: Optional[Speaker]
    target: Optional[Mention]
    cue: Optional[Cue]
    polarity: str
    modality: str
    unconfirmed: bool
    date: Optional[Date]
    sources: list[Source]
    within: Optional[str]
    refers_to: list[str]
    sentence: int
    confidence: Confidence

    def __repr__(self) -> str:
        speaker = self.speaker.text if self.speaker and self.speaker.text else "?"
        parts = [speaker, self.cue.text if self.cue else "", self.statement.text if self.statement else ""]
        return f"<Claim {self.id} {self.form}: {' | '.join(part for part in parts if part)}>"


@dataclass(frozen=True)
class Role:
    text: str
    span: Span


@dataclass(frozen=True)
class Entity:
    """Someone or something that a claim points to."""
    id: str
    name: str
    kind: str
    gender: Optional[str]
    number: Optional[str]
    roles: list[Role]
    affiliation: Optional[str]
    wikidata: Optional[str]
    mentions: list[Span]


@dataclass(frozen=True)
class Title:
    text: str
    span: Span


@dataclass(frozen=True)
class DocumentDate:
    value: str
    by: str


@dataclass(frozen=True)
class DocumentSource:
    text: str
    span: Span
    relation: str


@dataclass(frozen=True)
class Block:
    kind: str
    span: Span


@dataclass(frozen=True)
class Warning:
    code: str
    span: Span
    message: str


@functools.lru_cache(maxsize=None)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, value: Any) -> Any:
    """`value` as JSON has it, in the Python type `kind`."""
    if get_origin(kind) is Union:  # Optional
        return None if value is None else _value(get_args(kind)[0], value)
    if get_origin(kind) is list:
        return [_value(get_args(kind)[0], item) for item in value]
    if kind == Span:
        return tuple(value)
    if dataclasses.is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]
        return kind(**{name: _value(hint, value[name]) for name, hint in hints.items()})  # type: ignore[operator]
    return value


class Document:
    """Everything found in one text. Equal when text and findings are; pickles; reads its parts when first asked for them."""

    def __init__(self, text: str, json_text: str) -> None:
        self.text = text
        self._json = json_text

    def to_json(self) -> str:
        """The document as one line of JSON, schema selon/1, offsets in code points."""
        return self._json

    def to_dict(self) -> dict[str, Any]:
        """The same as dictionaries and lists; a new one at each call."""
        return json.loads(self._json)

    @functools.cached_property
    def _values(self) -> dict[str, Any]:
        return self.to_dict()

    @property
    def id(self) -> str:
        return self._values["document"]["id"]

    @functools.cached_property
    def title(self) -> Optional[Title]:
        return _value(Optional[Title], self._values["document"]["title"])

    @functools.cached_property
    def date(self) -> Optional[DocumentDate]:
        return _value(Optional[DocumentDate], self._values["document"]["date"])

    @functools.cached_property
    def sources(self) -> list[DocumentSource]:
        return _value(list[DocumentSource], self._values["document"]["sources"])

    @functools.cached_property
    def blocks(self) -> list[Block]:
        return _value(list[Block], self._values["document"]["blocks"])

    @functools.cached_property
    def warnings(self) -> list[Warning]:
        return _value(list[Warning], self._values["document"]["warnings"])

    @functools.cached_property
    def sentences(self) -> list[Span]:
        return _value(list[Span], self._values["sentences"])

    @functools.cached_property
    def entities(self) -> list[Entity]:
        return _value(list[Entity], self._values["entities"])

    @functools.cached_property
    def claims(self) -> list[Claim]:
        return _value(list[Claim], self._values["claims"])

    def entity(self, id: str) -> Entity:
        """The entity with this id, such as one of `claim.speaker.entities`; KeyError when there is none."""
        return self._by_id[id]

    @functools.cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def _given(self) -> tuple[Any, ...]:
        return self.text, self._json

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self._given() == other._given()

    def __hash__(self) -> int:
        return hash(self._given())

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self._given()

    def _repr_html_(self) -> str:
        """What a notebook shows: the text with its claims marked, and a list of them."""
        return to_html(self.text, self._values)

    def __repr__(self) -> str:
        named = f" {self.id!r}" if self.id else ""
        count = len(self._values["claims"])
        return f"<Document{named}: {count} claim{'' if count == 1 else 's'} in {len(self.text)} characters>"


class Place(NamedTuple):
    """A character of a block."""
    block: int
    offset: int


class BlockDocument(Document):
    """What extract_blocks() finds. `text` is that of the blocks, an empty line between two; spans count in it, and locate()
    says where they lie in the blocks. `starts`: the index of each block's first character in `text`."""

    def __init__(self, text: str, json_text: str, starts: tuple[int, ...]) -> None:
        super().__init__(text, json_text)
        self.starts = starts

    def locate(self, span: Span) -> tuple[Place, Place]:
        """The start and the end of a span, which may run over several blocks: a Range of the DOM."""
        start, end = span
        return self._place(start, start), self._place(end, max(start, end - 1))

    def _place(self, index: int, inside: int) -> Place:
        """`index` in the block of the character `inside`: an end belongs to the block of the character before it."""
        block = bisect.bisect_right(self.starts, inside) - 1
        return Place(block, index - self.starts[block])

    def _given(self) -> tuple[Any, ...]:
        return *super()._given(), self.starts
