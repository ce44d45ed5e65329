"""What a notebook shows."""
import html.parser
import unittest

import selon

TEXT = 'Le maire, <b>Jean & "Sol"</b>, a dit lundi à l’AFP : « La ministre a promis que <i>l’école</i> rouvrira. »'


class Reader(html.parser.HTMLParser):
    """The words of the first paragraph, the titles of its pieces, and whether all tags close."""

    def __init__(self):
        super().__init__()
        self.tags, self.words, self.titles, self.open = set(), "", [], []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.open.append(tag)
        self.titles += [value for name, value in attributes if name == "title"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        self.done = getattr(self, "done", False) or tag == "p"

    def handle_data(self, data):
        if not getattr(self, "done", False):
            self.words += data


def read(document):
    reader = Reader()
    reader.feed(document._repr_html_())
    return reader


class Notebook(unittest.TestCase):
    def test_the_text_comes_back_and_its_own_tags_are_words(self):
        for text in (TEXT, "", "Il pleut.", TEXT + "\n\n" + TEXT):
            found = read(selon.extract(text))
            self.assertEqual(found.words, text)
            self.assertEqual(found.open, [])
            self.assertLessEqual(found.tags, {"div", "p", "span", "small", "table", "thead", "tbody", "tr", "th", "td"})

    def test_a_nested_claim_is_marked_inside_the_other(self):
        document = selon.extract(TEXT)
        self.assertEqual([c.within for c in document.claims], [None, "c1"])
        titles = read(document).titles
        self.assertIn("c1 statement, c2 speaker", titles)
        self.assertIn("c1 source", titles)
