// A name between punctuation marks is called.
#include "detect/address.hpp"

#include <algorithm>

namespace selon {
namespace {

TokenIndex token_at(const Analysis& a, std::uint32_t offset) {
  const auto it =
      std::partition_point(a.tokens.begin(), a.tokens.end(), [&](const Token& token) { return token.start < offset; });
  return static_cast<TokenIndex>(it - a.tokens.begin());
}

bool is_mark(const Analysis& a, TokenIndex i) { return a.tokens[i].kind == TokenKind::punctuation; }

}  // namespace

bool calls_by_name(const Analysis& a, Span words, Span name) {
  const TokenIndex first = token_at(a, words.start);
  const TokenIndex last = token_at(a, words.end);
  const TokenIndex name_first = token_at(a, name.start);
  const TokenIndex name_last = token_at(a, name.end);
  for (TokenIndex i = first; i < last; ++i) {
    if (!a.tokens[i].has(shape_capital) || (i > first && !is_mark(a, i - 1))) continue;
    TokenIndex end = i + 1;
    while (end < last && a.words[end].is(Upos::propn)) ++end;
    if (end < last && !is_mark(a, end)) continue;
    for (TokenIndex n = name_first; n < name_last; ++n) {
      if (a.tokens[n].has(shape_capital) && a.words[n].is(Upos::propn) && a.form(n) == a.form(i)) return true;
    }
  }
  return false;
}

}  // namespace selon
