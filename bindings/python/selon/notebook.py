"""A document as a piece of HTML for notebooks: its text with the claims marked, and a list of them."""

from __future__ import annotations

from html import escape
from typing import Any, Iterator

_STYLES = {
    "statement": "background:#fff3bf;color:#000",
    "speaker": "background:#c5f6fa;color:#000;font-weight:bold",
    "cue": "text-decoration:underline",
    "date": "border-bottom:2px dotted #2f9e44",
    "source": "border-bottom:2px dotted #9c36b5",
}


def _marks(claims: list[dict[str, Any]]) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, part and the claim's id."""
    for claim in claims:
        parts = [("statement", span) for span in (claim["statement"] or {}).get("fragments", [])]
        parts += [(name, claim[name]["span"]) for name in ("speaker", "cue", "date") if claim[name] and claim[name]["span"]]
        parts += [("source", source["span"]) for source in claim["sources"]]
        yield from ((start, end, name, claim["id"]) for name, (start, end) in parts)


def _marked(text: str, claims: list[dict[str, Any]]) -> str:
    """Marks may overlap and nest, so the text is cut at every edge and each piece has the styles of all that cover it."""
    marks = sorted(_marks(claims), key=lambda mark: (mark[0], -mark[1]))
    edges = sorted({0, len(text), *(m[0] for m in marks), *(m[1] for m in marks)})
    pieces, coming, open_marks = [], 0, []
    for start, end in zip(edges, edges[1:]):
        while coming < len(marks) and marks[coming][0] <= start:
            open_marks.append(marks[coming])
            coming += 1
        open_marks = [m for m in open_marks if m[1] > start]
        words = escape(text[start:end])
        if open_marks:
            style = ";".join(_STYLES[name] for name in _STYLES if any(m[2] == name for m in open_marks))
            title = ", ".join(f"{id} {name}" for _, _, name, id in open_marks)
            words = f'<span style="{style}" title="{escape(title)}">{words}</span>'
        pieces.append(words)
    return "".join(pieces)


def _row(claim: dict[str, Any], names: dict[str, str]) -> str:
    speaker, date = claim["speaker"], claim["date"]
    cells = (claim["id"], (speaker and ("; ".join(names[e] for e in speaker["entities"]) or speaker["text"])) or "?",
             claim["cue"]["text"] if claim["cue"] else "", claim["statement"]["text"] if claim["statement"] else "",
             date["value"] if date else "", "; ".join(source["text"] for source in claim["sources"]))
    return "<tr>" + "".join(f'<td style="text-align:left">{escape(cell)}</td>' for cell in cells) + "</tr>"


def to_html(text: str, result: dict[str, Any]) -> str:
    """`result` is the document of `text` as Document.to_dict() gives it."""
    claims = result["claims"]
    names = {entity["id"]: entity["name"] for entity in result["entities"]}
    legend = " ".join(f'<span style="{style}">{name}</span>' for name, style in _STYLES.items())
    head = "".join(f'<th style="text-align:left">{name}</th>' for name in ("", "speaker", "cue", "statement", "date", "source"))
    rows = "".join(_row(claim, names) for claim in claims)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if claims else ""
    return (f'<div lang="fr"><p style="white-space:pre-wrap;line-height:1.6">{_marked(text, claims)}</p>'
            f'<p lang="en"><small>{legend}</small></p>{table}</div>')
