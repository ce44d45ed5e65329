// What kind of character stands at an offset: the alphabet of the tokenizer.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace selon {

enum class CharClass : std::uint8_t {
  end,         // past the end of the text
  space,       // also no-break and narrow no-break spaces
  line_break,  // \n, \r, U+2028, U+2029
  upper,
  lower,  // also letters without case
  digit,
  apostrophe,  // ' ’ ʼ
  hyphen,      // - ‐ ‑
  dot,
  comma,
  ellipsis,  // …
  opener,    // ( [ { « “ „ ‹ ‘
  closer,    // ) ] } » ” ›
  quote,     // " : opens and closes
  dash,      // – —
  terminal,  // ? ! ‼ ⁇
  mark,      // other punctuation
  joiner,    // inside words: combining marks, middle dot, soft hyphen, joiners
  symbol,
};

struct Character {
  CharClass kind = CharClass::end;
  std::uint8_t length = 0;  // bytes
};

extern const std::array<CharClass, 128> ascii_classes;

/// The class of the non-ASCII character at `offset`; an ill-formed byte is a symbol of length 1.
Character classify_wide(std::string_view text, std::size_t offset);

inline Character classify(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return {ascii_classes[byte], 1};
  return classify_wide(text, offset);
}

inline bool is_letter(CharClass c) { return c == CharClass::upper || c == CharClass::lower; }
inline bool is_blank(CharClass c) { return c == CharClass::space || c == CharClass::line_break; }

}  // namespace selon
