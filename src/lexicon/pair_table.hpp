// One word for another: French verbs to English, nouns of action to their verbs.
#pragma once

#include "lexicon/string_table.hpp"

#include <string>
#include <string_view>

namespace selon {

/// Immutable after loading; safe from many threads.
class PairTable {
 public:
  /// Adds lines `word <tab> other`. Throws LexiconError "NAME:LINE: reason".
  void add(std::string_view tsv, std::string_view name);

  /// What stands beside `word` (a lemma, as it is written in the table), or an empty view.
  [[nodiscard]] std::string_view find(std::string_view word) const;

 private:
  StringTable<std::string> pairs_;
};

}  // namespace selon
