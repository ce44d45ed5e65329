// A figure runs from its number to the attribution, without a verb.
#include "detect/figure.hpp"

#include "detect/according_to.hpp"
#include "lexicon/function_word.hpp"

namespace selon {
namespace {

// "50 000", "environ 50 000", "plus de 50 000"
bool begins_figure(const Clauses& c, TokenIndex i) {
  constexpr TokenIndex longest_approximation = 2;
  for (TokenIndex k = i; k < c.last && k <= i + longest_approximation; ++k) {
    if (c.word(k).is(Upos::num)) return true;
    if (!c.word(k).is(Upos::adv) && !(k > i && c.word(k).has(fw_de))) return false;
  }
  return false;
}

// "et 50 000", "contre 50 000"; not "à 50 000", which belongs to the figure before it
bool joins_figure(const Clauses& c, TokenIndex i) {
  return c.word(i).has(fw_coordination) || (c.word(i).is(Upos::adp) && !c.word(i).has(fw_a | fw_de));
}

// Whether an attribution stands between tokens.
bool is_attributed(const Clauses& c, TokenIndex first, TokenIndex last) {
  for (TokenIndex i = first; i < last; ++i) {
    if (opens_attribution(c, i) && attribution_at(c, i)) return true;
  }
  return false;
}

}  // namespace

bool another_figure_follows(const Clauses& c, TokenIndex at) {
  if (at < c.last && joins_figure(c, at)) ++at;
  if (at >= c.last || !begins_figure(c, at)) return false;
  for (TokenIndex i = at; i < c.last && c.group_of(i) == nullptr && !c.is_punctuation(i); ++i) {
    if (opens_attribution(c, i)) return attribution_at(c, i).has_value();
  }
  return false;
}

std::optional<TokenRange> figure_before(const Clauses& c, TokenRange host, TokenRange hole) {
  TokenIndex first = hole.first;
  while (first > host.first && !c.is_punctuation(first - 1) && !joins_figure(c, first - 1)) {
    if (c.group_of(first - 1) != nullptr) return std::nullopt;
    --first;
  }
  if (first <= host.first + 1 || first == hole.first || !begins_figure(c, first)) return std::nullopt;
  const TokenIndex behind = hole.last < c.last && c.form(hole.last) == "," ? hole.last + 1 : hole.last;
  if (!another_figure_follows(c, behind) && !is_attributed(c, host.first, first)) return std::nullopt;
  return TokenRange{first, hole.first};
}

}  // namespace selon
