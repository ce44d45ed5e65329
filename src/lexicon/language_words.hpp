// Which languages a function word belongs to.
#pragma once

#include "lexicon/string_table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// A set of languages, a bit each; bit i is LanguageWords::language(i).
using Languages = std::uint32_t;

/// data/language_words.tsv. Immutable once loaded; safe from many threads.
class LanguageWords {
 public:
  /// French is there before any line is read.
  static constexpr Languages french = 1;
  static constexpr std::size_t most_languages = 32;

  /// Adds lines `word <tab> language,language`, sorted by word. Throws LexiconError "NAME:LINE: reason".
  void add(std::string_view tsv, std::string_view name);

  struct Word {
    std::uint32_t index = 0;  // below size()
    Languages languages = 0;
  };
  /// The line of `word` (lower case), or null. No allocation.
  [[nodiscard]] const Word* find(std::string_view word) const { return words_.find(word); }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// How many languages there are, and the BCP 47 tag of each.
  [[nodiscard]] std::size_t languages() const { return names_.size(); }
  [[nodiscard]] const std::string& language(std::size_t i) const { return names_[i]; }

 private:
  Languages bit_of(std::string_view language);

  StringTable<Word> words_;
  std::uint32_t size_ = 0;
  std::vector<std::string> names_ = {"fr"};
};

}  // namespace selon
