"""What went wrong between a gold file and selon's claims, error by error and by cause, for tests/quality."""
from collections import Counter, defaultdict

# What one error costs whoever uses the claims. To put words into the wrong mouth is worst, then to invent, then to miss.
COST = {"wrong speaker": 4, "speaker where there is none": 4, "invented": 3, "no speaker found": 2, "missed": 2,
        "wrong polarity": 2, "wrong modality": 1, "wrong form": 1, "wrong span": 1}
MARKED = ("form", "polarity", "modality")
PLAIN = {"polarity": "positive", "modality": "asserted"}  # the cases write only what is marked


def short(text, most=90):
    """One line of at most `most` characters, the middle left out."""
    text = " ".join(str(text).split())
    return text if len(text) <= most else text[:most - 31] + " … " + text[-28:]


def field(claim, name, document):
    if name == "modality" and claim.get("unconfirmed"):
        return "unconfirmed"
    return claim.get(name) or (PLAIN.get(name) if "code" in document else None)


def errors_of(score, document, predicted):
    """(cause, size in words, gold text, predicted text) of one document, by the pairing of the scorer `score`."""
    text = document["text"]
    words = score.words_of(text)
    of_gold = lambda g: " … ".join(text[a:b] for a, b in g["raw"]["statement"])
    of_pred = lambda p: p["raw"]["statement"].get("text", "")
    gold = score.joined(score.gold_claims(document, words))
    pred = score.joined(score.pred_claims(predicted, words)) if predicted else []
    required, optional = [g for g in gold if not g["optional"]], [g for g in gold if g["optional"]]
    matched = score.pairs(required, pred, lambda g, p: score.f1(g["st"], p["st"]) + 0.001 * score.f1(g["cue"], p["cue"]), 0.5)
    hit, taken = {i for i, _ in matched}, {j for _, j in matched}
    rest = [p for j, p in enumerate(pred) if j not in taken]
    near = lambda g, p: max(score.f1(g["st"], p["st"]), score.f1(g["cue"], p["cue"]) if g["cue"] else 0.0)
    spared = {j for _, j in score.pairs(optional, rest, near, 0.3)}
    for i, g in enumerate(required):
        if i not in hit:
            yield "missed", len(g["st"]), of_gold(g), "-"
    for j, p in enumerate(rest):
        if j not in spared and document.get("exhaustive", True):
            yield "invented", len(p["st"]), "-", of_pred(p)
    for i, j in matched:
        g, p = required[i], pred[j]
        size = len(g["st"])
        if not score.same_speaker(g, p, words):
            cause = ("no speaker found" if not p["sp"] else "wrong speaker") if g["sp"] else "speaker where there is none"
            name = lambda c, span: text[slice(*span)] if span else "nobody"
            yield (cause, size, f"{name(g, g['raw'].get('speaker'))}: {of_gold(g)}",
                   name(p, (p["raw"].get("speaker") or {}).get("span")))
        if g["st"] != p["st"]:
            yield "wrong span", len(g["st"] ^ p["st"]), of_gold(g), of_pred(p)
        for name in MARKED:
            want, got = field(g["raw"], name, document), field(p["raw"], name, document)
            if want and want != got:
                yield f"wrong {name}", size, f"{want}: {of_gold(g)}", got


def judged(form, documents, predictions):
    """Both sides with the claims of one form only (a mixed claim counts as either), as the scorer does it."""
    if not form:
        return documents, predictions
    keep = lambda c: c.get("form") in (form, "mixed")
    return tuple([{**d, "claims": list(filter(keep, d["claims"]))} for d in side] for side in (documents, predictions))


def collect(score, name, documents, predictions, form):
    """All errors of a gold file: (cause, size, file, document, code, gold text, predicted text)."""
    documents, predictions = judged(form, documents, predictions)
    by_id = {str(p["document"]["id"]): p for p in predictions}
    return [(cause, size, name, str(d["id"]), d.get("code", "-"), gold, pred) for d in documents
            for cause, size, gold, pred in errors_of(score, d, by_id.get(str(d["id"])))]


def shares(costs, n):
    """`n` places shared out in proportion to `costs`, by largest remainder."""
    whole = sum(costs.values())
    exact = {cause: n * cost / whole for cause, cost in costs.items()}
    out = {cause: int(share) for cause, share in exact.items()}
    for cause in sorted(exact, key=lambda c: out[c] - exact[c])[:n - sum(out.values())]:
        out[cause] += 1
    return out


def in_turn(errors):
    """The longest error of each file, then the second longest of each: novels have the longest sentences of all."""
    rank = Counter()
    out = []
    for error in sorted(errors, key=lambda e: (-e[1], e[2:])):
        out.append((rank[error[2]], -error[1], error))
        rank[error[2]] += 1
    return [error for *_, error in sorted(out)]


def show(errors, n):
    """The causes, dearest first, and the `n` costliest errors under them: each cause has places by its part of the cost."""
    if not errors or not n:
        return
    counts = Counter(error[0] for error in errors)
    costs = {cause: COST[cause] * count for cause, count in counts.items()}
    grouped = defaultdict(list)
    for error in errors:
        grouped[error[0]].append(error)
    places = shares(costs, min(n, len(errors)))
    print(f"{'cause':<28}{'errors':>7}{'cost':>6}   (cost: what one counts for, {COST['wrong speaker']} to {COST['wrong span']})")
    for cause in sorted(costs, key=lambda c: (-costs[c], c)):
        print(f"{cause:<28}{counts[cause]:>7}{costs[cause]:>6}")
        for _, _, name, document, code, gold, pred in in_turn(grouped[cause])[:places[cause]]:
            print(f"    {name} {document} [{code}]\n        gold  {short(gold)}\n        selon {short(pred)}")
    print()
