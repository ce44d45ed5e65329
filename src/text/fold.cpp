// Case and apostrophe folding for look-ups of French words.
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace selon {

namespace {

constexpr std::array<char, 128> make_lower() {
  std::array<char, 128> lower{};
  for (std::size_t c = 0; c < lower.size(); ++c) lower[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return lower;
}
constexpr std::array<char, 128> ascii_lower = make_lower();

}  // namespace

std::string_view fold(std::string_view word, std::string& buffer) {
  buffer.resize(word.size());  // no letter grows
  char* to = buffer.data();
  const auto byte_at = [&](std::size_t i) {
    return i < word.size() ? static_cast<unsigned char>(word[i]) : static_cast<unsigned char>(0);
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned char byte = byte_at(i);
    if (byte < 0x80) {
      *to++ = ascii_lower[byte];
      continue;
    }
    const unsigned char next = byte_at(i + 1);
    unsigned char first = byte;
    unsigned char second = 0;
    if (byte == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) {  // À … Þ, without ×
      second = static_cast<unsigned char>(next + 0x20);
    } else if (byte == 0xC5 && next == 0x92) {  // Œ
      second = 0x93;
    } else if (byte == 0xC5 && next == 0xB8) {  // Ÿ
      first = 0xC3;
      second = 0xBF;
    } else if (byte == 0xC5 &&
               ((next >= 0x8A && next < 0xB8 && next % 2 == 0) || next == 0xB9 || next == 0xBB || next == 0xBD)) {
      second = static_cast<unsigned char>(next + 1);  // Ŋ … Ŷ are even, Ź Ż Ž odd
    } else if (byte == 0xE2 && next == 0x80 && i + 2 < word.size()) {
      const unsigned char third = byte_at(i + 2);
      if (third == 0x99) {
        *to++ = '\'';  // ’
      } else if (third == 0x90 || third == 0x91) {
        *to++ = '-';  // ‐ ‑
      } else {
        to = std::copy_n(word.begin() + static_cast<std::ptrdiff_t>(i), 3, to);
      }
      i += 2;
      continue;
    }
    *to++ = static_cast<char>(first);
    if (second != 0) {
      *to++ = static_cast<char>(second);
      ++i;
    }
  }
  buffer.resize(static_cast<std::size_t>(to - buffer.data()));
  return buffer;
}

std::string_view folded(std::string_view word, std::string& buffer) {
  std::size_t plain = 0;
  while (plain < word.size() &&
         ((word[plain] >= 'a' && word[plain] <= 'z') || word[plain] == '\'' || word[plain] == '-'))
    ++plain;
  if (plain == word.size()) return word;
  return fold(word, buffer);
}

}  // namespace selon
