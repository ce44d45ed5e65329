// Adverbs of several words: the longest that the list has.
#include "tag/locution.hpp"

#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <string>

namespace selon {
namespace {

constexpr TokenIndex longest_locution = 4;

/// The token behind the longest locution that begins at `i`, or `i`.
TokenIndex locution_end(const Analysis& a, const WordSet& locutions, TokenIndex i, TokenIndex limit) {
  if (a.tokens[i].has(shape_capital)) return i;  // "En effet, …": a connector of the whole sentence
  std::string buffer;
  const std::string_view first = folded(a.form(i), buffer);
  if (!locutions.may_begin(first)) return i;
  TokenIndex end = i;
  std::string words(first);
  for (TokenIndex k = i + 1; k < limit && k < i + longest_locution; ++k) {
    words.append(" ").append(folded(a.form(k), buffer));
    if (locutions.contains(words)) end = k + 1;
  }
  return end;
}

}  // namespace

void mend_adverbial_locutions(const Analysis& a, const Sentence& sentence) {
  const WordSet& locutions = a.lexicon->words.set("adverbial_locution");
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    const TokenIndex end = locution_end(a, locutions, i, sentence.last);
    if (end == i) continue;
    for (; i < end; ++i) {
      a.words.mend(i).features = Features{};
      a.words.mend(i).features.pos = Upos::adv;
      a.words.mend(i).function = 0;
      a.words.mend(i).cue = nullptr;
    }
    --i;
  }
}

}  // namespace selon
