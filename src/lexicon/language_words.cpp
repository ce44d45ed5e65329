// Reads the words that languages are told apart by.
#include "lexicon/language_words.hpp"

#include "lexicon/tsv.hpp"

#include <algorithm>

namespace selon {

void LanguageWords::add(std::string_view tsv, std::string_view name) {
  std::string_view last;
  each_tsv_line(tsv, name, [&](const std::vector<std::string_view>& columns) {
    if (columns.size() != 2 || columns[0].empty()) throw std::invalid_argument("want word <tab> languages");
    if (last >= columns[0]) throw std::invalid_argument("not sorted by word");
    last = columns[0];
    Word word{size_, 0};
    for (const std::string_view language : split(columns[1], ',')) word.languages |= bit_of(language);
    if (words_.try_emplace(columns[0], word).second) ++size_;
  });
}

Languages LanguageWords::bit_of(std::string_view language) {
  const auto found = std::find(names_.begin(), names_.end(), language);
  const auto index = static_cast<std::size_t>(found - names_.begin());
  if (found == names_.end()) {
    if (language.empty() || names_.size() == most_languages) throw std::invalid_argument("no or too many languages");
    names_.emplace_back(language);
  }
  return Languages{1} << index;
}

}  // namespace selon
