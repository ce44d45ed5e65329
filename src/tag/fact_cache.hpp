// The facts of the forms that a document has shown: French repeats itself, and most tokens are found here.
#pragma once

#include "tag/token_facts.hpp"
#include "text/hash.hpp"

#include <algorithm>
#include <bit>
#include <string_view>
#include <vector>

namespace selon {

/// Direct-mapped: a form takes the place of another with the same slot. Holds views into the document's text.
class FactCache {
 public:
  /// For a text of `tokens` tokens.
  explicit FactCache(std::size_t tokens) : slots_(std::bit_ceil(std::clamp<std::size_t>(tokens / 2, 16, 2048))) {}

  const TokenFacts& find(std::string_view form, bool address, bool first, const WordKnowledge& knowledge) {
    const std::uint8_t place = static_cast<std::uint8_t>(1 | (address ? 2 : 0) | (first ? 4 : 0));
    Slot& slot = slots_[(hash_bytes(form) + place) & (slots_.size() - 1)];
    if (slot.place != place || slot.form != form) {
      slot.facts = find_facts(form, address, first, knowledge);
      slot.form = form;
      slot.place = place;
    }
    return slot.facts;
  }

 private:
  struct Slot {
    std::string_view form;
    std::uint8_t place = 0;  // 0: free
    TokenFacts facts;
  };
  std::vector<Slot> slots_;
};

}  // namespace selon
