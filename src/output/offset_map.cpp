// Counts units once per 64 bytes of text, and the rest at each look-up.
#include <selon/offset_map.hpp>

#include "text/utf8.hpp"

namespace selon {

namespace {

constexpr std::uint32_t stride_of_valid = 64;

/// Units in well-formed UTF-8, cut anywhere: a character counts at its first byte.
std::uint32_t count(std::string_view bytes, Offsets unit) {
  std::uint32_t units = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
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
