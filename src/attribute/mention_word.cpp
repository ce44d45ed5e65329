// Looks at single words of a mention: word sets, civilities, the leading article.
#include "attribute/mention_part.hpp"

#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

bool first_in_sentence(const Analysis& a, TokenIndex i) {
  if (i == 0 || a.tokens[i].has(shape_line_start)) return true;
  const std::string_view before = a.form(i - 1);
  return before == "." || before == "!" || before == "?" || before == "…";
}

}  // namespace

bool lemma_in(const Analysis& a, SetName set, TokenIndex token) { return a.noun_in_set(set, token); }

std::uint16_t noun_kinds(const Analysis& a, TokenIndex token) {
  return a.lexicon->noun_kinds.find(a.words[token].lemma);
}

bool is_civility(const Analysis& a, SetName set, TokenIndex token) {
  std::string buffer;
  return a.lexicon->words.contains(set, folded(a.form(token), buffer));  // the tagger's lemma of "Me", "Pr" is no help
}

std::string_view text_without_article(const Analysis& a, TokenRange tokens) {
  const auto skipped = [&](TokenIndex i) {
    const Word& w = a.words[i];
    return w.is(Upos::det) || w.is(Upos::punct) ||
           (w.has(fw_definite) && w.has(fw_object_clitic) && !w.is(Upos::pron)) ||
           (w.has(fw_fused_article) && w.is(Upos::det));
  };
  while (!tokens.empty() && skipped(tokens.first)) ++tokens.first;
  while (!tokens.empty() && a.words[tokens.last - 1].is(Upos::punct) && a.form(tokens.last - 1) != ")") --tokens.last;
  if (tokens.empty()) return {};
  const std::string_view words = slice(a.text, span_of(a, tokens));
  const auto is_blank = [](char c) { return c == '\n' || c == '\r' || c == '\t'; };
  if (std::none_of(words.begin(), words.end(), is_blank)) return words;
  std::string out;
  for (const char c : words) {
    if (is_blank(c) && !out.empty() && out.back() == ' ') continue;
    out += is_blank(c) ? ' ' : c;
  }
  return a.arena.copy(out);
}

// The first token of a sentence has its capital anyway: only the tagger's word makes it a name.
bool may_start_name(const Analysis& a, TokenIndex i, TokenIndex last) {
  const Word& w = a.words[i];
  const bool before_name = i + 1 < last && is_name_token(a, i + 1);
  if ((noun_kinds(a, i) & (noun_role | noun_person)) != 0) {
    return w.is(Upos::propn) && before_name && !first_in_sentence(a, i);
  }
  if (w.is(Upos::adj) && i + 1 < last && lemma_in(a, "role_noun", i + 1)) return false;  // "Premier ministre"
  const std::string_view form = a.form(i);
  if (form.size() <= 3 && form.back() == '.') return true;  // "P. M.", "V. Sapounov"
  return !first_in_sentence(a, i) || w.is(Upos::propn) ||
         (before_name && !(i > 0 && a.words[i - 1].is(Upos::det)));  // "Business France"
}

}  // namespace selon
