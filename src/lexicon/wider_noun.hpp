// Wider nouns: "élu" for a sénatrice, "chef du gouvernement" for a premier ministre.
#pragma once

#include "lexicon/string_table.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace selon {

/// Immutable after loading; safe from many threads.
class WiderNouns {
 public:
  /// Adds lines `wider <tab> narrower;narrower`; "-logue" stands for every noun that ends so.
  /// Throws LexiconError "NAME:LINE: reason".
  void add(std::string_view tsv, std::string_view name);

  /// Whether someone told as `narrower` may be called `wider` later. Words in any case, with or without accents.
  [[nodiscard]] bool covers(std::string_view wider, std::string_view narrower) const;

  /// Whether `word` covers any noun: covers() is false for a first word that covers none.
  [[nodiscard]] bool is_wider(std::string_view word) const;
  /// Whether any noun covers `word`: covers() is false for a second word that none covers.
  [[nodiscard]] bool is_narrower(std::string_view word) const;

 private:
  [[nodiscard]] bool has_ending(std::string_view key) const;

  StringTable<std::vector<std::string>> wider_;  // what each covers
  StringTable<bool> narrower_;                   // all that are covered
  std::vector<std::pair<std::string, std::string>> endings_;
};

}  // namespace selon
