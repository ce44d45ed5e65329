// The hash of the tables that words are looked up in: eight bytes a step.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace selon {

/// Well mixed in all 64 bits; not meant to be kept in files.
inline std::uint64_t hash_bytes(std::string_view bytes) {
  const auto mix = [](std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32);
  };
  std::uint64_t hash = bytes.size();
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left > 8; left -= 8, at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, 8);
    hash = mix(hash, word);
  }
  std::uint64_t word = 0;
  if (left >= 4) {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    std::memcpy(&low, at, 4);
    std::memcpy(&high, at + left - 4, 4);
    word = low | std::uint64_t{high} << 32;
  } else if (left > 0) {
    word = static_cast<unsigned char>(at[0]) | std::uint64_t{static_cast<unsigned char>(at[left / 2])} << 8 |
           std::uint64_t{static_cast<unsigned char>(at[left - 1])} << 16;
  }
  return mix(mix(hash, word), 0);
}

}  // namespace selon
