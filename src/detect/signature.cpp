// The line under a quotation that says whose it is.
#include "detect/signature.hpp"

#include "detect/mark.hpp"
#include "detect/quotation.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

/// Whether the paragraph says "je", "nous", "mon" outside the quotations in it.
bool speaks(const Analysis& a, TokenRange range, std::size_t quote) {
  for (TokenIndex i = range.first; i < range.last; ++i) {
    while (quote < a.quotes.size() && a.quotes[quote].outer.end <= a.tokens[i].start) ++quote;
    if (quote < a.quotes.size() && a.quotes[quote].outer.start <= a.tokens[i].start) continue;
    const Word& w = a.words[i];
    if (w.has(fw_first_person) && (w.is(Upos::pron) || w.is(Upos::det))) return true;
  }
  return false;
}

}  // namespace

TokenRange tokens_of(const Analysis& a, std::uint32_t block) {
  const Span span = a.blocks[block].span;
  const auto at = [&](std::uint32_t offset) {
    const auto it =
        std::partition_point(a.tokens.begin(), a.tokens.end(), [&](const Token& t) { return t.start < offset; });
    return static_cast<TokenIndex>(it - a.tokens.begin());
  };
  return {at(span.start), at(span.end)};
}

std::vector<TokenRange> tokens_of_blocks(const Analysis& a) {
  std::vector<TokenRange> out;
  out.reserve(a.blocks.size());
  TokenIndex at = 0;
  for (const Block& block : a.blocks) {
    TokenRange range;
    while (at < a.tokens.size() && a.tokens[at].start < block.span.start) ++at;
    range.first = at;
    while (at < a.tokens.size() && a.tokens[at].start < block.span.end) ++at;
    range.last = at;
    out.push_back(range);
  }
  return out;
}

std::optional<Span> read_signature(const Analysis& a, TokenRange range) {
  constexpr TokenIndex longest = 24;
  if (range.empty() || range.last - range.first > longest) return std::nullopt;
  TokenIndex first = range.first;
  if (!is_dash(a.text, a.tokens[first])) return std::nullopt;
  while (first < range.last && is_dash(a.text, a.tokens[first])) ++first;
  TokenIndex last = range.last;
  if (last > first && a.form(last - 1) == ".") --last;
  if (first >= last || !a.tokens[first].has(shape_capital)) return std::nullopt;
  // "— Entrez donc, petite mère.", "— Absolument certain." are turns of a dialogue
  if (a.words[first].is_verbal() || a.words[first].is(Upos::adv)) return std::nullopt;
  for (TokenIndex i = first; i < last; ++i) {
    const std::string_view f = a.form(i);
    if (f == "?" || f == "!" || f == ";" || f == ":" || f == "«" || f == "\"") return std::nullopt;
    if (a.words[i].is_verbal() && a.words[i].is_finite() && !a.tokens[i].has(shape_capital)) return std::nullopt;
  }
  // a date behind the name is no part of it: "Donald Trump, 22 décembre 2016"
  for (TokenIndex i = first; i + 1 < last; ++i) {
    if (a.form(i) == "," && a.tokens[i + 1].kind == TokenKind::number && i + 2 < last && a.in_set("month", i + 2)) {
      last = i;
    }
  }
  return span_of(a, {first, last});
}

std::optional<Span> signature_behind(const Analysis& a, std::uint32_t block, TokenIndex end) {
  const TokenRange own = tokens_of(a, block);
  for (TokenIndex i = end; i < own.last; ++i) {
    if (a.tokens[i].kind != TokenKind::punctuation) return std::nullopt;
  }
  if (block + 1 >= a.blocks.size()) return std::nullopt;
  return read_signature(a, tokens_of(a, block + 1));
}

void detect_signed(const Analysis& a, std::vector<Draft>& drafts) {
  const std::vector<TokenRange> ranges = tokens_of_blocks(a);
  std::size_t quote = 0;
  for (std::uint32_t b = 0; b + 1 < a.blocks.size(); ++b) {
    const Span span = a.blocks[b].span;
    while (quote < a.quotes.size() && a.quotes[quote].outer.end <= span.start) ++quote;
    if (quote < a.quotes.size() && a.quotes[quote].outer.start <= span.start + 4) continue;
    const TokenRange own = ranges[b];
    if (own.last - own.first < 4 || is_dash(a.text, a.tokens[own.first])) continue;
    const auto signature = signature_behind(a, b, own.last);
    if (!signature || !speaks(a, own, quote)) continue;
    Draft d;
    d.form = Form::direct;
    d.frame = Frame::floating;
    d.speaker = signature;
    d.link = SpeakerLink::mention;
    TokenRange words = own;
    if (a.form(words.last - 1) == ".") --words.last;
    d.fragments = {span_of(a, words)};
    d.sentence = sentence_of(a, own.first);
    read_edits(a, d);
    drafts.push_back(std::move(d));
  }
}

}  // namespace selon
