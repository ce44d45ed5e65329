// Quotations that the layout marks.
#include "detect/block_quotation.hpp"

#include "detect/introduction.hpp"
#include "detect/mark.hpp"
#include "detect/quotation.hpp"
#include "detect/signature.hpp"

#include <algorithm>

namespace selon {
namespace {

bool is_marked_line(const Analysis& a, std::uint32_t block, TokenRange r) {
  return a.blocks[block].kind == BlockKind::quote || (!r.empty() && a.form(r.first).starts_with('>'));
}

/// A paragraph of whole sentences: "Je ne peux plus garantir …, et l'un d'eux a soixante-neuf ans."
bool is_prose(const Analysis& a, std::uint32_t block, TokenRange r) {
  if (r.last - r.first < 4 || a.blocks[block].kind != BlockKind::paragraph) return false;
  const std::string_view last = a.form(r.last - 1);
  const bool stopped = last == "." || last == "!" || last == "?" || last == "…" || last == "...";
  if (!stopped || is_dash(a.text, a.tokens[r.first])) return false;
  const std::string_view first = a.form(r.first);
  if (first == "«" || first == "\"" || first == "“" || first == "•" || first == "*" ||
      !a.tokens[r.first].has(shape_capital))
    return false;
  return a.words.any(r.first, r.last, [](const Word& w) { return w.is_verbal() && w.is_finite(); });
}

void add(const Analysis& a, TokenRange r, bool last, Draft& d) {
  while (!r.empty() && a.form(r.first).starts_with('>')) ++r.first;
  if (last && !r.empty() && a.form(r.last - 1) == ".") --r.last;
  if (!r.empty()) d.fragments.push_back(span_of(a, r));
}

}  // namespace

void detect_block_quotations(const Analysis& a, std::vector<Draft>& drafts) {
  const std::vector<TokenRange> ranges = tokens_of_blocks(a);
  for (std::uint32_t b = 0; b + 1 < a.blocks.size(); ++b) {
    const TokenRange own = ranges[b];
    if (own.last - own.first < 3 || a.form(own.last - 1) != ":") continue;
    std::uint32_t end = b + 1;
    while (end < a.blocks.size() && is_marked_line(a, end, ranges[end])) ++end;
    const bool marked = end > b + 1;
    if (!marked && !is_prose(a, b + 1, ranges[b + 1])) continue;
    if (!marked) end = b + 2;
    Opening opening;
    opening.lead = {std::max(own.first, a.sentences[sentence_of(a, own.last - 1)].first), own.last - 1};
    opening.colon = true;
    opening.tight = !marked;
    auto introduction = find_introduction(a, opening, true);
    if (!introduction || !introduction->draft.cue) continue;
    Draft& d = introduction->draft;
    for (std::uint32_t line = b + 1; line < end; ++line) add(a, ranges[line], line + 1 == end, d);
    if (d.fragments.empty()) continue;
    d.verbatim = d.fragments;
    read_edits(a, d);
    read_question(a, d);
    drafts.push_back(std::move(d));
  }
}

}  // namespace selon
