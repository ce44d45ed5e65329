// Wider nouns: "élu" for a sénatrice, "chef du gouvernement" for a premier ministre.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
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

 private:
  std::unordered_set<std::string> pairs_;  // "wider\tnarrower"
  std::unordered_set<std::string> wider_;  // words that have any narrower one
  std::vector<std::pair<std::string, std::string>> endings_;
};

}  // namespace selon
