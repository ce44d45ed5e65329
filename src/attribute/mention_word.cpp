// Looks at single words of a mention: word sets, civilities, the leading article.
#include "attribute/mention_part.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <string>

namespace selon {

bool lemma_in(const Analysis& a, std::string_view set, TokenIndex token) {
  const std::string_view lemma = a.words[token].lemma;
  if (a.lexicon->words.contains(set, lemma)) return true;
  const std::size_t hyphen = lemma.find('-');  // "ex-députée", "vice-présidente"
  return hyphen != std::string_view::npos && a.lexicon->words.contains("role_prefix", lemma.substr(0, hyphen)) &&
         a.lexicon->words.contains(set, lemma.substr(hyphen + 1));
}

bool is_civility(const Analysis& a, std::string_view set, TokenIndex token) {
  std::string buffer;
  return a.lexicon->words.contains(set, fold(a.form(token), buffer));  // the tagger's lemma of "Me", "Pr" is no help
}

std::string text_without_article(const Analysis& a, TokenRange tokens) {
  const auto skipped = [&](TokenIndex i) {
    const Word& w = a.words[i];
    return w.is(Upos::det) || w.is(Upos::punct) || (w.has(fw_definite) && w.has(fw_object_clitic) && !w.is(Upos::pron)) ||
           (w.has(fw_fused_article) && w.is(Upos::det));
  };
  while (!tokens.empty() && skipped(tokens.first)) ++tokens.first;
  while (!tokens.empty() && a.words[tokens.last - 1].is(Upos::punct) && a.form(tokens.last - 1) != ")") --tokens.last;
  if (tokens.empty()) return {};
  std::string out;
  for (const char c : slice(a.text, span_of(a, tokens))) {
    const bool blank = c == '\n' || c == '\r' || c == '\t';
    if (blank && !out.empty() && out.back() == ' ') continue;
    out += blank ? ' ' : c;
  }
  return out;
}

}  // namespace selon
