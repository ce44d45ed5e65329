// Reads two-column tables.
#include "lexicon/pair_table.hpp"

#include <selon/extractor.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace selon {

void PairTable::add(std::string_view tsv, std::string_view name) {
  std::size_t number = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const bool two = tab != std::string_view::npos && tab > 0 && tab + 1 < line.size() &&
                     line.find('\t', tab + 1) == std::string_view::npos;
    if (!two) throw LexiconError(fmt::format("{}:{}: want word <tab> other", name, number));
    pairs_.insert_or_assign(std::string(line.substr(0, tab)), std::string(line.substr(tab + 1)));
  }
}

std::string_view PairTable::find(std::string_view word) const {
  const auto it = pairs_.find(std::string(word));
  return it == pairs_.end() ? std::string_view() : std::string_view(it->second);
}

}  // namespace selon
