// Which of several readings of the same words stands: the order of trust, in one place.
#include "detect/detect.hpp"

#include "detect/trace.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace selon {
namespace {

Span statement_span(const Draft& d) {
  return d.fragments.empty() ? d.cue.value_or(Span{}) : Span{d.fragments.front().start, d.fragments.back().end};
}

// 1. speech in quotation marks with a cue, 2. governed complements, 3. selon and incises, 4. quotations without a cue,
// 5. the bare conditional.
int rank(const Draft& d) {
  switch (d.frame) {
    case Frame::colon:
    case Frame::turn:
      return 0;
    case Frame::incise:
      return d.form == Form::direct ? 0 : 2;
    case Frame::verb:
      return d.form == Form::direct ? 0 : 1;
    case Frame::copula:
    case Frame::nominal:
      return 1;
    case Frame::according_to:
      return 2;
    case Frame::floating:
      return 3;
    case Frame::conditional:
      return 4;
  }
  return 4;
}

std::uint32_t shared(const Draft& a, const Draft& b) {
  std::uint32_t n = 0;
  for (const Span x : a.fragments) {
    for (const Span y : b.fragments) {
      if (x.overlaps(y)) n += std::min(x.end, y.end) - std::max(x.start, y.start);
    }
  }
  return n;
}

std::uint32_t size(const Draft& d) {
  std::uint32_t n = 0;
  for (const Span f : d.fragments) n += f.size();
  return n;
}

// "La route, coupée hier, a rouvert, ont confirmé des agents de la ville": what looked like the object of the verb is
// its subject.
bool is_incise_beside(const Draft& incise, const Draft& other) {
  return incise.frame == Frame::incise && other.frame == Frame::verb && incise.cue && other.cue &&
         *incise.cue == *other.cue && incise.speaker != other.speaker && shared(incise, other) == 0;
}

// "À en croire Paul, « il faut agir »": a quotation that another reading attributes does not float.
bool holds_quotation(const Draft& other, const Draft& floating) {
  return floating.frame == Frame::floating &&
         std::all_of(floating.fragments.begin(), floating.fragments.end(), [&](Span f) {
           return std::any_of(other.verbatim.begin(), other.verbatim.end(), [&](Span v) { return v.contains(f); });
         });
}

// Two readings of the same words: one cue, or nearly the same statement.
bool rivals(const Draft& a, const Draft& b) {
  if (a.fragments.empty() || b.fragments.empty()) return a.cue && b.cue && *a.cue == *b.cue;
  // "Kiev l'a confirmé : le pont est détruit": the clitic announces what the colon brings
  if (a.cue && b.cue && *a.cue == *b.cue && a.points_back != b.points_back) return true;
  // « … » [1], a-t-il dit: an incise has one host
  if (a.cue && b.cue && *a.cue == *b.cue && a.frame == Frame::incise && b.frame == Frame::incise) return true;
  if (is_incise_beside(a, b) || is_incise_beside(b, a)) return true;
  const std::uint32_t common = shared(a, b);
  if (common == 0) return false;
  const bool one_cue = a.cue && b.cue && a.cue->overlaps(*b.cue);
  if (one_cue) return true;
  if (a.frame == Frame::conditional || b.frame == Frame::conditional) return true;
  if (holds_quotation(a, b) || holds_quotation(b, a)) return true;
  if (a.frame == Frame::floating || b.frame == Frame::floating)
    return 10 * common >= 9 * size(a) && 10 * common >= 9 * size(b);
  return false;
}

}  // namespace

Span span_of(const Analysis& analysis, const Draft& d) {
  Span out = statement_span(d);
  const auto widen = [&](Span s) { out = {std::min(out.start, s.start), std::max(out.end, s.end)}; };
  if (d.cue) widen(*d.cue);
  const Span sentence = analysis.sentences[d.sentence].span;
  if (d.speaker && sentence.contains(*d.speaker)) widen(*d.speaker);
  return out;
}

void choose_readings(const Analysis& analysis, std::vector<Draft>& drafts, Trace* trace) {
  struct Item {
    Span span;
    std::size_t index;
  };
  std::vector<Item> order(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) order[i] = {span_of(analysis, drafts[i]), i};
  std::stable_sort(order.begin(), order.end(), [&](const Item& a, const Item& b) {
    return std::make_tuple(a.span.start, ~a.span.end) < std::make_tuple(b.span.start, ~b.span.end);
  });
  std::vector<bool> dropped(drafts.size(), false);
  // Rivals stand near each other: only drafts that begin before the end of this one can be.
  constexpr std::size_t window = 16;
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = i + 1; j < order.size() && j < i + window && order[j].span.start < order[i].span.end; ++j) {
      const std::size_t a = order[i].index;
      const std::size_t b = order[j].index;
      if (dropped[a] || dropped[b] || !rivals(drafts[a], drafts[b])) continue;
      const bool first_stands = is_incise_beside(drafts[a], drafts[b]) ||
                                (rank(drafts[a]) <= rank(drafts[b]) && !is_incise_beside(drafts[b], drafts[a]));
      dropped[first_stands ? b : a] = true;
      if (trace != nullptr) trace->dropped.push_back({drafts[first_stands ? b : a], drafts[first_stands ? a : b]});
    }
  }
  std::vector<Draft> kept;
  kept.reserve(drafts.size());
  for (const Item& item : order) {
    if (!dropped[item.index]) kept.push_back(std::move(drafts[item.index]));
  }
  drafts = std::move(kept);
}

}  // namespace selon
