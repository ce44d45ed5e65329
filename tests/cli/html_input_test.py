#!/usr/bin/env python3
"""Web pages as input."""
import json
import unicodedata
import unittest

from program import InFolder, harness, selon

PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>École : la réouverture | Le Journal</title>
<link rel="canonical" href="https://exemple.fr/ecole"><meta property="article:published_time" content="2024-03-07T09:00:00+01:00">
<meta name="author" content="Lise Garnier"></head><body>
<header class="banner"><a href="/">Le Journal</a></header><nav><ul><li>Politique</li><li>Le maire a dit que tout va bien.</li></ul></nav>
<article><h1>École 😀 : la réouverture annoncée</h1>
<p>Le maire, Jean Sol, a dit lundi : <q>Rien n&rsquo;est s&ucirc;r</q>. Le préfet a d&eacute;clar&eacute; :</p>
<blockquote><p>L’école rouvrira en mars, et les élèves y reviendront.</p></blockquote>
<p>Lire aussi : La ministre a affirmé que les écoles fermeront</p>
<aside class="related">Le président a déclaré que les impôts baisseront.</aside>
<figure><img src="a.jpg" alt=""><figcaption>L’école du port. (Photo : A. Roy)</figcaption></figure>
<p>Nous utilisons des cookies, a dit le site.</p>
<p>Selon Anna Roy, porte-parole de la mairie, les travaux sont finis.</p></article>
<footer>Tous droits réservés. La loi dit que c’est ainsi.</footer></body></html>
"""


class Html(InFolder):
    def read(self, content=PAGE, *options, name="page.html"):
        status, out, err = selon("--to", "json", *options, self.file(name, content))
        self.assertEqual((status, err), (0, ""))
        return json.loads(out)

    def test_the_text_is_part_of_the_result_and_offsets_count_in_it(self):
        result = self.read()
        text = result["document"]["text"]
        self.assertTrue(text.startswith("École 😀 : la réouverture annoncée\n\nLe maire, Jean Sol, a dit lundi"))
        for claim in result["claims"]:
            self.assertEqual(claim["statement"]["text"], " ".join(text[a:b] for a, b in claim["statement"]["fragments"]))
        self.assertNotIn("text", self.read("Il pleut.", name="a.txt")["document"])

    def test_claims_are_those_of_the_article_and_none_of_the_debris(self):
        said = [(c["speaker"]["text"], c["statement"]["text"]) for c in self.read()["claims"]]
        self.assertEqual(said, [("Le maire, Jean Sol", "Rien n’est sûr"),
                                ("Le préfet", "L’école rouvrira en mars, et les élèves y reviendront"),
                                ("Anna Roy, porte-parole de la mairie", "les travaux sont finis")])

    def test_blocks_are_told_by_the_markup(self):
        document = self.read()["document"]
        blocks = {document["text"][b["span"][0]:b["span"][1]]: b["kind"] for b in document["blocks"]}
        self.assertEqual(document["title"]["text"], "École 😀 : la réouverture annoncée")
        self.assertEqual(blocks["L’école rouvrira en mars, et les élèves y reviendront."], "quote")
        self.assertEqual(blocks["L’école du port."], "caption")
        for debris in ("Le président a déclaré que les impôts baisseront.", "Nous utilisons des cookies, a dit le site.",
                       "Lire aussi : La ministre a affirmé que les écoles fermeront"):
            self.assertEqual(blocks[debris], "debris")

    def test_metadata(self):
        document = self.read()["document"]
        self.assertEqual(document["date"], {"value": "2024-03-07", "by": "given"})
        self.assertEqual(document["url"], "https://exemple.fr/ecole")
        self.assertEqual(document["meta"], {"title": "École 😀 : la réouverture annoncée", "author": ["Lise Garnier"]})

    def test_the_character_set_of_the_page_is_read(self):
        old = PAGE.replace('charset="utf-8"', 'charset="windows-1252"').replace("😀", "&#128512;")
        self.assertEqual(self.read(old.encode("cp1252")), self.read())

    def test_other_letters_of_the_same_text_give_the_same_blocks(self):
        composed, apart = self.read(), self.read(unicodedata.normalize("NFD", PAGE))
        kinds = lambda result: [b["kind"] for b in result["document"]["blocks"]]
        self.assertEqual(kinds(apart), kinds(composed))
        self.assertEqual(len(apart["claims"]), len(composed["claims"]))

    def test_pages_are_found_in_folders_and_by_from(self):
        self.file("a/one.html", PAGE), self.file("a/two.htm", PAGE), self.file("a/three.page", PAGE)
        self.assertEqual(len(selon("--to", "jsonl", self.folder / "a")[1].splitlines()), 2)
        self.assertEqual(len(json.loads(selon("--from", "html", "--to", "json", "-", stdin=PAGE)[1])["claims"]), 3)

    def test_a_page_that_cannot_be_read_is_one_line(self):
        deep, bytes = self.file("deep.html", "<div>" * 400 + "x"), self.file("bytes.html", b"<meta charset=utf-8>\xe9")
        status, out, err = selon(deep, bytes, "--to", "jsonl")
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(err.splitlines(), [f"selon: {deep}: elements are nested too deep (more than 256)",
                                            f"selon: {bytes}: invalid UTF-8 at byte 20 (this looks like Latin-1 or Windows-1252: --encoding windows-1252 reads it)"])

    def test_brat_needs_the_text_beside_it(self):
        page = self.file("page.html", PAGE)
        self.assertEqual(selon("--to", "brat", page)[0], 2)
        self.assertEqual(selon("--to", "brat", "-o", f"{self.folder}/out/", page)[0], 0)
        text, = (self.folder / "out").glob("*.txt")
        self.assertEqual(text.read_text(), self.read()["document"]["text"])


if __name__ == "__main__":
    harness.main("html_input")
