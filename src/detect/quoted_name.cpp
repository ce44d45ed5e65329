// A name in quotation marks.
#include "detect/quoted_name.hpp"

#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

std::optional<TokenRange> quoted_name(const Clauses& c, TokenIndex mark) {
  constexpr TokenIndex longest_name = 5;
  if (mark >= c.last || c.quote_of(mark) < 0) return std::nullopt;
  const Quote& quote = c.analysis.quotes[static_cast<std::size_t>(c.quote_of(mark))];
  const TokenRange name{quote.first, quote.last};
  if (!quote.closed || c.analysis.tokens[mark].start != quote.outer.start || name.empty() ||
      name.last - name.first > longest_name || name.last > c.last || !c.analysis.tokens[name.first].has(shape_capital))
    return std::nullopt;
  const EntityTable& known = c.analysis.lexicon->entities;
  const std::string_view words = slice(c.analysis.text, span_of(c.analysis, name));
  const bool names = !c.analysis.words.any(name.first, name.last, [](const Word& w) { return !w.is(Upos::propn); });
  return names || known.find(words).entry != nullptr ? std::optional(name) : std::nullopt;
}

std::optional<TokenRange> quoted_name_before(const Clauses& c, TokenIndex token) {
  if (token <= c.first + 1 || c.quote_of(token - 1) < 0) return std::nullopt;
  const Quote& quote = c.analysis.quotes[static_cast<std::size_t>(c.quote_of(token - 1))];
  const bool closes = quote.closed && c.analysis.tokens[token - 1].end == quote.outer.end;
  return closes && quote.opened && quote.first > c.first ? quoted_name(c, quote.first - 1) : std::nullopt;
}

}  // namespace selon
