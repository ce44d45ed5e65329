#!/usr/bin/env python3
"""peers.py SELON SHARED: the table that tests/bench/peers/run prints."""
import importlib.metadata
import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

import tools

WORDS = 40_000  # of news read by each tool
FILES = ("cases.dev", "wikinews.dev")


def news(shared):
    """Articles, up to WORDS words."""
    texts, words = [], 0
    for line in (shared / "corpus" / "wikinews.jsonl").open(encoding="utf-8"):
        texts.append(json.loads(line)["text"])
        words += len(re.findall(r"\w+", texts[-1]))
        if words >= WORDS:
            break
    return texts, words


def selon_seconds(selon, texts):
    """CPU time of the program from start to end, in which it reads the texts ten times: once would be too short to time."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as records:
        for n, text in enumerate(texts * 10):
            records.write(json.dumps({"id": str(n), "text": text}) + "\n")
        records.flush()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([selon, "--from", "jsonl", "--to", "jsonl", records.name], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) / 10


def found(shared, name, lines):
    """F1 of claims that are found, and of those given to the right speaker, as the shared scorer has them, in per cent."""
    scored = subprocess.run([sys.executable, shared / "tools" / "score.py", shared / "gold" / f"{name}.jsonl", "-", "--json"],
                            input="\n".join(lines), stdout=subprocess.PIPE, text=True, check=True)
    row = json.loads(scored.stdout)["all"]
    return f"{100 * row['F1']:.1f} / {100 * row['who']:.1f}"


def gold_lines(selon, shared, name):
    command = [selon, "--from", "jsonl", "--to", "jsonl", shared / "gold" / f"{name}.jsonl"]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def tool_lines(tool, shared, name):
    """A tool's claims as documents of selon/1, as far as the scorer reads them."""
    for record in map(json.loads, (shared / "gold" / f"{name}.jsonl").open(encoding="utf-8")):
        claims = [{"id": f"c{n}", "form": "direct", "statement": {"text": "", "fragments": [statement]},
                   "speaker": speaker and {"span": speaker}, "cue": cue and {"span": cue}}
                  for n, (statement, speaker, cue) in enumerate(tool.claims(record["text"]), 1)]
        yield json.dumps({"document": {"id": record["id"]}, "entities": [], "claims": claims})


def main(selon, shared):
    if not (shared / "corpus" / "wikinews.jsonl").exists():
        sys.exit(f"peers: no texts at {shared}")
    texts, words = news(shared)
    own = selon_seconds(selon, texts)
    rows = [("selon", "", words / own, 1.0, [found(shared, name, gold_lines(selon, shared, name)) for name in FILES])]
    for name, package, tool in tools.peers(texts):
        start = time.process_time()
        for text in texts:
            tool.read(text)
        seconds = time.process_time() - start
        scores = [found(shared, file, list(tool_lines(tool, shared, file))) for file in FILES] if tool.claims else []
        rows.append((name, importlib.metadata.version(package), words / seconds, own / seconds, scores))
    print(f"{len(texts)} news articles, {words} words, CPU time on one core")
    print("| tool | version | words a second | by selon | " + " | ".join(f"found / who, {name}" for name in FILES) + " |")
    print("|---|---|---|---|---|---|")
    for name, version, speed, ratio, scores in rows:
        cells = scores or ["-"] * len(FILES)
        print(f"| {name} | {version} | {speed:,.0f} | {ratio:.4f} | " + " | ".join(cells) + " |")


main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
