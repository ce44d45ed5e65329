// What a quotation looks like from inside and from outside: clause or phrase, whole sentence or part of one.
#include "detect/quotation.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

bool is_stop(std::string_view form) {
  return form == "." || form == "!" || form == "?" || form == "…" || form == "..." || form == "?!" || form == "!?";
}

TokenIndex token_at(const Analysis& a, std::uint32_t offset) {
  const auto it =
      std::partition_point(a.tokens.begin(), a.tokens.end(), [&](const Token& token) { return token.start < offset; });
  return static_cast<TokenIndex>(it - a.tokens.begin());
}

}  // namespace

bool is_clause(const Analysis& a, const Quote& quote) {
  if (quote.fragments.size() > 1) return true;
  TokenIndex first = quote.first;
  while (first < quote.last && a.tokens[first].kind == TokenKind::punctuation) ++first;
  if (first >= quote.last) return false;
  const bool capital = a.tokens[first].has(shape_capital) || a.tokens[first].kind == TokenKind::number;
  if (capital && ends_sentence(a, quote)) return true;
  // a subordinator, relative or preposition at the head governs the verb that follows: « qui dort », « pour voir »
  const Word& head = a.words[first];
  const bool governed = !capital && (head.has(fw_relative | fw_que) || head.is(Upos::sconj));
  if (governed) return false;
  bool covered = false;  // inside a relative or que-clause
  for (TokenIndex i = first; i < quote.last; ++i) {
    const Word& w = a.words[i];
    if (i > first && !w.is_verbal() && (w.is(Upos::sconj) || (w.has(fw_relative) && w.is(Upos::pron)))) covered = true;
    if (w.is_verbal() && w.is_finite()) {
      if (!covered) {
        // « témoignent de la surenchère » is a predicate without its subject; « Venez ! » an order
        return i != first || w.features.mood == Mood::imperative || (capital && (w.features.persons & person_2) != 0);
      }
      covered = false;
    }
  }
  return false;
}

bool ends_sentence(const Analysis& a, const Quote& quote) {
  return quote.first < quote.last && is_stop(a.form(quote.last - 1));
}

TokenIndex opening_mark(const Quote& quote) { return quote.opened && quote.first > 0 ? quote.first - 1 : quote.first; }

TokenIndex after_closing_mark(const Analysis& a, const Quote& quote) {
  TokenIndex i = quote.last;
  while (i < a.tokens.size() && a.tokens[i].start < quote.outer.end) ++i;
  return i;
}

void add_quote(const Analysis& a, const Quote& quote, TokenRange cut, Draft& draft) {
  for (const Span fragment : quote.fragments) {
    TokenIndex first = token_at(a, fragment.start);
    const TokenIndex last = token_at(a, fragment.end);
    // « – Bonjour, … » : the dash of a dialogue is no word of the statement
    while (first < last && (a.form(first) == "—" || a.form(first) == "–" || a.form(first) == "-")) ++first;
    const auto add = [&](TokenIndex from, TokenIndex to) {
      while (from < to && (a.form(from) == "," || a.form(from) == ";" || a.form(from) == ":" || a.form(from) == "–" ||
                           a.form(from) == "—")) {
        ++from;
      }
      // the final full stop of a whole statement stays out, the one of a paragraph within it stays
      if (from < to && fragment == quote.fragments.back() && to == last && a.form(to - 1) == ".") --to;
      if (from >= to) return;
      const Span span = span_of(a, {from, to});
      draft.fragments.push_back(span);
      draft.verbatim.push_back(span);
    };
    if (cut.empty() || cut.last <= first || cut.first >= last) {
      add(first, last);
    } else {
      add(first, cut.first);
      add(cut.last, last);
    }
  }
}

void trim_end(const Analysis& a, Draft& draft) {
  const Span last = draft.fragments.back();
  const TokenIndex end = token_at(a, last.end);
  if (end == 0 || a.form(end - 1) != "," || a.tokens[end - 1].start <= last.start) return;
  const Span shorter{last.start, a.tokens[end - 2].end};
  if (!draft.verbatim.empty() && draft.verbatim.back() == last) draft.verbatim.back() = shorter;
  draft.fragments.back() = shorter;
}

void read_edits(const Analysis& a, Draft& draft) {
  std::vector<Span> kept;
  std::string buffer;
  for (const Span fragment : draft.fragments) {
    TokenIndex from = token_at(a, fragment.start);
    const TokenIndex last = token_at(a, fragment.end);
    TokenIndex open = no_token;
    bool note = false;
    for (TokenIndex i = from; i < last; ++i) {
      const std::string_view form = a.form(i);
      if (form == "[" || form == "[...]" || form == "[…]") draft.edited = true;
      if (form == "(" || form == "[") {
        open = i;
        note = false;
      } else if (open != no_token && a.lexicon->words.contains("editor_note", fold(form, buffer))) {
        note = true;
      } else if (open != no_token && a.lexicon->words.contains("editor_mark", fold(form, buffer))) {
        draft.edited = true;  // (sic)
      } else if ((form == ")" || form == "]") && open != no_token) {
        if (note) {
          draft.edited = true;
          if (from < open) kept.push_back(span_of(a, {from, open}));
          from = i + 1;
        }
        open = no_token;
      }
    }
    if (from < last) kept.push_back(span_of(a, {from, last}));
  }
  if (!draft.edited || kept.empty()) return;
  if (kept == draft.fragments) return;
  std::vector<Span> verbatim;  // both lists are in order
  std::size_t k = 0;
  for (const Span v : draft.verbatim) {
    while (k < kept.size() && kept[k].end <= v.start) ++k;
    for (std::size_t j = k; j < kept.size() && kept[j].start < v.end; ++j) {
      verbatim.push_back({std::max(v.start, kept[j].start), std::min(v.end, kept[j].end)});
    }
  }
  draft.fragments = std::move(kept);
  draft.verbatim = std::move(verbatim);
}

namespace {

/// "On a perdu. Pourquoi ?" does not ask as a whole.
bool tells(const Analysis& a, const Draft& draft, TokenIndex end) {
  for (TokenIndex i = token_at(a, draft.fragments.front().start); i + 1 < end; ++i) {
    if (a.form(i) == ".") return true;
  }
  return false;
}

}  // namespace

void read_question(const Analysis& a, Draft& draft) {
  // "« Qui vient ? », demande Anna": what is demanded as a question is asked
  if ((draft.modality != Modality::asserted && draft.modality != Modality::demanded) || draft.fragments.empty()) return;
  const TokenIndex end = token_at(a, draft.fragments.back().end);
  if (end == 0 || !a.form(end - 1).starts_with('?')) return;
  if (draft.frame == Frame::turn || !tells(a, draft, end)) draft.modality = Modality::asked;
}

}  // namespace selon
