// UTF-8: validation, decoding, replacement.
#include "text/utf8.hpp"

#include <bit>
#include <cstring>

namespace selon {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(unsigned char byte, unsigned char low = 0x80, unsigned char high = 0xBF) {
  return byte >= low && byte <= high;
}

/// Reads one sequence by table 3-7. For an ill-formed one the length is that of its maximal subpart and ok is false.
struct Sequence {
  char32_t code_point;
  std::uint32_t length;
  bool ok;
};

Sequence read(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  const unsigned char b0 = byte(0);
  if (b0 < 0x80) return {b0, 1, true};
  if (b0 < 0xC2 || b0 > 0xF4) return {replacement, 1, false};
  if (b0 < 0xE0) {
    if (!is_continuation(byte(1))) return {replacement, 1, false};
    return {(char32_t{b0} & 0x1F) << 6 | (byte(1) & 0x3FU), 2, true};
  }
  // the second byte alone shuts out overlong forms (E0, F0), surrogates (ED) and what lies beyond U+10FFFF (F4)
  const unsigned char low = b0 == 0xE0 ? 0xA0 : b0 == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = b0 == 0xED ? 0x9F : b0 == 0xF4 ? 0x8F : 0xBF;
  if (!is_continuation(byte(1), low, high)) return {replacement, 1, false};
  if (!is_continuation(byte(2))) return {replacement, 2, false};
  if (b0 < 0xF0) return {(char32_t{b0} & 0x0F) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3, true};
  if (!is_continuation(byte(3))) return {replacement, 3, false};
  return {(char32_t{b0} & 0x07) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU), 4, true};
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size()) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + at, 8);
      eight &= 0x8080808080808080ULL;
      if (eight == 0) {
        at += 8;
        continue;
      }
      if constexpr (std::endian::native == std::endian::little)
        at += static_cast<std::size_t>(std::countr_zero(eight)) / 8;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() &&
        is_continuation(static_cast<unsigned char>(text[at + 1]))) {
      at += 2;  // é and most that French has
      continue;
    }
    const Sequence s = read(text, at);
    if (!s.ok) return at;
    at += s.length;
  }
  return std::nullopt;
}

Decoded decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const Sequence s = read(text, offset);
  return {s.code_point, s.length};
}

std::string replace_invalid(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  while (const auto bad = first_invalid(text.substr(done))) {
    out.append(text, done, *bad);
    out.append("\xEF\xBF\xBD");
    done += *bad;
    done += read(text, done).length;
  }
  out.append(text, done);
  return out;
}

}  // namespace selon
