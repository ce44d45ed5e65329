// The sentence around an attribution that interrupts it.
#include "detect/host.hpp"

#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

TokenIndex token_at(const Clauses& c, std::uint32_t byte) {
  const auto& tokens = c.analysis.tokens;
  const auto it = std::lower_bound(tokens.begin() + c.first, tokens.begin() + c.last, byte,
                                   [](const Token& t, std::uint32_t b) { return t.start < b; });
  return static_cast<TokenIndex>(it - tokens.begin());
}

// The innermost statement of the sentence that holds the whole hole, as tokens; the sentence when there is none.
TokenRange host_of(const Clauses& c, TokenRange hole, std::span<const Draft> others) {
  TokenRange host{skip_connectors(c, c.first), c.last};
  const Span span = span_of(c.analysis, hole);
  for (const Draft& d : others) {
    for (const Span f : d.fragments) {
      if (!f.contains(span) || f == span) continue;
      const TokenRange range{token_at(c, f.start), token_at(c, f.end)};
      if (range.first >= host.first && range.last <= host.last) host = range;
    }
  }
  for (TokenIndex i = host.first; i < hole.first; ++i) {
    if (c.form(i) == ";" && c.quote_of(i) == c.quote_of(hole.first)) host.first = skip_connectors(c, i + 1);
  }
  return host;
}

}  // namespace

TokenIndex skip_connectors(const Clauses& c, TokenIndex i) {
  while (i < c.last) {
    const TokenIndex before = i;
    if (c.is_punctuation(i) && c.quote_of(i) < 0) ++i;
    if (i < c.last && c.word(i).has(fw_sentence_adverb) && !c.word(i).is(Upos::noun)) ++i;
    if (i + 1 < c.last && c.word(i).has(fw_en) && c.in_set("connector_noun", i + 1)) i += 2;
    if (i < c.last && c.in_set("connector", i)) ++i;
    if (i == before) break;
  }
  return i;
}

bool set_host(const Clauses& c, TokenRange hole, std::span<const Draft> others, Draft& draft) {
  // no reader looks for the statement of an incise pages away, and n incises of one endless sentence must not each hold
  // it all
  constexpr TokenIndex farthest = 250;
  constexpr std::size_t nearest = 32;
  if (hole.first > c.first + farthest) return false;
  const TokenRange host = host_of(c, hole, others.size() > nearest ? others.last(nearest) : others);
  bool any = false;
  const bool only_adverbs = [&] {  // "Toujours selon cette étude"
    for (TokenIndex i = host.first; i < hole.first; ++i) {
      if (!c.word(i).is(Upos::adv) && !c.is_punctuation(i)) return false;
    }
    return true;
  }();
  if (host.first < hole.first && !only_adverbs) any = set_statement(c, host.first, hole.first, draft);
  TokenIndex next = hole.last;
  while (next < host.last && (c.form(next) == "," || c.form(next) == "\u2013" || c.form(next) == "\u2014")) ++next;
  const bool closed = next < host.last && (c.form(next) == ";" || c.form(next) == ":");
  if (next < host.last && !closed) {
    const TokenIndex end = std::min(host.last, find_statement_end(c, next, {}));
    if (next < end) any = set_statement(c, next, end, draft) || any;
  }
  if (any) read_statement_mood(c, host.first, host.last, draft);
  return any;
}

}  // namespace selon
