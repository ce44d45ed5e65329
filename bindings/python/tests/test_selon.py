"""The Python package as its users meet it. Run with the package installed."""
import contextlib
import datetime
import io
import json
import pathlib
import pickle
import tempfile
import threading
import unittest

import selon

TEXT = "🙂 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr. » Il a promis que l’école rouvrira."


class Extraction(unittest.TestCase):
    def test_claims_are_values_with_indices_into_the_str(self):
        document = selon.extract(TEXT, id="a", date="2024-03-07")
        first, second = document.claims
        self.assertEqual((first.form, first.cue.lemma, first.statement.text), ("direct", "dire", "Rien n’est sûr"))
        self.assertEqual([TEXT[s:e] for s, e in first.statement.verbatim], ["Rien n’est sûr"])
        self.assertEqual(TEXT[slice(*first.speaker.span)], first.speaker.text)
        self.assertEqual((first.date.value, first.sources[0].relation), ("2024-03-04", "outlet"))
        self.assertEqual(second.modality, "promised")
        self.assertEqual(document.entity(second.speaker.entities[0]).name, "Jean Sol")
        self.assertEqual(document.date, selon.DocumentDate("2024-03-07", "given"))

    def test_every_value_is_that_of_the_json(self):
        document = selon.extract(TEXT)
        self.assertEqual(document.to_dict(), json.loads(document.to_json()))
        self.assertEqual([c["uid"] for c in document.to_dict()["claims"]], [c.uid for c in document.claims])
        for claim, values in zip(document.claims, document.to_dict()["claims"]):
            self.assertEqual(set(vars(claim)), set(values))

    def test_representations_can_be_read(self):
        document = selon.extract("Le maire a dit que l'école rouvrira.", id="a")
        self.assertEqual(repr(document), "<Document 'a': 1 claim in 36 characters>")
        self.assertEqual(repr(document.claims[0]), "<Claim c1 indirect: Le maire | a dit | l'école rouvrira>")

    def test_documents_and_claims_compare_and_pickle(self):
        document = selon.extract(TEXT)
        self.assertEqual(pickle.loads(pickle.dumps(document)), document)
        self.assertEqual(pickle.loads(pickle.dumps(document.claims[0])), document.claims[0])
        self.assertEqual(document, selon.extract(TEXT))
        self.assertNotEqual(document, selon.extract(TEXT + " Fin."))

    def test_dates_may_be_days(self):
        self.assertEqual(selon.extract(TEXT, date=datetime.date(2024, 3, 7)), selon.extract(TEXT, date="2024-03-07"))

    def test_many_texts_come_back_in_order(self):
        texts = [f"Le maire a dit que {n} écoles rouvriront." for n in range(50)]
        found = list(selon.extract_many(texts, ids=map(str, range(50)), jobs=3))
        self.assertEqual([d.id for d in found], [str(n) for n in range(50)])
        self.assertEqual(found, [selon.extract(t, id=str(n)) for n, t in enumerate(texts)])

    def test_many_texts_may_be_endless(self):
        def endless():
            while True:
                yield TEXT
        documents = selon.extract_many(endless(), jobs=2)
        self.assertEqual(next(documents), selon.extract(TEXT))
        documents.close()

    def test_a_bar_shows_how_many_of_the_texts_are_read(self):
        shown = io.StringIO()
        with contextlib.redirect_stderr(shown):
            found = list(selon.extract_many([TEXT] * 3, jobs=1, progress=True))
        self.assertEqual(found, [selon.extract(TEXT)] * 3)
        self.assertIn("3/3", shown.getvalue())

    def test_cues_and_entities_of_ones_own(self):
        text = "Le maire pianote que l’école rouvrira."
        with tempfile.TemporaryDirectory() as folder:
            cues, entities = pathlib.Path(folder) / "cues.tsv", pathlib.Path(folder) / "entities.tsv"
            cues.write_text("pianoter\tverb\tquote,que\tstrong\tassert\tasserted\t-\n", encoding="utf-8")
            entities.write_text("Villeneuve-des-Champs\tplace\tQ999999999\t\tf sg\t\t\n", encoding="utf-8")
            mine = selon.Extractor(cues=[cues], entities=[str(entities)])
            self.assertEqual(pickle.loads(pickle.dumps(mine)).extract(text), mine.extract(text))
        self.assertEqual(selon.extract(text).claims, [])
        self.assertEqual([c.cue.lemma for c in mine.extract(text).claims], ["pianoter"])
        self.assertEqual(mine.extract("Villeneuve-des-Champs a dit que l’école rouvrira.").entities[0].wikidata, "Q999999999")

    def test_less_sure_claims_are_left_out(self):
        sure = selon.Extractor(min_confidence=1.0)
        self.assertEqual(sure.extract(TEXT).claims, [])
        self.assertEqual(pickle.loads(pickle.dumps(sure)).extract(TEXT), sure.extract(TEXT))
        self.assertGreater(len(selon.Extractor(min_confidence=0.5).extract(TEXT).claims), 0)
        with self.assertRaises(ValueError):
            selon.Extractor(min_confidence=1.5)

    def test_the_language_is_guessed(self):
        self.assertEqual(selon.guess_language(TEXT), "fr")
        english = "The mayor said that the school would open again, and that she was ready for it, but the council has not voted yet."
        self.assertEqual(selon.guess_language(english), "en")
        self.assertEqual(selon.guess_language("Мэр сказал, что школа откроется снова в марте этого года."), "und-Cyrl")
        self.assertEqual([warning.code for warning in selon.extract(english).warnings], ["not-french"])

    def test_a_layout_says_what_lines_are(self):
        text = "🙂 Été\nLe maire a dit que l’école rouvrira."
        layout = [selon.Block("caption", (0, 5)), selon.Block("debris", (6, len(text)))]
        document = selon.extract(text, layout=layout)
        self.assertEqual((document.blocks, document.claims), (layout, []))
        self.assertEqual(len(selon.extract(text).claims), 1)
        self.assertEqual(selon.extract(text, layout=selon.extract(text).blocks), selon.extract(text))

    def test_blocks_go_in_and_spans_come_back_in_them(self):
        blocks = [("title", "🙂 L’école rouvrira"), ("paragraph", "Le maire a dit :"), ("quote", "L’école rouvrira en mars. Nous y croyons.")]
        document = selon.extract_blocks(iter(blocks), id="a", date="2024-03-07")
        self.assertEqual([document.text[start:start + len(text)] for start, (_, text) in zip(document.starts, blocks)], [text for _, text in blocks])
        self.assertEqual([(block.kind, document.text[slice(*block.span)]) for block in document.blocks], blocks)
        claim, = document.claims
        start, end = document.locate(claim.statement.fragments[0])
        self.assertEqual((start, end), (selon.Place(2, 0), selon.Place(2, len("L’école rouvrira en mars. Nous y croyons"))))
        self.assertEqual(document.locate(claim.speaker.span), (selon.Place(1, 0), selon.Place(1, len("Le maire"))))
        self.assertEqual(document.locate((0, len(document.text))), (selon.Place(0, 0), selon.Place(2, len(blocks[2][1]))))
        self.assertEqual((document.id, document.date.value), ("a", "2024-03-07"))
        self.assertEqual(pickle.loads(pickle.dumps(document)), document)
        self.assertNotEqual(document, selon.extract(document.text, id="a", date="2024-03-07"))

    def test_no_block_and_empty_ones(self):
        self.assertEqual((selon.extract_blocks([]).text, selon.extract_blocks([]).claims), ("", []))
        document = selon.extract_blocks([("paragraph", ""), ("paragraph", "Selon la police, le tireur a fui."), ("paragraph", "")])
        self.assertEqual(document.locate(document.claims[0].cue.span), (selon.Place(1, 0), selon.Place(1, 5)))

    def test_threads_may_share_an_extractor(self):
        extractor, found = selon.Extractor(), []
        threads = [threading.Thread(target=lambda: found.append(extractor.extract(TEXT))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(set(found), {selon.extract(TEXT)})


class Refusals(unittest.TestCase):
    def test_wrong_types(self):
        for call in (lambda: selon.extract(7), lambda: selon.extract(None), lambda: selon.extract(TEXT, date=20240307),
                     lambda: selon.extract(TEXT, id=3), lambda: selon.extract_many(TEXT), lambda: selon.guess_language(b"Oui."),
                     lambda: selon.extract_blocks([("paragraph", None)]), lambda: selon.extract_blocks([(None, "Oui.")])):
            self.assertRaises(TypeError, call)
        with self.assertRaisesRegex(TypeError, "^text must be str, not int$"):
            selon.extract(7)

    def test_wrong_days(self):
        with self.assertRaisesRegex(ValueError, r"^'2024-02-30' is not a day \(YYYY-MM-DD\)$"):
            selon.extract(TEXT, date="2024-02-30")

    def test_wrong_layouts(self):
        with self.assertRaisesRegex(ValueError, "^'verse' is no kind of block$"):
            selon.extract_blocks([("verse", TEXT)])
        for spans in ([(-1, 3)], [(3, 2)], [(0, len(TEXT) + 1)], [(0, 5), (4, 6)], [(4, 6), (0, 2)]):
            with self.subTest(spans), self.assertRaisesRegex(ValueError, "^the span .* of the layout is not behind"):
                selon.extract(TEXT, layout=[selon.Block("paragraph", span) for span in spans])

    def test_wrong_lexicon_lines(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "mine.tsv"
            path.write_text("# words\nbad line\n", encoding="utf-8")
            with self.assertRaisesRegex(selon.LexiconError, r"mine\.tsv:2: "):
                selon.Extractor(cues=[path])

    def test_a_lone_surrogate(self):
        self.assertRaises(UnicodeEncodeError, selon.extract, "\ud800")
