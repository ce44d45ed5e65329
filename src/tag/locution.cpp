// Adverbs of several words: the longest that the list has.
#include "tag/locution.hpp"

#include "lexicon/lexicon.hpp"

#include <string>

namespace selon {
namespace {

constexpr TokenIndex longest_locution = 4;

/// The token behind the longest locution that begins at `i`, or `i`.
TokenIndex locution_end(const Analysis& a, const WordSet& locutions, TokenIndex i, TokenIndex limit) {
  if (!locutions.may_begin(a.form(i))) return i;
  TokenIndex end = i;
  std::string words(a.form(i));
  for (TokenIndex k = i + 1; k < limit && k < i + longest_locution; ++k) {
    words.append(" ").append(a.form(k));
    if (locutions.contains(words)) end = k + 1;
  }
  return end;
}

}  // namespace

void mend_adverbial_locutions(Analysis& a) {
  const WordSet& locutions = a.lexicon->words.set("adverbial_locution");
  for (const Sentence& sentence : a.sentences) {
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
      const TokenIndex end = locution_end(a, locutions, i, sentence.last);
      if (end == i) continue;
      for (; i < end; ++i) {
        a.words[i].features = Features{};
        a.words[i].features.pos = Upos::adv;
        a.words[i].function = 0;
        a.words[i].cue = nullptr;
      }
      --i;
    }
  }
}

}  // namespace selon
