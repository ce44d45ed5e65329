// Words to values: the table behind the lexicons.
#pragma once

#include "text/hash.hpp"
#include "text/outline.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace selon {

/// A hash table by open addressing. A look-up allocates nothing, and most of those that fail are over after a glance at
/// the word's outline. Immutable once filled; safe from many threads. The empty word is never in it.
template <typename Value>
class StringTable {
 public:
  /// What stands at `word`, or null. It stays where it is until the next try_emplace.
  [[nodiscard]] const Value* find(std::string_view word) const {
    if (!outlines_.may_hold(word)) return nullptr;
    const std::uint64_t hash = hash_bytes(word);
    for (std::size_t i = hash & mask_;; i = (i + 1) & mask_) {
      const Place place = places_[i];
      if (place.row == 0) return nullptr;
      if (place.tag == tag_of(hash) && rows_[place.row - 1].first == word) return &rows_[place.row - 1].second;
    }
  }
  [[nodiscard]] Value* find(std::string_view word) {
    return const_cast<Value*>(static_cast<const StringTable*>(this)->find(word));
  }
  [[nodiscard]] bool contains(std::string_view word) const { return find(word) != nullptr; }

  /// Adds `word` unless it is there. What stands at it then, and whether it is new.
  std::pair<Value*, bool> try_emplace(std::string_view word, Value value = Value()) {
    if (Value* const known = find(word); known != nullptr) return {known, false};
    rows_.emplace_back(std::string(word), std::move(value));
    outlines_.add(word);
    if (2 * rows_.size() > places_.size()) {
      grow();
    } else {
      put(rows_.size());
    }
    return {&rows_.back().second, true};
  }

 private:
  struct Place {
    std::uint32_t row = 0;  // 1 for the first; 0: free
    std::uint32_t tag = 0;
  };
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

  void put(std::size_t row) {
    const std::uint64_t hash = hash_bytes(rows_[row - 1].first);
    std::size_t i = hash & mask_;
    while (places_[i].row != 0) i = (i + 1) & mask_;
    places_[i] = {static_cast<std::uint32_t>(row), tag_of(hash)};
  }
  void grow() {
    const std::size_t size = places_.empty() ? 16 : 4 * places_.size();
    places_.assign(size, Place());
    mask_ = size - 1;
    for (std::size_t row = 1; row <= rows_.size(); ++row) put(row);
  }

  std::vector<std::pair<std::string, Value>> rows_;
  std::vector<Place> places_;  // a power of two, at least half of it free
  std::size_t mask_ = 0;
  Outlines<14> outlines_;
};

}  // namespace selon
