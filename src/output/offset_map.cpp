// Counts units once per 64 bytes of text, and the rest at each look-up.
#include <selon/offset_map.hpp>

#include "text/utf8.hpp"

#include <cstring>

namespace selon {

namespace {

constexpr std::uint32_t stride_of_valid = 64;

/// One for each of the eight bytes that fulfils a condition: its highest bit is set in `high`, whose others are not.
std::uint32_t count_bytes(std::uint64_t high) {
  return static_cast<std::uint32_t>((high >> 7) * 0x0101010101010101ULL >> 56);
}

/// Units in well-formed UTF-8, cut anywhere: a character counts at its first byte.
std::uint32_t count(std::string_view bytes, Offsets unit) {
  constexpr std::uint64_t highest = 0x8080808080808080ULL;
  std::uint32_t units = 0;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, 8);
    const std::uint64_t second = eight << 1;  // the second bit of each byte becomes its highest
    units += 8 - count_bytes(eight & ~second & highest);
    if (unit == Offsets::utf16) units += count_bytes(eight & second & (eight << 2) & (eight << 3) & highest);
  }
  for (; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    units += static_cast<std::uint32_t>((byte & 0xC0) != 0x80);
    if (unit == Offsets::utf16) units += static_cast<std::uint32_t>(byte >= 0xF0);  // a surrogate pair
  }
  return units;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, Offsets unit) : text_(text), unit_(unit), stride_(stride_of_valid) {
  if (unit == Offsets::byte) return;
  std::uint32_t units = 0;
  if (!first_invalid(text)) {
    marks_.reserve(text.size() / stride_ + 1);
    for (std::size_t at = 0; at <= text.size(); at += stride_) {
      marks_.push_back(units);
      units += count(text.substr(at, stride_), unit);
    }
    return;
  }
  stride_ = 1;
  marks_.resize(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    for (std::size_t end = at + decoded.length; at < end; ++at) marks_[at] = units;
    units += unit == Offsets::utf16 && decoded.code_point > 0xFFFF ? 2 : 1;
  }
  marks_[text.size()] = units;
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  if (unit_ == Offsets::byte) return byte;
  if (stride_ == 1) return marks_[byte];
  const std::uint32_t mark = byte / stride_;
  return marks_[mark] + count(text_.substr(mark * stride_, byte % stride_), unit_);
}

}  // namespace selon
