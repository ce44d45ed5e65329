// Reads two-column tables.
#include "lexicon/pair_table.hpp"

#include "lexicon/tsv.hpp"

namespace selon {

void PairTable::add(std::string_view tsv, std::string_view name) {
  each_tsv_line(tsv, name, [&](const std::vector<std::string_view>& columns) {
    if (columns.size() != 2 || columns[0].empty() || columns[1].empty())
      throw std::invalid_argument("want word <tab> other");
    *pairs_.try_emplace(columns[0]).first = columns[1];
  });
}

std::string_view PairTable::find(std::string_view word) const {
  const std::string* const found = pairs_.find(word);
  return found == nullptr ? std::string_view() : std::string_view(*found);
}

}  // namespace selon
