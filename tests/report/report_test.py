"""The report in a browser, and linked data in a processor. tests/report/run starts it."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness
import pyld
from playwright.sync_api import sync_playwright

SHOTS = harness.ROOT / "build/report"
ARTICLE = ("😀 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr ». Il a promis que l’école rouvrira en mars.\n\n"
           "Selon Anna Roy, porte-parole de la mairie, le directeur aurait reconnu que les travaux ont pris du retard.\n")
HOSTILE = ("</script><script>window.hit = 1</script> <img src=x onerror=\"window.hit = 2\">\n\n"
           "Le \"maire\" <svg onload='window.hit = 3'> a dit : « <b>Non</b> </style><script>window.hit = 4</script> ».\n")


def selon(records, to):
    run = subprocess.run([harness.program(), "--from", "jsonl", "--to", to, "--any-language"], check=True, timeout=60, stdout=subprocess.PIPE,
                         input="".join(json.dumps(r) + "\n" for r in records).encode())
    return run.stdout.decode()


RECORDS = [{"id": "un", "text": ARTICLE, "date": "2024-03-07"}, {"id": "javascript:window.hit = 5", "url": "javascript:window.hit = 6", "text": HOSTILE,
            "<img src=x onerror='window.hit = 7'>": "</dd><script>window.hit = 8</script>", "more": {"n": [1, None, "é"]}}]


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        cls.addClassCleanup(cls.playwright.stop)
        cls.addClassCleanup(cls.browser.close)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.path = pathlib.Path(folder.name) / "report.html"
        cls.path.write_text(selon(RECORDS, "html"), encoding="utf-8")
        SHOTS.mkdir(parents=True, exist_ok=True)

    def open(self, **options):
        context = self.browser.new_context(**options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.asked, self.errors = [], []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: self.errors.append(dialog.message))
        page.goto(self.path.as_uri())
        return page

    def shown(self, page):
        return page.locator("li[data-act]:visible").count()

    def test_nothing_of_the_input_runs_and_no_host_is_asked(self):
        page = self.open()
        page.wait_for_timeout(300)
        self.assertIsNone(page.evaluate("window.hit ?? null"))
        self.assertEqual((self.asked, self.errors), ([self.path.as_uri()], []))
        self.assertEqual(page.locator("img, svg, iframe, object").count(), 0)

    def test_filters_show_the_claims_of_one_speaker_act_and_form(self):
        page = self.open()
        everything = self.shown(page)
        self.assertGreater(everything, 3)
        for name in ("speaker", "act", "form"):
            select = page.locator(f"select[name={name}]")
            for value in [v for v in select.locator("option").evaluate_all("all => all.map(o => o.value)") if v]:
                select.select_option(value)
                wanted = page.locator(f"li[data-{name}={json.dumps(value)}]").count()
                self.assertEqual(self.shown(page), wanted)
                self.assertEqual(page.locator("output").inner_text(), f"{wanted} of {everything} claims")
            select.select_option("")
            self.assertEqual(self.shown(page), everything)

    def test_the_keyboard_reaches_filters_index_and_claims(self):
        page = self.open()
        reached = set()
        for _ in range(30):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.name || document.activeElement.getAttribute('href')"))
        self.assertLessEqual({"speaker", "act", "form", "#d1", "#d2", "#d1c1"}, reached)
        page.locator("a[href='#d1c1']").first.focus()
        self.assertGreater(page.locator("[data-c~=d1c1].on").count(), 1)
        page.keyboard.press("Enter")
        self.assertTrue(page.url.endswith("#d1c1"))
        page.locator("select[name=form]").focus()
        page.keyboard.press("ArrowDown")
        self.assertLess(self.shown(page), page.locator("li[data-act]").count())

    def test_several_documents_have_an_index(self):
        page = self.open()
        self.assertEqual(page.locator("nav[aria-label=Documents] a").evaluate_all("all => all.map(a => a.getAttribute('href'))"), ["#d1", "#d2"])

    def test_without_javascript_everything_but_the_filters_is_there(self):
        page = self.open(java_script_enabled=False)
        self.assertFalse(page.locator("#filters").is_visible())
        self.assertEqual(page.locator(".text").first.inner_text().strip(), ARTICLE.strip())
        self.assertGreater(self.shown(page), 3)

    def test_it_fits_a_phone_and_the_dark(self):
        for name, options in (("light", {}), ("dark", {"color_scheme": "dark"}), ("phone", {"viewport": {"width": 360, "height": 740}})):
            page = self.open(**options)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"), 0)
            page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
        self.assertNotEqual((SHOTS / "light.png").read_bytes(), (SHOTS / "dark.png").read_bytes())


class LinkedData(unittest.TestCase):
    """schema.org's own context may not be fetched here: its vocabulary stands in for it, as its context says first."""

    def expanded(self, to, context):
        loader = lambda url, options: {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}
        return pyld.jsonld.expand(json.loads(selon(RECORDS, to)), {"documentLoader": loader})

    def test_a_processor_reads_articles_and_their_parts(self):
        expected = [json.loads(line) for line in selon(RECORDS, "jsonl").splitlines()]
        articles = self.expanded("claim", {"@vocab": "https://schema.org/", "url": {"@type": "@id"}})
        self.assertEqual([a["@type"] for a in articles], 2 * [["https://schema.org/Article"]])
        for article, document in zip(articles, expected):
            parts = article.get("https://schema.org/hasPart", [])
            self.assertEqual([p["https://schema.org/text"][0]["@value"] for p in parts], [c["statement"]["text"] for c in document["claims"]])
            fields = {p["https://schema.org/name"][0]["@value"]: p["https://schema.org/value"][0]["@value"]
                      for p in article.get("https://schema.org/additionalProperty", [])}
            self.assertEqual({name: json.dumps(value) if isinstance(value, dict) else value
                              for name, value in document["document"]["meta"].items()}, fields)
            self.assertEqual({p["@type"][0] for p in parts} - {"https://schema.org/Quotation", "https://schema.org/Claim"}, set())

    def test_a_processor_reads_the_other_fields_of_a_record_from_its_annotations(self):
        pages = self.expanded("annotation", {"type": "@type", "@vocab": "http://www.w3.org/ns/oa#"})
        meta = [page.get("urn:selon:meta", [{"@value": {}}])[0]["@value"] for page in pages]
        self.assertEqual(meta, [{}, {k: v for k, v in RECORDS[1].items() if k not in ("id", "url", "text")}])


if __name__ == "__main__":
    harness.main("report")
