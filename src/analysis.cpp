// Looking up what a token is and where it stands.
#include "analysis.hpp"

#include <algorithm>

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

ListedLemma listed_lemma(const WordLists& lists, std::string_view lemma) {
  ListedLemma out;
  out.word = static_cast<unsigned>(lists.listed(lemma)) & WordLists::most_listed;
  const std::size_t prefix = prefix_size(lemma);
  if (prefix != 0 && lists.contains("role_prefix", lemma.substr(0, prefix))) out.prefixed = 1;
  return out;
}

std::uint32_t sentence_of(const Analysis& a, TokenIndex token) {
  const auto it = std::upper_bound(a.sentences.begin(), a.sentences.end(), token,
                                   [](TokenIndex t, const Sentence& s) { return t < s.first; });
  return it == a.sentences.begin() ? 0 : static_cast<std::uint32_t>(it - a.sentences.begin() - 1);
}

bool Analysis::is_behind_prefix(SetName set, TokenIndex noun) const {
  return lexicon->words.contains(set, lemma(noun).substr(prefix_size(lemma(noun)) + 1));
}

}  // namespace selon
