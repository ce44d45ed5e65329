// A glance at a word before any table is asked for it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace selon {

/// Which outlines, of first byte, last byte and length, the words of a table have, folded to 2^Bits: turns most other
/// words away without hashing and comparing them.
template <unsigned Bits>
class Outlines {
 public:
  /// `word` is not empty.
  void add(std::string_view word) { seen_[outline(word) / 64] |= std::uint64_t{1} << (outline(word) % 64); }

  /// False when no word of the table is `word`; true may be wrong.
  [[nodiscard]] bool may_hold(std::string_view word) const {
    return !word.empty() && (seen_[outline(word) / 64] >> (outline(word) % 64) & 1) != 0;
  }

 private:
  static std::size_t outline(std::string_view word) {
    const std::uint32_t edges = static_cast<unsigned char>(word.front()) |
                                std::uint32_t{static_cast<unsigned char>(word.back())} << 8 |
                                static_cast<std::uint32_t>(word.size()) << 16;
    return (edges * std::uint32_t{0x9E3779B1}) >> (32 - Bits);
  }
  std::array<std::uint64_t, (std::size_t{1} << Bits) / 64> seen_{};
};

}  // namespace selon
