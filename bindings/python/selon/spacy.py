"""selon in a spaCy pipeline: `nlp.add_pipe("selon")`, in a blank French one too.

`doc._.claims` are the claims as dictionaries of the schema selon/1, spans in characters of `doc.text`; `doc._.claim_entities` those
that they point to by id. `doc.spans["selon"]` holds their parts with the labels STATEMENT, SPEAKER, CUE, DATE, SOURCE, TARGET and
the claim's id; a part that starts or ends inside a token takes the whole token. All of it goes through DocBin(store_user_data=True)
and nlp.pipe(n_process=2); DocBin gives tuples back for lists. The day of publication: set `doc._.document_date` (a date or "YYYY-MM-DD") before the pipe runs.
"""

from __future__ import annotations

from typing import Any, Iterator, Optional, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from selon.extractor import Extractor

KEY = "selon"
_MENTIONS = {"speaker": "SPEAKER", "cue": "CUE", "date": "DATE", "target": "TARGET"}

for _name, _default in (("claims", None), ("claim_entities", None), ("document_date", None)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)


class Selon:
    """The pipe. Its settings are Extractor's: `nlp.add_pipe("selon", config={"cues": ["mine.tsv"]})`."""

    def __init__(self, cues: Sequence[str] = (), entities: Sequence[str] = (), min_confidence: float = 0.0) -> None:
        self._extractor = Extractor(cues=cues, entities=entities, min_confidence=min_confidence)

    def __call__(self, doc: Doc) -> Doc:
        result = self._extractor.extract(doc.text, date=doc._.document_date).to_dict()
        doc._.claims = result["claims"]
        doc._.claim_entities = result["entities"]
        doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=[span for claim in result["claims"] for span in _parts(doc, claim)])
        return doc


def _parts(doc: Doc, claim: dict[str, Any]) -> Iterator[Span]:
    places = [("STATEMENT", span) for span in (claim["statement"] or {}).get("fragments", [])]
    places += [(label, claim[field]["span"]) for field, label in _MENTIONS.items() if claim[field] and claim[field]["span"]]
    places += [("SOURCE", source["span"]) for source in claim["sources"]]
    for label, (start, end) in places:
        span: Optional[Span] = doc.char_span(start, end, label=label, span_id=claim["id"], alignment_mode="expand")
        if span is not None:
            yield span


def create(nlp: Language, name: str, cues: list[str], entities: list[str], min_confidence: float) -> Selon:
    """What spaCy calls for add_pipe("selon")."""
    return Selon(cues, entities, min_confidence)


Language.factory("selon", default_config={"cues": [], "entities": [], "min_confidence": 0.0},
                 assigns=["doc._.claims", "doc._.claim_entities"], func=create)
