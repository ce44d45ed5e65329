/// \file
/// From byte offsets to those of callers whose strings count otherwise: Qt, JavaScript, Java (UTF-16), Python (code
/// points).
#pragma once

#include <selon/export.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace selon {

/// The unit in which an output counts offsets.
enum class Offsets : std::uint8_t { codepoint, byte, utf16 };

/// Turns the byte offsets of one text into another unit. Built in one pass over the text; each look-up takes constant
/// time. An ill-formed sequence counts as one unknown character. The text must outlive the map; a `const OffsetMap` may
/// be read from any number of threads.
/// \par Example
/// \code
///   const selon::OffsetMap utf16(text, selon::Offsets::utf16);
///   QString::fromUtf8(text).mid(utf16(span.start), utf16(span.end) - utf16(span.start));
/// \endcode
class SELON_EXPORT OffsetMap {
 public:
  OffsetMap(std::string_view text, Offsets unit);

  /// `byte` in the unit asked for; `byte` lies on a code-point boundary, at most at the text's end.
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const;

 private:
  std::string_view text_;
  Offsets unit_;
  std::uint32_t stride_;              // bytes between two marks: 64, or 1 in ill-formed text
  std::vector<std::uint32_t> marks_;  // marks_[i]: units before byte i * stride_
};

}  // namespace selon
