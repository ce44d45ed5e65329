// The tree of the words of locutions.
#include "lexicon/locution.hpp"

#include "text/hash.hpp"

namespace selon {

std::size_t Locutions::slot(Place from, std::string_view word) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t i = (hash_bytes(word) + from * std::uint64_t{0x9E3779B1}) & mask;
  while (table_[i] != start && (nodes_[table_[i]].from != from || nodes_[table_[i]].word != word)) i = (i + 1) & mask;
  return i;
}

Locutions::Place Locutions::next(Place from, std::string_view word) const {
  if (from == nowhere || word.empty() || (nodes_[from].followers & glance(word)) == 0) return nowhere;
  const Place found = table_[slot(from, word)];
  return found == start ? nowhere : found;
}

void Locutions::add(std::string_view key, const CueEntry* entry) {
  Place at = start;
  while (!key.empty()) {
    const std::size_t end = key.find(' ');
    const std::string_view word = key.substr(0, end);
    key = end == std::string_view::npos ? std::string_view() : key.substr(end + 1);
    Place next_place = next(at, word);
    if (next_place == nowhere) {
      next_place = static_cast<Place>(nodes_.size());
      nodes_.push_back({word, at});
      nodes_[at].followers |= glance(word);
      if (2 * nodes_.size() > table_.size()) {
        table_.assign(table_.empty() ? 512 : 2 * table_.size(), start);
        for (Place n = 1; n < nodes_.size(); ++n) table_[slot(nodes_[n].from, nodes_[n].word)] = n;
      } else {
        table_[slot(at, word)] = next_place;
      }
    }
    at = next_place;
  }
  nodes_[at].entry = entry;
}

}  // namespace selon
