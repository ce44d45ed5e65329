"""A database of --to sqlite as Datasette shows it: its pages and its JSON. tests/datasette/run starts it."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness

TEXT = ("Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr ». Il a promis que l’école rouvrira en mars.\n\n"
        "Selon Anna Roy, porte-parole de la mairie, le directeur aurait reconnu que les travaux ont pris du retard.\n")
RECORDS = [{"id": "un", "date": "2024-03-07", "n": 1, "text": TEXT}, {"id": "a/b ?<i>", "url": "https://x/?a=1&b=2", "text": TEXT}]


class Datasette(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.path = f"{folder.name}/claims.db"
        subprocess.run([harness.program(), "--from", "jsonl", "--to", "sqlite", "--output", cls.path], check=True, timeout=60,
                       input="".join(json.dumps(r) + "\n" for r in RECORDS).encode())

    def get(self, path, **query):
        asked = path + ("?" + urllib.parse.urlencode(query) if query else "")
        run = subprocess.run([sys.executable, "-m", "datasette", self.path, "--get", asked], stdout=subprocess.PIPE, check=True, timeout=60)
        return run.stdout.decode()

    def rows(self, path, **query):
        return json.loads(self.get(path + ".json", _shape="objects", **query))["rows"]

    def test_the_database_shows_its_tables_and_views(self):
        database = json.loads(self.get("/claims.json"))
        tables = {table["name"]: table for table in database["tables"]}
        self.assertLessEqual({"documents", "entities", "claims", "participants", "sources", "spans"}, {n for n, t in tables.items() if not t["hidden"]})
        self.assertEqual((tables["claims"]["fts_table"], tables["entities"]["fts_table"]), ("claims_fts", "entities_fts"))
        self.assertEqual({view["name"] for view in database["views"]}, {"said", "speakers"})
        self.assertEqual(tables["documents"]["count"], len(RECORDS))

    def test_views_are_read_as_tables_are(self):
        said = self.rows("/claims/said", document="un", _sort="id")
        self.assertEqual([(row["speaker"], row["statement"]) for row in said][0], ("Jean Sol", "Rien n’est sûr"))
        self.assertEqual({row["name"]: row["documents"] for row in self.rows("/claims/speakers")}["Anna Roy"], 2)

    def test_full_text_search_knows_no_accents_and_no_capitals(self):
        found = self.rows("/claims/claims", _search="ECOLE", document="un")
        self.assertEqual([row["statement"] for row in found], ["l’école rouvrira en mars"])
        self.assertEqual({row["name"] for row in self.rows("/claims/entities", _search="roy")}, {"Anna Roy"})

    def test_foreign_keys_lead_to_their_rows(self):
        claim = self.rows("/claims/claims", _search="retard", form="indirect", document="un")[-1]
        linked = self.get("/claims/claims", document="un", _sort="id")
        self.assertIn('<a href="/claims/documents/un">', linked)
        page = self.get(f"/claims/claims/{claim['id']}")
        self.assertIn("from claim in", " ".join(page.split()))

    def test_an_id_is_data_in_a_page(self):
        row = self.rows("/claims/documents", id=RECORDS[1]["id"])[0]
        self.assertEqual((row["text"], row["url"]), (TEXT, RECORDS[1]["url"]))
        self.assertNotIn("<i>", self.get("/claims/documents"))

    def test_facets_count_speakers(self):
        facets = json.loads(self.get("/claims/said.json", _facet="speaker"))["facet_results"]
        results = facets.get("results", facets)["speaker"]["results"]
        self.assertEqual({r["value"]: r["count"] for r in results}["Jean Sol"], 4)


if __name__ == "__main__":
    harness.main("datasette")
