// The facts of forms seen lately: French repeats itself, and most tokens are found here.
#pragma once

#include "tag/tag_weights.hpp"
#include "tag/token_facts.hpp"

#include <array>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace selon {

/// What the tagger knows of a form whatever stands around it.
struct KnownForm {
  TokenFacts facts;
  TagScores scores;  // what its form templates add up to
};

/// Direct-mapped: a form takes the place of another with the same slot. Says the same of a form whatever it has seen
/// before, as long as it is asked with the same knowledge and weights; refers to no text.
class FactCache {
 public:
  /// Copies what is known of `form` into `out`.
  void find(std::string_view form, bool address, bool first, const WordKnowledge& knowledge, const TagWeights& weights,
            KnownForm& out);

 private:
  static constexpr std::size_t slot_count = 16384;  // a power of two
  static constexpr std::size_t longest = 30;        // bytes; longer forms are seldom seen twice
  struct Slot {
    std::uint8_t place = 0;  // 0: free
    std::uint8_t size = 0;
    std::array<char, longest> form{};
    KnownForm known;
  };
  std::vector<Slot> slots_ = std::vector<Slot>(slot_count);
};

/// Caches that wait for a document to read: as many as documents were read at once. Safe from many threads.
class FactCaches {
 public:
  /// A cache for the caller alone; it goes back to `keep` for the next document.
  [[nodiscard]] std::unique_ptr<FactCache> take() const;
  void keep(std::unique_ptr<FactCache> cache) const;

 private:
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<FactCache>> idle_;
};

}  // namespace selon
