#!/usr/bin/env python3
"""The invariants of the claim model on the program's JSON of French texts: json_invariants.py FILE... (.jsonl, or one text a file)."""
import concurrent.futures
import functools
import itertools
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness

try:
    import jsonschema
except ImportError:  # another Python than the system's
    jsonschema = None

ENUMS = {"form": "direct indirect mixed", "frame": "verb incise colon according_to nominal copula turn floating conditional",
         "polarity": "positive negative", "modality": "asserted denied possible asked demanded promised"}
DOCUMENT = ["schema", "generator", "document", "sentences", "entities", "claims"]
CLAIM = ["id", "uid", "form", "frame", "span", "statement", "speaker", "target", "cue", "polarity", "modality", "unconfirmed", "date",
         "sources", "within", "refers_to", "sentence", "confidence"]
CUT = {"codepoint": (lambda t: t, lambda t, s: t[s[0]:s[1]]), "byte": (str.encode, lambda t, s: t[s[0]:s[1]].decode()),
       "utf16": (lambda t: t.encode("utf-16-le"), lambda t, s: t[2 * s[0]:2 * s[1]].decode("utf-16-le"))}


def nodes(value):
    """Every object inside `value`, itself included."""
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key != "meta":
                yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def broken(result, text, unit):
    prepare, cut = CUT[unit]
    units = prepare(text)
    of = lambda span: cut(units, span)
    if list(result) != DOCUMENT:
        yield f"fields {list(result)}"
    if any(w["code"] == "not-french" for w in result["document"]["warnings"]):
        yield "French is taken for another language"
    for n, entity in enumerate(result["entities"], 1):
        if entity["id"] != f"e{n}" or not entity["mentions"]:
            yield f"entity {entity}"
    ids = {"e": {e["id"] for e in result["entities"]}, "c": {c["id"] for c in result["claims"]}}
    for node in nodes(result):
        if node.get("span") and "text" in node and node["text"] != of(node["span"]) and "roles" not in node:
            yield f"text {node['text']!r} is not {of(node['span'])!r}"
        for e in node.get("entities", []) if "schema" not in node else []:
            if e not in ids["e"]:
                yield f"no entity {e}"
    order = [(c["span"][0], -c["span"][1]) for c in result["claims"]]
    if order != sorted(order):
        yield "claims out of order"
    for n, claim in enumerate(result["claims"], 1):
        if claim["id"] != f"c{n}" or list(claim) != CLAIM or not re.fullmatch("[0-9a-f]{16}", claim["uid"]):
            yield f"claim {claim['id']}: id, uid or fields {list(claim)}"
        for field, names in ENUMS.items():
            if claim[field] not in names.split():
                yield f"{claim['id']}: {field} is {claim[field]}"
        if any(c not in ids["c"] for c in claim["refers_to"] + [claim["within"]] * bool(claim["within"])):
            yield f"{claim['id']}: points to no claim"
        statement = claim["statement"]
        if statement and statement["text"] != " ".join(map(of, statement["fragments"])):
            yield f"{claim['id']}: statement text {statement['text']!r}"
        if not 0 <= claim["sentence"] < len(result["sentences"]):
            yield f"{claim['id']}: no sentence {claim['sentence']}"
    if len({c["uid"] for c in result["claims"]}) != len(result["claims"]):
        yield "a uid comes twice"


@functools.cache
def schema_faults():
    """A function that names what of a result the JSON Schema refuses."""
    if not jsonschema:
        return lambda result: ()
    schema = json.loads((harness.ROOT / "data/selon-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    return lambda result: (f"schema: {fault.json_path}: {fault.message[:200]}" for fault in validator.iter_errors(result))


def check(path, unit):
    """What is wrong with the results of one file in one unit of offsets, as lines."""
    records = path.endswith(".jsonl")
    raw = pathlib.Path(path).read_bytes().decode()
    texts = [json.loads(line)["text"] for line in raw.splitlines() if line.strip()] if records else [raw]
    run = subprocess.run([harness.program(), "--from", "jsonl" if records else "text", "--to", "jsonl", "--offsets", unit, path],
                         stdout=subprocess.PIPE, check=True)
    results = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    faults = schema_faults()
    lines = [f"{path} {r['document']['id']} {unit}: {line}" for r, t in zip(results, texts) for line in [*broken(r, t, unit), *faults(r)]]
    if len(results) != len(texts):
        lines.append(f"{path} {unit}: {len(results)} results for {len(texts)} documents")
    return lines


def main():
    failed = passed = 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for lines in pool.map(check, *zip(*itertools.product(sys.argv[1:], CUT))):
            print(*lines[:20], sep="\n", end="\n" * bool(lines))
            passed, failed = passed + (not lines), failed + bool(lines)
    if not jsonschema:
        print("no module jsonschema: nothing was held against data/selon-1.schema.json")
    print(f"json: {passed} passed, {failed} failed, {int(not jsonschema)} skipped")
    sys.exit(int(failed > 0))


if __name__ == "__main__":
    main()
