"""The tools that selon is compared with: each takes texts one by one, and some give claims."""
import nltk.tokenize.punkt
import pysbd
import spacy
import textacy.extract


class Sentences:
    """A sentence splitter."""

    claims = None

    def __init__(self, split):
        self.read = split


class Pipeline:
    """spaCy's French pipeline, alone or with textacy's direct quotations."""

    def __init__(self, model, quotations):
        self.nlp = spacy.load(model)
        self.claims = self.quotations if quotations else None

    def read(self, text):
        return self.quotations(text) if self.claims else self.nlp(text)

    def quotations(self, text):
        """(statement, speaker, cue) as spans in code points. By paragraph: textacy gives up on a text whose marks do not pair."""
        out, start = [], 0
        for line in text.splitlines(keepends=True):
            doc = self.nlp(line)
            try:
                for quotation in textacy.extract.direct_quotations(doc):
                    out.append([span_of(tokens, start) for tokens in (quotation.content, quotation.speaker, quotation.cue)])
            except ValueError:
                pass
            start += len(line)
        return out


def span_of(tokens, start):
    return [start + tokens[0].idx, start + tokens[-1].idx + len(tokens[-1])] if len(tokens) else None


def peers(texts):
    """(name, version, tool) of each, loaded one at a time. Punkt has no model of its own here: it learns from `texts`."""
    segmenter = pysbd.Segmenter(language="fr", clean=False)
    yield "pysbd (sentences)", "pysbd", Sentences(segmenter.segment)
    punkt = nltk.tokenize.punkt.PunktSentenceTokenizer("\n".join(texts))
    yield "nltk Punkt (sentences)", "nltk", Sentences(punkt.tokenize)
    for model in ("fr_core_news_sm", "fr_core_news_md"):
        yield f"spaCy {model}", "spacy", Pipeline(model, quotations=False)
        yield f"spaCy {model}, textacy direct_quotations", "textacy", Pipeline(model, quotations=True)
