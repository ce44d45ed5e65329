// Small closed sets of French words that rules ask for by name; the words live in data/words.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace selon {

/// Named word sets. A line of data/words.tsv is `set <tab> word` (a word may be several tokens, single spaces).
class WordLists {
 public:
  /// Throws LexiconError "NAME:LINE: reason"; a set must be one that set_of() knows or a new one is made.
  void add(std::string_view tsv, std::string_view name);

  /// Whether the folded (lower-case, straight apostrophe) `word` is in `set`. An unknown set is empty.
  [[nodiscard]] bool contains(std::string_view set, std::string_view word) const;

 private:
  std::unordered_map<std::string, std::unordered_map<std::string, int>> sets_;
};

}  // namespace selon
