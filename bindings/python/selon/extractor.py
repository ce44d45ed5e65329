"""The one class and its verbs."""

from __future__ import annotations

import datetime
import functools
import itertools
import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Deque, Iterable, Iterator, Optional, Sequence, Sized, Union

from selon import _selon
from selon.document import Block, BlockDocument, Document

Day = Union[str, datetime.date, None]
Path = Union[str, "os.PathLike[str]"]
_BETWEEN = "\n\n"  # two blocks


def _day(date: Day) -> str:
    if date is None:
        return ""
    if isinstance(date, datetime.date):  # a datetime is one too
        return date.strftime("%Y-%m-%d")
    if isinstance(date, str):
        return date
    raise TypeError(f"date must be str, datetime.date or None, not {type(date).__name__}")


def _check_text(**values: object) -> None:
    for name, value in values.items():
        if not isinstance(value, str):
            raise TypeError(f"{name} must be str, not {type(value).__name__}")


def _in_bytes(text: str, layout: Iterable[Block]) -> Iterator[tuple[str, int, int]]:
    """The layout with its spans in bytes of UTF-8."""
    index = byte = 0
    for block in layout:
        start, end = block.span
        if not index <= start <= end <= len(text):
            raise ValueError(f"the span {block.span} of the layout is not behind those before it and inside the text")
        first = byte + len(text[index:start].encode())
        index, byte = end, first + len(text[start:end].encode())
        yield block.kind, first, byte


class Extractor:
    """Reads French text; loads the lexicons once. Any number of threads may share one. Pickles as the paths it
    was given, so a process that unpickles it reads the files anew.

    cues, entities: files that add to the built-in lexicons, in the form of data/cues.tsv and data/entities.tsv.
    min_confidence: claims less sure than this, from 0 to 1, are left out; 0 keeps all.
    Raises LexiconError, a ValueError that says "FILE:LINE: reason", and ValueError for a min_confidence beyond 0 to 1.
    """

    def __init__(self, *, cues: Sequence[Path] = (), entities: Sequence[Path] = (), min_confidence: float = 0.0) -> None:
        self._given: dict[str, Any] = {"cues": list(cues), "entities": list(entities), "min_confidence": min_confidence}
        self._extractor = _selon.Extractor(**self._given)

    def __getstate__(self) -> dict[str, Any]:
        return self._given

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]

    def extract(self, text: str, *, id: str = "", date: Day = None, layout: Iterable[Block] = ()) -> Document:
        """All claims of `text`.

        date: the day of publication, a datetime.date or "YYYY-MM-DD".
        layout: what is known of the text's blocks, in order; a line that begins in one has its kind, all other lines are judged
        by how they look.
        Raises TypeError for other types, ValueError for a date that is no day, for a lone surrogate, and for a layout out of order
        or of unknown kinds. Other threads run meanwhile.
        """
        return Document(text, self._extract(text, id, date, layout))

    def extract_blocks(self, blocks: Iterable[tuple[str, str]], *, id: str = "", date: Day = None) -> BlockDocument:
        """The same for a text in blocks, each its kind and its text: title, heading, paragraph, quote (a quotation set apart),
        caption, question, answer, … Only in a paragraph are a dateline, a turn of dialogue or a credit still looked for."""
        texts: list[str] = []
        layout: list[Block] = []
        start = 0
        for kind, text in blocks:
            _check_text(kind=kind, text=text)
            texts.append(text)
            layout.append(Block(kind, (start, start + len(text))))
            start += len(text) + len(_BETWEEN)
        joined = _BETWEEN.join(texts)
        return BlockDocument(joined, self._extract(joined, id, date, layout), tuple(block.span[0] for block in layout))

    def guess_language(self, text: str) -> str:
        """The language of `text` as a BCP 47 tag: "fr" unless there is plain evidence of another ("en", "und-Cyrl")."""
        _check_text(text=text)
        return self._extractor.guess_language(text.encode())

    def _extract(self, text: str, id: str, date: Day, layout: Iterable[Block]) -> str:
        _check_text(text=text, id=id)
        return self._extractor.extract(text.encode(), id, _day(date), list(_in_bytes(text, layout)))

    def extract_many(self, texts: Iterable[str], *, ids: Optional[Iterable[str]] = None, dates: Optional[Iterable[Day]] = None,
                     jobs: Optional[int] = None, progress: bool = False) -> Iterator[Document]:
        """The document of each text, in order, as they come: `texts` may be endless.

        ids, dates: one for each text. jobs: threads, by default one a core. progress: a bar (needs the package tqdm).
        """
        if isinstance(texts, str):
            raise TypeError("texts must be several texts, not one str")
        jobs = (os.cpu_count() or 1) if jobs is None else jobs
        if jobs < 1:
            raise ValueError(f"jobs must be 1 or more, not {jobs}")
        total = len(texts) if isinstance(texts, Sized) else None
        inputs = zip(texts, itertools.repeat("") if ids is None else ids, itertools.repeat(None) if dates is None else dates)
        documents = self._stream(inputs, jobs)
        if not progress:
            return documents
        from tqdm.auto import tqdm  # type: ignore[import-untyped, unused-ignore]
        return iter(tqdm(documents, total=total, unit="document"))

    def _stream(self, inputs: Iterable[tuple[str, str, Day]], jobs: int) -> Iterator[Document]:
        waiting: Deque[Future[Document]] = deque()
        with ThreadPoolExecutor(jobs) as pool:
            try:
                for text, id, date in inputs:
                    waiting.append(pool.submit(self.extract, text, id=id, date=date))
                    if len(waiting) >= 4 * jobs:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()


@functools.lru_cache(maxsize=1)
def _built_in() -> Extractor:
    return Extractor()


def extract(text: str, *, id: str = "", date: Day = None, layout: Iterable[Block] = ()) -> Document:
    """Extractor.extract() with the built-in lexicons."""
    return _built_in().extract(text, id=id, date=date, layout=layout)


def extract_blocks(blocks: Iterable[tuple[str, str]], *, id: str = "", date: Day = None) -> BlockDocument:
    """Extractor.extract_blocks() with the built-in lexicons."""
    return _built_in().extract_blocks(blocks, id=id, date=date)


def guess_language(text: str) -> str:
    """Extractor.guess_language() with the built-in lexicons."""
    return _built_in().guess_language(text)


def extract_many(texts: Iterable[str], *, ids: Optional[Iterable[str]] = None, dates: Optional[Iterable[Day]] = None,
                 jobs: Optional[int] = None, progress: bool = False) -> Iterator[Document]:
    """Extractor.extract_many() with the built-in lexicons."""
    return _built_in().extract_many(texts, ids=ids, dates=dates, jobs=jobs, progress=progress)
