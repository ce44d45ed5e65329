#!/usr/bin/env python3
"""seeds.py DIR SHARED: writes the fuzzers' first inputs and their dictionary: the marked texts of tests/corpus, the articles
of examples/, sentences of the shared texts where they are, lines of data/*.tsv, and the words of the lexicons."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MARK = re.compile(r"\[\w+ ([^\[\]|]*)(?:\|[^\[\]]*)?\]")


PAGE = """<meta charset="utf-8"><title>Un titre</title><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
"headline": "Titre", "datePublished": "2024-03-07T08:00", "author": [{"name": "A. Roy"}], "url": "https://x"}]}</script>
<nav class="menu">Accueil</nav><article><h1>Titre</h1><time datetime="2024-03-07">7 mars</time><p>TEXT &laquo;<q>oui</q>&raquo;</p>
<aside hidden>x</aside><figure><figcaption>Une l&eacute;gende</figcaption></figure><table><td>a<td>b</table></article>"""


def plain(marked):
    """A text of tests/corpus without its marks."""
    while (text := MARK.sub(r"\1", marked)) != marked:
        marked = text
    return marked


def texts(shared):
    for path in sorted(ROOT.glob("tests/corpus/*.txt")):
        yield from (plain(p) for p in path.read_text(encoding="utf-8").split("\n\n"))
    for path in sorted(ROOT.glob("examples/articles/*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((shared / "gold").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[:400]:
            yield json.loads(line)["text"][:3000]


def write(folder, inputs):
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(inputs):
        (folder / f"{number:05}").write_text(text, encoding="utf-8")


def main():
    out, shared = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    seeds = [t for t in texts(shared) if t.strip()]
    for fuzzer in ("extract", "outputs", "same_claims", "append"):
        write(out / fuzzer, seeds)
    write(out / "record", [json.dumps({"id": n, "text": t, "date": "2024-03-05", "x": [1, None]}, ensure_ascii=n % 2 == 0)
                           for n, t in enumerate(seeds[:200])])
    lines = [line for name in ("cues", "entities") for line in (ROOT / "data" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]
    write(out / "table", lines[::7])
    write(out / "page", [PAGE.replace("TEXT", text.replace("\n\n", "</p><blockquote>").replace("\n", "<br>")) for text in seeds[:200]])
    words = {line.split("\t")[0] for name in ("cues", "words", "function_words", "date_words")
             for line in (ROOT / "data" / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"}
    words |= {"«", "»", "“", "”", "\"", "’", "–", "—", "…", "\u00a0", "a déclaré", "selon ", ", a-t-il dit", "M. ", "aurait ", " que "}
    escape = lambda word: "".join(f"\\x{b:02X}" if b > 126 or b in b'"\\' else chr(b) for b in word.encode())
    (out / "words.dict").write_text("".join(f'"{escape(w)}"\n' for w in sorted(words) if 0 < len(w.encode()) < 60), encoding="ascii")


if __name__ == "__main__":
    main()
