#!/usr/bin/env python3
"""Each output of --to, read back by a reader that is not selon's."""
import base64
import csv
import hashlib
import html.parser
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness

SELON = harness.program()
META = {"n": 1, 'é: "q"': "<b> =1\n\t \\ 😀", "list": ["a, }", {"b": None}], "none": None, "big": 123456789012345678901234567890}
RECORD = {"id": 'a;"b",\nc', "date": "2024-03-07", "url": "https://x/?a=1&b=2", **META, "text": (
    "😀 Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est\nsûr ; \"rien\", <b>rien</b> & </script> ».\n\n"
    "Selon Anna Roy, porte-parole du ministère de la Santé, le directeur aurait reconnu que l’école fermera.\n")}


def selon(*arguments, stdin=RECORD):
    text = stdin if isinstance(stdin, str) else json.dumps(stdin) + "\n"
    run = subprocess.run([SELON, *(() if isinstance(stdin, str) else ("--from", "jsonl")), *map(str, arguments)],
                         input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    if run.returncode or run.stderr:
        raise AssertionError(f"status {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode()


def result(record=RECORD):
    return json.loads(selon("--to", "jsonl", stdin=record))


class Csv(unittest.TestCase):
    def rows(self, text, **dialect):
        return list(csv.DictReader(io.StringIO(text, newline=""), strict=True, **dialect))

    def test_a_row_a_claim_with_the_words_as_they_are(self):
        rows, expected = self.rows(selon("--to", "csv")), result()
        self.assertEqual(len(rows), len(expected["claims"]))
        self.assertGreater(len(rows), 2)
        names = {e["id"]: e["name"] for e in expected["entities"]}
        for row, claim in zip(rows, expected["claims"]):
            self.assertEqual(row["document"], RECORD["id"])
            self.assertEqual((row["url"], row["document_date"]), (RECORD["url"], RECORD["date"]))
            self.assertEqual((row["claim"], row["uid"], row["form"]), (claim["id"], claim["uid"], claim["form"]))
            self.assertEqual(row["statement"], claim["statement"]["text"])
            self.assertEqual([int(row["start"]), int(row["end"])], claim["span"])
            self.assertEqual(row["speaker"], claim["speaker"]["text"] or "")
            self.assertEqual(row["speaker_name"], "; ".join(names[e] for e in claim["speaker"]["entities"]))
            self.assertEqual(row["within"], claim["within"] or "")
            self.assertEqual(json.loads(row["meta"]), META)
            self.assertNotIn(None, row)

    def test_lines_end_as_rfc_4180_says_and_a_document_without_claims_is_no_row(self):
        out = selon("--to", "csv", stdin="Il pleut.\n")
        self.assertEqual(out.count("\r\n"), 1)
        self.assertTrue(out.startswith("document,url,"))

    def test_a_spreadsheet_runs_no_cell(self):
        for start in "=+-@\t\r":
            with self.subTest(start):
                record = {"id": start + "cmd|' /C calc'!A0", "text": RECORD["text"], "url": start + "1"}
                out = selon("--to", "csv", "--spreadsheet", stdin=record)
                self.assertTrue(out.startswith("\ufeffdocument;url;"))
                for row in self.rows(out, delimiter=";"):
                    self.assertEqual(row["url"], "'" + start + "1")
                    self.assertFalse([c for c in row.values() if c and c[0] in "=+-@\t\r"])
                self.assertEqual(self.rows(selon("--to", "csv", stdin=record))[0]["document"], record["id"])


class Text(unittest.TestCase):
    def test_other_fields_of_the_record_stand_below_the_heading(self):
        _, *fields = selon().split("\n\n")[0].splitlines()
        self.assertEqual(fields, ["n: 1", 'é: "q": <b> =1 \\ 😀', 'list: ["a, }", {"b": null}]', "none: null", "big: 123456789012345678901234567890"])


class Page(html.parser.HTMLParser):
    """Keeps the elements and their texts; refuses what is not closed in its order."""
    VOID = {"meta"}
    CLOSING_LEFT_OUT = {"option"}

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.words = [], [], {}
        self.feed(text), self.close()
        if self.open:
            raise AssertionError(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        if len(dict(attrs)) != len(attrs):
            raise AssertionError(f"an attribute twice: {tag} {attrs}")
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append((tag, len(self.elements) - 1))

    def handle_endtag(self, tag):
        opened, _ = self.open.pop()
        if opened != tag:
            raise AssertionError(f"{opened} closed by {tag}")

    def handle_data(self, data):
        for _, n in self.open:
            self.words[n] = self.words.get(n, "") + data

    def all(self, tag, **wanted):
        """(attributes, text) of each such element."""
        return [(a, self.words.get(n, "")) for n, (t, a) in enumerate(self.elements)
                if t == tag and all(a.get(k.replace("_", "-")) == v for k, v in wanted.items())]


class Html(unittest.TestCase):
    HOSTILE = {"id": "<img src=x onerror=alert(1)>", "url": "javascript:alert(1)", "text": (
        "</style></script><script>alert(1)</script> 😀\n\nLe \"maire\" onclick='alert(1)' a dit : « <b>Non</b> &lt; --> {{script}} ».\n"
        "Selon Anna <i>Roy</i>, porte-parole de \"><script>alert(2)</script>, l’école fermera.\n")}

    def test_the_text_stands_in_the_page_as_it_is(self):
        for record in (RECORD, self.HOSTILE):
            page = Page(selon("--to", "html", stdin=record))
            ((_, text),) = page.all("div", **{"class": "text"})
            self.assertEqual(text, record["text"])

    def test_nothing_of_the_input_is_markup(self):
        plain, page = (Page(selon("--to", "html", stdin=r)) for r in (RECORD, self.HOSTILE))
        self.assertEqual(len(page.all("script")), 1)
        self.assertLessEqual({t for t, _ in page.elements}, {t for t, _ in plain.elements})
        for _, attributes in page.elements:
            self.assertFalse([a for a in attributes if a.startswith("on") or a in ("src", "style", "action")])
            self.assertTrue(attributes.get("href", "#").startswith("#"))

    def test_the_policy_lets_the_pages_own_style_and_script_run_and_nothing_else(self):
        page = Page(selon("--to", "html"))
        policy = page.all("meta", http_equiv="Content-Security-Policy")[0][0]["content"]
        self.assertTrue(policy.startswith("default-src 'none'; "))
        for tag in ("style", "script"):
            ((_, content),) = page.all(tag)
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            self.assertIn(f"{tag}-src 'sha256-{digest}';", policy)
        self.assertNotIn("unsafe", policy)

    def test_each_claim_is_linked_from_the_list_to_the_text_and_back(self):
        page, claims = Page(selon("--to", "html")), result()["claims"]
        ids = [a["id"] for _, a in page.elements if "id" in a]
        self.assertEqual(len(ids), len(set(ids)))
        for _, attributes in page.elements:
            if attributes.get("href", "").startswith("#"):
                self.assertIn(attributes["href"][1:], ids)
        self.assertEqual([a["data-form"] for a, _ in page.all("li") if "data-form" in a], [c["form"] for c in claims])
        for n, claim in enumerate(claims, 1):
            pieces = [(a, t) for tag in ("a", "span") for a, t in page.all(tag) if f"d1c{n}" in a.get("data-c", "").split()]
            verbatim = "".join(t for a, t in pieces if "v" in a["class"].split())
            self.assertEqual(bool(verbatim), bool(claim["statement"]["verbatim"]))
            cue = "".join(t for a, t in pieces if "cue" in a["class"].split() and a["data-c"].endswith(f"d1c{n}"))
            self.assertEqual(cue, claim["cue"]["text"])

    def test_other_fields_of_the_record_stand_in_the_page(self):
        page = Page(selon("--to", "html"))
        self.assertEqual([text for _, text in page.all("dt")], list(META))
        self.assertEqual([text for _, text in page.all("dd")],
                         [value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for value in META.values()])
        self.assertEqual(Page(selon("--to", "html", stdin="Il pleut.")).all("dl"), [])

    def test_several_documents_have_an_index(self):
        self.assertEqual(Page(selon("--to", "html")).all("nav"), [])
        text = json.dumps(RECORD)
        page = Page(selon("--from", "jsonl", "--to", "html", stdin=f"{text}\n{text}\n"))
        self.assertEqual((len(page.all("nav")), len(page.all("article"))), (1, 2))


class Tools(unittest.TestCase):
    """What annotation tools and linked data read."""

    def expected(self):
        document = result()
        return document, {e["id"]: e["name"] for e in document["entities"]}

    def test_brat_places_hold_the_words_and_no_line_break(self):
        text = RECORD["text"]
        out, claims = selon("--to", "brat", stdin=text), result({"text": text})["claims"]
        bounds, statements = {}, []
        for line in out.splitlines():
            name, body, *rest = line.split("\t")
            if name[0] == "T":
                kind, places = body.split(" ", 1)
                words = [text[int(a):int(b)] for a, b in (p.split() for p in places.split(";"))]
                self.assertEqual(" ".join(words), rest[0])
                self.assertFalse([w for w in words if "\n" in w or not w])
                bounds[name] = rest[0]
                statements += [rest[0]] if kind == "Statement" else []
            elif name[0] == "R":
                _, one, other = body.split()
                self.assertIn(one.removeprefix("Arg1:"), bounds)
                self.assertIn(other.removeprefix("Arg2:"), bounds)
            else:
                self.assertIn(name[0], "A#")
                self.assertIn(body.split()[1], bounds)
        names = [line.split("\t")[0] for line in out.splitlines()]
        self.assertEqual(len(names), len(set(names)))
        self.assertEqual(statements, [" ".join(c["statement"]["text"].split("\n")) for c in claims])

    def test_brat_lines_are_what_brats_own_reader_takes(self):
        forms = {"T": r"T\d+\t[\w-]+ (\d+ \d+)(;\d+ \d+)*\t[^\t]+", "R": r"R\d+\t[\w-]+ Arg1:T\d+ Arg2:T\d+",
                 "A": r"A\d+\t[\w-]+ [TR]\d+( [\w-]+)?", "#": r"#\d+\tAnnotatorNotes [TR]\d+\t[^\t]*"}
        out = selon("--to", "brat", stdin=RECORD["text"])
        self.assertTrue(out.endswith("\n"))
        for line in out.splitlines():
            self.assertRegex(line, f"^(?:{forms[line[0]]})$")
            if line[0] == "T":
                places = [tuple(map(int, p.split())) for p in line.split("\t")[1].split(" ", 1)[1].split(";")]
                self.assertTrue(all(a < b for a, b in places))
                self.assertTrue(all(one[1] <= other[0] for one, other in zip(places, places[1:])))

    def test_brat_has_the_other_fields_of_the_record_in_a_note_on_the_first_annotation(self):
        with tempfile.TemporaryDirectory() as folder:
            selon("--to", "brat", "--output", folder + "/")
            (standoff,) = pathlib.Path(folder).glob("*.ann")
            notes = [line.split("\t") for line in standoff.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        self.assertEqual((notes[-1][1], len(notes[-1])), ("AnnotatorNotes T1", 3))
        self.assertEqual(json.loads(notes[-1][2].removeprefix("meta ")), META)

    def test_brat_refuses_several_documents(self):
        run = subprocess.run([SELON, "--to", "brat", "--from", "jsonl", "-"], input=b"", stderr=subprocess.PIPE, check=False)
        self.assertEqual(run.returncode, 2)

    def test_label_studio_regions_count_code_points_and_relations_point_to_regions(self):
        (task,), (document, _) = json.loads(selon("--to", "labelstudio")), self.expected()
        self.assertEqual(task["data"]["text"], RECORD["text"])
        self.assertEqual((task["data"]["id"], task["data"]["meta"]), (RECORD["id"], META))
        (prediction,) = task["predictions"]
        regions = {r["id"]: r for r in prediction["result"] if r["type"] == "labels"}
        for region in regions.values():
            value = region["value"]
            self.assertEqual(RECORD["text"][value["start"]:value["end"]], value["text"])
            self.assertEqual((region["from_name"], region["to_name"]), ("label", "text"))
        for relation in prediction["result"]:
            if relation["type"] == "relation":
                self.assertLessEqual({relation["from_id"], relation["to_id"]}, set(regions))
        statements = [r for r in regions.values() if r["value"]["labels"] == ["Statement"]]
        self.assertEqual(len(statements), sum(len(c["statement"]["fragments"]) for c in document["claims"]))
        self.assertEqual([s["score"] for s in statements][0], document["claims"][0]["confidence"]["claim"])

    def test_web_annotations_select_by_position_and_by_quotation(self):
        (page,), (document, _) = json.loads(selon("--to", "annotation")), self.expected()
        self.assertEqual((page["@context"][0], page["type"]), ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage"))
        self.assertEqual(page["selon:meta"], META)
        plain = json.loads(selon("--to", "annotation", stdin="Il pleut."))
        self.assertEqual(plain, {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": []})
        self.assertEqual([a["id"] for a in page["items"]], ["urn:selon:" + c["uid"] for c in document["claims"]])
        for annotation, claim in zip(page["items"], document["claims"]):
            self.assertEqual(len(annotation["target"]), len(claim["statement"]["fragments"]))
            for target, span in zip(annotation["target"], claim["statement"]["fragments"]):
                self.assertEqual(target["source"], RECORD["url"])
                position, quote = target["selector"]
                start, end = position["start"], position["end"]
                self.assertEqual([start, end], span)
                self.assertEqual(RECORD["text"][start:end], quote["exact"])
                self.assertTrue(RECORD["text"][:start].endswith(quote["prefix"]))
                self.assertTrue(RECORD["text"][end:].startswith(quote["suffix"]))

    def test_schema_org_has_a_quotation_or_a_claim_for_each_statement(self):
        (article,), (document, names) = json.loads(selon("--to", "claim")), self.expected()
        self.assertEqual((article["@context"], article["@type"]), ("https://schema.org", "Article"))
        self.assertEqual((article["url"], article["datePublished"]), (RECORD["url"], RECORD["date"]))
        self.assertEqual([(p["@type"], p["name"], p["value"]) for p in article["additionalProperty"]],
                         [("PropertyValue", name, json.dumps(value) if isinstance(value, list) else value) for name, value in META.items()])
        self.assertEqual([p["text"] for p in article["hasPart"]], [c["statement"]["text"] for c in document["claims"]])
        for part, claim in zip(article["hasPart"], document["claims"]):
            self.assertEqual(part["@type"], "Quotation" if claim["form"] == "direct" else "Claim")
            speakers = part.get("spokenByCharacter", part.get("author", []))
            self.assertEqual([s["name"] for s in speakers], [names[e] for e in claim["speaker"]["entities"]])


if __name__ == "__main__":
    harness.main("outputs")
