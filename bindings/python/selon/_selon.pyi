from os import PathLike
from typing import Sequence

__version__: str

class LexiconError(ValueError): ...

class Extractor:
    def __init__(self, cues: Sequence[str | PathLike[str]], entities: Sequence[str | PathLike[str]], min_confidence: float) -> None: ...
    def extract(self, text: bytes, id: str, date: str) -> str: ...
