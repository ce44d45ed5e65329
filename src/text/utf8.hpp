// UTF-8: validation, decoding, replacement.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace selon {

/// Byte offset of the first ill-formed sequence (Unicode 15, table 3-7), or nothing when `text` is well formed.
std::optional<std::size_t> first_invalid(std::string_view text);

struct Decoded {
  char32_t code_point = 0;   ///< U+FFFD for an ill-formed sequence
  std::uint32_t length = 0;  ///< bytes; 0 at the end of the text
};

/// The code point that begins at `offset`.
Decoded decode(std::string_view text, std::size_t offset);

/// `text` with each maximal ill-formed subpart replaced by U+FFFD.
std::string replace_invalid(std::string_view text);

}  // namespace selon
