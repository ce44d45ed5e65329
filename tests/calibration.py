"""Which claims the gold calls right, and how far the confidence they were given is from that."""

BINS = 10


def judged(score, gold, claims, form):
    """Whether each claim is found, and whether its speaker is right too, by claim id; what the gold leaves open is missing."""
    words = score.words_of(gold["text"])
    if form:
        keep = lambda c: c.get("form") in (form, "mixed")
        gold = {**gold, "numbered": [(n, c) for n, c in enumerate(gold["claims"]) if keep(c)]}
        claims = {**claims, "claims": [c for c in claims["claims"] if keep(c)]}
    wanted = score.joined(score.gold_claims(gold, words))
    got = score.joined(score.pred_claims(claims, words))
    required, optional = [g for g in wanted if not g["optional"]], [g for g in wanted if g["optional"]]
    matched = score.pairs(required, got, lambda g, p: score.f1(g["st"], p["st"]) + 0.001 * score.f1(g["cue"], p["cue"]), 0.5)
    out = {c: (True, score.same_speaker(required[i], got[j], words)) for i, j in matched for c in got[j]["ids"]}
    rest = [p for p in got if not p["ids"] & set(out)]
    likeness = lambda g, p: max(score.f1(g["st"], p["st"]), score.f1(g["cue"], p["cue"]) if g["cue"] else 0.0)
    excused = {j for _, j in score.pairs(optional, rest, likeness, 0.3)}
    out |= {c: (False, False) for j, p in enumerate(rest) if j not in excused for c in p["ids"]}
    return out


def error(pairs):
    """Expected calibration error: |share right - mean confidence| of each tenth, weighted by its size."""
    bins = [[] for _ in range(BINS)]
    for p, right in pairs:
        bins[min(BINS - 1, int(p * BINS))].append((p, right))
    return sum(abs(sum(r for _, r in b) - sum(p for p, _ in b)) for b in bins) / len(pairs), bins


def collect(score, gold, predicted, form):
    """((claim's, speaker's) confidence, (found, right speaker)) of every claim that the gold judges."""
    by_id, out = {str(r["document"]["id"]): r for r in predicted}, []
    for document in gold:
        if not document.get("exhaustive", True):  # what is not in the gold may be right
            continue
        result = by_id[str(document["id"])]
        right = judged(score, document, result, form)
        out += [((c["confidence"]["claim"], c["confidence"]["speaker"]), right[c["id"]]) for c in result["claims"] if c["id"] in right]
    return out
