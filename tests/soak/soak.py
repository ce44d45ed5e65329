"""soak.py ROUNDS FILE...: the package over the files again and again: the same results, flat memory."""
import hashlib
import json
import os
import sys

import selon


def texts(path):
    with open(path, encoding="utf-8") as file:
        if not path.endswith(".jsonl"):
            return [file.read()]
        return [json.loads(line)["text"] for line in file]


def resident():
    """Of this process, in megabytes."""
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


def digest(extractor, documents):
    out = hashlib.sha256()
    for document in extractor.extract_many(documents):
        out.update(json.dumps(document.to_dict(), ensure_ascii=False).encode())
    return out.hexdigest()


rounds = int(sys.argv[1])
documents = [text for path in sys.argv[2:] for text in texts(path)]
extractor = selon.Extractor()
expected = digest(extractor, documents)
before = resident()
print(f"round 1: {before:.0f} MB")
same = all(digest(extractor, documents) == expected for _ in range(rounds - 1))
after = resident()
print(f"round {rounds}: {after:.0f} MB, {'the same results' if same else 'other results'}")
sys.exit(0 if same and after < 1.1 * before + 8 else 1)
