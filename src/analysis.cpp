// Lemmas as the word lists know them.
#include "analysis.hpp"

namespace selon {
namespace {

/// Where the hyphen behind a short prefix stands: "vice-présidente"; 0 when there is none.
std::size_t prefix_size(std::string_view lemma) {
  constexpr std::size_t longest_prefix = 8;  // bytes
  constexpr std::size_t shortest = 4;
  if (lemma.size() < shortest) return 0;
  for (std::size_t i = 1; i < lemma.size() && i <= longest_prefix; ++i) {
    if (lemma[i] == '-') return i;
  }
  return 0;
}

}  // namespace

void Analysis::list_lemmas() {
  const WordLists& lists = lexicon->words;
  listed.assign(words.size(), ListedLemma());
  for (TokenIndex i = 0; i < words.size(); ++i) {
    const std::string_view word = lemma(i);
    listed[i].word = static_cast<unsigned>(lists.listed(word)) & WordLists::most_listed;
    const std::size_t prefix = prefix_size(word);
    if (prefix != 0 && lists.contains("role_prefix", word.substr(0, prefix))) listed[i].prefixed = 1;
  }
}

bool Analysis::is_behind_prefix(SetName set, TokenIndex noun) const {
  return lexicon->words.contains(set, lemma(noun).substr(prefix_size(lemma(noun)) + 1));
}

}  // namespace selon
