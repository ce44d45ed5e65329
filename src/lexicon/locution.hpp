// Cues of several words, followed word by word over a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace selon {

struct CueEntry;

/// The entries whose words one meets on the way from `start`: "aux", "yeux", "de". Immutable once loaded; safe from
/// many threads.
class Locutions {
 public:
  using Place = std::uint32_t;
  static constexpr Place start = 0;
  static constexpr Place nowhere = 0xFFFFFFFF;

  /// `key`: words with single spaces; not copied. Replaces the entry that stood there.
  void add(std::string_view key, const CueEntry* entry);

  /// Where the folded `word` leads to from `from`, or nowhere. No allocation.
  [[nodiscard]] Place next(Place from, std::string_view word) const;

  /// The entry whose words were met, or null.
  [[nodiscard]] const CueEntry* entry(Place at) const { return at == nowhere ? nullptr : nodes_[at].entry; }

  /// Whether a longer entry goes on from here.
  [[nodiscard]] bool goes_on(Place at) const { return at != nowhere && nodes_[at].followers != 0; }

 private:
  struct Node {
    std::string_view word;
    Place from = nowhere;
    const CueEntry* entry = nullptr;
    std::uint64_t followers = 0;  // glance() of each word that leads on
  };
  /// Turns most words away before they are hashed.
  static std::uint64_t glance(std::string_view word) {
    const unsigned edges = static_cast<unsigned char>(word.front()) + 7U * static_cast<unsigned char>(word.back()) +
                           19U * static_cast<unsigned>(word.size());
    return std::uint64_t{1} << (edges % 64);
  }
  [[nodiscard]] std::size_t slot(Place from, std::string_view word) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<Place> table_;  // of nodes, by open addressing; start is free
};

}  // namespace selon
