"""selon as a pipe of spaCy."""
import datetime
import json
import pathlib
import tempfile
import unittest

import spacy
from spacy.tokens import Doc, DocBin

import selon

TEXT = "🙂 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr. » Il a promis que l’école rouvrira."


def pipeline():
    nlp = spacy.blank("fr")
    nlp.add_pipe("selon")
    return nlp


class Pipe(unittest.TestCase):
    def test_claims_are_the_dictionaries_of_the_json(self):
        doc = pipeline()(TEXT)
        self.assertEqual(doc._.claims, selon.extract(TEXT).to_dict()["claims"])
        self.assertEqual([e["name"] for e in doc._.claim_entities][:1], ["Jean Sol"])

    def test_spans_have_the_parts_of_each_claim(self):
        nlp = pipeline()
        doc = nlp.make_doc(TEXT)
        doc._.document_date = datetime.date(2024, 3, 7)
        spans = nlp(doc).spans["selon"]
        self.assertEqual({(s.label_, s.text) for s in spans if s.id_ == "c1"},
                         {("STATEMENT", "Rien n’est sûr"), ("SPEAKER", "Le maire, Jean Sol"), ("CUE", "a dit"), ("DATE", "lundi"),
                          ("SOURCE", "l’AFP")})
        self.assertIn(("c2", "CUE", "a promis"), {(s.id_, s.label_, s.text) for s in spans})

    def test_the_day_of_publication(self):
        nlp = pipeline()
        doc = nlp.make_doc(TEXT)
        doc._.document_date = "2024-03-07"
        self.assertEqual(nlp(doc)._.claims[0]["date"]["value"], "2024-03-04")

    def test_docbin_keeps_claims_and_spans(self):
        nlp = pipeline()
        doc = nlp(TEXT)
        data = DocBin(docs=[doc], store_user_data=True).to_bytes()
        back, = DocBin().from_bytes(data).get_docs(nlp.vocab)
        self.assertEqual(json.dumps(back._.claims), json.dumps(doc._.claims))  # lists come back as tuples
        parts = lambda of: [(s.start, s.end, s.label_, s.id_) for s in of.spans["selon"]]
        self.assertEqual(parts(back), parts(doc))

    def test_several_processes(self):
        nlp = pipeline()
        texts = [f"Le maire a dit que {n} écoles rouvriront." for n in range(20)]
        found = [doc._.claims for doc in nlp.pipe(texts, n_process=2, batch_size=5)]
        self.assertEqual(found, [selon.extract(t).to_dict()["claims"] for t in texts])

    def test_settings_are_kept_with_the_pipeline(self):
        with tempfile.TemporaryDirectory() as folder:
            cues = pathlib.Path(folder) / "cues.tsv"
            cues.write_text("pianoter\tverb\tquote,que\tstrong\tassert\tasserted\t-\n", encoding="utf-8")
            nlp = spacy.blank("fr")
            nlp.add_pipe("selon", config={"cues": [str(cues)]})
            nlp.to_disk(pathlib.Path(folder) / "pipeline")
            again = spacy.load(pathlib.Path(folder) / "pipeline")
            self.assertEqual([c["cue"]["lemma"] for c in again("Le maire pianote que l’école rouvrira.")._.claims], ["pianoter"])

    def test_an_empty_text(self):
        doc = pipeline()("")
        self.assertEqual((doc._.claims, len(doc.spans["selon"])), ([], 0))
        self.assertIsInstance(doc, Doc)
