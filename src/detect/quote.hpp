// Quotation marks paired over a document.
#pragma once

#include "text/sentence.hpp"

#include <selon/document.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace selon {

/// One quotation. A quotation over several paragraphs has one fragment a paragraph.
struct Quote {
  Span outer;                   // with its marks
  std::vector<Span> fragments;  // what stands between them, without white space at the edges
  TokenIndex first = 0;         // tokens between the marks: [first, last)
  TokenIndex last = 0;
  std::int32_t parent = -1;  // the quotation that this one stands in
  bool closed = true;        // false: the text lacks the closing mark; the quotation ends with its paragraph
  bool opened = true;        // false: the text lacks the opening mark
};

/// Pairs every kind of mark (« », “ ”, „ “, " ", ‹ ›, << >>, '' '', ' ' inside others), in order of outer.start.
/// Linear in the number of tokens; nesting is bounded. Adds unclosed-quote and unopened-quote warnings.
std::vector<Quote> find_quotes(std::string_view text, std::span<const Block> blocks, std::span<const Token> tokens,
                               std::vector<Warning>& warnings);

}  // namespace selon
