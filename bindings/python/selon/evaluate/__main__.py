"""python -m selon.evaluate GOLD [RESULTS]"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, Optional

from selon.evaluate import evaluate


def read_results(path: str) -> list[dict[str, Any]]:
    results = []
    with open(0 if path == "-" else path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                results.append(json.loads(line))
                results[-1]["document"]["id"]
            except (ValueError, KeyError, TypeError):
                raise ValueError(f"{path}:{number}: not a result of `selon --to jsonl`") from None
    return results


def main(arguments: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m selon.evaluate", description="How well selon reads your own annotated documents.")
    parser.add_argument("gold", help="a .jsonl file, or a folder of brat's .txt and .ann files: help(selon.read_gold)")
    parser.add_argument("results", nargs="?", help="what `selon --to jsonl` printed for the same documents, - for standard input; "
                                                   "without it the texts of the gold are read now")
    parser.add_argument("--form", choices=("direct", "indirect", "mixed"), help="only claims of this form, and mixed ones")
    parser.add_argument("--json", action="store_true", help="print an object in place of the table")
    options = parser.parse_args(arguments)
    try:
        found = evaluate(options.gold, read_results(options.results) if options.results else None, form=options.form)
    except (OSError, ValueError) as problem:
        print(f"selon.evaluate: {problem}", file=sys.stderr)
        return 1
    print(json.dumps(found.to_dict(), ensure_ascii=False) if options.json else found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
