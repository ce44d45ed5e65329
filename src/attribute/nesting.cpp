// Nesting by one sweep over statement fragments; references by a short look back.
#include "attribute/nesting.hpp"

#include "attribute/mention.hpp"
#include "attribute/mention_part.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <vector>

namespace selon {
namespace {

struct Fragment {
  Span span;
  ClaimIndex claim;
};

constexpr std::size_t deepest = 32;  // open fragments that one claim looks through: bounds the sweep

bool holds(const Claim& outer, Span inner) {
  if (!outer.statement) return false;
  return std::any_of(outer.statement->fragments.begin(), outer.statement->fragments.end(),
                     [&](Span fragment) { return fragment.contains(inner); });
}

// Where a claim says itself: its cue, else its speaker, else its statement.
std::optional<Span> anchor_of(const Claim& claim) {
  if (claim.cue) return claim.cue->span;
  if (claim.speaker && claim.speaker->span) return claim.speaker->span;
  if (claim.statement && !claim.statement->fragments.empty()) return claim.statement->fragments.front();
  return std::nullopt;
}

// The cue and, when it stands beside the cue, the speaker must be said by the outer speaker: in "La CGT, qui dit que A,
// …" nothing is nested.
bool is_nested(const Claim& inner, const Claim& outer, Span anchor) {
  if (!holds(outer, anchor)) return false;
  if (outer.cue && inner.cue && outer.cue->span == inner.cue->span) return false;
  if (outer.cue && holds(inner, outer.cue->span)) return false;
  const bool near = inner.speaker && inner.speaker->span && inner.cue &&
                    inner.speaker->span->start < anchor.end + 200 && anchor.start < inner.speaker->span->end + 200;
  if (near && inner.statement && !holds(outer, *inner.speaker->span)) {
    // "Il a dit que la loi passera, a-t-il ajouté": the speaker may stand before the outer statement (an inherited one)
    return inner.speaker->span->end <= outer.span.start || inner.speaker->by == SpeakerBy::inherited ||
           !outer.span.contains(*inner.speaker->span);
  }
  return true;
}

}  // namespace

void link_nested_claims(std::span<Claim> claims) {
  std::vector<Fragment> fragments;
  std::vector<std::pair<std::uint32_t, ClaimIndex>> anchors;
  for (ClaimIndex i = 0; i < claims.size(); ++i) {
    claims[i].within.reset();
    if (const auto anchor = anchor_of(claims[i])) anchors.emplace_back(anchor->start, i);
    if (!claims[i].statement) continue;
    for (const Span span : claims[i].statement->fragments) fragments.push_back({span, i});
  }
  std::sort(anchors.begin(), anchors.end());
  std::sort(fragments.begin(), fragments.end(), [](const Fragment& x, const Fragment& y) {
    return x.span.start != y.span.start ? x.span.start < y.span.start : x.span.end > y.span.end;
  });
  std::vector<Fragment> open;  // fragments that begin at or before the anchor, the latest last
  std::size_t next = 0;
  for (const auto& [position, index] : anchors) {
    while (next < fragments.size() && fragments[next].span.start <= position) {
      while (!open.empty() && open.back().span.end <= fragments[next].span.start) open.pop_back();
      open.push_back(fragments[next++]);
    }
    while (!open.empty() && open.back().span.end <= position) open.pop_back();
    Claim& claim = claims[index];
    const Span anchor = *anchor_of(claim);
    std::size_t looked = 0;
    std::uint32_t smallest = 0xFFFFFFFF;
    for (auto it = open.rbegin(); it != open.rend() && looked < deepest; ++it, ++looked) {
      if (it->claim == index || it->span.size() >= smallest) continue;
      if (!is_nested(claim, claims[it->claim], anchor)) continue;
      claim.within = it->claim;
      smallest = it->span.size();
    }
  }
  for (ClaimIndex i = 0; i < claims.size(); ++i) {  // a loop cannot be read: cut it where it closes
    ClaimIndex at = i;
    for (std::size_t steps = 0; claims[at].within; ++steps) {
      at = *claims[at].within;
      if (at == i || steps > deepest) {
        claims[i].within.reset();
        break;
      }
    }
  }
}

namespace {

constexpr std::size_t look_back = 12;  // claims
constexpr std::uint32_t sentences_back = 3;
constexpr std::uint32_t sentences_back_by_name = 8;  // to what "ces accusations" names by its kind

// "cette information", "ces accusations", "ce bilan", "cette affirmation prématurée": a demonstrative before a noun of
// speech; not "cette loi".
bool points_back(const Analysis& a, const Draft& draft) {
  if (draft.points_back) return true;
  if (draft.fragments.empty()) return false;
  const TokenRange tokens = tokens_of(a, draft.fragments.front());
  if (tokens.last < tokens.first + 2 || tokens.last > tokens.first + 5) return false;
  return a.words[tokens.first].has(fw_demonstrative) && lemma_in(a, "pointing_noun", tokens.first + 1);
}

bool rejects(const Claim& claim) {
  return claim.modality == Modality::denied || claim.polarity == Polarity::negative ||
         (claim.cue && (claim.cue->act == Act::deny || claim.cue->act == Act::criticise));
}

bool same_speaker(const Claim& x, const Claim& y) {
  return x.speaker && y.speaker && !x.speaker->entities.empty() && x.speaker->entities == y.speaker->entities;
}

// "Le maire accuse l'agence d'avoir tardé. … L'agence rejette ces accusations": by the one who was accused.
bool is_target(const Claim& claim, const Claim& other) {
  return claim.speaker && other.target && !claim.speaker->entities.empty() &&
         claim.speaker->entities == other.target->entities;
}

// Whether the noun that points back fits the act of what it may point to: "ces accusations" an accusation.
bool fits(const Analysis& a, const Draft& pointing, const Claim& candidate) {
  if (pointing.fragments.empty()) return false;
  const TokenRange tokens = tokens_of(a, pointing.fragments.front());
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    if (lemma_in(a, "accusation_noun", i))
      return candidate.cue && (candidate.cue->act == Act::accuse || candidate.cue->act == Act::criticise);
    if (lemma_in(a, "demand_noun", i)) return candidate.modality == Modality::demanded;
    if (lemma_in(a, "promise_noun", i)) return candidate.modality == Modality::promised;
  }
  return false;
}

}  // namespace

void link_references(const Analysis& a, std::span<const Draft> drafts, std::span<Claim> claims) {
  for (ClaimIndex i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    claim.refers_to.clear();
    if (!claim.statement || !points_back(a, drafts[i])) continue;
    std::optional<ClaimIndex> best;
    int best_score = 0;
    for (std::size_t back = 1; back <= look_back && back <= i; ++back) {
      const auto k = static_cast<ClaimIndex>(i - back);
      const Claim& other = claims[k];
      const bool named = fits(a, drafts[i], other);
      if (!other.statement || !other.refers_to.empty() ||
          claim.sentence > other.sentence + (named ? sentences_back_by_name : sentences_back))
        continue;
      if (claim.within && *claim.within == k) continue;  // what one is saying now is not what one points at
      if (other.span.start > claim.span.start) continue;
      int score = 100 - 10 * static_cast<int>(claim.sentence - other.sentence) - static_cast<int>(back);
      if (rejects(claim) && same_speaker(claim, other)) score -= 15;  // one denies what another said
      if (other.within && other.within != claim.within) score -= 12;  // the whole before its part
      if (named) score += is_target(claim, other) ? 95 : 80;
      if (best && score <= best_score) continue;
      best = k;
      best_score = score;
    }
    if (!best) continue;
    claim.refers_to.push_back(*best);
    claim.statement->antecedent = claims[*best].statement->fragments;
  }
}

}  // namespace selon
