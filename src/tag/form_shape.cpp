// Folding of forms, with what their characters say of their shape.
#include "tag/form_shape.hpp"

namespace selon {

namespace {

constexpr bool is_symbol(unsigned char c) {
  return c == '$' || c == '%' || c == '&' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '|' ||
         c == '~' || c == '/';
}

/// What the characters of one form add up to.
struct Shapes {
  bool upper = false;
  bool lower = false;
  unsigned letters = 0;
};

/// One Latin letter of two bytes that begins with 0xC3: À is C3 80, à is C3 A0.
unsigned char lower_latin(unsigned char second, Shapes& shapes) {
  if (second == 0x97 || second == 0xB7) return second;  // multiplication and division signs
  ++shapes.letters;
  if (second < 0x9F) {
    shapes.upper = true;
    return static_cast<unsigned char>(second + 0x20);
  }
  shapes.lower = true;
  return second;
}

}  // namespace

void find_shape(std::string_view form, FormShape& out) {
  const std::string_view core = without_hyphens(form);
  out.clitic = core.size() != form.size();
  Shapes shapes;
  char* const begin = out.bytes + 8;
  char* to = begin;
  char* const limit = begin + FormShape::capacity - 4;
  const auto* p = reinterpret_cast<const unsigned char*>(core.data());
  const auto* const end = p + core.size();
  const auto* const first = p;
  for (; p < end && to < limit; ++p) {
    const unsigned char c = *p;
    if (c < 0x80) {
      if (c >= 'a' && c <= 'z') {
        shapes.lower = true;
        ++shapes.letters;
        *to++ = static_cast<char>(c);
      } else if (c >= 'A' && c <= 'Z') {
        shapes.upper = true;
        if (p == first) out.capital = true;
        ++shapes.letters;
        *to++ = static_cast<char>(c + 0x20);
      } else {
        if (c >= '0' && c <= '9') {
          out.digit = true;
          if (p == first || (p == first + 1 && (*first == '-' || *first == '+'))) out.digit_first = true;
        } else if (c == '-') {
          out.hyphen = out.hyphen || p != first;
        } else if (is_symbol(c)) {
          out.currency = true;
        }
        *to++ = static_cast<char>(c);
      }
      continue;
    }
    if (c == 0xC3 && p + 1 < end) {
      const bool upper_before = shapes.upper;
      *to++ = static_cast<char>(c);
      *to++ = static_cast<char>(lower_latin(p[1], shapes));
      if (p == first && shapes.upper != upper_before) out.capital = true;
      ++p;
      continue;
    }
    if (c == 0xC5 && p + 1 < end && (p[1] == 0x92 || p[1] == 0x93)) {  // Œ, œ
      (p[1] == 0x92 ? shapes.upper : shapes.lower) = true;
      if (p == first && p[1] == 0x92) out.capital = true;
      ++shapes.letters;
      *to++ = static_cast<char>(c);
      *to++ = static_cast<char>(0x93);
      ++p;
      continue;
    }
    if (c == 0xE2 && p + 2 < end && p[1] == 0x80 && p[2] == 0x99) {  // the typographic apostrophe
      *to++ = '\'';
      p += 2;
      continue;
    }
    if (c == 0xE2 || c == 0xF0 || c == 0xC2) {
      if (c != 0xC2 && !(c == 0xE2 && p + 1 < end && p[1] == 0x80)) out.currency = true;
    } else if (c >= 0xC4) {
      ++shapes.letters;
    }
    *to++ = static_cast<char>(c);
  }
  out.size = static_cast<std::size_t>(to - begin);
  out.letter = shapes.letters != 0;
  out.capitals = shapes.upper && !shapes.lower && shapes.letters > 1;
}

}  // namespace selon
