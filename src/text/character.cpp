// Classes of characters: a table for ASCII, ranges for French, ICU for the rest.
#include "text/character.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>

namespace selon {
namespace {

constexpr std::array<CharClass, 128> make_ascii_classes() {
  std::array<CharClass, 128> t{};
  for (std::size_t c = 0; c < 128; ++c) t[c] = c <= 0x20 || c == 0x7F ? CharClass::space : CharClass::mark;
  for (std::size_t c = 'a'; c <= 'z'; ++c) t[c] = CharClass::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) t[c] = CharClass::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) t[c] = CharClass::digit;
  t['\n'] = t['\r'] = CharClass::line_break;
  t['\''] = CharClass::apostrophe;
  t['-'] = CharClass::hyphen;
  t['.'] = CharClass::dot;
  t[','] = CharClass::comma;
  t['('] = t['['] = t['{'] = CharClass::opener;
  t[')'] = t[']'] = t['}'] = CharClass::closer;
  t['"'] = CharClass::quote;
  t['?'] = t['!'] = CharClass::terminal;
  for (const char c : {'$', '+', '<', '=', '>', '^', '`', '|', '~', '%', '#', '@'})
    t[static_cast<std::size_t>(c)] = CharClass::symbol;
  return t;
}

CharClass class_of(char32_t c) {
  switch (c) {
    case 0xA0:
    case 0x202F:
    case 0xFEFF:
    case 0x200B:
      return CharClass::space;
    case 0x85:
    case 0x2028:
    case 0x2029:
      return CharClass::line_break;
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x2039:
    case 0x2018:
    case 0x201A:
      return CharClass::opener;
    case 0xBB:
    case 0x201D:
    case 0x203A:
      return CharClass::closer;
    case 0x2019:
    case 0x2BC:
      return CharClass::apostrophe;
    case 0x2010:
    case 0x2011:
      return CharClass::hyphen;
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return CharClass::dash;
    case 0x2026:
      return CharClass::ellipsis;
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return CharClass::terminal;
    case 0xB7:
    case 0x2027:
    case 0xAD:
    case 0x200C:
    case 0x200D:
      return CharClass::joiner;
    case 0xAA:
    case 0xBA:
      return CharClass::lower;
    default:
      break;
  }
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::upper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return CharClass::lower;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::joiner;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_OTHER_NUMBER:
    case U_LETTER_NUMBER:
      return CharClass::digit;
    case U_SPACE_SEPARATOR:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return CharClass::space;
    case U_DASH_PUNCTUATION:
      return CharClass::dash;
    case U_START_PUNCTUATION:
      return CharClass::opener;
    case U_END_PUNCTUATION:
      return CharClass::closer;
    case U_OTHER_PUNCTUATION:
      return CharClass::mark;
    default:
      return CharClass::symbol;
  }
}

}  // namespace

const std::array<CharClass, 128> ascii_classes = make_ascii_classes();

Character classify_wide(std::string_view text, std::size_t offset) {
  // À to ÿ are nearly all that French needs: two bytes, C3 80 to C3 BF; × and ÷ are among them
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead == 0xC3 && offset + 1 < text.size()) {
    const auto next = static_cast<unsigned char>(text[offset + 1]);
    if (next >= 0x80 && next < 0xC0 && next != 0x97 && next != 0xB7) {
      return {next < 0x9F ? CharClass::upper : CharClass::lower, 2};
    }
  }
  const Decoded d = decode(text, offset);
  if (d.code_point == 0xFFFD) return {CharClass::symbol, static_cast<std::uint8_t>(d.length)};
  return {class_of(d.code_point), static_cast<std::uint8_t>(d.length)};
}

}  // namespace selon
