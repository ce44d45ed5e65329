"""Who said what, when, and according to whom, in French text.

>>> import selon
>>> document = selon.extract("Le maire a dit lundi que l'école rouvrira.", date="2024-03-07")
>>> document.claims[0]
<Claim c1 indirect: Le maire | a dit | l'école rouvrira>
"""

from selon._selon import LexiconError, __version__
from selon.document import (Argument, Block, BlockDocument, Claim, Confidence, Cue, Date, Document, DocumentDate,
                            DocumentSource, Entity, Mention, Place, Predicate, Proposition, Role, Source, Speaker, Statement,
                            Title, Warning)
from selon.evaluate import Evaluation, GoldError, Score, evaluate, read_gold
from selon.extractor import Extractor, extract, extract_blocks, extract_many, guess_language
from selon.tables import Tables, tables

__all__ = [
    "Argument", "Block", "BlockDocument", "Claim", "Confidence", "Cue", "Date", "Document", "DocumentDate",
    "DocumentSource", "Entity", "Evaluation", "Extractor", "GoldError", "LexiconError", "Mention", "Place", "Predicate",
    "Proposition", "Role", "Score", "Source", "Speaker", "Statement", "Tables", "Title", "Warning", "__version__",
    "evaluate", "extract", "extract_blocks", "extract_many", "guess_language", "read_gold", "tables",
]
